CREATE TABLE saved_views (
    id BLOB NOT NULL PRIMARY KEY,
    -- none for everybody's
    staff_id BLOB REFERENCES staff (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
