"""The door: what `./do` promises, tried in a copy with a pretended environment, so that no network is needed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the door is a POSIX script")

PYTHON = """#!/bin/sh
# Pretends to be the environment's Python: writes down what it was asked, answers what the test wants.
echo "python: $* # in $PWD" >>"$FAKE_LOG"
env | grep '^PYTHON' >>"$FAKE_STATE/python settings"
case "$*" in
*preflight\\ --packages*) [ -f "$FAKE_STATE/libraries" ] || printf '%s\\n' "$FAKE_PACKAGES"; exit 0 ;;
*preflight*)
    [ -z "$FAKE_PACKAGES" ] || [ -f "$FAKE_STATE/libraries" ] || { echo "Qt needs libGL.so.1"; exit 1; }
    exit 0 ;;
*"-m workbench sample"*)
    for last; do :; done
    mkdir -p "$last" && : >"$last/Overseas labour.factcheck"
    [ -z "${FAKE_SAMPLE:-}" ] || { echo "no room for the sample" >&2; exit 1; }
    exit 0 ;;
*"-m ruff check"*) exit "${FAKE_RUFF:-0}" ;;
*"-m pytest"*) exit "${FAKE_PYTEST:-0}" ;;
esac
for word; do printf '<%s>' "$word"; done
printf '\\n%s\\n' "$PWD"
exit "${FAKE_EXIT:-0}"
"""
UV = """#!/bin/sh
echo "uv: $*" >>"$FAKE_LOG"
echo "noise of uv"
env | grep -E '^(PIP|UV)_' | sort >"$FAKE_STATE/settings"
case "$*" in
venv*)
    for last; do :; done
    [ ! -e "$last" ] || exit 1
    mkdir -p "$last/bin" && cp "$FAKE_STATE/python" "$last/bin/python" ;;
"pip $FAKE_FAILS"*) exit 1 ;;
esac
"""
APT = """#!/bin/sh
echo "apt-get: $*" >>"$FAKE_LOG"
case "$*" in *install*) : >"$FAKE_STATE/libraries" ;; esac
"""


class Door:
    """A copy of the door in a folder whose name has a space, with pretended programs first on the path."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "a check out"
        self.state = folder / "state"
        self.programs = folder / "programs"
        self.log_file = folder / "log"
        for made in (self.checkout, self.state, self.programs, folder / "home", folder / "elsewhere"):
            made.mkdir()
        for name in ("do", "requirements.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, self.checkout / name)
        self.program("uv", UV)
        self.program("sleep", "#!/bin/sh\n")
        self.program("python", PYTHON, self.state)
        self.environ = {
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "HOME": str(folder / "home"),
            "FAKE_LOG": str(self.log_file),
            "FAKE_STATE": str(self.state),
            "FAKE_PACKAGES": "",
            "FAKE_FAILS": "nothing",
        }
        self.elsewhere = folder / "elsewhere"

    def program(self, name: str, script: str, folder: Path | None = None) -> None:
        """Put a pretended program first on the path."""
        file = (folder or self.programs) / name
        file.write_text(script, encoding="utf-8")
        file.chmod(0o755)

    def __call__(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Go through the door, from another folder."""
        return subprocess.run(
            [str(self.checkout / "do"), *words],
            capture_output=True,
            text=True,
            cwd=self.elsewhere,
            env=self.environ | environ,
            stdin=subprocess.DEVNULL,
        )

    @property
    def log(self) -> list[str]:
        """What the pretended programs were asked, in order."""
        return self.log_file.read_text(encoding="utf-8").splitlines() if self.log_file.exists() else []

    def forget(self) -> None:
        """Start the log anew."""
        self.log_file.unlink(missing_ok=True)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A door that was never opened."""
    return Door(tmp_path)


@pytest.fixture
def ready(door: Door) -> Door:
    """A door whose environment is made."""
    assert door("workbench").returncode == 0
    door.forget()
    return door


def test_no_word_lists_the_commands(door: Door) -> None:
    """And makes nothing."""
    shown = door()
    assert shown.returncode == 0
    assert "./do run" in shown.stdout
    assert "./do test" in shown.stdout
    assert door.log == []


def test_list_and_door_know_the_same_commands(door: Door) -> None:
    """A command that is not listed, or listed and not there, would be found by nobody."""
    listed = set(re.findall(r"^\./do (\w+)", door().stdout, flags=re.MULTILINE))
    script = (ROOT / "do").read_text(encoding="utf-8").split("case $command in")[1]
    cases = {word for line in re.findall(r"^([a-z| -]+)\)", script, flags=re.MULTILINE) for word in line.split(" | ")}
    assert listed == cases - {"help", "-h", "--help"}


def test_unknown_command_is_wrong_use(door: Door) -> None:
    """Exit 2, the list on standard error, nothing on standard output."""
    refused = door("frobnicate")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "no such command: frobnicate" in refused.stderr
    assert "./do run" in refused.stderr


def test_command_line_keeps_words_folder_output_and_exit_code(ready: Door) -> None:
    """Scripts of a desk lean on all four."""
    ran = ready("workbench", "add", "a case.factcheck", "", "*.md", FAKE_EXIT="7")
    assert ran.stdout == f"<-P><-m><workbench><add><a case.factcheck><><*.md>\n{ready.elsewhere}\n"
    assert ran.stderr == ""
    assert ran.returncode == 7


def test_environment_is_made_once(door: Door) -> None:
    """The second time nothing is asked of uv, and the first time only standard error hears of it."""
    first = door("workbench")
    assert first.stdout.startswith("<-P>")
    assert "making .venv" in first.stderr
    asked = [line.split(" --")[0] for line in door.log if line.startswith("uv:")]
    assert asked[-3:] == ["uv: venv", "uv: pip sync", "uv: pip install"]
    door.forget()
    assert door("workbench").stderr == ""
    assert not any(line.startswith("uv:") for line in door.log)


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_changed_pins_are_installed(ready: Door, file: str) -> None:
    """A pulled change of the pins reaches the environment by itself, without making it anew."""
    with (ready.checkout / file).open("a", encoding="utf-8") as pins:
        pins.write("# changed\n")
    ready("workbench")
    asked = [line for line in ready.log if line.startswith("uv: pip")]
    assert any("sync" in line and "--require-hashes" in line for line in asked)
    assert not any(line.startswith("uv: venv") for line in ready.log)


def test_moved_checkout_gets_its_own_environment(ready: Door) -> None:
    """Scripts of an environment hold its path."""
    ready.checkout = ready.checkout.rename(ready.checkout.parent / "moved")
    ready("workbench")
    assert any(line.startswith("uv: venv") for line in ready.log)


def test_install_is_tried_three_times_and_leaves_no_false_stamp(door: Door) -> None:
    """An index fails now and then; a half-made environment must not pass for a whole one."""
    failed = door("workbench", FAKE_FAILS="sync")
    assert failed.returncode != 0
    assert failed.stdout == ""
    assert "three tries" in failed.stderr
    assert sum(line.startswith("uv: pip sync") for line in door.log) == 3
    door.forget()
    assert door("workbench").returncode == 0
    assert any(line.startswith("uv: pip sync") for line in door.log)


def test_settings_of_the_person_do_not_bend_the_environment(door: Door) -> None:
    """Where packages come from is theirs; how and where they are installed is the door's."""
    door(
        "workbench",
        PIP_TARGET="/nowhere",
        PIP_USER="1",
        UV_SYSTEM_PYTHON="1",
        UV_PYTHON="3.8",
        UV_CONSTRAINT="/nowhere",
        UV_PYTHON_DOWNLOADS="automatic",
        UV_DEFAULT_INDEX="https://index.example/simple",
        PIP_INDEX_URL="https://index.example/simple",
        PYTHONPATH="/nowhere",
    )
    settings = (door.state / "settings").read_text(encoding="utf-8").splitlines()
    assert "UV_DEFAULT_INDEX=https://index.example/simple" in settings
    assert "PIP_INDEX_URL=https://index.example/simple" in settings
    assert "UV_PYTHON_DOWNLOADS=never" in settings
    assert not any(
        line.startswith(("PIP_TARGET", "PIP_USER=1", "UV_SYSTEM_PYTHON", "UV_PYTHON=", "UV_CONSTRAINT"))
        for line in settings
    )


def test_what_was_compiled_is_kept_whatever_the_settings_of_the_person(ready: Door) -> None:
    """Else every start, and every worker of every start, compiles the whole program anew."""
    assert ready("workbench", PYTHONDONTWRITEBYTECODE="1", PYTHONUTF8="1").returncode == 0
    assert (ready.state / "python settings").read_text(encoding="utf-8") == "PYTHONUTF8=1\n"


def test_home_that_is_not_there_is_no_hurdle(door: Door) -> None:
    """A build server's user may have none; packages are then kept in the checkout."""
    assert door("workbench", HOME="/nonexistent").returncode == 0
    settings = (door.state / "settings").read_text(encoding="utf-8")
    assert f"UV_CACHE_DIR={door.checkout}/.tools/cache" in settings


def test_missing_libraries_are_named_to_whoever_cannot_install(ready: Door) -> None:
    """One line, before anything is run."""
    ready.program("id", "#!/bin/sh\necho 1000\n")
    ready.program("apt-get", APT)
    stopped = ready("test", FAKE_PACKAGES="libgl1")
    assert stopped.returncode == 1
    assert stopped.stderr == "Qt needs libGL.so.1\n"
    assert not any("-m pytest" in line or line.startswith("apt-get") for line in ready.log)


def test_root_on_debian_gets_missing_libraries_installed(ready: Door) -> None:
    """And the command goes on."""
    ready.program("id", "#!/bin/sh\necho 0\n")
    ready.program("apt-get", APT)
    went_on = ready("test", FAKE_PACKAGES="libgl1 libegl1")
    assert went_on.returncode == 0
    assert any(line.startswith("apt-get:") and line.endswith("libgl1 libegl1") for line in ready.log)
    assert any("-m pytest" in line and line.endswith(str(ready.checkout)) for line in ready.log)


def test_nothing_is_said_where_all_libraries_are(ready: Door) -> None:
    """Silence is the good news."""
    ready.program("apt-get", APT)
    assert ready("test").stderr == ""
    assert not any(line.startswith("apt-get") for line in ready.log)


def test_tests_run_after_a_complaint_and_the_complaint_counts(ready: Door) -> None:
    """A stray space hides no failing test, and a green run hides no stray space."""
    complained = ready("test", FAKE_RUFF="1")
    assert complained.returncode == 1
    assert "failed: ruff-check" in complained.stderr
    assert any("-m pytest -n 2" in line for line in ready.log)
    ready.forget()
    assert ready("test", FAKE_PYTEST="3").returncode == 3


def test_check_asks_four_tools(ready: Door) -> None:
    """Lint, format, types, rooms."""
    assert ready("check").returncode == 0
    asked = " ".join(ready.log)
    assert all(tool in asked for tool in ("ruff check", "ruff format --check", "mypy", "lint_imports"))
    assert all(line.endswith(f"# in {ready.checkout}") for line in ready.log if "preflight" not in line)
    assert ready("check", FAKE_RUFF="1").returncode == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_run_without_a_screen_writes_the_same_job_and_names_the_folder(ready: Door) -> None:
    """Nobody is left with an abort; standard output stays empty."""
    ran = ready("run")
    assert ran.returncode == 0
    assert "no screen" in ran.stderr
    assert str(ready.checkout / "build" / "sample") in ran.stderr
    assert any("report" in line and "Overseas labour report.html #" in line for line in ready.log)
    assert any("window.png" in line for line in ready.log)


def test_sample_that_cannot_be_made_leaves_nothing_behind(ready: Door) -> None:
    """What went wrong is said, and the next run tries again."""
    failed = ready("run", DISPLAY=":0", FAKE_SAMPLE="1")
    assert failed.returncode == 1
    assert "no room for the sample" in failed.stderr
    assert not any("-m workbench open" in line for line in ready.log)
    assert ready("run", DISPLAY=":0").returncode == 0


def test_run_opens_the_window_on_the_sample_and_keeps_what_was_done_in_it(ready: Door) -> None:
    """The sample is written once; what a person did in it is there the next time."""
    for _ in range(2):
        assert ready("run", DISPLAY=":0").returncode == 0
    assert sum("-m workbench sample" in line for line in ready.log) == 1
    assert sum("-m workbench open" in line and "Overseas labour.factcheck #" in line for line in ready.log) == 2


def test_door_is_read_by_a_plain_shell() -> None:
    """No bash anywhere in it."""
    shell = shutil.which("dash") or "sh"
    assert subprocess.run([shell, "-n", str(ROOT / "do")]).returncode == 0
    assert (ROOT / "do").read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert os.access(ROOT / "do", os.X_OK)


def test_build_server_uses_the_same_door(tmp_path: Path) -> None:
    """.ci/run is ./do test, with nobody at the keyboard."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / "do").write_text('#!/bin/sh\necho "$CI $UV_PYTHON_DOWNLOADS $*"; cat; exit 5\n', encoding="utf-8")
    (tmp_path / "do").chmod(0o755)
    ran = subprocess.run(["bash", str(tmp_path / ".ci" / "run")], capture_output=True, text=True, input="typed")
    assert (ran.stdout, ran.returncode) == ("true never test\n", 5)


def test_pins_carry_hashes_and_no_address() -> None:
    """Whoever installs takes the same files, from whichever index they trust."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index" not in lock
    assert "--find-links" not in lock
    pins = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert len(pins) > 20
    assert [pin.split()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_every_dependency_is_pinned() -> None:
    """A dependency without a pin would be found missing only in a fresh clone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9._-]", line)[0].lower().replace("_", "-") for line in wanted}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, flags=re.MULTILINE)}
    assert names - pinned == set()
