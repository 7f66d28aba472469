-- Another one after every change of people, topics and settings: who has read them need not read them again.
ALTER TABLE settings ADD COLUMN office_stamp INTEGER NOT NULL DEFAULT 0;

-- What counts against the limits is counted for every request that comes in.
CREATE INDEX tickets_load ON tickets (assignee_id) WHERE status = 'open' AND assignee_id IS NOT NULL;

-- The list of what is over grows for ever: each way to narrow it has its own order.
CREATE INDEX tickets_over_by_language ON tickets (language, queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled');
CREATE INDEX tickets_over_by_topic ON tickets (topic_id, queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled');
CREATE INDEX tickets_over_urgent ON tickets (queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled') AND urgency = 'urgent';

-- Written with every form and forgotten within the hour: one tree instead of four.
DROP TABLE attempts;
CREATE TABLE attempts (
    id BLOB NOT NULL,
    subject_digest BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (subject_digest, at, id)
) STRICT, WITHOUT ROWID;

-- Only ever added to, and read by their tickets: one tree instead of three.
CREATE TABLE decisions_new (
    id BLOB NOT NULL,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (ticket_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO decisions_new SELECT id, ticket_id, at, decision FROM decisions;
DROP TABLE decisions;
ALTER TABLE decisions_new RENAME TO decisions;

CREATE TABLE events_new (
    id BLOB NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    staff_id BLOB REFERENCES staff (id),
    code TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO events_new SELECT id, ticket_id, at, actor, staff_id, code FROM events;
DROP TABLE events;
ALTER TABLE events_new RENAME TO events;
CREATE INDEX events_by_ticket ON events (ticket_id, id);

-- What was done stays done.
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
