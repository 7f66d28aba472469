DROP TABLE audit;
DROP INDEX tickets_to_erase;
ALTER TABLE tickets DROP COLUMN erased_at;
