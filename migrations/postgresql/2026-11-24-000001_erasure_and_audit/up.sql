-- When what persons wrote on it was erased: words, names and addresses are gone, the facts stay.
ALTER TABLE tickets ADD COLUMN erased_at BIGINT;
CREATE INDEX tickets_to_erase ON tickets (updated_at, id) WHERE status IN ('closed', 'cancelled') AND erased_at IS NULL;

-- What staff did that concerns no ticket; only ever added to.
CREATE TABLE audit (
    id BYTEA NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    -- none where a command on the server did it
    staff_id BYTEA REFERENCES staff (id),
    entry TEXT NOT NULL
);
