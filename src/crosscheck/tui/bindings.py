"""The table of keys as Textual wants it."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from crosscheck.tui.keys import DEEDS, SCREENS

__all__ = ["bindings_of"]

_SHORT = {"space": "spc", "escape": "esc"}


def bindings_of(page: str) -> list[BindingType]:
    """The bindings of a screen: those of its footer first and in that order, so that they are shown in it."""
    footer = SCREENS[page].footer
    rest = [id for id in SCREENS[page] if id not in footer]
    return [_binding(id, id in footer) for id in (*footer, *rest)]


def _binding(id: str, is_shown: bool) -> Binding:
    deed = DEEDS[id]
    first = deed.keys[0]
    return Binding(
        ",".join(deed.keys),
        deed.action,
        deed.label,
        show=is_shown,
        key_display=_SHORT.get(first, first if len(first) == 1 else None),
        id=id,
        tooltip=deed.purpose if not is_shown else "",
    )
