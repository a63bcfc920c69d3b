-- Who settled a proposed change and when, who took down an answer; and ranking scores apart from what rules found, since
-- a better ranking comes later, in the background. Older rows get the value that claims nothing.

ALTER TABLE proposal ADD COLUMN settled_by TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal ADD COLUMN settled_at TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN answered_by TEXT NOT NULL DEFAULT '';

CREATE TABLE rank (                   -- machine: of a claim, by the trained ranker; no foreign key, made again at will
  claim_id INTEGER PRIMARY KEY,
  worth REAL NOT NULL,
  verifiable REAL NOT NULL
) STRICT;

CREATE TABLE ranking (                -- machine: which ranker the scores of a version come from
  version_id INTEGER PRIMARY KEY,
  ranker TEXT NOT NULL
) STRICT;
