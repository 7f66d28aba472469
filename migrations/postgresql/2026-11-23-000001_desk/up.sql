-- Times are microseconds since 1970 in UTC; ids are UUIDs of version 7 in 16 bytes; lists and
-- structures that are never searched are JSON. Codes are those of the domain.

CREATE TABLE settings (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    details TEXT NOT NULL,
    -- a digest of the secret key: servers on one database must share it
    key_digest BYTEA
);
INSERT INTO settings (id, details, key_digest) VALUES (1, '{}', NULL);

CREATE TABLE topics (
    id BYTEA NOT NULL PRIMARY KEY,
    names TEXT NOT NULL,
    promise_days INTEGER NOT NULL,
    urgent BOOLEAN NOT NULL,
    skill_required BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    retired BOOLEAN NOT NULL
);

CREATE TABLE staff (
    id BYTEA NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    locale TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    away BOOLEAN NOT NULL,
    load_limit INTEGER NOT NULL,
    languages TEXT NOT NULL,
    topics TEXT NOT NULL,
    shifts TEXT NOT NULL,
    leaves TEXT NOT NULL,
    last_assigned_at BIGINT,
    created_at BIGINT NOT NULL,
    password_hash TEXT
);

CREATE TABLE sessions (
    id BYTEA NOT NULL PRIMARY KEY,
    token_digest BYTEA NOT NULL UNIQUE,
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    user_agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_staff ON sessions (staff_id);

CREATE TABLE links (
    id BYTEA NOT NULL PRIMARY KEY,
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE attempts (
    id BYTEA NOT NULL PRIMARY KEY,
    subject_digest BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attempts_by_subject ON attempts (subject_digest, at);
CREATE INDEX attempts_by_time ON attempts (at);

CREATE TABLE requesters (
    id BYTEA NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE tickets (
    id BYTEA NOT NULL PRIMARY KEY,
    reference TEXT COLLATE "C" NOT NULL UNIQUE,
    requester_id BYTEA NOT NULL REFERENCES requesters (id),
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    languages TEXT NOT NULL,
    language TEXT NOT NULL,
    topic_id BYTEA NOT NULL REFERENCES topics (id),
    subject TEXT NOT NULL,
    status TEXT NOT NULL,
    urgency TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    due_at BIGINT,
    due_left BIGINT,
    assignee_id BYTEA REFERENCES staff (id),
    assigned_at BIGINT,
    opened_at BIGINT,
    answered_at BIGINT,
    waiting_since BIGINT,
    reminded_at BIGINT,
    resolved_at BIGINT,
    routing TEXT NOT NULL,
    searching_since BIGINT,
    key_generation INTEGER NOT NULL,
    submission BYTEA NOT NULL UNIQUE,
    digest BYTEA NOT NULL,
    continues_id BYTEA REFERENCES tickets (id),
    version INTEGER NOT NULL,
    queue_at BIGINT NOT NULL,
    timer_at BIGINT
);
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
    ticket_id BYTEA NOT NULL PRIMARY KEY REFERENCES tickets (id),
    stars INTEGER NOT NULL,
    comment TEXT,
    rated_at BIGINT NOT NULL
);

CREATE TABLE messages (
    id BYTEA NOT NULL PRIMARY KEY,
    ticket_id BYTEA NOT NULL REFERENCES tickets (id),
    -- none where the resident wrote
    staff_id BYTEA REFERENCES staff (id),
    visibility TEXT NOT NULL,
    language TEXT,
    direction TEXT NOT NULL,
    -- none where it was erased
    body TEXT,
    -- the form it came from: the same form sent twice makes one message
    submission BYTEA UNIQUE,
    created_at BIGINT NOT NULL
);
CREATE INDEX messages_by_ticket ON messages (ticket_id, id);

CREATE TABLE events (
    id BYTEA NOT NULL PRIMARY KEY,
    ticket_id BYTEA NOT NULL REFERENCES tickets (id),
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    staff_id BYTEA REFERENCES staff (id),
    code TEXT NOT NULL
);
CREATE INDEX events_by_ticket ON events (ticket_id, id);

CREATE TABLE decisions (
    id BYTEA NOT NULL PRIMARY KEY,
    ticket_id BYTEA NOT NULL REFERENCES tickets (id),
    at BIGINT NOT NULL,
    decision TEXT NOT NULL
);
CREATE INDEX decisions_by_ticket ON decisions (ticket_id, id);

CREATE TABLE outbox (
    id BYTEA NOT NULL PRIMARY KEY,
    mail TEXT NOT NULL,
    ticket_id BYTEA REFERENCES tickets (id),
    -- none where it goes to the requester of its ticket
    staff_id BYTEA REFERENCES staff (id),
    locale TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_error TEXT,
    sent_at BIGINT,
    -- until then a worker has it
    leased_until BIGINT
);
CREATE INDEX outbox_queued ON outbox (due_at, id) WHERE state = 'queued';
CREATE INDEX outbox_parked ON outbox (id) WHERE state = 'parked';
CREATE INDEX outbox_by_ticket ON outbox (ticket_id, id);
