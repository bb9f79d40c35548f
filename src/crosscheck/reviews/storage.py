"""Files that outlive a crash: written whole or not at all, by one process at a time.

Bytes go in; what stands on the disk afterwards is either the old content or the new one, whenever the power fails or
the process is killed. A folder is held with the kernel's own lock where there is one, because the kernel lets go of
it when its holder dies, and because it leaves no file behind.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

__all__ = ["alone_in", "replace_file"]

LOCK_NAME = ".crosscheck.lock"
_PATIENCE = 10.0
_PAUSE = 0.005


def _find_locks() -> ModuleType | None:
    try:
        import fcntl
    except ImportError:
        return None
    return fcntl


def replace_file(file: Path, content: bytes) -> None:
    """Put content in the place of a file, which need not be there yet; permissions stay, a link is followed.

    Whoever calls this holds the folder: the new content is written under a name that is always the same, so that what
    a killed process leaves behind is written over and not left lying about.

    Raises:
        OSError: it cannot be written; the old content stands.
    """
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.new")
    try:
        with open(beside, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        if target.exists():
            os.chmod(beside, target.stat().st_mode & 0o777)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _keep_name(target.parent)


@contextlib.contextmanager
def alone_in(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold a folder, so that no other process that asks the same changes anything in it meanwhile.

    Raises:
        TimeoutError: somebody else has held it for longer than ``patience`` seconds.
        OSError: the folder is not there or cannot be opened.
    """
    deadline = time.monotonic() + patience
    locks = _find_locks()
    if locks is None:
        with _lock_file(folder, deadline):
            yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if _lock(locks, handle, folder, deadline):
            yield
        else:
            with _lock_file(folder, deadline):
                yield
    finally:
        os.close(handle)


def _lock(locks: ModuleType, handle: int, folder: Path, deadline: float) -> bool:
    """Whether the kernel gave us the folder; False where the file system knows no locks."""
    while True:
        try:
            locks.flock(handle, locks.LOCK_EX | locks.LOCK_NB)
            return True
        except BlockingIOError:
            _wait(deadline, folder)
        except OSError:
            return False


@contextlib.contextmanager
def _lock_file(folder: Path, deadline: float) -> Iterator[None]:
    """Hold a folder by a file in it that only one process can make."""
    file = folder / LOCK_NAME
    while True:
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            _wait(deadline, file)
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def _wait(deadline: float, held: Path) -> None:
    if time.monotonic() >= deadline:
        raise TimeoutError(errno.ETIMEDOUT, "another process holds it", str(held))
    time.sleep(_PAUSE)


def _keep_name(folder: Path) -> None:
    """Have the new name of a file written to the disk too, where folders can be opened for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
