"""Every key of the review in one table: what the screens bind, what help and palette list, what a setting may change.

Each deed has an id, and it is the id that a setting names (``keys = { accept = "1" }``), so that a key can move without
anything else moving. Nothing here needs Textual: settings are checked before, and without, the interface.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from crosscheck.errors import SettingsError

__all__ = ["DEEDS", "SCREENS", "Deed", "Page", "check_keys", "key_table", "keys_of", "shown_key"]


@frozen
class Deed:
    """Something a key does.

    Attributes:
        id: what a setting calls it.
        keys: the keys that do it, as Textual calls them; the first one is shown.
        action: what Textual runs.
        label: what the line at the bottom calls it, in a word or two.
        purpose: what it does, for help, palette and README.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    label: str
    purpose: str


@frozen
class Page:
    """A screen's keys.

    Attributes:
        title: what the screen is called.
        groups: the ids of its deeds, under the headings of the help.
        footer: the ids that the line at the bottom shows; what comes last but help is left out where there is no room.
    """

    title: str
    groups: Mapping[str, tuple[str, ...]]
    footer: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        return (id for ids in self.groups.values() for id in ids)


def _deeds() -> Iterator[Deed]:
    yield Deed("accept", ("a",), "decide('accepted')", "Accept", "accept: a difference that counts; on to the next")
    yield Deed("dismiss", ("x",), "decide('dismissed')", "Dismiss", "dismiss: nothing to it; on to the next")
    yield Deed("wrong-pair", ("w",), "decide('wrong-pair')", "Wrong pair", "these passages do not belong together")
    yield Deed("follow-up", ("F",), "decide('follow-up')", "Follow up", "somebody has to ask first; on to the next")
    yield Deed("accept-alike", ("A",), "decide_alike('accepted')", "Accept alike", "accept all with the same cause")
    yield Deed("dismiss-alike", ("X",), "decide_alike('dismissed')", "Dismiss alike", "dismiss all with the same cause")
    yield Deed("withdraw", ("delete",), "withdraw", "Undecide", "take back what was decided here")
    note = "write a note; an undecided difference is then to follow up, and a check passes it"
    yield Deed("note", ("n",), "note", "Note", note)
    yield Deed("undo", ("u", "ctrl+z", "backspace"), "undo", "Undo", "undo the last step, of an earlier day too")
    yield Deed("redo", ("U", "ctrl+y"), "redo", "Redo", "do again what was undone")
    yield Deed("later", ("space",), "later", "Later", "leave it; on to the next undecided one")
    yield Deed("earlier", ("p",), "earlier", "Earlier", "back to the undecided one before")
    yield Deed("next", ("j", "down"), "move('next')", "Next", "the next one")
    yield Deed("previous", ("k", "up"), "move('previous')", "Previous", "the one before")
    yield Deed("first", ("g", "home"), "move('first')", "First", "the first one")
    yield Deed("last", ("G", "end"), "move('last')", "Last", "the last one")
    yield Deed("next-outlets", ("l", "right"), "outlets(1)", "Other outlets", "the same difference, next two outlets")
    yield Deed("previous-outlets", ("h", "left"), "outlets(-1)", "Outlets before", "the two outlets before")
    yield Deed("scroll-down", ("J", "ctrl+d"), "scroll(1)", "Scroll down", "scroll the text down")
    yield Deed("scroll-up", ("K", "ctrl+u"), "scroll(-1)", "Scroll up", "scroll the text up")
    yield Deed("words", ("/",), "words", "Words", "show only what has these words in it")
    yield Deed("filter", ("f",), "filter", "Filter", "show only some rules, severities, outlets, decisions")
    yield Deed("clear", ("escape",), "clear", "Show all", "show everything again; leave what is open")
    yield Deed("order", ("s",), "order", "Order", "another order")
    yield Deed("layout", ("d",), "layout", "Layout", "side by side, stacked, or as the width allows")
    yield Deed("more-context", ("}",), "context(1)", "More around", "a sentence more around the passages")
    yield Deed("less-context", ("{",), "context(-1)", "Less around", "a sentence less around the passages")
    yield Deed("why", ("i",), "why", "Why", "why it was raised, and what to do about it")
    yield Deed("zoom", ("z",), "zoom", "Zoom", "the list alone, the passages alone, or both")
    yield Deed("article", ("enter",), "article", "Article", "read the whole article at this place")
    yield Deed("pairs", ("P",), "pairs", "Pairs", "all aligned passages, with or without a finding")
    yield Deed("report", ("r",), "report", "Report", "the report as it stands now")
    yield Deed("copy", ("y",), "copy", "Copy", "copy as Markdown")
    yield Deed("keep", ("Y",), "keep", "Keep", "add it to a file, where the terminal cannot copy")
    yield Deed("editor", ("e",), "editor", "Editor", "open the file in $EDITOR at this line")
    yield Deed("page", ("o",), "page", "Page", "open the article's page in the browser")
    yield Deed("again", ("R",), "again", "Again", "compare again, or try again to save")
    yield Deed("confirm", ("a",), "judge('right-pair')", "Right pair", "these passages belong together")
    yield Deed("reject", ("w",), "judge('wrong-pair')", "Wrong pair", "they do not; their findings go with them")
    yield Deed("other-article", ("enter",), "article", "Go there", "read the other outlet's article at this place")
    yield Deed("write", ("w",), "write", "Write", "write the report to its file")
    yield Deed("back", ("escape", "q"), "back", "Back", "back to the review")
    yield Deed("help", ("?", "f1"), "help", "Help", "all keys")
    yield Deed("palette", ("ctrl+p",), "app.command_palette", "Palette", "everything by its name")
    yield Deed("quit", ("q",), "app.quit", "Quit", "quit; everything decided is saved")


DEEDS: dict[str, Deed] = {deed.id: deed for deed in _deeds()}

_VERDICTS = ("accept", "dismiss", "wrong-pair", "follow-up")
_MOVES = ("next", "previous", "first", "last")
_SCROLLS = ("scroll-down", "scroll-up")
_VIEWS = ("next-outlets", "previous-outlets", *_SCROLLS, "layout", "more-context", "less-context")
_HELP = ("help", "palette")

SCREENS: dict[str, Page] = {
    "review": Page(
        "Review",
        {
            "Decide": (*_VERDICTS, "accept-alike", "dismiss-alike", "withdraw", "note", "undo", "redo"),
            "Go": ("later", "earlier", *_MOVES),
            "Choose": ("words", "filter", "clear", "order"),
            "Look": (*_VIEWS, "why", "zoom", "article", "pairs", "report"),
            "Take along": ("copy", "keep", "editor", "page"),
            "The rest": ("again", *_HELP, "quit"),
        },
        ("accept", "dismiss", "wrong-pair", "later", "note", "undo", "words", "filter", "help"),
    ),
    "pairs": Page(
        "Pairs",
        {
            "Decide": ("confirm", "reject", "withdraw", "note", "undo", "redo"),
            "Go": ("later", "earlier", *_MOVES),
            "Choose": ("words", "filter", "order"),
            "Look": (*(id for id in _VIEWS if "outlets" not in id), "zoom", "article"),
            "Take along": ("copy", "keep", "editor", "page"),
            "The rest": (*_HELP, "back"),
        },
        ("confirm", "reject", "later", "undo", "words", "back", "filter", "help"),
    ),
    "article": Page(
        "Article",
        {
            "Go": (*_MOVES, *_SCROLLS, "next-outlets", "previous-outlets", "other-article"),
            "Take along": ("copy", "keep", "editor", "page"),
            "The rest": (*_HELP, "back"),
        },
        ("next", "previous", "other-article", "editor", "page", "back", "help"),
    ),
    "report": Page(
        "Report",
        {"Go": _SCROLLS, "Take along": ("write", "copy"), "The rest": (*_HELP, "back")},
        ("write", "copy", "back", "help"),
    ),
}

_NAMED = {
    *"enter space tab escape backspace delete insert home end pageup pagedown up down left right comma".split(),
    *(f"f{number}" for number in range(1, 25)),
}
_KEY = re.compile(r"(?:(?:ctrl|shift|alt|super)\+)*(?P<key>.+)", re.DOTALL)
_SHOWN = {"escape": "esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "comma": ","}


def keys_of(deed: Deed, changed: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that do it, as the settings have it."""
    return tuple(changed[deed.id].replace(" ", "").split(",")) if deed.id in changed else deed.keys


def shown_key(key: str) -> str:
    """A key as people call it."""
    return _SHOWN.get(key, key)


def check_keys(changed: Mapping[str, str], where: str) -> None:
    """See to it that every key of some deeds exists and that no key does two things on one screen.

    Raises:
        SettingsError: the message begins with ``where``.
    """
    for id, keys in changed.items():
        for key in keys_of(DEEDS[id], changed):
            if not _exists(key):
                raise SettingsError(
                    f"{where}: {id} = {keys!r} is no key; write a character, a name such as enter, or ctrl+k"
                )
            _check_free(id, key, keys, changed, where)


def key_table(page: str = "review") -> list[tuple[str, str, str]]:
    """The keys of a screen, what they do and what settings call it, a row for each deed, in the order of the help."""
    deeds = [DEEDS[id] for id in SCREENS[page]]
    return [(" ".join(f"`{shown_key(key)}`" for key in deed.keys), deed.purpose, f"`{deed.id}`") for deed in deeds]


def _exists(key: str) -> bool:
    found = _KEY.fullmatch(key)
    return found is not None and (found["key"] in _NAMED or (len(found["key"]) == 1 and found["key"].isprintable()))


def _check_free(id: str, key: str, keys: str, changed: Mapping[str, str], where: str) -> None:
    for page in SCREENS.values():
        others = [other for other in page if other != id] if id in page else []
        for other in others:
            if key in keys_of(DEEDS[other], changed):
                raise SettingsError(
                    f"{where}: {id} = {keys!r}, but {key!r} does {other!r} on the same screen; choose another key"
                )
