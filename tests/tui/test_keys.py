"""The table of keys: what it holds, and what a setting may do to it."""

from __future__ import annotations

import itertools

import pytest

from crosscheck.errors import SettingsError
from crosscheck.tui.keys import DEEDS, SCREENS, check_keys, key_table, keys_of


def test_every_deed_is_on_a_screen() -> None:
    """Nothing stands in the table that no screen has."""
    assert set(DEEDS) == {id for page in SCREENS.values() for id in page}


@pytest.mark.parametrize("page", SCREENS)
def test_no_key_does_two_things(page: str) -> None:
    """As the table stands, no key does two things on one screen."""
    keys = [key for id in SCREENS[page] for key in DEEDS[id].keys]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("page", SCREENS)
def test_footer(page: str) -> None:
    """What the line at the bottom shows is on the screen, help is in it, and no two of it share an action."""
    footer = SCREENS[page].footer
    assert set(footer) <= set(SCREENS[page])
    assert footer[-1] == "help"
    assert len({DEEDS[id].action for id in footer}) == len(footer)


def test_letters_are_never_more_important_than_typing() -> None:
    """No binding goes before what has the focus, so that keys type where something is typed."""
    from crosscheck.tui.bindings import bindings_of

    bindings = itertools.chain.from_iterable(map(bindings_of, SCREENS))
    assert [binding.id for binding in bindings if not isinstance(binding, tuple) and binding.priority] == []


def test_changed_keys() -> None:
    """A setting gives a deed other keys, several where they are parted by commas."""
    assert ("1", "ctrl+k") == keys_of(DEEDS["accept"], {"accept": "1, ctrl+k"})
    assert ("a",) == keys_of(DEEDS["accept"], {"dismiss": "d"})


@pytest.mark.parametrize(
    "keys",
    [{}, {"accept": "1"}, {"accept": "x", "dismiss": "a"}, {"later": "tab,ctrl+n"}, {"words": "comma"}],
)
def test_possible_keys(keys: dict[str, str]) -> None:
    """Characters, names, control keys and a swap are all right."""
    check_keys(keys, "here")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"accept": "spce"}, "here: accept = 'spce' is no key; write a character, a name such as enter, or ctrl+k"),
        ({"accept": ""}, "here: accept = '' is no key"),
        ({"accept": "x"}, "here: accept = 'x', but 'x' does 'dismiss' on the same screen; choose another key"),
        ({"accept": "1", "note": "1"}, "here: accept = '1', but '1' does 'note' on the same screen"),
        ({"copy": "w"}, "here: copy = 'w', but 'w' does 'wrong-pair' on the same screen"),
    ],
)
def test_impossible_keys(keys: dict[str, str], expected: str) -> None:
    """A key that does not exist, and one that is taken, are errors that say what to do."""
    with pytest.raises(SettingsError) as caught:
        check_keys(keys, "here")
    assert str(caught.value).startswith(expected)


def test_key_table() -> None:
    """The table for people has a row for each deed of a screen: keys, what they do, its name in settings."""
    rows = key_table()
    assert ("`a`", "accept: a difference that counts; on to the next", "`accept`") == rows[0]
    assert ("`j` `↓`", "the next one", "`next`") in rows
    assert len(list(SCREENS["review"])) == len(rows)
