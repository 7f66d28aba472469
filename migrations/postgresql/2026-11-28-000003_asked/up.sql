-- What a visitor asked for and must not learn whether it is there: looked up afterwards, by the worker.
CREATE TABLE asked (
    id BYTEA NOT NULL PRIMARY KEY,
    what TEXT NOT NULL
);
