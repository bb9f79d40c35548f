"""Where decisions are made: nothing is lost, whoever decides at once and whatever dies."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from factories import make_decision, make_reviewed_text

from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.desk import Desk, open_desk, reviews_file
from crosscheck.reviews.file import read_reviews
from crosscheck.settings import Settings

REVIEWER = """
import sys
from crosscheck.reviews.decision import Decision
from crosscheck.reviews.desk import open_desk
from crosscheck.settings import Settings

desk = open_desk(Settings())
for number in range(int(sys.argv[1]), int(sys.argv[2])):
    decision = Decision(f"{number:012x}", "quote.operator", "accepted", "", "bridge", ("Alpha",), ("",), ("a " * 99,))
    desk.record(lambda reviews: reviews.adding(decision))
    print(number, flush=True)
"""


def start(folder: Path, begin: int, end: int) -> subprocess.Popen[str]:
    """A reviewer, in a process of his own, who says a number once he has decided on it."""
    command = [sys.executable, "-c", REVIEWER, str(begin), str(end)]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)


def numbers(file: Path) -> set[int]:
    """What was decided on, by the file; a file that is torn is an error."""
    return {int(entry.key[1], 16) for entry in read_reviews(file)}


def test_two_reviewers_at_once(tmp_path: Path) -> None:
    """What two processes decide at the same time is all there afterwards, in the file and in the history."""
    reviewers = [start(tmp_path, begin, begin + 100) for begin in (0, 100)]
    acknowledged = [reviewer.communicate()[0].split() for reviewer in reviewers]

    assert [100, 100] == [len(said) for said in acknowledged]
    assert set(range(200)) == numbers(tmp_path / "reviews.jsonl")
    assert 200 == len((tmp_path / ".crosscheck" / "history.jsonl").read_text(encoding="utf-8").splitlines())


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Of a thousand decisions made by processes that are killed, each that was acknowledged is there, and no more."""
    chance = random.Random(1931)
    done = 0
    while done < 1000:
        reviewer = start(tmp_path, done, 1000)
        assert reviewer.stdout is not None
        said = [line for _, line in zip(range(chance.randint(100, 300)), reviewer.stdout, strict=False)]
        time.sleep(chance.uniform(0.0, 0.02))
        reviewer.send_signal(signal.SIGKILL)
        said += reviewer.communicate()[0].splitlines()
        done = int(said[-1]) + 1
        assert set(range(done)) <= numbers(tmp_path / "reviews.jsonl") <= set(range(done + 1))

    names = {entry.name for entry in tmp_path.iterdir()}
    assert {"reviews.jsonl", ".crosscheck"} <= names <= {"reviews.jsonl", ".crosscheck", ".reviews.jsonl.new"}


def test_history_after_a_crash(desk: Desk) -> None:
    """A line of the history that a crash cut off is taken away, and what stands before it can be undone."""
    desk.record(lambda reviews: reviews.adding(make_decision()))
    assert desk.history.file is not None
    with desk.history.file.open("ab") as history:
        history.write(b'{"at": "2026-')

    desk.record(lambda reviews: reviews.adding(make_decision("fedcba987654")))
    assert desk.undo() is not None
    assert desk.undo() is not None
    assert Reviews() == desk.read()


def test_what_the_history_says(desk: Desk) -> None:
    """Each step says when it was done, by whom, and what stood there before and after."""
    desk.record(lambda reviews: reviews.adding(make_decision()))
    desk.undo()

    assert desk.history.file is not None
    decided, undone = map(json.loads, desk.history.file.read_text(encoding="utf-8").splitlines())
    assert ["at", "who", "did", "changes"] == list(decided)
    assert ("decided", "undone") == (decided["did"], undone["did"])
    assert decided["at"].endswith("+00:00")
    assert (None, "0123456789ab") == (decided["changes"][0]["before"], decided["changes"][0]["after"]["finding"])
    assert [decided["changes"][0]["after"], None] == list(undone["changes"][0].values())


def test_history_is_left_alone_by_git(desk: Desk) -> None:
    """The folder of the history tells git to leave it alone."""
    desk.record(lambda reviews: reviews.adding(make_decision()))

    assert desk.history.file is not None
    assert "*\n" == (desk.history.file.parent / ".gitignore").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["{", "[]", '{"did": "slept", "changes": []}', '{"did": "decided", "changes": [3]}'])
def test_corrupt_history(line: str, desk: Desk) -> None:
    """A history that holds something else is named with its line, and the decisions are safe."""
    desk.record(lambda reviews: reviews.adding(make_decision()))
    assert desk.history.file is not None
    desk.history.file.write_text(f"{line}\n", encoding="utf-8")

    with pytest.raises(ReviewsError, match=r"history\.jsonl:1: .*delete the file, or set `history` to false"):
        desk.undo()
    assert 1 == len(desk.read())


def test_history_cannot_be_written(desk: Desk) -> None:
    """Where the history cannot be written nothing is decided."""
    assert desk.history.file is not None
    desk.history.file.mkdir(parents=True)

    with pytest.raises(ReviewsError, match=r"history\.jsonl: it cannot be written .*nothing was decided; .*`cache`"):
        desk.record(lambda reviews: reviews.adding(make_decision()))
    assert Reviews() == desk.read()


def test_nothing_changes(desk: Desk) -> None:
    """A step that changes nothing writes nothing and is not in the history."""
    desk.record(lambda reviews: reviews)
    desk.undo()

    assert not desk.file.exists()
    assert [] == desk.history.read()


def test_undo_takes_back_a_whole_step(desk: Desk) -> None:
    """What was decided together is undone together, and what stood there before is back."""
    desk.record(lambda reviews: reviews.adding(make_decision(verdict="follow-up")))
    desk.record(lambda reviews: reviews.adding(make_decision(), make_reviewed_text()))
    desk.undo()

    assert [make_decision(verdict="follow-up")] == list(desk.read())


def test_folder_is_not_there(desk: Desk) -> None:
    """Deciding in a folder that is not there is an error that says so."""
    elsewhere = Desk(desk.file.parent / "gone" / "reviews.jsonl", desk.history)

    with pytest.raises(ReviewsError, match=r"gone/reviews\.jsonl: it cannot be written .*; make the folder"):
        elsewhere.record(lambda reviews: reviews.adding(make_decision()))


def test_where_the_files_are() -> None:
    """The reviews stand beside the sources unless the settings say otherwise, the history in the cache, or nowhere."""
    assert Path("reviews.jsonl") == reviews_file(Settings())
    assert Path("../reviews.jsonl") == reviews_file(Settings(sources="../articles"))
    assert Path("desk/decided.jsonl") == reviews_file(Settings(reviews="desk/decided.jsonl"))
    assert Path("kept/history.jsonl") == open_desk(Settings(cache="kept")).history.file
    assert open_desk(Settings(history=False)).history.file is None
