"""The whole story of a check, from a green repository to a red one and back, through the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from factories import Ended

from crosscheck.cli.app import main

ROOT = Path(__file__).parents[1]

# An invented outlet that has three things from the Ellary Harbour Gazette, each with one word or figure changed, and
# nothing else that anybody prints.
NEWCOMER = """---
outlet: Skerrow Post
published: 2026-10-14
---
Baskets of flowers lined the lane to the chapel on Wednesday.

The seventh was Greta Halloran, 36, who kept the post office in Skerrow village.

“I have seen the first pages of the maintenance record, and there is a great deal less to see,” said Bob Penhallow.

The radio mast on the Custom House roof has been out of service since 3 August, according to the harbour log.

No shop opened its shutters before noon.
"""
PLANTED = ["date.value", "number.value", "quote.operator"]


class Repository:
    """A repository with both sample events and the decisions that were made on them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Copy the samples into a folder."""
        shutil.copytree(ROOT / "sources", folder / "sources")
        shutil.copy(ROOT / "reviews.jsonl", folder)
        self.article = folder / "sources" / "ellary-ferry" / "skerrow-post.md"
        self._capsys = capsys

    def run(self, *arguments: str) -> Ended:
        """What a command comes to."""
        self._capsys.readouterr()
        code = main(list(arguments))
        return Ended(code, *self._capsys.readouterr())

    def failing(self) -> list[dict[str, str]]:
        """The findings that fail a check."""
        loaded: list[dict[str, str]] = json.loads(self.run("check", "--format", "json").out)["failing"]
        return loaded

    def write(self, text: str) -> None:
        """Write the newcomer's article."""
        self.article.write_text(text, encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Repository:
    """The repository, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    return Repository(tmp_path, capsys)


def test_new_source_turns_the_check_red_until_it_is_reviewed(repository: Repository) -> None:
    """Green; red with exactly what is new; green once reviewed; red again once a sentence is rewritten; then green."""
    # With the decisions that are committed, nothing counts any more.
    assert 0 == repository.run("check").code

    # A new source turns it red with the three differences it brings, and with no other.
    repository.write(NEWCOMER)
    assert 1 == repository.run("check").code
    new = repository.failing()
    assert PLANTED == sorted(finding["rule"] for finding in new)

    # Each is decided on, with a note; then it is green.
    for finding in new:
        note = f"asked the desk about {finding['rule']}"
        assert 0 == repository.run("decide", finding["id"], "follow-up", "--note", note).code
    assert 0 == repository.run("check").code

    # Moved paragraphs change nothing.
    front, _, body = NEWCOMER.partition("---\nBaskets")
    paragraphs = f"Baskets{body}".strip().split("\n\n")
    moved = f"{front}---\n" + "\n\n".join([*paragraphs[2:], *paragraphs[:2]]) + "\n"
    repository.write(moved)
    assert 0 == repository.run("check").code

    # A rewritten sentence brings its finding back, with what was noted on it.
    repository.write(moved.replace("The seventh was Greta", "The seventh to die was Greta"))
    ended = repository.run("check")
    assert 1 == ended.code
    assert ["number.value"] == [finding["rule"] for finding in repository.failing()]
    assert "asked the desk about number.value" in ended.out

    # Decided on again, it is green.
    assert 0 == repository.run("decide", repository.failing()[0]["id"], "accept").code
    assert 0 == repository.run("check", "--strict", "--fail-on", "gate", "--ignore", "source,check").code
