DROP INDEX outbox_failed;
UPDATE outbox SET state = 'parked' WHERE state = 'failed';
CREATE INDEX outbox_parked ON outbox (id) WHERE state = 'parked';
ALTER TABLE settings RENAME COLUMN config_version TO office_stamp;
ALTER TABLE deferred_lookups RENAME TO asked;
