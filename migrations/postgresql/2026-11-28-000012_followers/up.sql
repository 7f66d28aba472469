-- Who follows a ticket that somebody else has; only of tickets that are not over for good.
CREATE TABLE followers (
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    ticket_id BYTEA NOT NULL REFERENCES tickets (id),
    -- whether something happened that they have not seen
    news BOOLEAN NOT NULL,
    PRIMARY KEY (staff_id, ticket_id)
);
CREATE INDEX followers_by_ticket ON followers (ticket_id);
