INSERT INTO requesters (id, email, email_folded, created_at)
    SELECT decode('00000000000070008000000000000000', 'hex'), 'erased@requester.invalid', 'erased@requester.invalid', 0
    WHERE EXISTS (SELECT 1 FROM tickets WHERE requester_id IS NULL);
UPDATE tickets SET requester_id = decode('00000000000070008000000000000000', 'hex') WHERE requester_id IS NULL;
DROP INDEX tickets_by_requester;
CREATE INDEX tickets_by_requester ON tickets (requester_id, created_at);
ALTER TABLE tickets ALTER COLUMN requester_id SET NOT NULL;
