-- The roles that log in, as variables say their passwords, and the database. Run by deploy/roles, as superuser.
SELECT format('CREATE ROLE %I LOGIN', name)
FROM unnest(ARRAY['gongkai', 'gongkai_store', 'gongkai_operator', 'gongkai_reviewer', 'gongkai_reader']) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

-- The owner of the schema is no superuser, and nobody is but the server's own.
ALTER ROLE gongkai LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD :'owner';
ALTER ROLE gongkai_store LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD :'store';
ALTER ROLE gongkai_operator LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD :'operator';
ALTER ROLE gongkai_reviewer LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD :'reviewer';
ALTER ROLE gongkai_reader LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD :'reader';

-- A reader's query may neither write nor run for ever, and a reviewer's not run for ever.
ALTER ROLE gongkai_reader SET default_transaction_read_only = on;
ALTER ROLE gongkai_reader SET statement_timeout = '10min';
ALTER ROLE gongkai_reviewer SET statement_timeout = '10min';

SELECT format('CREATE DATABASE %I OWNER gongkai ENCODING ''UTF8'' TEMPLATE template0', :'database')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'database') \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO gongkai_store, gongkai_operator, gongkai_reviewer, gongkai_reader', :'database') \gexec
