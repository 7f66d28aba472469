-- In which language and direction a text is written, and how that is known: `said:ar:rtl`. Empty for what was written
-- before this was kept: then it is found when it is read. What was taken from the ticket is not kept.
ALTER TABLE messages ADD COLUMN written TEXT NOT NULL DEFAULT '';
ALTER TABLE messages DROP COLUMN language;
ALTER TABLE messages DROP COLUMN direction;
ALTER TABLE ratings ADD COLUMN written TEXT NOT NULL DEFAULT '';

-- Whose turn it is, and since when: 0 the resident waits for us, 1 we have answered and it is open, 2 we wait for the
-- resident, 3 it is over.
ALTER TABLE tickets ADD COLUMN turn INTEGER NOT NULL DEFAULT 3;
ALTER TABLE tickets ADD COLUMN turn_since INTEGER NOT NULL DEFAULT 0;
UPDATE tickets SET turn_since = COALESCE(resolved_at, updated_at) WHERE status IN ('resolved', 'closed', 'cancelled');
UPDATE tickets SET turn = 2, turn_since = COALESCE(waiting_since, created_at) WHERE status IN ('waiting', 'unconfirmed');
-- Since their first message that nobody has answered.
UPDATE tickets SET turn = 1, turn_since = updated_at WHERE status IN ('new', 'open');
UPDATE tickets SET turn = 0, turn_since = (
    SELECT MIN(m.created_at) FROM messages m WHERE m.ticket_id = tickets.id AND m.staff_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM messages a WHERE a.ticket_id = m.ticket_id AND a.staff_id IS NOT NULL AND a.visibility = 'public' AND a.id > m.id))
WHERE status IN ('new', 'open') AND EXISTS (
    SELECT 1 FROM messages m WHERE m.ticket_id = tickets.id AND m.staff_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM messages a WHERE a.ticket_id = m.ticket_id AND a.staff_id IS NOT NULL AND a.visibility = 'public' AND a.id > m.id));

-- What is never searched stands together.
UPDATE tickets SET routing = json_set(routing, '$.due_left', due_left) WHERE due_left IS NOT NULL;
UPDATE tickets SET routing = json_set(routing, '$.unread', json('true'))
WHERE status IN ('new', 'open') AND turn = 0 AND assignee_id IS NOT NULL AND (opened_at IS NULL OR opened_at < turn_since);
ALTER TABLE tickets DROP COLUMN due_left;
ALTER TABLE tickets DROP COLUMN waiting_since;
ALTER TABLE tickets RENAME COLUMN routing TO details;

CREATE INDEX tickets_by_turn ON tickets (turn, turn_since, id) WHERE status IN ('new', 'open', 'waiting');
CREATE INDEX tickets_of_assignee_by_turn ON tickets (assignee_id, turn, turn_since, id) WHERE status IN ('new', 'open', 'waiting');
