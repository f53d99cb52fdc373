-- What a run has made and paid for. Times are ISO 8601 in UTC; names are those of the enums.

CREATE TABLE run (
    number     INTEGER PRIMARY KEY, -- the order in which runs began
    id         TEXT NOT NULL UNIQUE,
    state      TEXT NOT NULL,
    started    TEXT NOT NULL,
    options    TEXT NOT NULL,       -- JSON object of strings
    repository TEXT NOT NULL        -- digest of all scanned files
) STRICT;

CREATE TABLE product (
    run     TEXT    NOT NULL REFERENCES run (id),
    phase   TEXT    NOT NULL,
    type    TEXT    NOT NULL,
    version INTEGER NOT NULL,       -- of the JSON's form
    crc32   INTEGER NOT NULL,       -- of the content's bytes
    saved   TEXT    NOT NULL,
    content BLOB    NOT NULL,       -- JSON in UTF-8
    PRIMARY KEY (run, phase)
) STRICT;

-- The journal outlives runs and may hold calls of runs that another database knows, so its runs are not references.
CREATE TABLE model_call (
    digest           TEXT    NOT NULL PRIMARY KEY,
    run              TEXT    NOT NULL,
    phase            TEXT    NOT NULL,
    agent            TEXT    NOT NULL,
    subject          TEXT    NOT NULL,
    model            TEXT    NOT NULL,
    reserved         INTEGER NOT NULL,
    state            TEXT    NOT NULL,
    earlier_attempts INTEGER NOT NULL, -- made before the call was planned anew
    attempts         INTEGER NOT NULL,
    reply            TEXT    NOT NULL,
    reply_crc32      INTEGER NOT NULL,
    input            INTEGER NOT NULL,
    output           INTEGER NOT NULL,
    estimated        INTEGER NOT NULL,
    reason           TEXT    NOT NULL
) STRICT;

CREATE INDEX model_call_by_run ON model_call (run, state);

-- One row for each time tokens were spent, never changed: a call that is asked again is charged again.
CREATE TABLE charge (
    number INTEGER PRIMARY KEY,
    run    TEXT    NOT NULL,
    phase  TEXT    NOT NULL,
    digest TEXT    NOT NULL,
    cause  TEXT    NOT NULL,        -- the state that the call entered
    tokens INTEGER NOT NULL
) STRICT;

CREATE INDEX charge_by_run ON charge (run, phase);

CREATE TABLE page (
    path TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL
) STRICT;
