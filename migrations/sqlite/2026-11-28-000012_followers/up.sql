-- Who follows a ticket that somebody else has; only of tickets that are not over for good.
CREATE TABLE followers (
    staff_id BLOB NOT NULL REFERENCES staff (id),
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    -- whether something happened that they have not seen
    news INTEGER NOT NULL,
    PRIMARY KEY (staff_id, ticket_id)
) STRICT;
CREATE INDEX followers_by_ticket ON followers (ticket_id);
