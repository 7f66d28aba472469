-- Who has a ticket's page open at this moment: kept here, because several servers show it.
CREATE TABLE readers (
    ticket_id BYTEA NOT NULL REFERENCES tickets (id),
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    writes BOOLEAN NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (ticket_id, staff_id)
);
