INSERT INTO requesters (id, email, email_folded, created_at)
    SELECT x'00000000000070008000000000000000', 'erased@requester.invalid', 'erased@requester.invalid', 0
    WHERE EXISTS (SELECT 1 FROM tickets WHERE requester_id IS NULL);
UPDATE tickets SET requester_id = x'00000000000070008000000000000000' WHERE requester_id IS NULL;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
    SET sql = replace(sql, 'requester_id BLOB REFERENCES requesters', 'requester_id BLOB NOT NULL REFERENCES requesters')
    WHERE type = 'table' AND name = 'tickets';
PRAGMA writable_schema = RESET;
DROP INDEX tickets_by_requester;
CREATE INDEX tickets_by_requester ON tickets (requester_id, created_at);
