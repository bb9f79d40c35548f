"""Ids as people type them: the first characters of one and all ids there are in, the one that begins so out."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.cli.configuration import nearest
from crosscheck.errors import UnknownIdError
from crosscheck.output.terminal import one_line

__all__ = ["find_id"]

_SHORTEST = 4


def find_id(start: str, ids: Iterable[str]) -> str:
    """The one id that begins like this.

    Raises:
        UnknownIdError: the beginning is too short, fits nothing or fits several ids.
    """
    shown = one_line(start)
    if len(start) < _SHORTEST:
        raise UnknownIdError(f"{shown}: this is too short for a finding's id; give four characters or more")
    ids = list(ids)
    fitting = [id for id in ids if id.startswith(start.lower())]
    if len(fitting) > 1:
        raise UnknownIdError(
            f"{shown}: several findings begin like this: {', '.join(sorted(fitting))}; give more of it"
        )
    if not fitting:
        near = nearest(start, ids)
        hint = f"the nearest is {near}" if near else "`crosscheck compare` shows the ids of what it finds"
        raise UnknownIdError(f"{shown}: no finding in these articles has this id; {hint}")
    return fitting[0]
