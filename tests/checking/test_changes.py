"""Files that have changed since a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from crosscheck.checking.changes import changed_since
from crosscheck.errors import RevisionError


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as somebody."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two committed articles in a folder with a space and an accent in its name."""
    folder = tmp_path / "a björn bridge"
    folder.mkdir()
    for name in ("alpha.md", "beta.md"):
        (folder / name).write_text(f"{name}\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Two articles")
    return folder


def names(paths: frozenset[Path]) -> list[str]:
    """The names of the files, sorted."""
    return sorted(path.name for path in paths)


def test_nothing_has_changed(repository: Path) -> None:
    """A clean checkout differs from its last commit in nothing."""
    assert frozenset() == changed_since("HEAD", repository)


def test_edited_committed_and_new_files_have_changed(repository: Path) -> None:
    """What was committed since, what is edited and what git does not know yet are all told, from any folder."""
    (repository / "beta.md").write_text("other words\n", encoding="utf-8")
    git(repository, "commit", "-aqm", "Beta wrote it anew")
    (repository / "alpha.md").write_text("edited\n", encoding="utf-8")
    (repository / "gamma.md").write_text("new\n", encoding="utf-8")

    assert ["alpha.md", "beta.md", "gamma.md"] == names(changed_since("HEAD~1", repository))
    assert ["alpha.md", "gamma.md"] == names(changed_since("HEAD", repository.parent))


def test_paths_are_absolute_and_exact(repository: Path) -> None:
    """Names with spaces and accents come back as they are."""
    (repository / "alpha.md").write_text("edited\n", encoding="utf-8")

    assert frozenset({(repository / "alpha.md").resolve()}) == changed_since("HEAD", repository)


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=stolen", "HEAD:alpha.md", ""])
def test_revision_that_is_none_is_an_error_that_names_it(repository: Path, revision: str) -> None:
    """A revision that git does not know is an error; one that looks like an option does nothing."""
    with pytest.raises(RevisionError, match="git"):
        changed_since(revision, repository)

    assert not list(repository.parent.rglob("stolen*"))


def test_folder_outside_any_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no repository, nothing can have changed since a revision."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(RevisionError, match="no git repository"):
        changed_since("HEAD", tmp_path)


def test_missing_git_is_an_error_that_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git on the path the error says what to do."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(RevisionError, match="install it"):
        changed_since("HEAD", repository)
