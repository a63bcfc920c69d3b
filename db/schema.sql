-- Generated from db/migrations by ./do golden; a test compares it. Read the migrations for the reasons.

CREATE TABLE case_info (              -- what the case was born with, and the counter of claim numbers: undo leaves it
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  scale TEXT NOT NULL,                -- the whole scale file (TOML) the case was born with
  next_number INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE content (                -- content: original bytes of files and frozen texts (UTF-8), by SHA-256
  sha256 TEXT PRIMARY KEY,
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('draft', 'published', 'source')),
  media_type TEXT NOT NULL,
  author TEXT,
  outlet TEXT,
  published TEXT,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  number INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL REFERENCES content(sha256),
  file_sha256 TEXT NOT NULL REFERENCES content(sha256),
  length INTEGER NOT NULL,            -- code points
  importer TEXT NOT NULL,
  encoding TEXT,
  finder TEXT NOT NULL,
  notes TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', added_at TEXT NOT NULL DEFAULT '',                -- JSON list of what the reader should know
  UNIQUE (document_id, number)
) STRICT;

CREATE TABLE passage (                -- machine: of a version; no foreign key, so that undo leaves it in place for redo
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,
  page INTEGER,
  set_aside INTEGER NOT NULL,
  why TEXT NOT NULL,                  -- JSON list
  sentences TEXT NOT NULL             -- JSON list of [start, end]
) STRICT;

CREATE INDEX passage_version ON passage(version_id, start);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  number INTEGER UNIQUE,              -- given when first listed
  document_id INTEGER NOT NULL REFERENCES document(id),
  statement TEXT NOT NULL,
  listing TEXT NOT NULL CHECK (listing IN ('listed', 'folded', 'set_aside', 'discarded')),
  origin TEXT NOT NULL CHECK (origin IN ('found', 'made')),
  repeats TEXT                        -- uid of the claim a folded one repeats
) STRICT;

CREATE INDEX claim_document ON claim(document_id);

CREATE INDEX claim_listing ON claim(listing);

CREATE TABLE anchor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim(id),
  version_id INTEGER NOT NULL REFERENCES version(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('same', 'moved', 'changed', 'gone')),
  UNIQUE (claim_id, version_id)
) STRICT;

CREATE INDEX anchor_place ON anchor(version_id, start, claim_id);

CREATE TABLE finding (                -- machine: of a claim; no foreign key, made again at will
  claim_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  speaker TEXT,
  worth REAL,
  verifiable REAL,
  family TEXT,
  facts TEXT NOT NULL,                -- JSON list of {kind, start, end, text, value, unit, low, high}
  why TEXT NOT NULL                   -- JSON list
) STRICT;

CREATE TABLE judgement (              -- append-only, guarded below; no foreign key: it outlives the undo of an import
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  claim_id INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  override TEXT NOT NULL,
  checker TEXT NOT NULL,
  at TEXT NOT NULL
, words TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX judgement_claim ON judgement(claim_id);

CREATE TABLE withdrawal (             -- append-only: undo withdraws a record, redo gives it back; the newest counts
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record TEXT NOT NULL,               -- the append-only table of what is withdrawn
  record_id INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  person TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX withdrawal_record ON withdrawal(record, record_id);

CREATE TRIGGER judgement_stays BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never removed'); END;

CREATE TRIGGER judgement_frozen BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END;

CREATE TRIGGER withdrawal_stays BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never removed'); END;

CREATE TRIGGER withdrawal_frozen BEFORE UPDATE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim(id),
  kind TEXT NOT NULL CHECK (kind IN ('record', 'working')),
  text TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (claim_id, kind)
) STRICT;

CREATE TABLE tick (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  checker TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (claim_id, start, "end")
) STRICT;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT REFERENCES content(sha256),
  captured_at TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', publisher TEXT NOT NULL DEFAULT '', published TEXT NOT NULL DEFAULT '', archived_url TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '', on_record INTEGER CHECK (on_record IN (0, 1)), voice TEXT NOT NULL DEFAULT '', confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)), alias TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '', changed_at TEXT NOT NULL DEFAULT '', removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))) STRICT;

CREATE TABLE evidence_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim(id),
  evidence_id INTEGER NOT NULL REFERENCES evidence(id),
  relation TEXT NOT NULL CHECK (relation IN ('supports', 'contradicts', 'qualifies', 'background')),
  locator TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  grade TEXT CHECK (grade IN ('primary', 'secondary', 'tertiary')),
  person TEXT NOT NULL,
  at TEXT NOT NULL
, opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)), passage_version INTEGER REFERENCES version(id), passage_start INTEGER, passage_end INTEGER) STRICT;

CREATE INDEX evidence_link_claim ON evidence_link(claim_id);

CREATE INDEX evidence_link_evidence ON evidence_link(evidence_id);

CREATE TABLE typing (                 -- not journaled: keystrokes that are not yet an entry
  claim_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  person TEXT NOT NULL,               -- in small letters, without outer space: nobody's words become another's
  text TEXT NOT NULL,
  base TEXT NOT NULL,                 -- what was on record when the typing began
  PRIMARY KEY (claim_id, field, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (                  -- the log: append-only, chained by hash
  id INTEGER PRIMARY KEY,
  step TEXT NOT NULL,                 -- entries that share it are one undo step
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'migration')),
  target TEXT,                        -- the step that an undo or redo speaks of
  since INTEGER,                      -- a rollback takes back the target's entries after this one only
  action TEXT NOT NULL,
  label TEXT NOT NULL,
  claim TEXT,                         -- uid, where the entry is about one claim
  person TEXT NOT NULL,
  witness TEXT NOT NULL,              -- the operating system's user: names of persons are not authenticated
  at TEXT NOT NULL,
  machine TEXT,                       -- JSON {table: {first, count, sha256}} of machine-made rows that came with it
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX entry_step ON entry(step);

CREATE INDEX entry_target ON entry(target) WHERE target IS NOT NULL;

CREATE INDEX entry_claim ON entry(claim);

CREATE TABLE entry_row (              -- rows before and after, as JSON
  entry_id INTEGER NOT NULL REFERENCES entry(id),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  digest TEXT NOT NULL,               -- SHA-256 of the row; the entry's hash covers the digests, so that the words of a
                                      -- source that must go can go and the chain still proves whole
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_step (              -- not journaled: documents half brought in, and by which process
  step TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  since INTEGER NOT NULL              -- the last entry before the half-finished part
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TRIGGER entry_frozen BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TRIGGER entry_row_stays BEFORE DELETE ON entry_row BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE VIRTUAL TABLE claim_search USING fts5(
  words, statement, notes, reasons, evidence, tokenize = "unicode61 remove_diacritics 2");

CREATE TRIGGER search_anchor_added AFTER INSERT ON anchor BEGIN
  DELETE FROM claim_search WHERE rowid = new.claim_id;
  INSERT INTO claim_search(rowid, words, statement, notes, reasons, evidence) VALUES (
    new.claim_id, new.exact,
    (SELECT statement FROM claim WHERE id = new.claim_id),
    coalesce((SELECT group_concat(text, char(10)) FROM note WHERE claim_id = new.claim_id), ''),
    coalesce((SELECT group_concat(reason, char(10)) FROM judgement WHERE claim_id = new.claim_id), ''),
    coalesce((SELECT group_concat(e.title || ' ' || e.url || ' ' || l.excerpt, char(10))
              FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id WHERE l.claim_id = new.claim_id), ''));
END;

CREATE TRIGGER search_claim_removed AFTER DELETE ON claim BEGIN
  DELETE FROM claim_search WHERE rowid = old.id;
END;

CREATE TRIGGER search_statement_changed AFTER UPDATE OF statement ON claim BEGIN
  UPDATE claim_search SET statement = new.statement WHERE rowid = new.id;
END;

CREATE TRIGGER search_note_added AFTER INSERT ON note BEGIN
  UPDATE claim_search SET notes = (SELECT group_concat(text, char(10)) FROM note WHERE claim_id = new.claim_id)
  WHERE rowid = new.claim_id;
END;

CREATE TRIGGER search_note_changed AFTER UPDATE ON note BEGIN
  UPDATE claim_search SET notes = (SELECT group_concat(text, char(10)) FROM note WHERE claim_id = new.claim_id)
  WHERE rowid = new.claim_id;
END;

CREATE TRIGGER search_note_removed AFTER DELETE ON note BEGIN
  UPDATE claim_search
  SET notes = coalesce((SELECT group_concat(text, char(10)) FROM note WHERE claim_id = old.claim_id), '')
  WHERE rowid = old.claim_id;
END;

CREATE TRIGGER search_judgement_added AFTER INSERT ON judgement WHEN new.reason <> '' BEGIN
  UPDATE claim_search
  SET reasons = (SELECT group_concat(reason, char(10)) FROM judgement WHERE claim_id = new.claim_id)
  WHERE rowid = new.claim_id;
END;

CREATE TRIGGER search_link_added AFTER INSERT ON evidence_link BEGIN
  UPDATE claim_search SET evidence = (
    SELECT group_concat(e.title || ' ' || e.url || ' ' || l.excerpt, char(10))
    FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id WHERE l.claim_id = new.claim_id)
  WHERE rowid = new.claim_id;
END;

CREATE TRIGGER search_link_removed AFTER DELETE ON evidence_link BEGIN
  UPDATE claim_search SET evidence = coalesce((
    SELECT group_concat(e.title || ' ' || e.url || ' ' || l.excerpt, char(10))
    FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id WHERE l.claim_id = old.claim_id), '')
  WHERE rowid = old.claim_id;
END;

CREATE VIRTUAL TABLE passage_search USING fts5(words, content = '', tokenize = "unicode61 remove_diacritics 2");

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
, settled_by TEXT NOT NULL DEFAULT '', settled_at TEXT NOT NULL DEFAULT '') STRICT;

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
, answered_by TEXT NOT NULL DEFAULT '') STRICT;

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

CREATE TRIGGER entry_row_frozen BEFORE UPDATE ON entry_row
WHEN new.before IS NOT NULL OR new.after IS NOT NULL OR new.digest <> old.digest OR new.entry_id <> old.entry_id
  OR new.position <> old.position OR new.table_name <> old.table_name OR new.row_id <> old.row_id
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TABLE rank (                   -- machine: of a claim, by the trained ranker; no foreign key, made again at will
  claim_id INTEGER PRIMARY KEY,
  worth REAL NOT NULL,
  verifiable REAL NOT NULL
) STRICT;

CREATE TABLE ranking (                -- machine: which ranker the scores of a version come from
  version_id INTEGER PRIMARY KEY,
  ranker TEXT NOT NULL
) STRICT;

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
