CREATE TABLE saved_views (
    id BYTEA NOT NULL PRIMARY KEY,
    -- none for everybody's
    staff_id BYTEA REFERENCES staff (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL
);
