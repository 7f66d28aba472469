-- The newest first, in lists of what is active.
CREATE INDEX tickets_newest ON tickets (id) WHERE status IN ('new', 'open', 'waiting');

-- The last words on what is active, as lists show them.
UPDATE tickets SET details = jsonb_set(details::jsonb, '{preview}', jsonb_build_object(
    'by', CASE WHEN last.staff_id IS NULL THEN 'resident' WHEN last.visibility = 'public' THEN 'staff' ELSE 'note' END,
    'text', substr(translate(last.body, E'\r\n', '  '), 1, 140),
    'written', last.written
))::text
FROM (SELECT DISTINCT ON (ticket_id) ticket_id, staff_id, visibility, body, written FROM messages
    WHERE body IS NOT NULL ORDER BY ticket_id, id DESC) AS last
WHERE last.ticket_id = tickets.id AND tickets.status IN ('new', 'open', 'waiting');
