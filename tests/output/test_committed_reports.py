"""The committed reports of the sample events are the ones that the program writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck import Settings, compare_event, read_paths
from crosscheck.output.markdown import report

ROOT = Path(__file__).parents[2]
EVENTS = sorted(folder.name for folder in (ROOT / "sources").iterdir() if folder.is_dir())


@pytest.mark.parametrize("name", EVENTS)
def test_committed_report_is_current(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a sample event is, byte for byte, the one in reports/."""
    monkeypatch.chdir(ROOT)
    (event,) = read_paths([Path("sources") / name])

    assert (ROOT / "reports" / f"{name}.md").read_text(encoding="utf-8") == report(
        event, compare_event(event, settings=Settings(speakers="rules"))
    )
