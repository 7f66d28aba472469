DROP INDEX tickets_newest;
