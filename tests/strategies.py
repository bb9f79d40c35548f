"""Texts for property tests: paragraphs that look like news, and then go wrong the way real pages do."""

from __future__ import annotations

from typing import Any

from factories import make_checked, make_comparison, make_event, make_finding, make_rule, make_source
from hypothesis import strategies as st

from crosscheck.checking.checked import LOTS, Checked, Stale
from crosscheck.findings.finding import Finding, Place, Review, place_in
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.decision import FINDING_VERDICTS, Decision, ReviewedText, RightPair, WrongPair
from crosscheck.sources.source import Source

__all__ = ["ATTACKS", "any_text", "attack", "checks", "hostile_text", "news_text", "outside", "reviews", "two_texts"]

_PEOPLE = (
    "Ann Hale",
    "Tomas Virk",
    "Dr. Ruth Okafor",
    "Müller",
    "İlknur Ünal",
    "Jean-Luc O’Shea",
    "the mayor",
    "police",
)
_VERBS = ("said", "told reporters", "added", "denied", "claimed", "wrote on X", "admitted", "confirmed")
_SAYINGS = (
    "we will not close the bridge this winter",
    "we will close the bridge this winter",
    "only the ferries may run after dark, unless the river freezes",
    "no one has asked us, but we can't wait",
    "it's twenty-five years old [the bridge] and it shows",
    "the ‘old pier’ must go",
    "I saw at least 17 people … and three dogs",
    "that is a f***ing lie",
)
_TELLINGS = (
    "At least 17 people were hurt when a ferry hit the old pier on Monday.",
    "About three dozen people were hurt when the ferry hit the pier.",
    "The council of Vellmouth voted 9-4 to spend $1.2 million on repairs.",
    "The U.S. firm Arkwright & Sons built the bridge in 1931, 4.5 km from the sea.",
    "According to the harbour office, the water rose by 5% overnight.",
    "Nobody was arrested.",
)
_MARKS = (
    ("“", "”"),
    ('"', '"'),
    ("''", "''"),
    ("``", "''"),
    ("«", "»"),
    ("”", "“"),
    ("“", ""),
    ("", "”"),
    ("‘", "’"),
    ("&ldquo;", "&quot;"),
)
_ODD = "\u00a0\u200b\u202e\u0301\r\t\x0b\x0c\u2028ﾞ½²ﬁß🌉ق”“\"'`*_|<>[]()…—&@#%\ud83d"
_END = (".", ",", "?", "!", "…", "", " --")


@st.composite
def _quote(draw: st.DrawFn) -> str:
    opening, closing = draw(st.sampled_from(_MARKS))
    saying, end = draw(st.sampled_from(_SAYINGS)), draw(st.sampled_from(_END))
    person, verb = draw(st.sampled_from(_PEOPLE)), draw(st.sampled_from(_VERBS))
    words = f"{opening}{saying[0].upper()}{saying[1:]}{end}{closing}"
    return draw(
        st.sampled_from(
            (
                f"{words} {person} {verb}.",
                f"{words} {verb} {person}.",
                f"{person} {verb}, {words}",
                f"{person} {verb} that {words.lower()}.",
                words,
            )
        )
    )


_PARAGRAPH = st.lists(st.one_of(_quote(), st.sampled_from(_TELLINGS)), min_size=1, max_size=4).map(" ".join)


@st.composite
def _spoiled(draw: st.DrawFn) -> str:
    """A news text with some characters put in or taken out."""
    text = "\n\n".join(draw(st.lists(_PARAGRAPH, max_size=4)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        odd = draw(st.sampled_from(_ODD))
        text = text[:at] + odd + text[at + draw(st.integers(0, 2)) :]
    return text


news_text = st.lists(_PARAGRAPH, min_size=1, max_size=4).map("\n\n".join)
any_text = st.one_of(_spoiled(), _spoiled(), st.text(max_size=80), st.just(""))
two_texts = st.one_of(st.tuples(any_text, any_text), st.tuples(news_text, news_text))

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[here](http://evil.example)",
    "![seen](http://evil.example/pixel.png)",
    "http://evil.example/",
    "www.evil.example",
    "WWW.EVIL.EXAMPLE",
    "evil.com",
    "//evil.com/x",
    "mailto:mail@evil.com",
    "mail@evil.example",
    "@everyone",
    "#1",
    "`code`",
    "```",
    "**loud**",
    "__loud__",
    "~~gone~~",
    "a | b | c",
    "|---|",
    "# heading",
    "> quoted",
    "- item",
    "1. item",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "\\",
    "\\|",
    "\\`",
    "<!-- hidden",
    "<http://evil.example>",
    "[x]: http://evil.example",
    "[^1]",
    "$x$",
    "\x1b[31m",
    "\u202e",
    "\r\n\r\n# heading",
    "\u2028",
    "\x00",
    "</td></tr></table>",
    "<details>",
    ":smile:",
    "=====",
    "-----",
)


@st.composite
def _hostile(draw: st.DrawFn) -> str:
    """Two or three sentences with a quote, and Markdown, HTML and control characters in any place between words."""
    words = (
        "“We will not close the bridge this winter,” said Mayor Ann Hale. At least 17 people were hurt on Monday."
    ).split(" ")
    for _ in range(draw(st.integers(1, 5))):
        attack = draw(st.one_of(st.sampled_from(ATTACKS), st.text(st.sampled_from(_ODD), max_size=4)))
        at = draw(st.integers(0, len(words)))
        words[at:at] = [attack]
    return draw(st.sampled_from((" ", " ", "\n"))).join(words)


hostile_text = _hostile()
attack = st.one_of(st.sampled_from(ATTACKS), st.lists(st.sampled_from(ATTACKS), max_size=3).map("".join))

_LOG_ATTACKS = (
    "::error::x",
    "\n::error file=x::y",
    "\r::stop-commands::x",
    "##[error]x",
    "##vso[task.setvariable]x",
    "%0A::error::x",
    "%25",
    "a,b=c:d",
    "::",
    "]]>",
    "<![CDATA[",
    "&#10;",
    "{0} {{1}}",
    "[x](1)",
    '"}],"x":[{"',
    "\\u0000",
    "\ud800",
    "\uffff",
    "\x1b]0;title\x07",
    "\x9b2J",
    "a\tb",
    " ",
)
outside = st.one_of(attack, st.sampled_from(_LOG_ATTACKS), st.text(max_size=12)).map(str)


@st.composite
def _finding(draw: st.DrawFn, sources: tuple[Source, Source], number: int) -> Finding:
    places = [draw(_place(source)) for source in sources]
    return make_finding(
        *places[: draw(st.integers(1, 2))],
        id=f"{number:012x}",
        severity=draw(st.sampled_from(("error", "warning", "note", "info"))),
        rule=draw(st.sampled_from(("quote.operator", "quote.wording"))),
        message=draw(outside),
        reasons=(draw(outside),),
        pair=f"bridge/q{number}",
        review=draw(
            st.none()
            | st.builds(
                Review,
                st.sampled_from(FINDING_VERDICTS),
                outside,
                st.sampled_from(("known", "changed")),
                st.just("0" * 12),
            )
        ),
    )


@st.composite
def _place(draw: st.DrawFn, source: Source) -> Place:
    start = draw(st.integers(0, len(source.text)))
    return place_in(source, start, draw(st.integers(start, len(source.text))), draw(outside))


@st.composite
def _checks(draw: st.DrawFn, most: int = 4) -> Checked:
    """Any check of two articles in which all that comes from outside is hostile."""
    sources = [
        make_source(
            "\n".join(draw(st.lists(outside, max_size=4))),
            draw(outside) or "Alpha",
            id=f"bridge/{name}",
            path=f"sources/{draw(outside)}/{name}.md",
            first_line=draw(st.integers(1, 9)),
        )
        for name in ("alpha", "beta")
    ]
    lots: dict[str, Any] = {lot: [] for lot in LOTS}
    for number in range(draw(st.integers(0, most))):
        lots[draw(st.sampled_from(LOTS))].append(draw(_finding((sources[0], sources[1]), number)))
    event = make_event(*sources, id=draw(outside))
    return make_checked(
        *lots.pop("failing"),
        **{lot: tuple(findings) for lot, findings in lots.items()},
        stale=tuple(draw(st.lists(st.builds(Stale, outside, outside, outside), max_size=2))),
        comparisons=((event, make_comparison(sources=event.sources)),),
        rules={rule.id: rule for rule in (make_rule(), make_rule("quote.wording", severity="warning"))},
        strict=draw(st.booleans()),
        list_known=draw(st.booleans()),
    )


checks = _checks


def reviews() -> st.SearchStrategy[Reviews]:
    """What any number of reviewers may have decided, in any words."""
    text = st.one_of(st.sampled_from(ATTACKS), st.text(max_size=20))
    id = st.integers(0, 16**12 - 1).map(lambda number: f"{number:012x}")
    places = st.lists(st.tuples(text, text, text), max_size=3).map(lambda sides: tuple(zip(*sides, strict=True)))
    lists = places.map(lambda columns: columns or ((), (), ()))
    decisions = st.builds(
        lambda id, rule, verdict, note, event, lists: Decision(id, rule, verdict, note, event, *lists),
        id, text, st.sampled_from(FINDING_VERDICTS), text, text, lists,
    )  # fmt: skip
    pairs = st.builds(
        lambda kind, id, note, event, lists: kind(id, note, event, *lists[:2]),
        st.sampled_from((WrongPair, RightPair)), id, text, text, lists,
    )  # fmt: skip
    digests = st.binary(min_size=32, max_size=32).map(bytes.hex)
    entries = st.one_of(decisions, pairs, st.builds(ReviewedText, text, digests, text))
    return st.lists(entries, max_size=8).map(lambda entries: Reviews().adding(*entries))
