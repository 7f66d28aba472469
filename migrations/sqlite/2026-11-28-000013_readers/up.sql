-- Who has a ticket's page open at this moment: kept here, because several servers show it.
CREATE TABLE readers (
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    staff_id BLOB NOT NULL REFERENCES staff (id),
    writes INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, staff_id)
) STRICT;
