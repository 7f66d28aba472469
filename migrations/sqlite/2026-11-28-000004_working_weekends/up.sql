-- The day of the week as which a working weekend is worked; empty where it is not said.
ALTER TABLE calendar_days ADD COLUMN works_as TEXT NOT NULL DEFAULT '';
