"""A file is whole or not there."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from workbench.core.errors import ExportError
from workbench.reports.replacing import half_file, replacing

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")


def write(out: Path, words: bytes = b"new") -> None:
    """Write a file the way exports do."""
    with replacing(out) as stream:
        stream.write(words)


def test_the_new_file_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    write(out, b"one")
    write(out, b"two")
    assert out.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [out]


def test_the_former_file_is_there_until_the_new_one_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    out.write_bytes(b"former")
    with replacing(out) as stream:
        stream.write(b"half of")
        stream.flush()
        assert out.read_bytes() == b"former"
        assert half_file(out, os.getpid()).read_bytes() == b"half of"
    assert out.read_bytes() == b"half of"


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), ValueError("a bug"), OSError(errno.ENOSPC, "No space")])
def test_a_failure_leaves_the_former_file_and_no_half_file(tmp_path: Path, fault: BaseException) -> None:
    out = tmp_path / "report.md"
    out.write_bytes(b"former")

    def fail() -> None:
        with replacing(out) as stream:
            stream.write(b"half")
            raise fault

    with pytest.raises(ExportError if isinstance(fault, OSError) else type(fault)):
        fail()
    assert out.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "nothing may be written here"),
        (errno.EACCES, "nothing may be written here"),
        (errno.ENAMETOOLONG, "name is too long"),
        (errno.EIO, "could not be written"),
    ],
)
def test_what_the_file_system_refuses_is_said_in_plain_words(tmp_path: Path, number: int, words: str) -> None:
    out = tmp_path / "report.md"
    with pytest.raises(ExportError, match=words) as caught, replacing(out):
        raise OSError(number, os.strerror(number))
    assert caught.value.where == str(out)
    assert caught.value.remedy


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(ExportError, match="no ordinary file"):
        write(Path("/dev/full"))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no such folder") as caught:
        write(tmp_path / "nowhere" / "report.md")
    assert caught.value.where.endswith("nowhere")


def test_a_name_that_is_too_long_is_refused_and_the_longest_possible_one_is_not(tmp_path: Path) -> None:
    write(tmp_path / ("n" * 251 + ".md"[:4]))
    with pytest.raises(ExportError, match="too long"):
        write(tmp_path / ("n" * 400))


@posix
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "real" / "report.md")
    write(link)
    assert link.is_symlink()
    assert (tmp_path / "real" / "report.md").read_bytes() == b"new"
    assert os.listdir(tmp_path / "real") == ["report.md"]  # noqa: PTH208  # hidden files too


@posix
def test_the_permissions_of_the_former_file_stay(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    out.write_bytes(b"former")
    out.chmod(0o640)
    write(out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_a_write_protected_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "report.md"
    out.write_bytes(b"former")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(ExportError, match="write-protected"):
        write(out)
    assert out.read_bytes() == b"former"
