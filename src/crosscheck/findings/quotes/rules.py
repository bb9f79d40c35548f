"""What the rules of this room see: the same quote, and its words are not the same."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "quote.operator",
        "the same quote, and the difference turns it: not, only, may, all, most …",
        "error",
        "Two outlets print one quote, and a word that turns a statement (a negation, a restriction, a quantity, a "
        "modal of duty) stands in one print and not in the other. Seen by comparing the words of the stretch that "
        "both print. Silenced by an ellipsis or brackets at the place, and by contractions (can't = cannot).",
        advice="Find the recording or the statement before you print either version.",
        gate=True,
    ),
    Rule(
        "quote.number",
        "the same quote with another number",
        "error",
        "Two outlets print one quote with different numbers. Numbers are compared as values: two = 2. Silenced by an "
        "ellipsis or brackets at the place.",
        advice="Find the recording or the statement; print no number until you have.",
        gate=True,
    ),
    Rule(
        "quote.wording",
        "the same quote with a word replaced, added or dropped",
        "warning",
        "Two outlets print one quote, and inside the stretch that both print a word differs with nothing to mark it. "
        "A note where only small words (that, the, and) differ. Silenced by an ellipsis or brackets at the place; "
        "spelling, contractions, punctuation, case, dots of abbreviations, numeral style and masked words are style.",
        advice="Compare with the recording or the statement; print the words that were said.",
    ),
    Rule(
        "quote.spliced",
        "a quote joins words that stand apart in the other print",
        "warning",
        "One outlet joins, without an ellipsis, words that stand four words or more apart in the other outlet's print, "
        "or prints two parts in another order. Each part is at least four words long. Silenced by an ellipsis, by "
        "brackets, or by marks that close and open again at the place.",
        advice="Look whether the parts were said together; mark the gap with an ellipsis.",
    ),
    Rule(
        "quote.ellipsis",
        "words left out of a quote, and marked",
        "info",
        "One outlet leaves words out of a quote and marks the gap. A warning where an operator, a number or a "
        "limiting word stood in the gap.",
        advice="Read what stood in the gap and decide whether the quote still says it.",
    ),
    Rule(
        "quote.style",
        "the same quote in another spelling or punctuation",
        "hidden",
        "The prints of a quote differ in spelling (US or British), contractions, punctuation, case, dots of "
        "abbreviations, numeral style, or an editor's brackets only. Never reported, always explained.",
        advice="Nothing to do.",
    ),
    Rule(
        "quote.limiter",
        "a quote stops just before, or begins just after, a clause that limits it",
        "warning",
        "One outlet's quote ends where the other outlet's goes on with but, unless, except, if, only, although, when, "
        "because, not or never in the same sentence; or it begins just after such a word. Needs the longer print of "
        "the same quote. Silenced by an ellipsis at the cut, where the shorter print gives the limit in its own words "
        "right beside the marks, or around a part of a sentence in marks, and where its article prints the clause in "
        "another quote.",
        advice="Print the clause too, or say it in your own words.",
    ),
    Rule(
        "quote.contained",
        "one print of a quote is a verbatim part of the other",
        "info",
        "One outlet prints a part of the quote, word for word, and the cut takes no limiting clause away.",
        advice="Nothing to do; the fuller print is there if you need it.",
    ),
    Rule(
        "quote.unquoted",
        "quoted words that stand elsewhere without marks",
        "note",
        "Six words or more that one outlet prints in quotation marks stand in another outlet without marks, as that "
        "outlet's own words. Silenced where the other outlet attributes the sentence, where it quotes the words too, "
        "where both share wire copy, where they are little but names and offices, and where the quoting article names "
        "the other outlet, whose own words they may be.",
        advice="Find out whose words they are, and mark them.",
    ),
    Rule(
        "quote.unbalanced",
        "an opening or closing quotation mark is missing",
        "note",
        "A quotation mark has no partner, judged over the run of paragraphs: a quote of several paragraphs opens each "
        "anew and closes only the last. Where the quote begins or ends was found by evidence.",
        advice="Set the missing mark where the quote really begins or ends.",
    ),
)
