"""Data outputs as other programs take them: spreadsheets, JSON-LD readers, and browsers years later."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cases import counting_clock, counting_ids
from tests.dossiers import unpacked
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.report import ExportChoices, Preset
from workbench.desk.desk import Desk
from workbench.desk.sample import make_sample
from workbench.paths import shipped

SCRIPT = shipped("resources") / "reports" / "dossier" / "verify.js"

VERIFY_FOLDER = """
const fs = require("fs"), path = require("path");
const dossier = new Function(fs.readFileSync(process.argv[1], "utf8") + ";return dossier")();
const found = [];
const walk = (folder, name) => fs.readdirSync(folder, { withFileTypes: true }).forEach((one) =>
  one.isDirectory() ? walk(path.join(folder, one.name), name + one.name + "/")
    : found.push([name + one.name, new Blob([fs.readFileSync(path.join(folder, one.name))])]));
walk(process.argv[2], "dossier/");
dossier.verify(dossier.named(found)).then((result) => console.log(JSON.stringify(result)));
"""

HASH_LINES = """
const fs = require("fs");
const dossier = new Function(fs.readFileSync(process.argv[1], "utf8") + ";return dossier")();
for (const line of JSON.parse(fs.readFileSync(0, "utf8"))) {
  console.log(dossier.entryHash(line, []), new dossier.Sha256().update(new TextEncoder().encode(line[0])).hex());
}
"""

CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

SCHEMA_ORG = {"@vocab": "https://schema.org/"}
ANNOTATIONS = {
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "assessing": "oa:assessing",
    "first": {"@id": "https://www.w3.org/ns/activitystreams#first", "@type": "@id"},
    "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
}
"""As much of the standards' own contexts as the tests look at, so that nothing is fetched."""


def program(*names: str) -> str:
    """The first of these programs that is installed."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample case with one stored file."""
    folder = tmp_path_factory.mktemp("sample")
    desk = make_sample(folder, clock=counting_clock(), ids=counting_ids(), person="Ada “quoted” 😀")
    stored = EvidenceEntry(Relation.SUPPORTS, title="Ledger", file_name="ledger ü.bin", file=bytes(range(256)) * 9000)
    desk.attach_evidence(desk.claim_ids()[0], stored)
    yield desk
    desk.close()


@pytest.fixture
def exported(sample: Desk, tmp_path: Path) -> Callable[..., Path]:
    """exported(key, ending, preset): a file of the sample case."""

    def export(key: str, ending: str, preset: Preset = Preset.DESK) -> Path:
        out = tmp_path / f"out{ending}"
        sample.export_report(key, out, choices=ExportChoices(preset))
        return out

    return export


@pytest.mark.timeout(180)
def test_libreoffice_opens_the_workbook_with_every_claim(
    sample: Desk, exported: Callable[..., Path], tmp_path: Path
) -> None:
    office = program("soffice", "libreoffice")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    command = [office, profile, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(exported("xlsx", ".xlsx"))], check=True, capture_output=True, timeout=150)
    claims = list(csv.DictReader(io.StringIO((tmp_path / "out-Claims.csv").read_text("utf-8"), newline="")))
    listed = sample.claims(sample.claim_ids())
    assert [(row["Number"], row["Words"]) for row in claims] == [(str(one.number), one.text) for one in listed]
    assert [row["State"].replace(" ", "_") for row in claims] == [one.state.value for one in listed]
    judged = next(row for row in claims if row["Verdict"])
    assert judged["Judged (UTC)"].startswith("2026-01-05 09:0"), "a date, shown as one"
    assert {path.stem for path in tmp_path.glob("out-*.csv")} >= {"out-Evidence", "out-Links", "out-About"}


def test_a_crawler_finds_the_reviews_in_a_page(exported: Callable[..., Path]) -> None:
    from extruct.jsonld import JsonLdExtractor  # type: ignore[import-untyped]

    words = exported("claimreview", ".jsonld").read_text("utf-8")
    page = f'<!doctype html><title>x</title><script type="application/ld+json">{words}</script>'
    found = JsonLdExtractor().extract(page)
    assert found == json.loads(words)
    assert {one["@type"] for one in found} == {"ClaimReview"}


def graph(data: Any) -> Any:
    """JSON-LD as a graph."""
    from rdflib import Graph

    return Graph().parse(data=json.dumps(data), format="json-ld")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_reviews_are_a_graph_that_says_who_claimed_what(exported: Callable[..., Path]) -> None:
    from rdflib import RDF, Namespace

    schema = Namespace("https://schema.org/")
    reviews = json.loads(exported("claimreview", ".jsonld").read_text("utf-8"))
    made = graph([review | {"@context": SCHEMA_ORG} for review in reviews])
    subjects = list(made.subjects(RDF.type, schema.ClaimReview))
    assert len(subjects) == len(reviews)
    for review in subjects:
        rating = made.value(review, schema.reviewRating)
        assert 1 <= int(made.value(rating, schema.ratingValue)) <= 5
        claim = made.value(review, schema.itemReviewed)
        assert made.value(made.value(claim, schema.author), schema.name)
        assert made.value(made.value(claim, schema.appearance), schema.headline)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_annotations_are_a_graph_that_leads_back_to_the_words(sample: Desk, exported: Callable[..., Path]) -> None:
    from rdflib import RDF, Namespace

    oa = Namespace("http://www.w3.org/ns/oa#")
    collection = json.loads(exported("annotations", ".annotations.jsonld").read_text("utf-8"))
    made = graph(collection | {"@context": ANNOTATIONS})
    texts = {f"urn:sha256:{one.text_sha256}": sample.version(one.id).text for one in sample.documents()}
    annotations = list(made.subjects(RDF.type, oa.Annotation))
    assert len(annotations) == collection["total"] == sample.counts().checked
    for annotation in annotations:
        assert made.value(annotation, oa.motivatedBy) == oa.assessing
        target = made.value(annotation, oa.hasTarget)
        found = {made.value(one, RDF.type): one for one in made.objects(target, oa.hasSelector)}
        quote, position = found[oa.TextQuoteSelector], found[oa.TextPositionSelector]
        start, end = (int(made.value(position, of)) for of in (oa.start, oa.end))
        assert texts[str(made.value(target, oa.hasSource))][start:end] == str(made.value(quote, oa.exact))


def verified(folder: Path) -> dict[str, Any]:
    """What the page's own script says of a folder, run without a browser."""
    command = [program("node", "nodejs"), "-e", VERIFY_FOLDER, str(SCRIPT), str(folder)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=100)
    result: dict[str, Any] = json.loads(run.stdout)
    return result


def off(result: dict[str, Any]) -> dict[str, str]:
    """Files that are not as they were sealed."""
    return {one["name"]: one["state"] for one in result["files"] if one["state"] != "whole"}


@pytest.fixture
def folder(exported: Callable[..., Path], tmp_path: Path) -> Path:
    """A dossier, unpacked."""
    return Path(unpacked(exported("dossier", ".zip").read_bytes(), tmp_path / "unpacked"))


@pytest.mark.parametrize("preset", Preset)
def test_the_page_finds_a_dossier_whole(exported: Callable[..., Path], tmp_path: Path, preset: Preset) -> None:
    folder = unpacked(exported("dossier", ".zip", preset).read_bytes(), tmp_path / "unpacked")
    result = verified(folder)
    assert (result["whole"], off(result), result["log"]["faults"]) == (True, {}, [])
    assert result["seal"] == (folder / "seal.txt").read_text().split()[0]
    assert result["log"]["proven"] == (result["log"]["entries"] if preset is Preset.DESK else 0)
    assert result["log"]["head"] == result["manifest"]["log"]["head"]


def test_the_page_names_what_was_done_to_files(folder: Path) -> None:
    evidence = next((folder / "evidence").iterdir())
    evidence.write_bytes(evidence.read_bytes()[:-1] + b"\x00")
    (folder / "report.json").unlink()
    (folder / "evidence" / "E9 more.pdf").write_bytes(b"more")
    result = verified(folder)
    assert not result["whole"]
    assert off(result) == {
        f"evidence/{evidence.name}": "changed",
        "report.json": "missing",
        "evidence/E9 more.pdf": "unexpected",
    }


def test_the_page_sees_a_manifest_made_to_fit(folder: Path) -> None:
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"preset": "desk"', '"preset": "legal"'), "utf-8")
    assert off(verified(folder)) == {"manifest.json": "changed", "seal.txt": "changed"}
    manifest.write_text("{}")
    assert "cannot be read" in verified(folder)["error"]
    manifest.unlink()
    assert "no manifest.json" in verified(folder)["error"]


def change_log(folder: Path, change: Callable[[list[Any]], None]) -> dict[str, Any]:
    """What the page says when the entries of the log were changed."""
    log = json.loads((folder / "log.json").read_text("utf-8"))
    change(log["entries"])
    (folder / "log.json").write_text(json.dumps(log), "utf-8")
    result = verified(folder)
    assert off(result) == {"log.json": "changed"}
    assert not result["whole"]
    return result


def test_the_page_names_an_entry_that_was_removed(folder: Path) -> None:
    assert change_log(folder, lambda entries: entries.pop(4) and None)["log"]["faults"] == ["entry 5 is missing"]


def test_the_page_names_an_entry_that_was_appended(folder: Path) -> None:
    def append(entries: list[Any]) -> None:
        last = entries[-1]
        entries.append(last | {"values": [last["values"][0] + 1, *last["values"][1:-1], last["hash"]]})

    faults = change_log(folder, append)["log"]["faults"]
    assert any("was added after the sealed end" in fault for fault in faults)


def test_the_page_names_an_entry_that_was_changed(folder: Path) -> None:
    def change(entries: list[Any]) -> None:
        entries[6]["values"][6] = "Another label"

    assert change_log(folder, change)["log"]["faults"] == ["entry 7 was changed after it was written"]


def test_the_page_names_entries_cut_off_and_entries_exchanged(folder: Path) -> None:
    whole = json.loads((folder / "log.json").read_text("utf-8"))["entries"]
    end = len(whole)
    (fault,) = change_log(folder, lambda entries: entries.__delitem__(slice(end - 3, end)))["log"]["faults"]
    assert fault == f"entries {end - 2} to {end} are missing"

    def exchange(entries: list[Any]) -> None:
        entries[:] = whole
        entries[3], entries[4] = entries[4], entries[3]

    assert len(change_log(folder, exchange)["log"]["faults"]) >= 2


class Browser:
    """A headless browser, spoken to through two pipes in the way its developer tools do."""

    def __init__(self, profile: Path) -> None:
        words_out, self._out = os.pipe()
        inward, words_in = os.pipe()
        command = f'exec "$0" "$@" 3<&{words_out} 4>&{words_in}'
        browser = program("chromium", "chromium-browser", "google-chrome")
        self._process = subprocess.Popen(
            ["bash", "-c", command, browser, *CHROMIUM, f"--user-data-dir={profile}", "--remote-debugging-pipe"],
            pass_fds=(words_out, words_in),
            stderr=subprocess.DEVNULL,
        )
        os.close(words_out)
        os.close(words_in)
        self._in = os.fdopen(inward, "rb")
        self._number = 0
        self._session: dict[str, str] = {}
        self.said: list[dict[str, Any]] = []
        """What the browser told without being asked: messages of the console, mostly."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = {"sessionId": self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        for domain in ("Page", "Runtime", "Log", "DOM", "Network"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Have it do something, and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params, **self._session}
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            words = bytearray()
            while (letter := self._in.read(1)) != b"\0":
                assert letter, "the browser went away"
                words += letter
            answer: dict[str, Any] = json.loads(words)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.said.append(answer)

    def value(self, expression: str) -> Any:
        """What an expression gives in the page; promises are waited for."""
        answer = self.ask("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def close(self) -> None:
        """End it."""
        os.close(self._out)
        self._in.close()
        self._process.terminate()
        self._process.wait(30)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A browser with an empty page."""
    opened = Browser(tmp_path / "profile")
    yield opened
    opened.close()


READY = """new Promise((resolve) => {
  const look = () => document.readyState === "complete" ? resolve(true) : setTimeout(look, 20);
  look();
})"""

SETTLED = """new Promise((resolve) => {
  const look = () => document.getElementById("result").hidden ? setTimeout(look, 50) : resolve(true);
  look();
})"""


def looked_at(browser: Browser, folder: Path) -> dict[str, Any]:
    """What a reader sees who opens the page from the folder and chooses that folder."""
    browser.ask("Page.navigate", url=(folder / "verify.html").as_uri())
    browser.value(READY)
    root = browser.ask("DOM.getDocument")["root"]["nodeId"]
    field = browser.ask("DOM.querySelector", nodeId=root, selector="#folder")["nodeId"]
    browser.ask("DOM.setFileInputFiles", nodeId=field, files=[str(folder)])
    browser.value(SETTLED)
    seen: dict[str, Any] = browser.value(
        "Object.fromEntries(['verdict', 'seal', 'log', 'files', 'progress', 'compared'].map("
        "(id) => [id, document.getElementById(id).innerText]))"
    )
    return seen


@pytest.mark.timeout(120)
def test_a_browser_finds_it_whole_and_says_nothing_on_its_console(browser: Browser, folder: Path) -> None:
    seen = looked_at(browser, folder)
    assert seen["verdict"].startswith("Whole: ")
    assert seen["seal"] == (folder / "seal.txt").read_text().split()[0]
    assert "proven word for word" in seen["log"]
    assert seen["files"].count("whole") == len(seen["files"].strip().split("\n"))
    assert seen["progress"] == ""
    note = "document.getElementById('noted')"
    for noted, answer in ((seen["seal"].upper(), "The same seal"), ("0" * 64, "Another seal")):
        told = browser.value(
            f"{note}.value = '{noted}'; {note}.dispatchEvent(new Event('input'));"
            "document.getElementById('compared').innerText"
        )
        assert told.startswith(answer)
    spoken = [one for one in browser.said if one["method"] in ("Log.entryAdded", "Runtime.consoleAPICalled")]
    asked = [one for one in browser.said if one["method"] == "Network.requestWillBeSent"]
    assert spoken == []
    assert {one["params"]["request"]["url"].split(":")[0] for one in asked} == {"file"}


@pytest.mark.timeout(120)
def test_a_browser_names_a_changed_file_and_a_changed_entry(browser: Browser, folder: Path) -> None:
    (folder / "texts" / "1 wages-draft.md.txt").write_text("<b>Other</b> words.")
    log = (folder / "log.json").read_text("utf-8")
    (folder / "log.json").write_text(log.replace("New case", "<i>Old</i> case", 1), "utf-8")
    seen = looked_at(browser, folder)
    assert seen["verdict"].split("\n")[0].endswith("Not as it was sealed.")
    assert "texts/1 wages-draft.md.txt: changed" in seen["verdict"]
    assert "log: entry 1 was changed after it was written" in seen["verdict"]


def test_hashes_in_the_page_are_those_of_the_program() -> None:
    lines = [["x" * length] for length in range(130)]
    lines += [['😀 “ü”\n\t\\ " \x01 \x7f \u2028 בנמל'], ["a" * 1_000_003]]
    command = [program("node", "nodejs"), "-e", HASH_LINES, str(SCRIPT)]
    run = subprocess.run(command, input=json.dumps(lines), check=True, capture_output=True, text=True, timeout=60)
    for line, hashes in zip(lines, run.stdout.split("\n"), strict=False):
        as_hashed = json.dumps(line, ensure_ascii=False).encode()
        assert hashes.split() == [hashlib.sha256(as_hashed).hexdigest(), hashlib.sha256(line[0].encode()).hexdigest()]
