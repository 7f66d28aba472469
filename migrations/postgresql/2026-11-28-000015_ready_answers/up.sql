CREATE TABLE ready_answers (
    id BYTEA NOT NULL PRIMARY KEY,
    -- none: everybody's
    owner_id BYTEA REFERENCES staff (id),
    name TEXT NOT NULL,
    -- what it does besides: JSON
    does TEXT NOT NULL,
    uses INTEGER NOT NULL
);
CREATE INDEX ready_answers_by_owner ON ready_answers (owner_id);
CREATE TABLE ready_answer_texts (
    answer_id BYTEA NOT NULL REFERENCES ready_answers (id),
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    -- when it was last found right
    checked_at BIGINT NOT NULL,
    PRIMARY KEY (answer_id, language)
);
