"""What may be set, in one frozen class; where it is read from is the business of ``cli.configuration``.

A value that is impossible is refused where the settings are made: later it would be told as a fault of something else,
or as no findings at all. Whether a rule of some name exists, the catalogue of rules knows.

Every threshold says what it was calibrated on. They were set together: lowering one alone buys recall with false
alarms, which cost more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import Attribute, field, frozen

from crosscheck.errors import SettingsError

__all__ = ["FAIL_ON", "SEVERITIES", "SPEAKERS", "TOLD", "Settings", "limits"]

SPEAKERS = ("auto", "rules", "parser")
FAIL_ON = ("gate", "error", "warning", "note", "never")
SEVERITIES = ("error", "warning", "note", "info", "hidden")
TOLD = ("error", "warning", "note")  # what people are told without asking, and decide on


_MOST_WORDS = 1_000  # of a quote, or of a run that is the same; what asks for more asks for nothing
_MOST_PASSAGES = 1_000_000
_LONGEST_SHOWN = 60


def limits(name: str) -> tuple[int, int]:
    """The least and the most that the setting of this name may be, where it is a number."""
    if name.endswith("_similarity"):
        return 0, 100
    return 1, _MOST_PASSAGES if name == "exhaustive_passages" else _MOST_WORDS


def _as_tuple(values: tuple[str, ...] | list[str] | set[str] | frozenset[str]) -> tuple[str, ...]:
    """A list made firm; anything else is left for the check to tell, a text above all: its letters are no rules."""
    return tuple(values) if isinstance(values, list | set | frozenset) else values


def _as_tuples(table: dict[str, tuple[str, ...]] | dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: _as_tuple(forms) for name, forms in table.items()} if isinstance(table, dict) else table


def _wrong(name: str, value: Any, wanted: str) -> SettingsError:
    shown = repr(value)
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 3]}…"
    return SettingsError(f"{name}: {shown} is not {wanted}")


def _check(wanted: str, holds: Callable[[Any], bool]) -> Callable[[Any, Attribute[Any], Any], None]:
    """A check of a setting: what it must be, in words, and whether it is."""

    def check(_: object, attribute: Attribute[Any], value: Any) -> None:
        if not holds(value):
            raise _wrong(attribute.name, value, wanted)

    return check


def _number(_: object, attribute: Attribute[Any], value: Any) -> None:
    low, high = limits(attribute.name)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise _wrong(attribute.name, value, f"a whole number from {low} to {high}")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and "\0" not in value


def _is_name(value: Any) -> bool:
    return _is_text(value) and bool(value.strip())


def _are_texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, str) for each in value)


def _is_table(value: Any, holds: Callable[[Any], bool]) -> bool:
    return isinstance(value, dict) and all(isinstance(key, str) and holds(each) for key, each in value.items())


def _are_forms(value: Any) -> bool:
    return _are_texts(value) and bool(value) and all(form.strip() for form in value)


_rules = _check('a tuple of rules or groups, such as ("quote", "number.value")', _are_texts)
_severities = _check(
    f'a table of rules and severities ({", ".join(SEVERITIES)}), such as {{"quote.wording": "error"}}',
    lambda value: _is_table(value, lambda severity: severity in SEVERITIES),
)
_aliases = _check(
    'a table of names and their other forms, such as {"FTB": ("Federal Transport Board",)}',
    lambda value: _is_table(value, _are_forms),
)
_keys = _check(
    'a table of what a key does and the key, such as {"accept": "1"}',
    lambda value: _is_table(value, lambda key: isinstance(key, str)),
)
_folder = _check("the name of a folder", _is_name)
_file = _check("the name of a file", _is_text)
_switch = _check("True or False", lambda value: isinstance(value, bool))


def _one_of(choices: tuple[str, ...]) -> Callable[[Any, Attribute[Any], Any], None]:
    return _check(f"one of {', '.join(choices)}", lambda value: value in choices)


@frozen(kw_only=True)
class Settings:
    """How sources are compared and what is reported of it.

    Attributes:
        select: rules or groups to report; empty means all.
        ignore: rules or groups to leave out, after ``select``.
        severity: another severity for a rule, by its id; a finding that its rule holds back as less sure stays milder.
        aliases: other forms by name, ``{"Port Authority": ("the PA", "PA board")}``: the rules on names and places
            take them for one, as they do what the tables of countries, bodies and nicknames have.
        speakers: who is heard on who said a quote: ``rules``, ``parser`` (the rules and a parser vote; needs the extra
            ``nlp``), or ``auto``: the parser where it is installed.
        cache: the folder for what is kept from one run to the next; it may be deleted at any time.
        sources: the folder of events that is compared where no path is given.
        reports: the folder that reports are written to.
        reviews: the file that decisions are kept in; where none is named, ``reviews.jsonl`` beside ``sources``.
        history: whether who decided what when is kept as well, in the folder ``cache``; without it, nothing can be
            undone but what this program decided since it started.
        fail_on: what fails a check: ``gate`` (the rules that may, where they are nearly certain), a severity (it, and
            what costs more), or ``never``.
        keys: other keys for the review, by the id of what they do, as in ``accept = "1"``.
        claim_similarity: how alike two sentences must be to be aligned, 0 to 100. Calibrated on 310 sentence pairs
            of 60 news events: 36 keeps nine in ten pairs that tell the same and one in twenty that do not.
        quote_words: how many words two quotes must share to be aligned when neither contains the other, nor the
            sentences around them are the same; one word fewer is enough where all of them carry content.
        unquoted_words: how many words in marks must stand without marks elsewhere to be worth a note.
        reuse_words: how long an identical run outside quotes must be to count as copied.
        splice_words: how long the parts of a quote must be to be searched for in the other article.
        changed_similarity: how alike the sentences of a finding must be to those that were decided on before they
            were rewritten, 0 to 100. Calibrated on 99 findings of 61 news events: different findings of one rule
            between the same outlets stay below 50; with a clause more or less 98 in 100 sentences stay above 60.
        exhaustive_passages: up to how many passages every pair is compared; beyond, only candidates that share a
            rare shingle.
    """

    select: tuple[str, ...] = field(default=(), converter=_as_tuple, validator=_rules)
    ignore: tuple[str, ...] = field(default=(), converter=_as_tuple, validator=_rules)
    severity: dict[str, str] = field(factory=dict, validator=_severities)
    aliases: dict[str, tuple[str, ...]] = field(factory=dict, converter=_as_tuples, validator=_aliases)
    speakers: str = field(default="auto", validator=_one_of(SPEAKERS))
    cache: str = field(default=".crosscheck", validator=_folder)
    sources: str = field(default="sources", validator=_folder)
    reports: str = field(default="reports", validator=_folder)
    reviews: str = field(default="", validator=_file)
    history: bool = field(default=True, validator=_switch)
    fail_on: str = field(default="gate", validator=_one_of(FAIL_ON))
    keys: dict[str, str] = field(factory=dict, validator=_keys)
    claim_similarity: int = field(default=36, validator=_number)
    quote_words: int = field(default=4, validator=_number)
    unquoted_words: int = field(default=6, validator=_number)
    reuse_words: int = field(default=14, validator=_number)
    splice_words: int = field(default=4, validator=_number)
    changed_similarity: int = field(default=60, validator=_number)
    exhaustive_passages: int = field(default=2000, validator=_number)
