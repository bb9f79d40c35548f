"""Front matter: the few lines of YAML that may stand at the top of an article.

In goes the text of a file; out comes what the front matter says, the body exactly as it stands below, and the
line on which the body begins. Plain lines of ``key: value`` are read as they stand, all else by a parser. The YAML is
composed into nodes and never constructed into objects: nodes know their lines, so that an error can name the right
one; a key given twice is seen; and every plain value keeps the letters it was written with, so that ``language: no``
stays Norwegian and a time keeps its own zone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from ..errors import SourceError
from .dates import parse_timestamp
from .source import Unreadable

if TYPE_CHECKING:
    import yaml

    Node = yaml.ScalarNode | yaml.SequenceNode | yaml.MappingNode

__all__ = ["KEYS", "Page", "Value", "split_front_matter"]

KEYS = ("outlet", "published", "title", "url", "byline", "agency", "language", "retrieved")
_DATES = frozenset({"published", "retrieved"})
_FENCE = "---"
_BLOCK_LINE = 2
# A key and a value that YAML reads as they stand: in double marks, or with a letter or a digit first.
_PLAIN_LINE = re.compile(
    r'(?P<key>[a-z]{1,20}): (?:"(?P<quoted>[^"\\]*)"|(?P<plain>[^\W_](?:[^:#]|:(?! |$)|(?<! )#)*))'
)
_NULLS = frozenset({"null", "Null", "NULL"})
_NEAR_ENOUGH = 60.0
_LONGEST_SHOWN = 60
_LONGEST_BLOCK = 10_000  # libyaml nests without a limit, and brackets in their thousands would end the process

Value = str | datetime.date | datetime.datetime


@frozen
class Page:
    """A file taken apart.

    Attributes:
        fields: what the front matter says, by key; a key without a value is left out.
        body: what stands below the front matter, unchanged; the whole file where there is none.
        first_line: the line of the file on which the body begins, counted from 1.
    """

    fields: Mapping[str, Value]
    body: str = field(repr=False)
    first_line: int = 1


def split_front_matter(text: str, path: str) -> Page:
    """Take a file's text apart; `path` only serves the error messages.

    Line ends must be ``\\n`` and no byte order mark may be left. Front matter is opened by three dashes on the first
    line that is not blank, and closed by the next such line; blanks behind the dashes are none of theirs. What an
    editor leaves behind or above them is not seen, and must not make text of the outlet and the date.

    Raises:
        SourceError: the front matter never ends, is not valid, or says something that no article has.
    """
    if not text.lstrip().startswith(_FENCE):
        return Page({}, text)
    lines = text.split("\n")
    opening = next(row for row, line in enumerate(lines) if line.strip())
    if lines[opening].rstrip() != _FENCE:
        return Page({}, text)
    closing = next((row for row, line in enumerate(lines) if row > opening and line.rstrip() == _FENCE), None)
    if closing is None:
        raise _error(path, opening + 1, "the front matter is not closed; end it with a line of three dashes")
    above = "\n" * opening  # so that an error still names its line
    fields = _read_fields(above + "\n".join(lines[opening + 1 : closing]), path)
    return Page(fields, "\n".join(lines[closing + 1 :]), closing + 2)


def _error(path: str, line: int, why: str) -> SourceError:
    return SourceError(Unreadable(path, line, why))


def _read_fields(block: str, path: str) -> dict[str, Value]:
    plain = _read_plain(block) if len(block) <= _LONGEST_BLOCK else None
    return _read_yaml(block, path) if plain is None else plain


def _read_plain(block: str) -> dict[str, Value] | None:
    """What a block of plain lines says, without a parser of YAML: its import alone takes as long as 40 articles.

    None where a line is anything else, or nothing that an article may have: YAML and its errors are told elsewhere.
    """
    fields: dict[str, Value | None] = {}
    for line in block.split("\n"):
        match = _PLAIN_LINE.fullmatch(line) if line.isprintable() else None
        if match is None or match["key"] in fields or match["key"] not in KEYS or _is_null(match["plain"]):
            return None
        key, value = match["key"], (match["quoted"] or match["plain"] or "").strip()
        fields[key] = parse_timestamp(value) if key in _DATES else value
        if value and fields[key] is None:
            return None
    return {key: value for key, value in fields.items() if value}


def _is_null(plain: str | None) -> bool:
    """Whether a value without marks stands for none, whatever blanks are behind it."""
    return plain is not None and plain.strip() in _NULLS


def _read_yaml(block: str, path: str) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    seen: dict[str, int] = {}
    for key, line, node in _items(_compose(block, path), path):
        if key in seen:
            raise _error(path, line, f"'{key}' is given twice, first on line {seen[key]}; keep one of them")
        seen[key] = line
        value = _read_value(key, node, path)
        if value is not None:
            fields[key] = value
    return fields


def _compose(block: str, path: str) -> Node | None:
    if len(block) > _LONGEST_BLOCK:
        raise _error(path, 1, f"the front matter is longer than {_LONGEST_BLOCK} characters; keep it to its few keys")
    import yaml  # here, since a file without front matter should not pay for it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return cast("Node | None", yaml.compose(block, Loader=loader))
    except yaml.MarkedYAMLError as error:
        raise _error(path, _marked_line(error, block), f"the front matter is not YAML: {_advice(error)}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _error(path, 1, "the front matter is not YAML; write one 'key: value' on each line") from error


def _marked_line(error: yaml.MarkedYAMLError, block: str) -> int:
    mark = error.problem_mark or error.context_mark
    return min(mark.line, block.count("\n")) + _BLOCK_LINE if mark else 1


def _advice(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or error.context or "it cannot be read"
    return f"{problem}; write one 'key: value' on each line, with the value in quotation marks if it has signs in it"


def _items(node: Node | None, path: str) -> Iterator[tuple[str, int, Node]]:
    if node is None:
        return
    if node.id != "mapping":
        raise _error(path, _line(node), "the front matter holds no keys; write one 'key: value' on each line")
    for key, value in node.value:
        if key.value not in KEYS:
            raise _error(path, _line(key), _unknown_key(key.value))
        yield key.value, _line(key), value


def _line(node: Node) -> int:
    return int(node.start_mark.line) + _BLOCK_LINE


def _unknown_key(key: object) -> str:
    from rapidfuzz import process, utils  # here, since it is needed for a message alone

    found = process.extractOne(str(key), KEYS, processor=utils.default_process, score_cutoff=_NEAR_ENOUGH)
    known = f"the keys are {', '.join(KEYS)}"
    name = f"'{_shortened(key)}'" if isinstance(key, str) else "this key"
    return f"{name} is not a key of an article; " + (f"did you mean '{found[0]}'?" if found else known)


def _shortened(text: str) -> str:
    """What somebody wrote, on one line that can be taken in."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"


def _read_value(key: str, node: Node, path: str) -> Value | None:
    if node.id != "scalar":
        kind = "a list" if node.id == "sequence" else "a group of keys"
        raise _error(path, _line(node), f"'{key}' is {kind}; write it as one line of text")
    if node.tag.endswith(":null") or not node.value.strip():
        return None
    return _read_date(key, node, path) if key in _DATES else str(node.value).strip()


def _read_date(key: str, node: Node, path: str) -> datetime.date | datetime.datetime:
    value = parse_timestamp(node.value)
    if value is None:
        raise _error(
            path,
            _line(node),
            f"'{key}' is no date: '{_shortened(node.value)}'; write it as 2024-05-31 or 2024-05-31T18:00:00+09:00",
        )
    return value
