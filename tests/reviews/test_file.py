"""The bytes of the reviews file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from factories import make_decision, make_reviewed_text, make_wrong_pair

from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.file import read_reviews, to_bytes, write_reviews

GOLDEN = """\
{"finding": "0123456789ab", "rule": "quote.operator", "verdict": "accepted", "note": "„Nein“, she said\\n\\u001b[31m\\u202e", "event": "bridge", "outlets": ["Alpha", "Beta"], "values": ["not", "–"], "words": ["We will not close the bridge", "We will close the bridge"]}
{"finding": "fedcba987654", "rule": "number.value", "verdict": "dismissed", "note": "", "event": "bridge", "outlets": ["Alpha", "Beta"], "values": ["not", "–"], "words": ["We will not close the bridge", "We will close the bridge"]}
{"pair": "ba9876543210", "verdict": "wrong-pair", "note": "", "event": "bridge", "outlets": ["Alpha", "Beta"], "words": ["the bridge", "the old bridge"]}
{"source": "bridge/alpha", "digest": "0000000000000000000000000000000000000000000000000000000000000000", "note": ""}
"""  # noqa: E501 (a line of the file is a line here)


def make_reviews() -> Reviews:
    """An entry of every kind, in no order."""
    return Reviews().adding(
        make_reviewed_text(),
        make_decision("fedcba987654", rule="number.value", verdict="dismissed"),
        make_wrong_pair(),
        make_decision(note="„Nein“, she said\n\x1b[31m\u202e"),
    )


def test_golden_bytes() -> None:
    """The file is sorted text, a line for each entry, with nothing in it that a terminal would obey."""
    assert GOLDEN == to_bytes(make_reviews()).decode()


def test_sorted_as_text() -> None:
    """The lines stand as `sort` would put them, so that a decision more is a line more."""
    lines = to_bytes(make_reviews()).splitlines()

    assert sorted(lines) == lines


def test_written_and_read(tmp_path: Path) -> None:
    """What was written is read, and written again it is the same bytes."""
    file = tmp_path / "reviews.jsonl"
    write_reviews(file, make_reviews())

    assert make_reviews() == read_reviews(file)
    write_reviews(file, read_reviews(file))
    assert GOLDEN == file.read_text(encoding="utf-8")


def test_nothing_decided(tmp_path: Path) -> None:
    """A file that is not there yet holds no decisions, and reading it does not make it."""
    assert Reviews() == read_reviews(tmp_path / "reviews.jsonl")
    assert [] == list(tmp_path.iterdir())


def test_line_ends_and_blank_lines(tmp_path: Path) -> None:
    """Line ends of another system, a mark at the beginning and blank lines do no harm."""
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + GOLDEN.replace("\n", "\r\n\r\n").encode())

    assert make_reviews() == read_reviews(file)


LINE = GOLDEN.splitlines()[1]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", r"this is not JSON \(.* at column 2\); mend the line, delete it, or restore the file"),
        ("[]", "this is not a decision"),
        ("3", "this is not a decision"),
        ("9" * 10_000, "this is not a decision"),
        ("{}", "this is not a decision"),
        ("[" * 100_000, "this is not a decision"),
        ('{"finding": "0123456789ab", "pair": "0123456789ab"}', "more than one"),
        (LINE.replace('"note": "", ', ""), "'note' is missing"),
        (LINE.replace('"note"', '"score": "3", "note"'), "there is nothing called 'score'; a newer version"),
        (LINE.replace('"note": ""', '"note": 3'), "'note' is not a text"),
        (LINE.replace('["not", "–"]', '"not"'), "'values' is not a list of texts"),
        (LINE.replace('["not", "–"]', '["not", 3]'), "'values' is not a list of texts"),
        (LINE.replace('["not", "–"]', '["not"]'), "the lists are not equally long"),
        (LINE.replace('"dismissed"', '"agreed"'), "there is no verdict 'agreed' here; there are accepted"),
        (LINE.replace('"dismissed"', '"wrong-pair"'), "there is no verdict 'wrong-pair' here"),
        (LINE.replace('"fedcba987654"', '"x"'), "'x' is not a fingerprint"),
        (LINE.replace('"note": ""', '"note": "", "note": "again"'), "a key stands there twice"),
        ('{"source": "bridge/alpha", "digest": "0", "note": ""}', "the digest is not one"),
    ],
)
def test_corrupt_line(line: str, message: str, tmp_path: Path) -> None:
    """A line that is no entry is an error that names the file, the line and what to do."""
    file = tmp_path / "reviews.jsonl"
    file.write_text(f"{GOLDEN}{line}\n", encoding="utf-8")

    with pytest.raises(ReviewsError, match=rf"reviews\.jsonl:5: .*{message}"):
        read_reviews(file)


def test_cut_off_file(tmp_path: Path) -> None:
    """A file that ends inside a line is an error, not a shorter file."""
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(GOLDEN.encode()[:-20])

    with pytest.raises(ReviewsError, match=r"reviews\.jsonl:4: this is not JSON"):
        read_reviews(file)


def test_not_text(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are an error with the line that they stand in."""
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(GOLDEN.encode() + b"\xff\n")

    with pytest.raises(ReviewsError, match=r"reviews\.jsonl:5: this is not UTF-8"):
        read_reviews(file)


@pytest.mark.parametrize("marker", ["<<<<<<< ours", "||||||| base", "=======", ">>>>>>> theirs"])
def test_conflict_markers(marker: str, tmp_path: Path) -> None:
    """What git leaves in a file that it could not merge is named as such."""
    file = tmp_path / "reviews.jsonl"
    file.write_text(f"{marker}\n{GOLDEN}", encoding="utf-8")

    with pytest.raises(ReviewsError, match=r"reviews\.jsonl:1: git left a merge conflict here; .*merge=union"):
        read_reviews(file)


def test_same_line_twice(tmp_path: Path) -> None:
    """Lines that are alike, as a merge of two branches leaves them, are one decision."""
    file = tmp_path / "reviews.jsonl"
    file.write_text(GOLDEN + GOLDEN, encoding="utf-8")

    assert make_reviews() == read_reviews(file)


def test_two_decisions_on_one_finding(tmp_path: Path) -> None:
    """Two decisions on one finding that are not alike are an error that names both lines."""
    file = tmp_path / "reviews.jsonl"
    file.write_text(GOLDEN + LINE.replace("dismissed", "accepted") + "\n", encoding="utf-8")

    with pytest.raises(ReviewsError, match=r"reviews\.jsonl:5: .*finding 'fedcba987654' than line 2 has; delete"):
        read_reviews(file)


def test_two_texts_of_one_source(tmp_path: Path) -> None:
    """Two people may have reviewed two states of one source; both count."""
    file = tmp_path / "reviews.jsonl"
    write_reviews(file, Reviews().adding(make_reviewed_text(), make_reviewed_text(digest="1" * 64)))

    assert {"0" * 64, "1" * 64} == set(read_reviews(file).texts()["bridge/alpha"])


def test_read_only_file(tmp_path: Path) -> None:
    """A file that may only be read is not replaced, though its folder would allow it."""
    file = tmp_path / "reviews.jsonl"
    write_reviews(file, make_reviews())
    file.chmod(0o444)

    with pytest.raises(ReviewsError, match=r"reviews\.jsonl: it is read-only; allow writing it"):
        write_reviews(file, Reviews())
    assert make_reviews() == read_reviews(file)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_merges_line_by_line(tmp_path: Path) -> None:
    """What two people decided is merged by git without a question, where `.gitattributes` says so."""

    def git(*arguments: str) -> None:
        settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *settings, *arguments], cwd=tmp_path, check=True, capture_output=True)

    def decide(*ids: str, message: str) -> None:
        write_reviews(file, read_reviews(file).adding(*map(make_decision, ids)))
        git("add", ".")
        git("commit", "-m", message)

    file = tmp_path / "reviews.jsonl"
    (tmp_path / ".gitattributes").write_text("reviews.jsonl merge=union\n", encoding="utf-8")
    git("init")
    decide("500000000000", message="What both begin with")
    git("checkout", "-b", "other")
    decide("100000000000", "600000000000", "700000000000", message="One reviewer")
    git("checkout", "main")
    decide("200000000000", "600000000000", "800000000000", message="Another reviewer")
    git("merge", "other")

    merged = [f"{digit}00000000000" for digit in "125678"]
    assert merged == sorted(entry.key[1] for entry in read_reviews(file))
