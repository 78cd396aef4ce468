-- The words of the form. Their labels are those of the Swift enumerations.
CREATE TYPE report_scope AS ENUM ('own', 'consolidated', 'unknown');
CREATE TYPE reading_kind AS ENUM ('report', 'other');
CREATE TYPE identity_origin AS ENUM ('external', 'title', 'masthead', 'signature', 'label');
CREATE TYPE section_kind AS ENUM ('overview', 'proactive', 'requests', 'remedies', 'problems', 'other');
CREATE TYPE cell_status AS ENUM ('reported', 'blank', 'placeholder', 'missing', 'damaged', 'inferred');
CREATE TYPE cell_basis AS ENUM ('label', 'header', 'arithmetic', 'undecided', 'absent');
CREATE TYPE severity AS ENUM ('error', 'warning', 'information');
CREATE TYPE outcome AS ENUM ('pass', 'pass_by_inference', 'vacuous', 'fail', 'not_assessable');
CREATE TYPE verdict AS ENUM ('report', 'reading');
CREATE TYPE quarantine_state AS ENUM ('open', 'replayed', 'dropped');

-- What arrived.

CREATE TABLE document (
    document_id bytea PRIMARY KEY CHECK (octet_length(document_id) = 32),
    byte_count bigint NOT NULL,
    content bytea COMPRESSION lz4,
    first_stored_at timestamptz NOT NULL DEFAULT now(),
    withdrawn_at timestamptz
);

CREATE TABLE document_text (
    document_id bytea NOT NULL REFERENCES document,
    reader_version text NOT NULL,
    format text NOT NULL,
    charset text NOT NULL,
    text text COMPRESSION lz4 NOT NULL,
    PRIMARY KEY (document_id, reader_version)
);

-- Without a foreign key: a document that could not be used has senders too.
CREATE TABLE submission (
    submission_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest bytea NOT NULL UNIQUE,
    document_id bytea NOT NULL,
    source_id text,
    source_url text,
    filename text,
    agency text,
    year integer,
    published_at date,
    content_type text,
    message_id text,
    message_timestamp timestamptz,
    ignored text[] NOT NULL,
    traceparent text,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX submission_document ON submission (document_id);
CREATE INDEX submission_message ON submission USING hash (message_id);
CREATE INDEX submission_source ON submission USING hash (source_id);

-- Which report it is.

CREATE TABLE agency (
    agency_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    region_code text,
    level text
);

CREATE TABLE report (
    report_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id bigint NOT NULL REFERENCES agency,
    year integer NOT NULL,
    scope report_scope NOT NULL,
    UNIQUE (agency_id, year, scope)
);
CREATE INDEX report_year ON report (year);

-- What was read. UNIQUE is the gate that makes storing idempotent.

CREATE TABLE reading (
    reading_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id bytea NOT NULL REFERENCES document,
    reader_version text NOT NULL,
    rule_set_version text NOT NULL,
    kind reading_kind NOT NULL,
    format text NOT NULL,
    charset text NOT NULL,
    title text,
    agency_read text,
    agency_origin identity_origin,
    year_read integer,
    year_origin identity_origin,
    scope report_scope NOT NULL,
    edition text,
    period_start date,
    period_end date,
    published date,
    signed date,
    figures_sha256 bytea,
    outcomes_pass integer NOT NULL,
    outcomes_pass_by_inference integer NOT NULL,
    outcomes_vacuous integer NOT NULL,
    outcomes_fail integer NOT NULL,
    outcomes_not_assessable integer NOT NULL,
    superseded boolean NOT NULL DEFAULT false,
    report_id bigint REFERENCES report,
    published_given date,
    message_timestamp timestamptz,
    stored_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (document_id, reader_version, rule_set_version)
);
CREATE INDEX reading_report ON reading (report_id) WHERE report_id IS NOT NULL;

-- The rest belongs to a reading and is written in its transaction, or never.
-- No foreign keys here: they would halve the rate of storing and catch nothing.

CREATE TABLE section (
    reading_id bigint NOT NULL,
    ordinal integer NOT NULL,
    kind section_kind NOT NULL,
    heading text NOT NULL,
    heading_line integer NOT NULL,
    heading_start integer NOT NULL,
    heading_length integer NOT NULL,
    body_line integer,
    body_start integer,
    body_length integer,
    PRIMARY KEY (reading_id, ordinal)
);

CREATE TABLE proactive_row (
    reading_id bigint PRIMARY KEY,
    regulation_issued bigint,
    regulation_repealed bigint,
    regulation_in_force bigint,
    normative_document_issued bigint,
    normative_document_repealed bigint,
    normative_document_in_force bigint,
    regulation_made_new bigint,
    regulation_published_new bigint,
    regulation_public_total bigint,
    normative_document_made_new bigint,
    normative_document_published_new bigint,
    normative_document_public_total bigint,
    license_items_prev bigint,
    license_items_change bigint,
    license_decisions bigint,
    other_service_items_prev bigint,
    other_service_items_change bigint,
    other_service_decisions bigint,
    penalty_items_prev bigint,
    penalty_items_change bigint,
    penalty_decisions bigint,
    coercion_items_prev bigint,
    coercion_items_change bigint,
    coercion_decisions bigint,
    admin_fee_items_prev bigint,
    admin_fee_items_change bigint,
    admin_fee_amount_wan numeric,
    procurement_project_count bigint,
    procurement_amount_wan numeric,
    status cell_status[] NOT NULL,
    basis cell_basis[] NOT NULL,
    raw text[] NOT NULL,
    line integer[] NOT NULL,
    start integer[] NOT NULL,
    length integer[] NOT NULL
);

CREATE TABLE request_row (
    reading_id bigint NOT NULL,
    row_id text NOT NULL,
    ordinal integer NOT NULL,
    natural_person bigint,
    commercial_enterprise bigint,
    research_institution bigint,
    public_welfare_org bigint,
    legal_service_org bigint,
    other_org bigint,
    total bigint,
    status cell_status[] NOT NULL,
    basis cell_basis[] NOT NULL,
    raw text[] NOT NULL,
    line integer[] NOT NULL,
    start integer[] NOT NULL,
    length integer[] NOT NULL,
    PRIMARY KEY (reading_id, row_id)
);

CREATE TABLE remedy_row (
    reading_id bigint PRIMARY KEY,
    review_upheld bigint,
    review_corrected bigint,
    review_other bigint,
    review_pending bigint,
    review_total bigint,
    litigation_direct_upheld bigint,
    litigation_direct_corrected bigint,
    litigation_direct_other bigint,
    litigation_direct_pending bigint,
    litigation_direct_total bigint,
    litigation_after_review_upheld bigint,
    litigation_after_review_corrected bigint,
    litigation_after_review_other bigint,
    litigation_after_review_pending bigint,
    litigation_after_review_total bigint,
    status cell_status[] NOT NULL,
    basis cell_basis[] NOT NULL,
    raw text[] NOT NULL,
    line integer[] NOT NULL,
    start integer[] NOT NULL,
    length integer[] NOT NULL
);

-- The form and the rules, as data.

CREATE TABLE form_cell (
    edition text NOT NULL,
    cell_id text NOT NULL,
    table_id text NOT NULL,
    row_id text NOT NULL,
    column_id text NOT NULL,
    ordinal integer NOT NULL,
    row_ordinal integer NOT NULL,
    column_ordinal integer NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL,
    unit text NOT NULL,
    label_zh text NOT NULL,
    label_en text NOT NULL,
    PRIMARY KEY (edition, cell_id)
);

CREATE TABLE rule (
    rule_id text PRIMARY KEY,
    severity severity NOT NULL,
    title_zh text NOT NULL,
    title_en text NOT NULL,
    basis text
);

CREATE TABLE finding (
    reading_id bigint NOT NULL,
    ordinal integer NOT NULL,
    rule_id text NOT NULL,
    severity severity NOT NULL,
    outcome outcome NOT NULL,
    verdict verdict,
    cells text[] NOT NULL,
    expected numeric,
    actual numeric,
    difference numeric,
    arguments jsonb NOT NULL,
    line integer,
    start integer,
    length integer,
    message_zh text NOT NULL,
    message_en text NOT NULL,
    PRIMARY KEY (reading_id, ordinal)
);
CREATE INDEX finding_rule ON finding (rule_id);

-- What no stage could use.

CREATE TABLE quarantine (
    stage text NOT NULL,
    code text NOT NULL,
    body_sha256 bytea NOT NULL,
    document_id bytea,
    message_id text,
    reason text NOT NULL,
    message_type text,
    content_type text,
    message_timestamp timestamptz,
    headers jsonb NOT NULL,
    body bytea COMPRESSION lz4 NOT NULL,
    byte_count bigint NOT NULL,
    first_at timestamptz NOT NULL DEFAULT now(),
    state quarantine_state NOT NULL DEFAULT 'open',
    PRIMARY KEY (stage, code, body_sha256)
);
CREATE INDEX quarantine_document ON quarantine (document_id);
