-- What was read out of the repository's files, so that unchanged files are not parsed again. All of it can be made anew,
-- so rows may go at any time.

CREATE TABLE parsed_file (
    key     TEXT NOT NULL PRIMARY KEY, -- digest of content, language, role and reader
    crc32   INTEGER NOT NULL,          -- of the content's bytes
    content BLOB    NOT NULL
) STRICT;

-- The files of the last scan that took the whole repository.
CREATE TABLE file (
    path  TEXT    NOT NULL PRIMARY KEY,
    hash  TEXT    NOT NULL,            -- SHA-256 of its bytes
    bytes INTEGER NOT NULL,
    stamp TEXT    NOT NULL             -- what the file system says of the file; another stamp, perhaps another content
) STRICT;
