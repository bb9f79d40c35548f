"""What all tests share: an environment without settings, and property tests that no slow machine can fail."""

from __future__ import annotations

import os

import hypothesis
import pytest

hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


@pytest.fixture(autouse=True)
def _rules_alone_where_nothing_else_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on whether the parser is installed; those about the parser ask for it."""
    monkeypatch.setattr("crosscheck.language.speakers.choice.find_spec", lambda name: None)


@pytest.fixture(autouse=True)
def _no_settings_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings of whoever runs it, nor does a process that it starts."""
    for variable in [name for name in os.environ if name.startswith("CROSSCHECK_")]:
        monkeypatch.delenv(variable)
