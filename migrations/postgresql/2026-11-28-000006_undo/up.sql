-- What a member of staff can still undo on a ticket: their last action, for as long as its mails wait.
CREATE TABLE undoable (
    ticket_id BYTEA NOT NULL PRIMARY KEY REFERENCES tickets (id),
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    until BIGINT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX undoable_by_time ON undoable (until);

-- What a member of staff has begun to write on a ticket and not sent.
CREATE TABLE drafts (
    ticket_id BYTEA NOT NULL REFERENCES tickets (id),
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    visibility TEXT NOT NULL,
    written TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (ticket_id, staff_id)
);
