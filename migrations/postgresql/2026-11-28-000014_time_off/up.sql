ALTER TABLE staff ADD COLUMN away_until BIGINT;
-- days whose shifts are not those of the week: what two people swapped
ALTER TABLE staff ADD COLUMN changed_days TEXT NOT NULL DEFAULT '[]';
CREATE TABLE swaps (
    id BYTEA NOT NULL PRIMARY KEY,
    asker_id BYTEA NOT NULL REFERENCES staff (id),
    asker_day TEXT NOT NULL,
    colleague_id BYTEA NOT NULL REFERENCES staff (id),
    colleague_day TEXT NOT NULL,
    -- the hours that each gives, as they were when it was asked: JSON
    given TEXT NOT NULL,
    taken TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX swaps_asked ON swaps (id) WHERE state = 'asked';
