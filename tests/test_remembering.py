"""Comparisons kept from one run to the next."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from factories import make_event, make_source
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from crosscheck import remembering
from crosscheck.comparing import compare_event
from crosscheck.comparison import Comparison
from crosscheck.output.as_json import dumps
from crosscheck.remembering import compare_or_recall
from crosscheck.settings import Settings
from crosscheck.sources.source import Event

EVENT = make_event(
    make_source("“We will not close the bridge,” said Mayor Ann Hale.", "Alpha"),
    make_source("“We will close the bridge,” said Mayor Ann Hale. In all, 14 people were on it.", "Beta"),
)


@pytest.fixture
def kept(tmp_path: Path) -> Settings:
    """Settings with a cache of their own, in which the event's comparison is kept."""
    settings = Settings(cache=str(tmp_path / "cache"), speakers="rules")
    compare_or_recall(EVENT, settings=settings)
    return settings


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the events that are compared from now on."""
    compared: list[str] = []

    def compare(event: Event, **options: Any) -> Comparison:
        compared.append(event.id)
        return compare_event(event, **options)

    monkeypatch.setattr("crosscheck.comparing.compare_event", compare)
    return compared


def test_unchanged_event_is_not_compared_again(kept: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is recalled is, byte for byte, what a comparison would give."""
    compared = counted(monkeypatch)

    recalled = compare_or_recall(EVENT, settings=kept)

    assert [] == compared
    assert dumps([(EVENT, compare_event(EVENT, settings=kept))]) == dumps([(EVENT, recalled)])
    assert compare_event(EVENT, settings=kept).corroboration == recalled.corroboration


@pytest.mark.parametrize(
    ("event", "changes"),
    [
        pytest.param(make_event(evolve(EVENT.sources[0], text="Nothing."), EVENT.sources[1]), {}, id="a text"),
        pytest.param(
            make_event(evolve(EVENT.sources[0], published=datetime.date(2031, 1, 2)), EVENT.sources[1]), {}, id="a date"
        ),
        pytest.param(EVENT, {"ignore": ("quote",)}, id="a setting"),
        pytest.param(evolve(EVENT, id="other"), {}, id="the event's name"),
    ],
)
def test_whatever_has_changed_is_compared_anew(
    kept: Settings, monkeypatch: pytest.MonkeyPatch, event: Event, changes: dict[str, tuple[str, ...]]
) -> None:
    """Another text, date, setting or name makes another comparison."""
    compared = counted(monkeypatch)

    compare_or_recall(event, settings=evolve(kept, **changes))

    assert [event.id] == compared


def test_edited_program_compares_anew(kept: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edited rule or word list makes every entry another."""
    compared = counted(monkeypatch)
    monkeypatch.setattr(remembering, "_program", lambda: "edited")

    compare_or_recall(EVENT, settings=kept)

    assert ["bridge"] == compared


@pytest.mark.parametrize("damage", [b"", b"not compressed", b"x\x9c\xab\xae\x05\x00\x01u\x00\xf9"])
def test_damaged_entry_is_made_anew(kept: Settings, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    """An entry that cannot be read, or holds something else, costs time and nothing more."""
    with closing(sqlite3.connect(Path(kept.cache) / "comparisons.sqlite")) as connection, connection:
        connection.execute("UPDATE kept SET entry = ?", (damage,))
    compared = counted(monkeypatch)

    found = compare_or_recall(EVENT, settings=kept)

    assert ["bridge"] == compared
    assert compare_event(EVENT, settings=kept).findings == found.findings


def test_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """Where nothing can be kept, the answer is the same."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    settings = Settings(cache=str(tmp_path / "file"), speakers="rules")

    assert compare_event(EVENT, settings=settings).findings == compare_or_recall(EVENT, settings=settings).findings


@given(st.text(max_size=60), st.text(max_size=60))
@given_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_any_text_is_recalled_as_it_was(tmp_path: Path, one: str, other: str) -> None:
    """Whatever an article holds, lone surrogates too, comes back the same."""
    settings = Settings(cache=str(tmp_path), speakers="rules")
    event = make_event(make_source(f"“{one}” said Hale.", "Alpha"), make_source(f"“{other}” said Hale.", "Beta"))

    first, again = (compare_or_recall(event, settings=settings) for _ in range(2))

    assert (first.quotes, first.pairs, first.findings) == (again.quotes, again.pairs, again.findings)


def test_git_leaves_the_cache_alone(kept: Settings) -> None:
    """The folder of what is kept says itself that it is not to be committed."""
    assert "*\n" == (Path(kept.cache) / ".gitignore").read_text(encoding="utf-8")


def test_cache_that_may_not_be_looked_up(kept: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache in a folder that may not be entered is done without."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    compared = counted(monkeypatch)
    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(remembering, "_program", lambda: "the same")

    compare_or_recall(EVENT, settings=kept)

    assert ["bridge"] == compared
