"""Furniture: what stands on the page and is not the article.

In goes a text; out come the stretches that are share buttons, counters, credits, datelines, calls to read something
else, or another story's headline, each with its offsets and what gave it away. Nothing is cut out here: evidence is
never edited, and a reader can see what was passed over. Precision comes first, since a sentence taken for
furniture is a sentence not compared: a pattern (``data/furniture.toml``) takes a whole line, or words that
follow a sentence that has ended, and never reaches into a sentence.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from attrs import frozen

from ..data import load
from .agencies import is_agency
from .bylines import read_byline
from .datelines import dateline_length
from .dates import read_date_line
from .source import Furniture

__all__ = ["HEAD_LINES", "find_furniture", "furniture_reason"]

HEAD_LINES = 8
_DATELINE_LINES = 5
_TAIL = 200
_SENTENCE_END = re.compile(r"[.!?…][)\]\"'”\u2019]*$")
_LINE_START = r"[*_#>\[\s]*+"
_LINE_END = r"[*_\]\s]*+(?:\(https?:[^)\s]*\)[*_\s]*+)?"
_AFTER_SENTENCE = r"(?<=[.!?…\"'”\u2019)\]])\s+"
_AGENCY_CREDIT = re.compile(r"(?:^|(?<=[.!?…\"'”\u2019])\s+)\((?P<name>[^()]{2,40})\)\.?$")
_WORD = re.compile(r"[^\W\d_][^\W_]+")
_NOT_A_HEADLINE = re.compile(r"[\"“”«»@#*|<>]|://|^[\W\d]|[^\w)\u2019']$")


@frozen
class _Line:
    """A line that holds something: its place in the text, its words without the white space around them."""

    start: int
    text: str
    new_paragraph: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """What of a text is not the article: in the order of the page, never overlapping, never empty."""
    lines = list(_split(text))
    found = [_furniture_of(line, in_head=row < HEAD_LINES) for row, line in enumerate(lines)]
    prose = [line for line, furniture in zip(lines, found, strict=True) if not _covers(furniture, line)]
    others = list(_other_stories(_paragraphs(prose)))
    spans = [item for item in found if item and not any(other.start <= item.start < other.end for other in others)]
    datelines = list(_datelines(prose[:_DATELINE_LINES]))[:1]
    return tuple(sorted([*datelines, *spans, *others], key=lambda item: item.start))


def _datelines(lines: Sequence[_Line]) -> Iterator[Furniture]:
    for line in lines:
        length = dateline_length(line.text)
        if 0 < length < len(line.text):
            yield Furniture(line.start, line.start + len(line.text[:length].rstrip()), "dateline")


def furniture_reason(line: str) -> str | None:
    """Why a whole line is furniture, or None where it is not."""
    stripped = line.strip()
    if not stripped or len(stripped) > load("furniture")["longest_line"]:
        return None
    match = _pattern("line", slow=False).fullmatch(stripped)
    if match is None and _has_any(_slow_words("line"), stripped.lower()):
        match = _pattern("line", slow=True).fullmatch(stripped)
    if match:
        return None if re.search(load("furniture")["sentence"], stripped) else _why(match)
    return "byline" if read_byline(stripped.strip("*_")) else None


def _split(text: str) -> Iterator[_Line]:
    start, after_blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            yield _Line(start + raw.index(stripped[0]), stripped, after_blank)
        after_blank = not stripped
        start += len(raw) + 1


def _furniture_of(line: _Line, *, in_head: bool) -> Furniture | None:
    why = furniture_reason(line.text)
    if why is None and in_head and read_date_line(line.text):
        why = "date line"
    return Furniture(line.start, line.end, why) if why else _ending_of(line)


def _ending_of(line: _Line) -> Furniture | None:
    """The words after the last sentence of a line that are not its own."""
    credit = _AGENCY_CREDIT.search(line.text, max(0, len(line.text) - _TAIL)) if ")" in line.text[-2:] else None
    if credit and is_agency(credit["name"]):
        return Furniture(line.start + line.text.index("(", credit.start()), line.end, "agency credit")
    tail = line.text[-_TAIL:]
    if not _has_any(_slow_words("ending"), tail.lower()):
        return None
    match = _pattern("ending", slow=True).search(line.text, len(line.text) - len(tail))
    return Furniture(line.start + match.start(str(match.lastgroup)), line.end, _why(match)) if match else None


def _covers(furniture: Furniture | None, line: _Line) -> bool:
    return furniture is not None and furniture.start == line.start


def _has_any(words: Sequence[str], text: str) -> bool:
    for word in words:  # noqa: SIM110 - this runs for every line, and any() takes three times as long
        if word in text:
            return True
    return False


@functools.cache
def _slow_words(table: str) -> tuple[str, ...]:
    """The words without one of which no slow pattern needs to be tried."""
    return tuple(sorted({word for row in load("furniture")[table] for word in row.get("has", ())}))


@functools.cache
def _pattern(table: str, *, slow: bool) -> re.Pattern[str]:
    """The patterns of a table in one; the group that matched is the name and the row of the one that did."""
    rows = ((f"{table}_{number}", row) for number, row in enumerate(load("furniture")[table]))
    alternatives = "|".join(f"(?P<{name}>{row['pattern']})" for name, row in rows if ("has" in row) == slow)
    before, after = (_LINE_START, _LINE_END) if table == "line" else (_AFTER_SENTENCE, "$")
    return re.compile(f"{before}(?:{alternatives}){after}")


def _why(match: re.Match[str]) -> str:
    table, number = str(match.lastgroup).split("_")
    return str(load("furniture")[table][int(number)]["why"])


def _paragraphs(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Lines that stand together; each line by itself in a text that sets no blank lines."""
    if not any(line.new_paragraph for line in lines[1:]):
        return [[line] for line in lines]
    paragraphs: list[list[_Line]] = []
    for line in lines:
        if line.new_paragraph or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def _other_stories(paragraphs: Sequence[list[_Line]]) -> Iterator[Furniture]:
    limits = load("furniture")["other_story"]
    page: _Page | None = None
    for before, paragraph, after in zip(paragraphs[1:], paragraphs[2:], paragraphs[3:], strict=False):
        if not (_looks_like_headline(paragraph[0].text, limits) and _is_prose(before, limits)):
            continue
        if not _is_prose(after, limits):
            continue
        page = page or _read_page(paragraphs)  # read once, whatever number of its lines look like headlines
        if _is_foreign(paragraph, page, limits):
            yield Furniture(paragraph[0].start, paragraph[-1].end, "headline of another story")


def _looks_like_headline(line: str, limits: dict[str, Any]) -> bool:
    if len(line) > limits["longest_headline"] or _NOT_A_HEADLINE.search(line):
        return False
    fewest, most = limits["words"]
    words = line.split()
    return line[0].isupper() and fewest <= len(words) <= most and _is_clipped(words, limits)


def _is_clipped(words: Sequence[str], limits: dict[str, Any]) -> bool:
    """Whether words are put as a headline puts them: without articles and auxiliaries, or all in capitals."""
    if not set(limits["sentence_words"].split()) & {word.lower() for word in words}:
        return True
    return bool(sum(word[0].isupper() for word in words) >= limits["capitals"] * len(words))


def _is_prose(paragraph: Sequence[_Line], limits: dict[str, Any]) -> bool:
    text = paragraph[-1].text
    return len(text.split()) >= limits["neighbour_words"] and bool(_SENTENCE_END.search(text))


class _Page(NamedTuple):
    """How many words all paragraphs have, and in how many of them each word of content stands."""

    length: int
    standing: Counter[str]


def _read_page(paragraphs: Sequence[list[_Line]]) -> _Page:
    texts = [_text(paragraph) for paragraph in paragraphs]
    standing = Counter(chain.from_iterable(map(_content_words, texts)))
    return _Page(sum(len(text.split()) for text in texts), standing)


def _text(lines: Sequence[_Line]) -> str:
    return " ".join(line.text for line in lines)


def _is_foreign(paragraph: Sequence[_Line], page: _Page, limits: dict[str, Any]) -> bool:
    """Whether hardly a word of a paragraph stands in another one of an article that is long enough to tell."""
    whole, teaser = _text(paragraph), _text(paragraph[1:])
    rest = page.length - len(whole.split())
    if rest < limits["article_words"] or len(teaser.split()) > limits["longest_teaser"]:
        return False
    known = {word for word in _content_words(whole) if page.standing[word] > 1}
    words = _content_words(paragraph[0].text)
    if len(words) < limits["content_words"] or _share(words, known) > limits["shared"]:
        return False
    return bool(_share(_content_words(teaser), known) <= limits["shared_in_teaser"])


def _content_words(text: str) -> set[str]:
    settings = load("furniture")["other_story"]
    plain = set(settings["function_words"].split())
    words = {word.lower() for word in _WORD.findall(text)}
    return {word[: settings["stem"]] for word in words - plain}


def _share(words: set[str], known: set[str]) -> float:
    return len(words & known) / len(words) if words else 0.0
