"""When Python looks for what nobody needs any more."""

from __future__ import annotations

import gc

import pytest

from crosscheck.cli.app import main
from crosscheck.memory import leave_alone, look_at_all, looked_at_seldom


def test_seldom_while_a_command_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A command looks seldom while it runs; whoever called it finds Python as it was."""
    usual = gc.get_threshold()
    seen = []
    monkeypatch.setattr("crosscheck.cli.app.finish", lambda: seen.append(gc.get_threshold()[0]))

    main(["--version"])

    assert seen == [200_000]
    assert usual == gc.get_threshold()
    assert capsys.readouterr().out


def test_as_it_was_after_an_error() -> None:
    """A command that fails leaves nothing behind either."""
    usual = gc.get_threshold()

    with pytest.raises(ValueError, match="broken"), looked_at_seldom():
        raise ValueError("broken")

    assert usual == gc.get_threshold()


def test_what_was_compared_is_left_alone() -> None:
    """What there is now is left out until it is needed no more."""
    usual = gc.get_threshold()

    leave_alone()
    frozen, threshold = gc.get_freeze_count(), gc.get_threshold()
    look_at_all()

    assert frozen > 1_000
    assert threshold[0] > usual[0]
    assert gc.get_freeze_count() < frozen
    assert usual == gc.get_threshold()
