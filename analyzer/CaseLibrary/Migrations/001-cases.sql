-- Cases, what is attached to them, who did what, and the analyses.
-- Times are UTC as yyyy-MM-ddTHH:mm:ssZ; hashes are SHA-256 as 64 lower-case hexadecimal digits.

CREATE TABLE cases (
    number      INTEGER PRIMARY KEY,
    -- NOCASE folds ASCII letters only: exactly what CaseId does.
    id          TEXT NOT NULL COLLATE NOCASE UNIQUE,
    opened_utc  TEXT NOT NULL
) STRICT;

-- Content stored in files/, each once, however many cases it belongs to.
CREATE TABLE files (
    sha256      TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    length      INTEGER NOT NULL CHECK (length >= 0),
    stored_utc  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
    number         INTEGER PRIMARY KEY,
    case_number    INTEGER NOT NULL REFERENCES cases (number),
    kind           TEXT NOT NULL CHECK (kind IN ('file', 'folder')),
    name           TEXT NOT NULL,
    sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
    attached_utc   TEXT NOT NULL,
    bundle_id      TEXT,
    host           TEXT,
    role           TEXT,
    collected_utc  TEXT,
    UNIQUE (case_number, kind, sha256)
) STRICT;

CREATE TABLE attachment_files (
    attachment_number  INTEGER NOT NULL REFERENCES attachments (number),
    path               TEXT NOT NULL,
    sha256             TEXT REFERENCES files (sha256),
    skipped            TEXT,
    modified_utc       TEXT,
    PRIMARY KEY (attachment_number, path),
    CHECK ((sha256 IS NULL) <> (skipped IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_files_by_content ON attachment_files (sha256);

CREATE TABLE analyses (
    number         INTEGER PRIMARY KEY,
    case_number    INTEGER NOT NULL REFERENCES cases (number),
    at_utc         TEXT NOT NULL,
    folder         TEXT NOT NULL,
    tool_version   TEXT NOT NULL,
    rules_version  TEXT NOT NULL,
    rules_sha256   TEXT NOT NULL CHECK (length(rules_sha256) = 64),
    report_sha256  TEXT NOT NULL CHECK (length(report_sha256) = 64),
    exit_code      INTEGER NOT NULL,
    UNIQUE (case_number, folder)
) STRICT;

CREATE TABLE analysis_inputs (
    analysis_number    INTEGER NOT NULL REFERENCES analyses (number),
    attachment_number  INTEGER NOT NULL REFERENCES attachments (number),
    -- 0 when some of its stored files were missing or damaged and were left out.
    whole              INTEGER NOT NULL CHECK (whole IN (0, 1)),
    PRIMARY KEY (analysis_number, attachment_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE analysis_reports (
    analysis_number  INTEGER NOT NULL REFERENCES analyses (number),
    name             TEXT NOT NULL,
    sha256           TEXT NOT NULL CHECK (length(sha256) = 64),
    length           INTEGER NOT NULL CHECK (length >= 0),
    PRIMARY KEY (analysis_number, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE custody (
    number       INTEGER PRIMARY KEY,
    case_number  INTEGER NOT NULL REFERENCES cases (number),
    at_utc       TEXT NOT NULL,
    action       TEXT NOT NULL CHECK (action IN ('opened', 'attached', 'restored', 'analyzed')),
    machine      TEXT NOT NULL,
    user         TEXT NOT NULL,
    subject      TEXT,
    host         TEXT,
    sha256       TEXT
) STRICT;

CREATE INDEX custody_by_case ON custody (case_number);

-- A chain of custody is only ever added to.
CREATE TRIGGER custody_is_not_changed BEFORE UPDATE ON custody BEGIN SELECT RAISE(ABORT, 'custody entries are never changed'); END;
CREATE TRIGGER custody_is_not_deleted BEFORE DELETE ON custody BEGIN SELECT RAISE(ABORT, 'custody entries are never deleted'); END;
