-- Replies by questions apart from how files are laid out: comments that document nothing, blank lines, line breaks. All of it
-- only spares questions, so rows may go at any time.

CREATE TABLE any_layout (
    question   TEXT    NOT NULL PRIMARY KEY, -- digest of the question without the layout
    digest     TEXT    NOT NULL REFERENCES model_call (digest),
    bare_reply TEXT    NOT NULL,             -- with places in the code instead of lines
    bare_crc32 INTEGER NOT NULL              -- of its bytes
) STRICT;
