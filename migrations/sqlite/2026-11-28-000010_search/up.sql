-- Tickets whose words or facts have changed since they were indexed; one row a change.
CREATE TABLE search_pending (
    id INTEGER NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL
) STRICT;

CREATE TABLE search_documents (
    -- the newest ticket has the highest
    place INTEGER NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL UNIQUE,
    -- what the index has of it, so that it can be taken out again
    tokens TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
-- What is taken out is gone, and does not wait for a merge.
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

INSERT INTO search_pending (ticket_id) SELECT id FROM tickets ORDER BY id;
