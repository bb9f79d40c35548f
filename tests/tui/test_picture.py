"""The picture of the review that the README shows is a picture of the review.

``WRITE_PICTURES=1 pytest tests/tui/test_picture.py`` makes it anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from screens import WIDE, lines_of_picture, play
from textual.pilot import Pilot

from crosscheck.tui.project import Project

PICTURE = Path(__file__).parents[2] / "docs" / "review.svg"

_ELSEWHERE = re.compile(r"@font-face \{[^}]*\}\s*|<!-- Generated [^>]*-->\s*")


def take_picture(project: Project) -> str:
    """The review of five outlets after two decisions, without fonts from elsewhere."""

    async def scenario(pilot: Pilot[None]) -> str:
        await pilot.press("a", "x")
        await pilot.pause()
        return _ELSEWHERE.sub("", pilot.app.export_screenshot(title="crosscheck review sources/ellary-ferry"))

    return play(project, scenario, WIDE)


def test_picture(ferry: Project) -> None:
    """It shows the lines that the application shows, and loads nothing from anywhere."""
    picture = take_picture(ferry)
    if os.environ.get("WRITE_PICTURES"):
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(picture, encoding="utf-8")
    shown = PICTURE.read_text(encoding="utf-8")

    assert lines_of_picture(picture, WIDE[1]) == lines_of_picture(shown, WIDE[1])
    assert [] == re.findall(r"url\((?!#)|(?:href|src)=", shown)
    assert {"http://www.w3.org/2000/svg"} == set(re.findall(r"https?://[^\"' )]+", shown))
