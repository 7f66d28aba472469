ALTER TABLE calendar_days DROP COLUMN works_as;
