"""Every format of one check, byte by byte. ``python tests/samples.py`` writes the files anew; read the difference."""

from __future__ import annotations

import pytest
from samples import GOLDEN, sample_check

from crosscheck.output.check.formats import FORMATS, render


@pytest.mark.parametrize("format", FORMATS)
def test_bytes(format: str) -> None:
    """The sample check looks as it has been reviewed."""
    assert GOLDEN[format].read_bytes() == render(format, sample_check()).encode("utf-8")


def test_every_format_has_a_file() -> None:
    """No format goes without review, and no file is left over."""
    assert list(FORMATS) == list(GOLDEN)
    assert sorted(GOLDEN.values()) == sorted(GOLDEN["text"].parent.iterdir())
