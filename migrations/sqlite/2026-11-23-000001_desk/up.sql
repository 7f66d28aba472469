-- Times are microseconds since 1970 in UTC; ids are UUIDs of version 7 in 16 bytes; lists and
-- structures that are never searched are JSON. Codes are those of the domain.

CREATE TABLE settings (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    details TEXT NOT NULL,
    -- a digest of the secret key: servers on one database must share it
    key_digest BLOB
) STRICT;
INSERT INTO settings (id, details, key_digest) VALUES (1, '{}', NULL);

CREATE TABLE topics (
    id BLOB NOT NULL PRIMARY KEY,
    names TEXT NOT NULL,
    promise_days INTEGER NOT NULL,
    urgent INTEGER NOT NULL,
    skill_required INTEGER NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    locale TEXT NOT NULL,
    active INTEGER NOT NULL,
    away INTEGER NOT NULL,
    load_limit INTEGER NOT NULL,
    languages TEXT NOT NULL,
    topics TEXT NOT NULL,
    shifts TEXT NOT NULL,
    leaves TEXT NOT NULL,
    last_assigned_at INTEGER,
    created_at INTEGER NOT NULL,
    password_hash TEXT
) STRICT;

CREATE TABLE sessions (
    id BLOB NOT NULL PRIMARY KEY,
    token_digest BLOB NOT NULL UNIQUE,
    staff_id BLOB NOT NULL REFERENCES staff (id),
    user_agent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_staff ON sessions (staff_id);

CREATE TABLE links (
    id BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE attempts (
    id BLOB NOT NULL PRIMARY KEY,
    subject_digest BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_by_subject ON attempts (subject_digest, at);
CREATE INDEX attempts_by_time ON attempts (at);

CREATE TABLE requesters (
    id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tickets (
    id BLOB NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    requester_id BLOB NOT NULL REFERENCES requesters (id),
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    languages TEXT NOT NULL,
    language TEXT NOT NULL,
    topic_id BLOB NOT NULL REFERENCES topics (id),
    subject TEXT NOT NULL,
    status TEXT NOT NULL,
    urgency TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    due_at INTEGER,
    due_left INTEGER,
    assignee_id BLOB REFERENCES staff (id),
    assigned_at INTEGER,
    opened_at INTEGER,
    answered_at INTEGER,
    waiting_since INTEGER,
    reminded_at INTEGER,
    resolved_at INTEGER,
    routing TEXT NOT NULL,
    searching_since INTEGER,
    key_generation INTEGER NOT NULL,
    submission BLOB NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    continues_id BLOB REFERENCES tickets (id),
    version INTEGER NOT NULL,
    queue_at INTEGER NOT NULL,
    timer_at INTEGER
) STRICT;
-- No page's cost may grow with what is over: lists of work read partial indexes of what is active.
CREATE INDEX tickets_active ON tickets (queue_at, id) WHERE status IN ('new', 'open');
CREATE INDEX tickets_unassigned ON tickets (queue_at, id) WHERE status IN ('new', 'open') AND assignee_id IS NULL;
CREATE INDEX tickets_waiting ON tickets (queue_at, id) WHERE status = 'waiting';
CREATE INDEX tickets_over ON tickets (queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled');
CREATE INDEX tickets_by_assignee ON tickets (assignee_id, queue_at, id) WHERE status IN ('new', 'open', 'waiting');
CREATE INDEX tickets_searching ON tickets (urgency DESC, searching_since, id) WHERE searching_since IS NOT NULL;
CREATE INDEX tickets_by_timer ON tickets (timer_at) WHERE timer_at IS NOT NULL;
CREATE INDEX tickets_by_requester ON tickets (requester_id, created_at);
CREATE INDEX tickets_by_continued ON tickets (continues_id) WHERE continues_id IS NOT NULL;

CREATE TABLE ratings (
    ticket_id BLOB NOT NULL PRIMARY KEY REFERENCES tickets (id),
    stars INTEGER NOT NULL,
    comment TEXT,
    rated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE messages (
    id BLOB NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    -- none where the resident wrote
    staff_id BLOB REFERENCES staff (id),
    visibility TEXT NOT NULL,
    language TEXT,
    direction TEXT NOT NULL,
    -- none where it was erased
    body TEXT,
    -- the form it came from: the same form sent twice makes one message
    submission BLOB UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_by_ticket ON messages (ticket_id, id);

CREATE TABLE events (
    id BLOB NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    staff_id BLOB REFERENCES staff (id),
    code TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_ticket ON events (ticket_id, id);

CREATE TABLE decisions (
    id BLOB NOT NULL PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    decision TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_ticket ON decisions (ticket_id, id);

CREATE TABLE outbox (
    id BLOB NOT NULL PRIMARY KEY,
    mail TEXT NOT NULL,
    ticket_id BLOB REFERENCES tickets (id),
    -- none where it goes to the requester of its ticket
    staff_id BLOB REFERENCES staff (id),
    locale TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_error TEXT,
    sent_at INTEGER,
    -- until then a worker has it
    leased_until INTEGER
) STRICT;
CREATE INDEX outbox_queued ON outbox (due_at, id) WHERE state = 'queued';
CREATE INDEX outbox_parked ON outbox (id) WHERE state = 'parked';
CREATE INDEX outbox_by_ticket ON outbox (ticket_id, id);
