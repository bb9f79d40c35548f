"""How soon the review answers with very many findings, beside Textual's plain list of as many rows.

    python benchmarks/review.py [FINDINGS]

Both run in a terminal of their own (a pseudo terminal, 120 by 36) and are timed from outside, as whoever sits before
it would: from the comparison being there to the first picture of it, and from a key to the picture that answers it.
The findings are made up. Needs a system with pseudo terminals.
"""

from __future__ import annotations

import datetime
import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator

from crosscheck.alignment.spans import Pair, Span
from crosscheck.comparison import Comparison
from crosscheck.findings.finding import Finding, place_in
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source

_FINDINGS = 10_000
_COLUMNS, _ROWS = 120, 36
_PREPARING = 1  # seconds that a reader looks at the first picture before he presses a key
_QUIET = 0.25  # seconds without output after which a picture is complete
_PATIENCE = 60  # seconds that a picture may take to begin
_KEYS = [
    ("next", b"j"),
    ("previous", b"k"),
    ("last", b"G"),
    ("first", b"g"),
    ("later", b" "),
    ("earlier", b"p"),
    ("accept", b"a"),
    ("undo", b"u"),
    ("redo", b"U"),
    ("undecide", b"\x1b[3~"),
    ("dismiss", b"x"),
    ("undo again", b"u"),
    ("wrong pair", b"w"),
    ("undo the wrong pair", b"u"),
    ("follow up", b"F"),
    ("undo the follow-up", b"u"),
    ("accept alike, which asks", b"A"),
    ("no", b"\x1b"),
    ("note", b"n"),
    ("its first letter", b"9"),
    ("leave the note", b"\x1b"),
    ("type a word to filter by", b"/"),
    ("the word's first letter", b"9"),
    ("show everything", b"\x1b"),
    ("filter by", b"f"),
    ("leave the filter", b"\x1b"),
    ("order: as in the story", b"s"),
    ("order: least certain first", b"s"),
    ("order: by cost", b"s"),
    ("why", b"i"),
    ("why not", b"i"),
    ("other outlets", b"l"),
    ("more around", b"}"),
    ("less around", b"{"),
    ("layout", b"d"),
    ("next layout", b"d"),
    ("first layout", b"d"),
    ("zoom on the passages", b"z"),
    ("zoom on the list", b"z"),
    ("both panes", b"z"),
    ("copy", b"y"),
    ("article", b"\r"),
    ("next passage", b"j"),
    ("last passage", b"G"),
    ("first passage", b"g"),
    ("scroll", b"J"),
    ("leave the article", b"q"),
    ("pairs", b"P"),
    ("next pair", b"j"),
    ("last pair", b"G"),
    ("first pair", b"g"),
    ("right pair", b"a"),
    ("undo the right pair", b"u"),
    ("pairs: least alike first", b"s"),
    ("pairs: by relation", b"s"),
    ("pairs: by outlets", b"s"),
    ("pairs: as in the story", b"s"),
    ("pairs: type a word", b"/"),
    ("pairs: its first letter", b"9"),
    ("all pairs", b"\x1b"),
    ("leave the pairs", b"q"),
    ("help", b"?"),
    ("leave the help", b"\x1b"),
    ("palette", b"\x10"),
    ("leave the palette", b"\x1b"),
    ("report", b"r"),
    ("leave the report", b"q"),
]
_LATE = {"report": b"What the outlets"}  # what is answered at once and comes in full later, with these words
_PLAIN_KEYS = [("next", b"\x1b[B"), ("previous", b"\x1b[A"), ("last", b"\x1b[F"), ("first", b"\x1b[H")]
_REPETITIONS = 7


def main(findings: int) -> None:
    """Print a line for each thing that is timed: the median, and the slowest time."""
    print(f"{findings:,} findings{'':22} {'review':>10} {'at most':>10} {'OptionList':>11}")
    review = dict(measure(lambda: run_review(findings), _KEYS))
    plain = dict(measure(lambda: run_plain(findings), _PLAIN_KEYS))
    for name, times in review.items():
        beside = f"{1000 * statistics.median(plain[name]):8.0f} ms" if name in plain else ""
        print(
            f"{name:34} {1000 * statistics.median(times):7.0f} ms {1000 * max(times):7.0f} ms {beside:>11}", flush=True
        )


def measure(run: Callable[[], None], keys: list[tuple[str, bytes]]) -> Iterator[tuple[str, list[float]]]:
    """The seconds to the first picture, and of each key those to the beginning of its answer, time after time."""
    reading, writing = os.pipe()
    process, terminal = pty.fork()
    if process == 0:
        os.close(reading)
        os.dup2(writing, 9)
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        run()
        os._exit(0)
    os.close(writing)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0))
    there = _await_start(reading, terminal)
    painted = _drain(terminal)
    yield "first picture", [painted - there]
    time.sleep(_PREPARING)
    answers = [[_answer(terminal, key, _LATE.get(name, b"")) for name, key in keys] for _ in range(_REPETITIONS)]
    yield from zip((name for name, _ in keys), map(list, zip(*answers, strict=True)), strict=True)
    os.write(terminal, b"\x1bq\x11")
    os.close(terminal)
    os.waitpid(process, 0)


def _await_start(reading: int, terminal: int) -> float:
    """When the rows were there, as the process tells it; what it draws until then is thrown away."""
    while True:
        ready, _, _ = select.select([reading, terminal], [], [])
        if terminal in ready:
            os.read(terminal, 1 << 16)
        if reading in ready:
            return struct.unpack("d", os.read(reading, 8))[0]


def _drain(terminal: int) -> float:
    """When the last of a picture was drawn; it may begin late."""
    last = time.monotonic()
    patience = _PATIENCE
    while select.select([terminal], [], [], patience)[0]:
        patience = _QUIET
        os.read(terminal, 1 << 20)
        last = time.monotonic()
    return last


def _answer(terminal: int, key: bytes, late: bytes) -> float:
    """Seconds from a key to its answer; what comes later is waited for, until these words are drawn."""
    pressed = time.monotonic()
    os.write(terminal, key)
    select.select([terminal], [], [], _PATIENCE)
    answered = time.monotonic()
    drawn = b""
    while late not in drawn and select.select([terminal], [], [], _PATIENCE)[0]:
        drawn = drawn[-len(late) :] + os.read(terminal, 1 << 16)
    _drain(terminal)
    return answered - pressed


def _tell_start() -> None:
    os.write(9, struct.pack("d", time.monotonic()))


def run_review(findings: int) -> None:
    """The review, of an event that was compared before."""
    os.environ.setdefault("ESCDELAY", "25")  # as the command sets it
    from crosscheck.tui.app import ReviewApp
    from crosscheck.tui.project import Project
    from crosscheck.tui.screens import comparing

    event, comparison = make_event(findings)
    os.chdir(tempfile.mkdtemp())

    def compare(*_: object, **__: object) -> Comparison:
        time.sleep(1)  # until the empty screen stands
        _tell_start()
        return comparison

    comparing.compare_event = compare
    ReviewApp(Project(Settings(), (), lambda: [event], lambda *_: "", patience=60)).run()


def run_plain(findings: int) -> None:
    """Textual's own list with two lines for each finding."""
    from textual.app import App
    from textual.content import Content
    from textual.widgets import OptionList

    _, comparison = make_event(findings)

    class PlainList(App[None]):
        def on_mount(self) -> None:
            self.set_timer(1, self.fill)

        def fill(self) -> None:
            _tell_start()
            rows = [Content(f"{finding.rule}\n{finding.message}") for finding in comparison.findings]
            plain = OptionList(*rows)
            self.mount(plain)
            plain.focus()

    PlainList().run()


def make_event(findings: int) -> tuple[Event, Comparison]:
    """Two outlets that count the hurt of every day otherwise."""
    sources = [_source(outlet, add, findings) for add, outlet in enumerate(("Alpha", "Beta"))]
    ends = [0, 0]
    pairs, found = [], []
    for number in range(findings):
        spans, places = [], []
        for side, source in enumerate(sources):
            start, ends[side] = ends[side], source.text.index("\n\n", ends[side]) + 2
            spans.append(Span(source.id, start, ends[side] - 2, source.text[start : ends[side] - 2]))
            value = str(_hurt(number) + side)
            at = source.text.index(f" {value} people", start) + 1
            places.append(place_in(source, at, at + len(value), value))
        pairs.append(Pair(f"ferries/c{number}", "claim", "paraphrase", 90, *spans))
        message = f"Alpha gives {places[0].value}, Beta {places[1].value} (people)."
        severity = ("error", "warning", "note")[number % 3]
        reasons = ("both sentences count the hurt",)
        finding = Finding(
            f"{number:012x}", "number.value", severity, 0.9, message, reasons, pairs[-1].id, None, tuple(places)
        )
        found.append(finding)
    comparison = Comparison(tuple(sources), (), tuple(pairs), (), tuple(found), (), (0, 1), "rules", Settings())
    return Event("ferries", "sources/ferries", tuple(sources)), comparison


def _source(outlet: str, add: int, findings: int) -> Source:
    text = "".join(
        f"Police said on day {number} that {_hurt(number) + add} people were hurt on pier {number}.\n\n"
        for number in range(findings)
    )
    path = f"sources/ferries/{outlet.lower()}.md"
    return Source(text, outlet, f"ferries/{outlet.lower()}", path, published=datetime.date(2026, 10, 13))


def _hurt(number: int) -> int:
    return 100 + number * 7 % 900


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _FINDINGS)
