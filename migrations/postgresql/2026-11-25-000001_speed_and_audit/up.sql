-- Another one after every change of people, topics and settings: who has read them need not read them again.
ALTER TABLE settings ADD COLUMN office_stamp BIGINT NOT NULL DEFAULT 0;

-- What counts against the limits is counted for every request that comes in.
CREATE INDEX tickets_load ON tickets (assignee_id) WHERE status = 'open' AND assignee_id IS NOT NULL;

-- The list of what is over grows for ever: each way to narrow it has its own order.
CREATE INDEX tickets_over_by_language ON tickets (language, queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled');
CREATE INDEX tickets_over_by_topic ON tickets (topic_id, queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled');
CREATE INDEX tickets_over_urgent ON tickets (queue_at, id) WHERE status IN ('resolved', 'closed', 'cancelled') AND urgency = 'urgent';

-- Written with every form and forgotten within the hour: one tree instead of four.
DROP TABLE attempts;
CREATE TABLE attempts (
    id BYTEA NOT NULL,
    subject_digest BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (subject_digest, at, id)
);

-- What was done stays done.
CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to';
END $$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_only_added_to();
