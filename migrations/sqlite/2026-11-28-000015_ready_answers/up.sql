CREATE TABLE ready_answers (
    id BLOB NOT NULL PRIMARY KEY,
    -- none: everybody's
    owner_id BLOB REFERENCES staff (id),
    name TEXT NOT NULL,
    -- what it does besides: JSON
    does TEXT NOT NULL,
    uses INTEGER NOT NULL
) STRICT;
CREATE INDEX ready_answers_by_owner ON ready_answers (owner_id);
CREATE TABLE ready_answer_texts (
    answer_id BLOB NOT NULL REFERENCES ready_answers (id),
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    -- when it was last found right
    checked_at INTEGER NOT NULL,
    PRIMARY KEY (answer_id, language)
) STRICT;
