-- The name that residents read, where it is another than colleagues'.
ALTER TABLE staff ADD COLUMN public_name TEXT;
