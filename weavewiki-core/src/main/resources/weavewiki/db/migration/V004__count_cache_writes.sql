-- What of the input was written to the provider's cache, which some charge more for. Earlier rows have none: it was not asked.

ALTER TABLE model_call ADD COLUMN written_input INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charge ADD COLUMN written_input INTEGER NOT NULL DEFAULT 0;
ALTER TABLE product ADD COLUMN written_input INTEGER NOT NULL DEFAULT 0;
