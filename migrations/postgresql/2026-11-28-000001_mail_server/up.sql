-- Where the delivery of a mail last failed: a code of the domain.
ALTER TABLE outbox ADD COLUMN failure TEXT;

-- How the mail server treats the desk, as JSON: one row.
CREATE TABLE mail_server (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    details TEXT NOT NULL
);
INSERT INTO mail_server (id, details) VALUES (1, '{}');
