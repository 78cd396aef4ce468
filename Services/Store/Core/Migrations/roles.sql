-- What each role may do. Repeated by every `store migrate`, so that a role or a table that came later gets its rights
-- too. The roles log in where deploy/roles has made them; elsewhere they are made here, without a login.
--
-- gongkai_reader     queries: sees everything and changes nothing
-- gongkai_store      the stage: adds rows and completes them; removes nothing, and cannot touch rules and forms
-- gongkai_operator   the commands of an operator: sees everything, marks what is in quarantine as replayed or dropped,
--                    withdraws documents and merges authorities, and says why; removes old originals, and brings kept views up to date
-- gongkai_reviewer   queries, and decides about findings: sees everything, and calls decide
DO $$
DECLARE
    wanted text;
    stored text[] := ARRAY[
        'document', 'document_text', 'submission', 'reading', 'section', 'proactive_row', 'request_row', 'remedy_row',
        'finding', 'narrative_fact', 'statement', 'quarantine'];
    owned text[] := ARRAY[
        'lock_documents(bytea[])', 'resolve_documents(bytea[])', 'mark_comparisons(bigint[], integer[])',
        'take_comparisons(integer)', 'finish_comparison(bigint, text, integer[])', 'withdraw_document(bytea, text)',
        'restore_document(bytea, text)', 'merge_agencies(bigint, bigint, text)',
        'declare_member(text, text, integer, integer)', 'remove_member(text, text)',
        'decide(bigint, integer, review_decision, text)', 'refresh_views()', 'remove_contents(timestamptz, text)'];
BEGIN
    FOREACH wanted IN ARRAY ARRAY['gongkai_reader', 'gongkai_store', 'gongkai_operator', 'gongkai_reviewer'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
                -- Compiling costs more than most questions.
                EXECUTE format('ALTER ROLE %I SET jit = off', wanted);
                IF wanted = 'gongkai_reader' THEN
                    ALTER ROLE gongkai_reader SET default_transaction_read_only = on;
                END IF;
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN
                    NULL;  -- Somebody else has just created it.
                WHEN insufficient_privilege THEN
                    RAISE NOTICE 'role % is not there and this user may not create it: '
                        'run deploy/roles, then store migrate again', wanted;
                    CONTINUE;
            END;
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', wanted);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO %I', wanted);
    END LOOP;

    -- These write as the owner does, so that the stage itself may neither make nor remove a report, an authority or a
    -- finding, and an operator nothing at all.
    FOREACH wanted IN ARRAY owned LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_temp', wanted);
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', wanted);
    END LOOP;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongkai_store') THEN
        EXECUTE (SELECT format('GRANT INSERT ON %s TO gongkai_store', string_agg(quote_ident(name), ', '))
            FROM unnest(stored) AS given (name));
        GRANT UPDATE (content) ON document TO gongkai_store;
        GRANT UPDATE (message_timestamp, ignored, traceparent) ON submission TO gongkai_store;
        GRANT UPDATE (attempts, last_at, reason, state) ON quarantine TO gongkai_store;
        GRANT EXECUTE ON FUNCTION lock_documents, resolve_documents, take_comparisons, finish_comparison TO gongkai_store;
    END IF;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongkai_operator') THEN
        GRANT UPDATE (state, replay_count, replayed_at) ON quarantine TO gongkai_operator;
        GRANT INSERT (quarantine_id, state, build, because) ON quarantine_action TO gongkai_operator;
        GRANT EXECUTE ON FUNCTION withdraw_document, restore_document, merge_agencies, declare_member, remove_member,
            refresh_views, remove_contents TO gongkai_operator;
    END IF;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongkai_reviewer') THEN
        GRANT EXECUTE ON FUNCTION decide TO gongkai_reviewer;
    END IF;
END
$$;
