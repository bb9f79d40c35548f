"""Text from outside as content: the only way in which anything that a source says gets into a widget.

Textual reads a plain string as markup: of ``[sic]`` nothing is left, and ``[link=…]`` becomes a link. Content is taken
as it stands. What a terminal would obey or hide is made visible first, so that no article moves the cursor, changes
the title or turns the direction of writing.
"""

from __future__ import annotations

from textual.content import Content

from crosscheck.output.terminal import one_line, visible

__all__ = ["joined", "shown", "shown_line", "without_tabs"]


def shown(text: str, style: str = "") -> Content:
    """The text as it stands, over as many lines as it has."""
    return Content.styled(visible(text), style)


def shown_line(text: str, style: str = "") -> Content:
    """The text on one line, each run of blanks and line ends one blank."""
    return Content.styled(one_line(text), style)


def without_tabs(text: str) -> str:
    """The text made visible, a blank for each tab: how wide Textual draws a tab depends on the styles beside it."""
    return visible(text).replace("\t", " ")


def joined(parts: list[Content], between: str = "") -> Content:
    """Contents one after the other."""
    return Content(between).join(parts)
