-- Statements held against each other, what a file's writers noted beside its text, claims changed by hand, and filters
-- that are kept. Older versions get no name and no date of their own: they came in with their document.

CREATE TABLE settlement (             -- how two claims that cannot both be right were settled
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conflict TEXT NOT NULL UNIQUE,      -- uid of the pair; follows from the claims' uids
  first TEXT NOT NULL,                -- uids, not ids: it outlives the undo of an import
  second TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('wrong', 'both_time', 'both_place', 'both_scope')),
  wrong TEXT,                         -- uid of the claim that is wrong, where one is
  reason TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE comparable (             -- machine: a claim as it was compared; no foreign key, made again at will
  claim_id INTEGER PRIMARY KEY,
  start INTEGER NOT NULL,             -- its place then: a claim that was extended since is compared anew
  "end" INTEGER NOT NULL,
  version_id INTEGER NOT NULL,
  engine INTEGER NOT NULL,            -- which rules compared it
  keys BLOB NOT NULL,                 -- what other claims find it by: numbers of 8 bytes
  parts INTEGER NOT NULL CHECK (parts IN (0, 1))  -- whether it tells of parts, a total or a share
) STRICT;

CREATE TABLE tie (                    -- machine: what was found of two claims
  one INTEGER NOT NULL,               -- id of the claim that came in first
  other INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('conflicts', 'corroborates', 'same', 'odd', 'spelling', 'related')),
  reason TEXT NOT NULL,
  one_spans TEXT NOT NULL,            -- JSON list of [start, end] in the claim's version
  other_spans TEXT NOT NULL,
  PRIMARY KEY (one, other, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX tie_other ON tie(other);

CREATE TABLE naming (                 -- machine: names as they are spelt in a claim
  name TEXT NOT NULL,
  claim_id INTEGER NOT NULL,
  PRIMARY KEY (name, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX naming_claim ON naming(claim_id);

CREATE TABLE kin (                    -- machine: the family of a claim
  claim_id INTEGER PRIMARY KEY,
  family TEXT NOT NULL
) STRICT;

CREATE INDEX kin_family ON kin(family);

CREATE TABLE source_note (            -- machine: of a version, comments and footnotes of those who wrote the file
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL,
  start INTEGER,                      -- the words it sits on; NULL where the file does not say
  "end" INTEGER,
  author TEXT NOT NULL,
  words TEXT NOT NULL,
  footnote INTEGER NOT NULL CHECK (footnote IN (0, 1))
) STRICT;

CREATE INDEX source_note_version ON source_note(version_id, start);

CREATE TABLE finding_at (             -- machine: of a claim whose place was changed by hand, at that place
  claim_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  worth REAL,
  verifiable REAL,
  facts TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (claim_id, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (           -- choices of the queue that are kept under a name
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  choices TEXT NOT NULL,              -- JSON
  person TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

ALTER TABLE version ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE version ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
