DROP INDEX tickets_over_urgent;
DROP INDEX tickets_over_by_topic;
DROP INDEX tickets_over_by_language;
DROP INDEX tickets_load;
ALTER TABLE settings DROP COLUMN office_stamp;
