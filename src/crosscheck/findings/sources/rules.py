"""What the rules of this room see: sources that are not in order, and what could not be compared."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

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
    Rule(
        "check.unavailable",
        "what could not be compared",
        "info",
        "Two outlets tell the same, and one of them lacks what a comparison needs: a publication date, without which "
        "“Monday” is no date, or a speaker for a quote. Or an event has one article only, which there is nothing to "
        "compare with, or two sentences are lists of hundreds of numbers or of dates, too many to compare each with "
        "each. One finding for each source and cause, with all places. It is listed with what could not be "
        "checked, not among the discrepancies.",
        advice="Add the date of publication to the front matter, or other articles to the folder, or compare by hand.",
    ),
)
