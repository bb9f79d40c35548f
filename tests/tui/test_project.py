"""What of the disk is watched."""

from __future__ import annotations

from pathlib import Path

from factories import write_event

from crosscheck.tui.project import states_of, touched


def test_states(tmp_path: Path) -> None:
    """Files in a folder, in folders in it, and files that are named are looked at; private ones are not."""
    event = write_event(tmp_path / "sources" / "bridge")
    (event / ".hidden.md").write_text("", encoding="utf-8")

    inside = [str(event / f"{name}.md") for name in ("alpha", "beta", "gamma")]
    assert inside == sorted(states_of([tmp_path / "sources"]))
    assert inside == sorted(states_of([event]))
    assert inside[:1] == sorted(states_of([event / "alpha.md"]))
    assert {} == states_of([tmp_path / "nowhere"])


def test_touched(tmp_path: Path) -> None:
    """A file that is new, gone or longer is told; one that is as it was is not."""
    event = write_event(tmp_path / "bridge")
    before = states_of([event])
    (event / "alpha.md").write_text("Other words.", encoding="utf-8")
    (event / "beta.md").unlink()
    (event / "delta.md").write_text("New words.", encoding="utf-8")

    names = [Path(path).name for path in touched(before, states_of([event]))]
    assert ["alpha.md", "beta.md", "delta.md"] == names
    assert [] == touched(before, before)
