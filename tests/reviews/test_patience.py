"""A desk that forgets nothing while the disk cannot be written."""

from __future__ import annotations

import pytest
from factories import make_decision

from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.patience import PatientDesk

ONE, OTHER = make_decision("0" * 12), make_decision("1" * 12, verdict="dismissed")


@pytest.fixture
def patient(desk: Desk) -> PatientDesk:
    """A patient desk with a history."""
    return PatientDesk(desk)


def add_one(reviews: Reviews) -> Reviews:
    """A step that decides on one finding."""
    return reviews.adding(ONE)


def add_other(reviews: Reviews) -> Reviews:
    """A step that decides on another."""
    return reviews.adding(OTHER)


def test_what_can_be_written(patient: PatientDesk) -> None:
    """While the disk can be written, it is a desk like any other."""
    assert [ONE] == list(patient.record(add_one))
    assert (0, "") == (patient.waiting, patient.problem)
    assert [ONE] == list(patient.desk.read())
    assert patient.undo() is not None
    assert [] == list(patient.desk.read())
    assert patient.redo() is not None
    assert [ONE] == list(patient.read())


def test_what_cannot_be_read(patient: PatientDesk) -> None:
    """Where the file breaks, what was read of it last can still be looked at."""
    patient.record(add_one)
    patient.desk.file.write_text("<<<<<<< mine\n", encoding="utf-8")
    with pytest.raises(ReviewsError, match="merge conflict"):
        patient.read()
    assert [ONE] == list(patient.latest())


def test_what_cannot_be_written(patient: PatientDesk) -> None:
    """What cannot be written looks as if it were, is said to be waiting, and is written with the next step."""
    patient.record(add_one)
    patient.desk.file.chmod(0o444)

    assert [ONE, OTHER] == list(patient.record(add_other))
    assert [ONE, OTHER] == list(patient.read())
    assert 1 == patient.waiting
    assert "reviews.jsonl: it is read-only" in patient.problem
    assert [ONE] == list(patient.desk.read())

    patient.desk.file.chmod(0o644)
    third = make_decision("2" * 12)
    patient.record(lambda reviews: reviews.adding(third))
    assert (0, "") == (patient.waiting, patient.problem)
    assert [ONE, OTHER, third] == list(patient.desk.read())


def test_retry(patient: PatientDesk) -> None:
    """What waits is written when it is asked for, in its order, each step one that can be undone."""
    patient.desk.file.mkdir()
    patient.record(add_one)
    patient.record(add_other)
    assert not patient.retry()
    assert 2 == patient.waiting

    patient.desk.file.rmdir()
    assert patient.retry()
    assert [ONE, OTHER] == list(patient.desk.read())
    assert patient.undo() is not None
    assert [ONE] == list(patient.desk.read())


def test_undo_of_what_waits(patient: PatientDesk) -> None:
    """A step that is not on the disk is forgotten by undoing it; nothing is done again meanwhile."""
    patient.desk.file.mkdir()
    patient.record(add_one)
    patient.record(add_other)

    assert patient.redo() is None
    assert patient.undo() is not None
    assert [ONE] == list(patient.read())
    assert patient.undo() is not None
    assert (0, "") == (patient.waiting, patient.problem)


def test_what_is_impossible(patient: PatientDesk) -> None:
    """A step that is impossible is an error, and is not kept."""

    def fail(_: Reviews) -> Reviews:
        raise ReviewsError("there is no such verdict")

    with pytest.raises(ReviewsError, match="no such verdict"):
        patient.record(fail)
    assert 0 == patient.waiting


def test_unreadable(patient: PatientDesk) -> None:
    """A file that cannot be read is an error at the beginning; what waits is not lost when it breaks later."""
    patient.desk.file.mkdir()
    with pytest.raises(ReviewsError):
        patient.read()
    patient.record(add_one)
    assert [ONE] == list(patient.read())
    assert "reviews.jsonl" in patient.problem
