-- Who was asked where, when, why the answer ended and what of it was cached or thought. Rows of earlier versions keep
-- what is not known of them empty.

ALTER TABLE model_call ADD COLUMN endpoint TEXT NOT NULL DEFAULT '';
ALTER TABLE model_call ADD COLUMN reserved_input INTEGER NOT NULL DEFAULT 0; -- the request's part of the reservation
ALTER TABLE model_call ADD COLUMN finish TEXT NOT NULL DEFAULT '';
ALTER TABLE model_call ADD COLUMN cached_input INTEGER NOT NULL DEFAULT 0;
ALTER TABLE model_call ADD COLUMN reasoning INTEGER NOT NULL DEFAULT 0;
ALTER TABLE model_call ADD COLUMN sent TEXT NOT NULL DEFAULT '';
ALTER TABLE model_call ADD COLUMN ended TEXT NOT NULL DEFAULT '';

-- Each row of the ledger is an attempt that ended.
ALTER TABLE charge ADD COLUMN agent TEXT NOT NULL DEFAULT '';
ALTER TABLE charge ADD COLUMN model TEXT NOT NULL DEFAULT '';
ALTER TABLE charge ADD COLUMN input INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charge ADD COLUMN output INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charge ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charge ADD COLUMN cached_input INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charge ADD COLUMN reasoning INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charge ADD COLUMN ended TEXT NOT NULL DEFAULT '';

UPDATE charge SET
    agent = (SELECT agent FROM model_call WHERE model_call.digest = charge.digest),
    model = (SELECT model FROM model_call WHERE model_call.digest = charge.digest)
WHERE EXISTS (SELECT 1 FROM model_call WHERE model_call.digest = charge.digest);
-- What such a row was charged is known as one sum; the more expensive half stands for it.
UPDATE charge SET output = tokens, estimated = 1;

ALTER TABLE product ADD COLUMN cached_input INTEGER NOT NULL DEFAULT 0;
ALTER TABLE product ADD COLUMN reasoning INTEGER NOT NULL DEFAULT 0;
