"""What all tests share: an environment without settings, and the labelled data where there is any.

The labelled articles belong to their publishers and are no part of this project. ``CROSSCHECK_EVALUATION`` and
``CROSSCHECK_SEEDS`` name the folders they lie in; where one is not set, the tests that need it are skipped.
"""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

_EVALUATION = os.environ.get("CROSSCHECK_EVALUATION", "")
_SEEDS = os.environ.get("CROSSCHECK_SEEDS", "")

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(autouse=True)
def _no_settings_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings of whoever runs it."""
    for variable in [name for name in os.environ if name.startswith("CROSSCHECK_")]:
        monkeypatch.delenv(variable)


@pytest.fixture(scope="session")
def evaluation() -> Path:
    """The folder of labelled events, speakers and facts."""
    return _folder("CROSSCHECK_EVALUATION", _EVALUATION)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of five articles about one meeting, with what a careful reader finds in them."""
    return _folder("CROSSCHECK_SEEDS", _SEEDS)


def _folder(variable: str, value: str) -> Path:
    if not value:
        pytest.skip(f"needs labelled articles, which are no part of the project: set {variable} to their folder")
    folder = Path(value)
    if not folder.is_dir():
        pytest.fail(f"{variable}: {value} is not a folder")
    return folder
