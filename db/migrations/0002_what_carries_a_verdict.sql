-- What carries a verdict: evidence as a record of its own, proposed changes, questions, second readings, signatures,
-- strength lowered by hand, risk flags. Columns that older rows lack get the value that claims nothing.

ALTER TABLE judgement ADD COLUMN words TEXT NOT NULL DEFAULT '';   -- the exact words judged; '' in cases of schema 1

ALTER TABLE evidence ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN publisher TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN published TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN archived_url TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN on_record INTEGER CHECK (on_record IN (0, 1));
ALTER TABLE evidence ADD COLUMN voice TEXT NOT NULL DEFAULT '';          -- independence group: one wire story is one voice
ALTER TABLE evidence ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1));
ALTER TABLE evidence ADD COLUMN alias TEXT NOT NULL DEFAULT '';          -- what a confidential source is called outside
ALTER TABLE evidence ADD COLUMN origin TEXT NOT NULL DEFAULT '';         -- path the stored copy was taken from
ALTER TABLE evidence ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';     -- when the origin was seen to differ from the copy
ALTER TABLE evidence ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));

ALTER TABLE evidence_link ADD COLUMN opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1));
ALTER TABLE evidence_link ADD COLUMN passage_version INTEGER REFERENCES version(id);
ALTER TABLE evidence_link ADD COLUMN passage_start INTEGER;
ALTER TABLE evidence_link ADD COLUMN passage_end INTEGER;

CREATE TABLE strength (               -- strength lowered by hand
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL UNIQUE REFERENCES claim(id),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
  reason TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE proposal (               -- a proposed change at exact words; one a claim
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL UNIQUE REFERENCES claim(id),
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  why TEXT NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('proposed', 'accepted', 'stet', 'applied')),
  fate_reason TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  claim_id INTEGER NOT NULL REFERENCES claim(id),
  of TEXT NOT NULL,                   -- to whom
  text TEXT NOT NULL,
  due TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  answer TEXT NOT NULL,               -- '' while it is open
  confirmed TEXT NOT NULL,            -- who confirmed and how
  answered_at TEXT NOT NULL
) STRICT;
CREATE INDEX question_claim ON question(claim_id);

CREATE TABLE risk (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim(id),
  kind TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (claim_id, kind)
) STRICT;

CREATE TABLE reading (                -- append-only: the second reader's word on one judgement
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  claim_id INTEGER NOT NULL,
  judgement_id INTEGER NOT NULL REFERENCES judgement(id),
  outcome TEXT NOT NULL CHECK (outcome IN ('agree', 'disagree', 'reread')),
  comment TEXT NOT NULL,
  blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX reading_claim ON reading(claim_id);

CREATE TABLE signature (              -- append-only: who signs what, by its hash
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('checker', 'second_reader', 'editor', 'legal')),
  hash TEXT NOT NULL,                 -- over texts, claims, verdicts and evidence as they stood
  override TEXT NOT NULL,
  signer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE signed (                 -- machine: what a signature covers, a claim's hash each
  signature_id INTEGER NOT NULL,
  claim_id INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (signature_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reading_stays BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'a reading is never removed'); END;
CREATE TRIGGER reading_frozen BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END;
CREATE TRIGGER signature_stays BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'a signature is never removed'); END;
CREATE TRIGGER signature_frozen BEFORE UPDATE ON signature BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;

DROP VIEW verdict;
DROP VIEW standing;
CREATE VIEW standing AS               -- judgements that were not withdrawn
  SELECT j.* FROM judgement j
  WHERE coalesce((SELECT w.withdrawn FROM withdrawal w WHERE w.record = 'judgement' AND w.record_id = j.id
                  ORDER BY w.id DESC LIMIT 1), 0) = 0;
CREATE VIEW verdict AS                -- the newest standing judgement of each claim
  SELECT * FROM standing s WHERE s.id = (SELECT max(t.id) FROM standing t WHERE t.claim_id = s.claim_id);
CREATE VIEW standing_reading AS
  SELECT r.* FROM reading r
  WHERE coalesce((SELECT w.withdrawn FROM withdrawal w WHERE w.record = 'reading' AND w.record_id = r.id
                  ORDER BY w.id DESC LIMIT 1), 0) = 0;
CREATE VIEW standing_signature AS
  SELECT s.* FROM signature s
  WHERE coalesce((SELECT w.withdrawn FROM withdrawal w WHERE w.record = 'signature' AND w.record_id = s.id
                  ORDER BY w.id DESC LIMIT 1), 0) = 0;

-- A confidential source can be taken out for good: its rows in the log lose their words and keep their digest, nothing else.
DROP TRIGGER entry_row_frozen;
CREATE TRIGGER entry_row_frozen BEFORE UPDATE ON entry_row
WHEN new.before IS NOT NULL OR new.after IS NOT NULL OR new.digest <> old.digest OR new.entry_id <> old.entry_id
  OR new.position <> old.position OR new.table_name <> old.table_name OR new.row_id <> old.row_id
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
