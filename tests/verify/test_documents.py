"""Documents as other programs write them today: printed, converted and sent afresh, then read back."""

from __future__ import annotations

import functools
import http.server
import shutil
import subprocess
import threading
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from workbench.core.claims import Listing
from workbench.core.documents import ImportedText
from workbench.extract import find
from workbench.importers import read

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
HARBOUR = (DOCUMENTS / "harbour.txt").read_text()
# A browser that starts without looking anything up on the network.
CHROMIUM = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def program(*names: str) -> str:
    """The first of these programs that is installed."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


def listed(text: ImportedText) -> set[str]:
    found = (one for one in find(text).candidates if one.listing is Listing.LISTED)
    return {one.statement.replace("\u00ad", "") for one in found}


def page_of(text: str, css: str) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>Report</title><style>{css}</style>{paragraphs}"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the local address under which a browser sees it."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    "css",
    [
        "@page{size:A4}",
        "@page{size:A5;margin:2cm}body{text-align:justify}",
        "body{columns:2;font-size:10pt}",
        "body{font-size:8pt;line-height:2.2}",
        "p{text-indent:2em;margin:0}",
    ],
)
@pytest.mark.timeout(180)
def test_a_page_printed_by_a_browser_gives_the_claims_of_the_text(
    site: tuple[Path, str], tmp_path: Path, css: str
) -> None:
    browser = program("chromium", "chromium-browser", "google-chrome")
    folder, address = site
    (folder / "report.html").write_text(page_of(HARBOUR, css))
    out = tmp_path / "report.pdf"
    command = [browser, *CHROMIUM, f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={out}"]
    subprocess.run([*command, f"{address}/report.html"], check=True, capture_output=True, timeout=120)
    text = read("report.pdf", out.read_bytes())
    assert listed(read("a.txt", HARBOUR.encode())) - listed(text) == set()
    assert all(passage.page for passage in find(text).passages)


@pytest.mark.parametrize("ending", ["pdf", "odt", "docx", "rtf", "epub"])
@pytest.mark.timeout(180)
def test_a_file_of_libreoffice_gives_the_claims_of_the_text(tmp_path: Path, ending: str) -> None:
    office = program("soffice", "libreoffice")
    source = DOCUMENTS / "harbour.fodt"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
    text = read(f"harbour.{ending}", (tmp_path / f"harbour.{ending}").read_bytes())
    missing = listed(read("a.txt", HARBOUR.encode())) - listed(text)
    # LibreOffice prints tracked changes as they stand, the deleted words too.
    assert {claim for claim in missing if "almost a third" not in claim} == set()


@pytest.mark.parametrize("ending", ["odt", "docx", "epub", "rtf", "html"])
@pytest.mark.timeout(120)
def test_a_file_of_pandoc_gives_the_claims_of_the_text(tmp_path: Path, ending: str) -> None:
    pandoc = program("pandoc")
    source, out = tmp_path / "harbour.md", tmp_path / f"harbour.{ending}"
    source.write_text(HARBOUR)
    subprocess.run([pandoc, "-s", "--metadata", "title=Report", str(source), "-o", str(out)], check=True, timeout=60)
    text = read(out.name, out.read_bytes())
    assert listed(read("a.txt", HARBOUR.encode())) - listed(text) == set()
