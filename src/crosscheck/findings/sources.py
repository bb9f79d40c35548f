"""What is wrong with a source itself: sources and unreadable files in, drafts out."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.finding import Draft, Place, place_in
from crosscheck.findings.rule import Case, Rule
from crosscheck.language.article import Article

__all__ = ["RULES", "find_lint"]

RULES = (
    Rule(
        "source.undated",
        "the publication date of a source is unknown",
        "note",
        "Neither the front matter nor the body gives the day of publication, so that weekdays, later counts and "
        "changes of office cannot be judged. Silenced by a `published` line in the front matter.",
        advice="Add `published` to the front matter.",
    ),
    Rule(
        "source.duplicate",
        "two sources have the same text",
        "note",
        "Two files hold the same words. They count as one source; leave one out, or set their agency.",
        advice="Leave one of the two out.",
    ),
    Rule(
        "source.changed",
        "a source says something else than when it was reviewed",
        "warning",
        "Decisions were made on another text of this source; somebody replaced the file, or the outlet changed its "
        "article. Decisions whose sentences still stand are kept, the others come back as changed, but what was added "
        "or taken away elsewhere is seen by nobody unless the article is read again. Silenced where only blanks and "
        "line ends differ.",
        advice="Read the article again, then dismiss this: the new text counts as reviewed from then on.",
    ),
    Rule(
        "source.unreadable",
        "a file that should be a source cannot be read",
        "error",
        "The file cannot be decoded, is empty, or its front matter is broken. It was not compared: not checked is "
        "not a pass.",
        advice="Mend the file as the message says and compare again.",
        gate=True,
    ),
)

_HEAD = 80


def find_lint(case: Case) -> Iterator[Draft]:
    """Drafts for unreadable files, changed sources, undated sources and duplicates, in this order."""
    for unreadable in case.unreadable:
        place = Place("", unreadable.path, 0, 0, max(1, unreadable.line), 1, "", "", "", "")
        yield Draft(
            "source.unreadable", "error", 1.0, f"{unreadable}.", ("the file was left out of the comparison",), (place,)
        )
    yield from _changed(case)
    for source, article in zip(case.sources, case.articles, strict=True):
        if source.day is None:
            yield Draft(
                "source.undated",
                "note",
                1.0,
                f"{source.outlet}: the day of publication is unknown.",
                ("no `published` in the front matter", "no date line, dateline date or date in the head of the body"),
                (place_in(source, *_head(source.text, article)),),
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
                f"{source.outlet}: the text is not the one that was reviewed.",
                ("its words have another fingerprint than when findings in it were decided on",),
                (place_in(source, *_head(source.text, article), source.digest[:12]),),
                slot="changed",
            )


def _head(text: str, article: Article) -> tuple[int, int]:
    """The beginning of the first paragraph, or of the text where it has none."""
    start, end = article.paragraphs[0] if article.paragraphs else (0, len(text))
    return start, min(start + _HEAD, end)


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
            f"{other.outlet} and {source.outlet} have the same text.",
            ("every word is the same, in the same order",),
            (
                place_in(other, *_head(other.text, case.articles[first[words]])),
                place_in(source, *_head(source.text, article)),
            ),
            slot="duplicate",
        )
