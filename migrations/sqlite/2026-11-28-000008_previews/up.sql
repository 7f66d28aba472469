-- The newest first, in lists of what is active.
CREATE INDEX tickets_newest ON tickets (id) WHERE status IN ('new', 'open', 'waiting');

-- The last words on what is active, as lists show them.
UPDATE tickets SET details = json_set(details, '$.preview', json_object(
    'by', CASE WHEN last.staff_id IS NULL THEN 'resident' WHEN last.visibility = 'public' THEN 'staff' ELSE 'note' END,
    'text', substr(replace(replace(last.body, char(13), ' '), char(10), ' '), 1, 140),
    'written', last.written
))
FROM (SELECT ticket_id, staff_id, visibility, body, written, max(id) FROM messages WHERE body IS NOT NULL GROUP BY ticket_id) AS last
WHERE last.ticket_id = tickets.id AND tickets.status IN ('new', 'open', 'waiting');
