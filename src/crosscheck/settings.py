"""What may be set, in one frozen class; where it is read from is the business of ``cli.configuration``.

Every threshold says what it was calibrated on. They were set together: lowering one alone buys recall with false
alarms, which cost more.
"""

from __future__ import annotations

from attrs import field, frozen

__all__ = ["FAIL_ON", "SEVERITIES", "SPEAKERS", "TOLD", "Settings"]

SPEAKERS = ("auto", "rules", "parser")
FAIL_ON = ("gate", "error", "warning", "note", "never")
SEVERITIES = ("error", "warning", "note", "info", "hidden")
TOLD = ("error", "warning", "note")  # what people are told without asking, and decide on


def _patterns(values: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(values)


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

    select: tuple[str, ...] = field(default=(), converter=_patterns)
    ignore: tuple[str, ...] = field(default=(), converter=_patterns)
    severity: dict[str, str] = field(factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(factory=dict)
    speakers: str = "auto"
    cache: str = ".crosscheck"
    sources: str = "sources"
    reports: str = "reports"
    reviews: str = ""
    history: bool = True
    fail_on: str = "gate"
    keys: dict[str, str] = field(factory=dict)
    claim_similarity: int = 36
    quote_words: int = 4
    unquoted_words: int = 6
    reuse_words: int = 14
    splice_words: int = 4
    changed_similarity: int = 60
    exhaustive_passages: int = 2000
