-- A resident at the counter need not have an address, and what was erased has none.
ALTER TABLE tickets ALTER COLUMN requester_id DROP NOT NULL;
DROP INDEX tickets_by_requester;
CREATE INDEX tickets_by_requester ON tickets (requester_id, created_at) WHERE requester_id IS NOT NULL;

UPDATE tickets SET requester_id = NULL
    WHERE requester_id IN (SELECT id FROM requesters WHERE email_folded = 'erased@requester.invalid');
DELETE FROM requesters WHERE email_folded = 'erased@requester.invalid';
