"""One check with something of everything in it: what the golden files of all formats are made from.

Run as a program from the checkout, it writes these files anew: ``python tests/samples.py``. Read the difference.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from factories import make_checked, make_comparison, make_event, make_finding, make_review, make_rule, make_source

from crosscheck.checking.checked import Checked, Stale
from crosscheck.findings.finding import NOTHING, Place, place_in
from crosscheck.output.check.formats import render
from crosscheck.sources.source import Source, Unreadable

__all__ = ["GOLDEN", "sample_check"]

GOLDEN = {
    format: Path(__file__).parent / "output" / "golden" / name
    for format, name in {
        "text": "check.txt",
        "json": "check.json",
        "jsonl": "check.jsonl",
        "sarif": "check.sarif",
        "junit": "check.xml",
        "github": "check.github.txt",
        "markdown": "check.md",
        "rdjson": "check.rdjson",
    }.items()
}

_ALPHA = """Traders wait at the quay.

“Überhaupt: we will not close the bridge this winter,” said Mayor Ann Hale.
“The [old] pier stays | 100 % sure,” she added.
"""
_BETA = """“Überhaupt: we will close the bridge this
winter,” said Mayor Ann Hale. The pier `stays`, says ::error::Hale.
"""


def sample_check() -> Checked:
    """Two events: one in which everything happens, and one in which nothing does."""
    alpha = make_source(_ALPHA, "Alpha", first_line=4)
    beta = make_source(_BETA, "Beta & <Son>", id="bridge/beta", path="sources/bridge/bêta 100%.md", published=None)
    unreadable = Unreadable("sources/bridge/gamma.md", 3, "the front matter is not closed")
    bridge = make_event(alpha, beta, unreadable=(unreadable,))
    tunnel = make_event(make_source(outlet="Delta", published=datetime.date(2026, 10, 14)), id="tunnel")
    operator = make_finding(
        _place(alpha, "we will not close the bridge", "not"),
        _place(beta, "we will close the bridge this\nwinter", NOTHING),
        message="Inside the same quote Alpha prints “not” where Beta & <Son> prints nothing.",
        reasons=("seven words match", "no ellipsis"),
    )
    broken = make_finding(
        Place("", unreadable.path, 0, 0, unreadable.line, 1, "", "", "", ""),
        rule="source.unreadable",
        id="1123456789ab",
        message=f"{unreadable}.",
        reasons=(),
        pair=None,
        confidence=1.0,
    )
    wording = make_finding(
        _place(alpha, "The [old] pier stays | 100 % sure", "[old]"),
        _place(beta, "The pier `stays`, says ::error::Hale", "::error::Hale"),
        rule="quote.wording",
        id="2123456789ab",
        severity="warning",
        confidence=0.55,
        message="Alpha prints “[old]” where Beta & <Son> prints “::error::Hale”.",
    )
    known = make_finding(
        _place(alpha, "Mayor"),
        rule="quote.wording",
        id="3123456789ab",
        severity="note",
        message="Alpha prints a name.",
        review=make_review("dismissed", "asked\nthe mayor | {0} [here](x)"),
    )
    undated = make_finding(
        _place(beta, "“Überhaupt"),
        rule="check.unavailable",
        id="4123456789ab",
        severity="info",
        message="Beta & <Son>: the day of publication is unknown.",
        pair=None,
    )
    return make_checked(
        broken,
        operator,
        passing=(wording,),
        known=(known,),
        unavailable=(undated,),
        stale=(Stale("5123456789ab", "number.value", "the mill\nwas counted anew"),),
        comparisons=(
            (bridge, make_comparison(broken, operator, wording, known, undated, sources=bridge.sources)),
            (tunnel, make_comparison(sources=tunnel.sources, groups=(0,))),
        ),
        rules={rule.id: rule for rule in (make_rule("source.unreadable"), make_rule(), _WORDING)},
        list_known=True,
    )


_WORDING = make_rule(
    "quote.wording", summary="the same quote with another word", severity="warning", text="One word differs."
)


def _place(source: Source, words: str, value: str = "") -> Place:
    start = source.text.index(words)
    return place_in(source, start, start + len(words), value)


if __name__ == "__main__":
    for format, file in GOLDEN.items():
        file.write_text(render(format, sample_check()), encoding="utf-8", newline="\n")
