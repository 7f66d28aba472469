DROP TABLE swaps;
ALTER TABLE staff DROP COLUMN changed_days;
ALTER TABLE staff DROP COLUMN away_until;
