"""What is wrong with a source itself: sources and unreadable files in, drafts out."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, Place, place_in
from crosscheck.language.article import Article

__all__ = ["find_lint", "head_of"]

_HEAD = 80


def find_lint(case: Case) -> Iterator[Draft]:
    """Drafts for unreadable files, changed sources, undated sources and duplicates, in this order."""
    for unreadable in case.unreadable:
        place = Place("", unreadable.path, 0, 0, max(1, unreadable.line), 1, "", "", "", "")
        told = str(unreadable)
        message = told if told.endswith(("?", ".")) else f"{told}."
        yield Draft("source.unreadable", "error", 1.0, message, ("the file was left out of the comparison",), (place,))
    yield from _changed(case)
    for source, article in zip(case.sources, case.articles, strict=True):
        if source.day is None:
            yield Draft(
                "source.undated",
                "note",
                1.0,
                f"{source.called}: the day of publication is unknown.",
                ("no `published` in the front matter", "no date line, dateline date or date in the head of the body"),
                (place_in(source, *head_of(source.text, article)),),
                slot="date",
            )
    yield from _duplicates(case)


def _changed(case: Case) -> Iterator[Draft]:
    """Sources that were reviewed when they said something else; the value tells one new text from the next."""
    for source, article in zip(case.sources, case.articles, strict=True):
        reviewed = case.reviewed.get(source.id)
        if reviewed and source.digest not in reviewed:
            yield Draft(
                "source.changed",
                "warning",
                1.0,
                f"{source.called}: the text is not the one that was reviewed.",
                ("its words have another fingerprint than when findings in it were decided on",),
                (place_in(source, *head_of(source.text, article), source.digest[:12]),),
                slot="changed",
            )


def head_of(text: str, article: Article) -> tuple[int, int]:
    """The first words of the first paragraph, or of the text where it has none."""
    start, end = article.paragraphs[0] if article.paragraphs else (0, len(text))
    if end - start <= _HEAD:
        return start, end
    words = text[start : start + _HEAD + 1].rstrip().rpartition(" ")[0].rstrip()
    return start, start + (len(words) or _HEAD)


def _duplicates(case: Case) -> Iterator[Draft]:
    first: dict[str, int] = {}
    for number, (source, article) in enumerate(zip(case.sources, case.articles, strict=True)):
        words = " ".join(article.words.folds)
        if words not in first:
            first[words] = number
            continue
        other = case.sources[first[words]]
        yield Draft(
            "source.duplicate",
            "note",
            1.0,
            f"{other.called} and {source.called} have the same text.",
            ("every word is the same, in the same order",),
            (
                place_in(other, *head_of(other.text, case.articles[first[words]])),
                place_in(source, *head_of(source.text, article)),
            ),
            slot="duplicate",
        )
