-- A resident at the counter need not have an address, and what was erased has none. SQLite has no statement that lets a
-- column be null: this is its documented way for changes that do not touch what is stored
-- (https://www.sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
    SET sql = replace(sql, 'requester_id BLOB NOT NULL REFERENCES requesters', 'requester_id BLOB REFERENCES requesters')
    WHERE type = 'table' AND name = 'tickets';
-- Every connection reads the schema anew.
PRAGMA writable_schema = RESET;
DROP INDEX tickets_by_requester;
CREATE INDEX tickets_by_requester ON tickets (requester_id, created_at) WHERE requester_id IS NOT NULL;

UPDATE tickets SET requester_id = NULL
    WHERE requester_id IN (SELECT id FROM requesters WHERE email_folded = 'erased@requester.invalid');
DELETE FROM requesters WHERE email_folded = 'erased@requester.invalid';
