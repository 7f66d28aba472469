-- Tickets whose words or facts have changed since they were indexed; one row a change.
CREATE TABLE search_pending (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id BYTEA NOT NULL
);

CREATE TABLE search_documents (
    -- the newest ticket has the highest
    place BIGINT NOT NULL PRIMARY KEY,
    ticket_id BYTEA NOT NULL UNIQUE,
    tokens TSVECTOR NOT NULL
);
ALTER TABLE search_documents ALTER COLUMN tokens SET STORAGE MAIN;
-- What is put in is found at once, and no search pays for it.
CREATE INDEX search_documents_tokens ON search_documents USING gin (tokens) WITH (fastupdate = off);

INSERT INTO search_pending (ticket_id) SELECT id FROM tickets ORDER BY id;
