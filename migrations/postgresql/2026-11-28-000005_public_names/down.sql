ALTER TABLE staff DROP COLUMN public_name;
