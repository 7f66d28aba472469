DROP TRIGGER audit_is_kept;
DROP TRIGGER audit_stays;
CREATE TABLE events_old (
    id BLOB NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    staff_id BLOB REFERENCES staff (id),
    code TEXT NOT NULL
) STRICT;
INSERT INTO events_old SELECT id, ticket_id, at, actor, staff_id, code FROM events;
DROP TABLE events;
ALTER TABLE events_old RENAME TO events;
CREATE INDEX events_by_ticket ON events (ticket_id, id);

CREATE TABLE decisions_old (
    id BLOB NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    decision TEXT NOT NULL
) STRICT;
INSERT INTO decisions_old SELECT id, ticket_id, at, decision FROM decisions;
DROP TABLE decisions;
ALTER TABLE decisions_old RENAME TO decisions;
CREATE INDEX decisions_by_ticket ON decisions (ticket_id, id);

DROP TABLE attempts;
CREATE TABLE attempts (
    id BLOB NOT NULL PRIMARY KEY,
    subject_digest BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_by_subject ON attempts (subject_digest, at);
CREATE INDEX attempts_by_time ON attempts (at);
DROP INDEX tickets_over_urgent;
DROP INDEX tickets_over_by_topic;
DROP INDEX tickets_over_by_language;
DROP INDEX tickets_load;
ALTER TABLE settings DROP COLUMN office_stamp;
