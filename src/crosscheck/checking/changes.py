"""Which files have changed since a git revision: a revision and a folder in, paths out.

Git knows best; it is asked, never imitated. A file that git does not track yet has changed too.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from crosscheck.errors import RevisionError

__all__ = ["changed_since"]


def changed_since(revision: str, folder: Path) -> frozenset[Path]:
    """The files that differ from a revision, as absolute paths, whether committed since, edited or not yet tracked.

    ``folder`` is any folder of the repository.

    Raises:
        RevisionError: git is not there, the folder is in no repository, or the revision is not known.
    """
    top = Path(_ask(["rev-parse", "--show-toplevel"], folder, revision).removesuffix("\n"))
    commit = _ask(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], folder, revision)
    changed = _ask(["diff", "--name-only", "--no-renames", "-z", commit.strip(), "--"], top, revision)
    new = _ask(["ls-files", "--others", "--exclude-standard", "-z"], top, revision)
    return frozenset(_as_shown(os.path.realpath(top / name)) for name in f"{changed}{new}".split("\0") if name)


def _as_shown(name: str) -> Path:
    """A path as sources have it: with a mark for each byte that is not UTF-8."""
    return Path(os.fsencode(name).decode("utf-8", "replace"))


def _ask(arguments: list[str], folder: Path, revision: str) -> str:
    """What git answers, file names as the system writes them."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False, env=_in_english())
    except OSError as error:
        raise RevisionError(
            f"{revision}: git cannot be run ({error.strerror}); install it, or check everything"
        ) from error
    if done.returncode:
        raise RevisionError(_fault(revision, folder, os.fsdecode(done.stderr).strip()))
    return os.fsdecode(done.stdout)


def _in_english() -> dict[str, str]:
    """The environment in which git words its errors as they are looked for below."""
    return {**os.environ, "LC_ALL": "C"}


def _fault(revision: str, folder: Path, said: str) -> str:
    if "not a git repository" in said:
        return (
            f"{folder}: this is in no git repository, so that nothing can have changed since {revision}; leave it out"
        )
    if not said:
        return f"{revision}: git knows no such revision here; fetch it (a shallow clone may lack it), or name another"
    return f"{revision}: git says: {said.splitlines()[0]}"
