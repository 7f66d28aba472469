DROP TABLE mail_server;
ALTER TABLE outbox DROP COLUMN failure;
