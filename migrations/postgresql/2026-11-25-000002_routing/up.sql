-- Since when somebody has been set to away: a moment of it moves nothing.
ALTER TABLE staff ADD COLUMN away_since BIGINT;

-- What the desk has learned from its own history, as JSON.
CREATE TABLE learned (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- Tickets that somebody has and has not looked at: they may still go to somebody else.
CREATE INDEX tickets_unopened ON tickets (assigned_at, id) WHERE status = 'open' AND opened_at IS NULL AND assignee_id IS NOT NULL;

-- Holidays and working weekends that administrators have entered: they count for more than those that the program knows.
CREATE TABLE calendar_days (
    day TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    occasion TEXT NOT NULL
);
