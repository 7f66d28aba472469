ALTER TABLE asked RENAME TO deferred_lookups;
ALTER TABLE settings RENAME COLUMN office_stamp TO config_version;
DROP INDEX outbox_parked;
UPDATE outbox SET state = 'failed' WHERE state = 'parked';
CREATE INDEX outbox_failed ON outbox (id) WHERE state = 'failed';
