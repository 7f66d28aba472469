DROP TRIGGER audit_stays ON audit;
DROP FUNCTION audit_is_only_added_to;
DROP TABLE attempts;
CREATE TABLE attempts (
    id BYTEA NOT NULL PRIMARY KEY,
    subject_digest BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attempts_by_subject ON attempts (subject_digest, at);
CREATE INDEX attempts_by_time ON attempts (at);
DROP INDEX tickets_over_urgent;
DROP INDEX tickets_over_by_topic;
DROP INDEX tickets_over_by_language;
DROP INDEX tickets_load;
ALTER TABLE settings DROP COLUMN office_stamp;
