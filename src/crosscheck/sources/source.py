"""What crosscheck compares: sources, and the events they tell.

A source is one outlet's article. Its text is evidence: it is the body exactly as it stands in the file, and
every offset anywhere in crosscheck is a Unicode code point into it, so that ``text[start:end]`` is always the
words printed.
"""

from __future__ import annotations

import bisect
import datetime
import functools
import hashlib
import posixpath
from collections import Counter
from collections.abc import Sequence

from attrs import evolve, field, frozen

from .wrapping import unwrap

__all__ = ["Event", "Furniture", "Source", "Unreadable", "with_ids"]


@frozen
class Furniture:
    """A stretch of the page that is not the article: share buttons, counters, credits, other stories' headlines.

    Attributes:
        start, end: code points into the source's text.
        why: what gave it away, in words.
    """

    start: int
    end: int
    why: str


@frozen
class Source:
    """One article, as an outlet published it.

    Attributes:
        text: the body exactly as it stands in the file, line ends as ``\\n``.
        outlet: the outlet's name.
        id: unique among the sources compared; ``<event>/<file stem>`` for files.
        path: the file, as it was named; empty for text that came from no file.
        published: a date, or a date-time where the source gives one; None where it is unknown.
        agency: the wire agency that the article credits.
        inferred: the names of the fields that were read from the body, not from the front matter.
        furniture: what of the text is not the article, in the order of the page.
        first_line: the line of the file on which the text begins, counted from 1.
        apart: what tells it from the others it is compared with that have its outlet's name; empty where none has.
    """

    text: str = field(repr=False)
    outlet: str = ""
    id: str = ""
    path: str = ""
    event: str = ""
    title: str | None = None
    published: datetime.date | datetime.datetime | None = None
    url: str | None = None
    byline: str | None = None
    agency: str | None = None
    language: str | None = None
    retrieved: datetime.date | datetime.datetime | None = None
    inferred: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = field(default=(), repr=False)
    first_line: int = 1
    apart: str = ""
    _printed: str = field(default="", repr=False)  # as the file has it, where the text is a reading of that
    _line_starts: tuple[int, ...] = field(init=False, repr=False, eq=False)

    @_line_starts.default
    def _find_line_starts(self) -> tuple[int, ...]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    @functools.cached_property
    def flow(self) -> str:
        """The text with every paragraph in one line, of the same length, so that its places are those of the text."""
        return unwrap(self.text)

    @property
    def called(self) -> str:
        """What people are told it is: the name of the outlet and, where that is not enough, of the file."""
        return f"{self.outlet} ({self.apart})" if self.apart else self.outlet

    @property
    def day(self) -> datetime.date | None:
        """The day of publication, without the time; None where it is unknown."""
        if isinstance(self.published, datetime.datetime):
            return self.published.date()
        return self.published

    @property
    def digest(self) -> str:
        """SHA-256 of the words of the text, in hexadecimal; how they are spread over lines makes no difference."""
        return _digest(self._printed or self.text)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line of the file and the column, both counted from 1, on which an offset of the text stands."""
        row = bisect.bisect_right(self._line_starts, offset) - 1
        return self.first_line + row, offset - self._line_starts[row] + 1


@frozen
class Unreadable:
    """A file that should be a source and could not be read.

    Attributes:
        path: the file, as it was named.
        line: the line that is wrong, counted from 1; 0 where the whole file is.
        why: what is wrong and what to do, in words.
    """

    path: str
    line: int
    why: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.why}"


@frozen
class Event:
    """A folder of articles about one event.

    Attributes:
        id: the folder's name.
        path: the folder, as it was named; empty where files were named one by one.
        sources: the articles, in the order of their file names.
        unreadable: the files that should be sources and could not be read.
        ignored: the names of files of other kinds, left alone.
    """

    id: str
    path: str
    sources: tuple[Source, ...]
    unreadable: tuple[Unreadable, ...] = ()
    ignored: tuple[str, ...] = ()


@functools.lru_cache(maxsize=256)  # a reviewer's every step asks for those of the articles he decides on
def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def with_ids(sources: Sequence[Source]) -> list[Source]:
    """Every source with an id of its own, an outlet to be called by, and what tells it from others of that outlet."""
    taken: set[str] = set()
    named = []
    for number, source in enumerate(sources, 1):
        base = source.id or source.outlet or f"source-{number}"
        name, copy = base, 2
        while name in taken:
            name, copy = f"{base}-{copy}", copy + 1
        taken.add(name)
        named.append(evolve(source, id=name, outlet=source.outlet or name, apart=""))
    often = Counter(source.outlet for source in named)
    return [evolve(each, apart=_apart(each, named)) if often[each.outlet] > 1 else each for each in named]


def _apart(source: Source, sources: Sequence[Source]) -> str:
    """The name of its file where no other of its outlet has one of that name, else its path; without a file its id."""
    file = posixpath.basename(source.path)
    files = [posixpath.basename(other.path) for other in sources if other.outlet == source.outlet]
    return (file if files.count(file) == 1 else source.path) or source.id
