DROP TABLE calendar_days;
DROP INDEX tickets_unopened;
DROP TABLE learned;
ALTER TABLE staff DROP COLUMN away_since;
