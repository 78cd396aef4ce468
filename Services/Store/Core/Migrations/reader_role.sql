-- The role for those who query: it sees everything and changes nothing. Repeated by
-- every `store migrate`, so that a role that was created later gets its rights too.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongkai_reader') THEN
        BEGIN
            CREATE ROLE gongkai_reader NOLOGIN;
            ALTER ROLE gongkai_reader SET default_transaction_read_only = on;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN
                NULL;  -- Somebody else has just created it.
            WHEN insufficient_privilege THEN
                RAISE NOTICE 'role gongkai_reader is not there and this user may not create it: '
                    'have it created (CREATE ROLE gongkai_reader NOLOGIN), then run store migrate again';
        END;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongkai_reader') THEN
        GRANT USAGE ON SCHEMA public TO gongkai_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO gongkai_reader;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO gongkai_reader;
    END IF;
END
$$;
REVOKE ALL ON FUNCTION lock_documents, resolve_documents FROM PUBLIC;
