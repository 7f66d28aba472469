ALTER TABLE staff ADD COLUMN away_until INTEGER;
-- days whose shifts are not those of the week: what two people swapped
ALTER TABLE staff ADD COLUMN changed_days TEXT NOT NULL DEFAULT '[]';
CREATE TABLE swaps (
    id BLOB NOT NULL PRIMARY KEY,
    asker_id BLOB NOT NULL REFERENCES staff (id),
    asker_day TEXT NOT NULL,
    colleague_id BLOB NOT NULL REFERENCES staff (id),
    colleague_day TEXT NOT NULL,
    -- the hours that each gives, as they were when it was asked: JSON
    given TEXT NOT NULL,
    taken TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX swaps_asked ON swaps (id) WHERE state = 'asked';
