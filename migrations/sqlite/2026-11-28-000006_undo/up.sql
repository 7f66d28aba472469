-- What a member of staff can still undo on a ticket: their last action, for as long as its mails wait.
CREATE TABLE undoable (
    ticket_id BLOB NOT NULL PRIMARY KEY REFERENCES tickets (id),
    staff_id BLOB NOT NULL REFERENCES staff (id),
    until INTEGER NOT NULL,
    details TEXT NOT NULL
) STRICT;
CREATE INDEX undoable_by_time ON undoable (until);

-- What a member of staff has begun to write on a ticket and not sent.
CREATE TABLE drafts (
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    staff_id BLOB NOT NULL REFERENCES staff (id),
    visibility TEXT NOT NULL,
    written TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (ticket_id, staff_id)
) STRICT;
