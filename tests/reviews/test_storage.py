"""Files that outlive a crash, and folders that one process holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.reviews import storage
from crosscheck.reviews.storage import LOCK_NAME, alone_in, replace_file


def test_new_file(tmp_path: Path) -> None:
    """A file that was not there is there, and nothing else is."""
    replace_file(tmp_path / "kept", b"new")

    assert [("kept", b"new")] == [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()]


def test_permissions(tmp_path: Path) -> None:
    """Content that takes the place of other content has its permissions."""
    file = tmp_path / "kept"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(file, b"new")

    assert (0o640, b"new") == (file.stat().st_mode & 0o777, file.read_bytes())


def test_link(tmp_path: Path) -> None:
    """Where the file is a link, what it leads to is replaced, and it stays a link."""
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "kept"
    link.symlink_to(tmp_path / "elsewhere" / "real")
    replace_file(link, b"new")

    assert link.is_symlink()
    assert b"new" == (tmp_path / "elsewhere" / "real").read_bytes()


def test_failure_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the old content stands, and nothing lies about."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    replace_file(tmp_path / "kept", b"old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space left"):
        replace_file(tmp_path / "kept", b"new")
    assert [b"old"] == [entry.read_bytes() for entry in tmp_path.iterdir()]


def test_what_a_killed_process_left(tmp_path: Path) -> None:
    """Half a file that a killed process left is written over."""
    (tmp_path / ".kept.new").write_bytes(b"hal")
    replace_file(tmp_path / "kept", b"whole")

    assert [("kept", b"whole")] == [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()]


def without_kernel_locks() -> None:
    """What there is on a system that has none."""


def file_system_without_locks(locks: object, handle: int, folder: Path, deadline: float) -> bool:
    """What a network folder may say."""
    return False


@pytest.fixture(params=["kernel", "no kernel locks", "file system without locks"])
def locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the ways to hold a folder."""
    if request.param == "no kernel locks":
        monkeypatch.setattr(storage, "_find_locks", without_kernel_locks)
    if request.param == "file system without locks":
        monkeypatch.setattr(storage, "_lock", file_system_without_locks)
    return str(request.param)


def test_one_at_a_time(tmp_path: Path, locks: str) -> None:
    """While one holds a folder another waits in vain, and afterwards not at all; nothing is left behind."""
    with alone_in(tmp_path), pytest.raises(TimeoutError, match="another process holds it"), alone_in(tmp_path, 0.02):
        pass
    with alone_in(tmp_path, 0.0):
        pass

    assert [] == list(tmp_path.iterdir())


def test_released_after_an_error(tmp_path: Path, locks: str) -> None:
    """An error inside lets go of the folder."""
    with pytest.raises(ValueError, match="inside"), alone_in(tmp_path):
        raise ValueError("inside")
    with alone_in(tmp_path, 0.0):
        pass


def test_forgotten_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock file that a killed process left is named, so that somebody can remove it."""
    monkeypatch.setattr(storage, "_find_locks", without_kernel_locks)
    (tmp_path / LOCK_NAME).touch()

    with pytest.raises(TimeoutError) as caught, alone_in(tmp_path, 0.0):
        pass
    assert str(tmp_path / LOCK_NAME) == caught.value.filename


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there cannot be held."""
    with pytest.raises(FileNotFoundError), alone_in(tmp_path / "gone"):
        pass
