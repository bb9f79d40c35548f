"""What was read of articles, as text and as JSON: events in, lists of sources and of quotes out.

These lists are for finding out why a comparison says what it says: what was taken for furniture, what was inferred,
where a quote begins and ends, and why it was given to whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from crosscheck.output.as_json import object_lines, unstructure
from crosscheck.output.as_text import WIDTH, passage
from crosscheck.output.counts import count, count_words
from crosscheck.output.terminal import one_line
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from crosscheck.language.quote import Quote

__all__ = ["quotes_as_json", "quotes_as_text", "read_quotes", "sources_as_json", "sources_as_text"]

_QUOTES_SCHEMA = "crosscheck-quotes/1"
_SOURCES_SCHEMA = "crosscheck-sources/1"
_FIELDS = ("outlet", "title", "published", "agency", "byline", "url", "language", "retrieved")
_FIELD_COLUMN = 11


def read_quotes(source: Source, settings: Settings) -> tuple[Quote, ...]:
    """The quotes of one article, with who said them."""
    from crosscheck.comparing import quotes_of

    return tuple(quotes_of(source, settings=settings))


def quotes_as_json(sources: Sequence[Source], settings: Settings) -> str:
    """The quotes of some articles as one JSON object."""
    entries = [_quote_entry(source, quote) for source in sources for quote in read_quotes(source, settings)]
    return object_lines({"schema": _QUOTES_SCHEMA, "quotes": entries})


def quotes_as_text(sources: Sequence[Source], settings: Settings, width: int = WIDTH) -> str:
    """The quotes of some articles as lines, with a sum at the end."""
    blocks = [_quote_block(source, quote, width) for source in sources for quote in read_quotes(source, settings)]
    return "\n".join([*blocks, f"{count(len(blocks), 'quote')} in {count(len(sources), 'article')}."]) + "\n"


def sources_as_json(events: Sequence[Event], settings: Settings) -> str:
    """What was read of some events as one JSON object."""
    return object_lines(
        {
            "schema": _SOURCES_SCHEMA,
            "events": [_event_entry(event) for event in events],
            "sources": [_source_entry(source, settings) for event in events for source in event.sources],
        }
    )


def sources_as_text(events: Sequence[Event], settings: Settings, width: int = WIDTH) -> str:
    """What was read of some events as lines, with a sum at the end."""
    blocks = [block + "\n" for event in events for block in _event_blocks(event, settings, width)]
    read = count(sum(len(event.sources) for event in events), "article")
    unreadable = count(sum(len(event.unreadable) for event in events), "file")
    return "\n".join([*blocks, f"{read} of {count(len(events), 'event')} read; {unreadable} could not be read."]) + "\n"


def _quote_entry(source: Source, quote: Quote) -> dict[str, Any]:
    """A quote as the result of a comparison has it, with its place in the file and why it was given to whom."""
    line, column = source.line_and_column(quote.start)
    entry: dict[str, Any] = unstructure(quote)
    if quote.speaker is not None:
        entry["speaker"]["why"] = quote.speaker.why
    return {"id": entry.pop("id"), "path": source.path, "line": line, "column": column} | entry


def _quote_block(source: Source, quote: Quote, width: int) -> str:
    line, column = source.line_and_column(quote.start)
    place = f"{one_line(source.path or source.id)}:{line}:{column}"
    damage = f", {quote.damaged}" if quote.damaged else ""
    return f"{place}: {quote.kind}{damage}: {_speaker(quote)}\n{passage(source.outlet, quote.text, width)}\n"


def _speaker(quote: Quote) -> str:
    speaker = quote.speaker
    if speaker is None:
        return "nobody is said to have said it"
    name, mention = one_line(speaker.name or ""), one_line(speaker.mention)
    who = f"{name} (“{mention}”)" if name and name != mention else name or f"“{mention}”"
    role = f", {one_line(speaker.role)}" if speaker.role else ""
    return f"{who}{role}; {'sure' if speaker.sure else 'not sure'}: {one_line(speaker.why)}"


def _event_entry(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "path": event.path,
        "sources": [source.id for source in event.sources],
        "ignored": list(event.ignored),
        "unreadable": unstructure(event.unreadable),
    }


def _source_entry(source: Source, settings: Settings) -> dict[str, Any]:
    """A source as the result of a comparison has it, less its text, with what its furniture says and where."""
    entry: dict[str, Any] = unstructure(source)
    del entry["text"]
    for shape, furniture in zip(entry["furniture"], source.furniture, strict=True):
        line, column = source.line_and_column(furniture.start)
        shape |= {"line": line, "column": column, "text": source.text[furniture.start : furniture.end]}
    return entry | {"quotes": len(read_quotes(source, settings))}


def _event_blocks(event: Event, settings: Settings, width: int) -> Iterator[str]:
    path = f" ({one_line(event.path)})" if event.path else ""
    yield f"{one_line(event.id)}{path}: {count(len(event.sources), 'article')}"
    for source in event.sources:
        yield "\n".join([f"  {one_line(source.path)}", *_fields(source, settings), *_furniture(source, width)])
    if event.ignored:
        yield f"  left alone: {', '.join(map(one_line, event.ignored))}"
    if event.unreadable:
        yield "\n".join(f"  not read: {one_line(str(unreadable))}" for unreadable in event.unreadable)


def _fields(source: Source, settings: Settings) -> Iterator[str]:
    yield _field("id", source.id)
    for name in _FIELDS:
        value = getattr(source, name)
        if value is not None:
            inferred = " (inferred)" if name in source.inferred else ""
            yield _field(name, value if isinstance(value, str) else value.isoformat()) + inferred
    if source.published is None:
        yield _field("published", "unknown")
    yield _field("words", f"{count_words(source):,}")
    yield _field("quotes", f"{len(read_quotes(source, settings)):,}")


def _field(name: str, value: str) -> str:
    return f"    {name.ljust(_FIELD_COLUMN)}{one_line(value)}"


def _furniture(source: Source, width: int) -> Iterable[str]:
    """What was taken for furniture, each with its place, the reason and the words."""
    for furniture in source.furniture:
        line, column = source.line_and_column(furniture.start)
        yield passage(
            f"furniture {line}:{column} ({furniture.why})", source.text[furniture.start : furniture.end], width
        )
