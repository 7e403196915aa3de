-- Exports stand in the chain of custody: a check cannot be changed, so the table is made anew with everything that it holds.
CREATE TABLE custody_with_exports (
    number       INTEGER PRIMARY KEY,
    case_number  INTEGER NOT NULL REFERENCES cases (number),
    at_utc       TEXT NOT NULL,
    action       TEXT NOT NULL CHECK (action IN ('opened', 'attached', 'restored', 'analyzed', 'exported')),
    machine      TEXT NOT NULL,
    user         TEXT NOT NULL,
    subject      TEXT,
    host         TEXT,
    sha256       TEXT
) STRICT;

INSERT INTO custody_with_exports (number, case_number, at_utc, action, machine, user, subject, host, sha256)
    SELECT number, case_number, at_utc, action, machine, user, subject, host, sha256 FROM custody;

DROP TABLE custody;
ALTER TABLE custody_with_exports RENAME TO custody;

CREATE INDEX custody_by_case ON custody (case_number);

CREATE TRIGGER custody_is_not_changed BEFORE UPDATE ON custody BEGIN SELECT RAISE(ABORT, 'custody entries are never changed'); END;
CREATE TRIGGER custody_is_not_deleted BEFORE DELETE ON custody BEGIN SELECT RAISE(ABORT, 'custody entries are never deleted'); END;
