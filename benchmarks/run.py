"""Prints how long crosscheck takes, as ratios to something plain that is timed in the same run.

    python benchmarks/run.py

A ratio holds on a fast machine and on a slow one, a time does not. Each pair of commands runs in turn, ours and the
other, each in a fresh process; the medians are compared. The articles are those of ``EVALUATION_DATA/events``
where that is set, the five those of ``EVALUATION_SEEDS``; otherwise both are of ``sources/``.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_SAMPLES = _HERE.parent / "sources"
_PYTHON = sys.executable
_WHOLE_FOLDER = """
import os
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the command sets it
import sys
from crosscheck import Settings, compare_event, read_paths
for event in read_paths(sys.argv[1:]):
    compare_event(event, settings=Settings(speakers="rules"))
"""

Command = Sequence[str | Path]


class Ratio(NamedTuple):
    """Two commands to be timed against each other, and what the ratio should not exceed.

    Ours finds what the run before has kept only where ``unchanged`` says so; otherwise it compares everything anew.
    """

    name: str
    ours: Command
    other: Command
    goal: float
    repetitions: int
    unchanged: bool = False


def main() -> None:
    """Print the ratios, then the rates."""
    folder = _articles()
    print(f"{'':44} {'ours':>8} {'other':>8} {'ratio':>7} {'goal':>6}")
    for ratio in _ratios(folder):
        ours, other = measure(ratio)
        print(f"{ratio.name:44} {ours:6.2f} s {other:6.2f} s {ours / other:7.3f} {ratio.goal:6.1f}", flush=True)
    for name, rate in rates(folder).items():
        print(f"{name:44} {rate:10,.0f}")
    print(f"articles of {folder}")


def measure(ratio: Ratio) -> tuple[float, float]:
    """The median seconds of both commands, run in turn; the first run of each is not counted."""
    with tempfile.TemporaryDirectory() as kept:
        times = []
        for number in range(ratio.repetitions + 1):
            cache = Path(kept) / ("same" if ratio.unchanged else str(number))
            times.append((_seconds(ratio.ours, cache), _seconds(ratio.other, cache)))
    ours, other = zip(*times[1:], strict=True)
    return statistics.median(ours), statistics.median(other)


def rates(folder: Path) -> dict[str, float]:
    """The median rates of three processes, by name."""
    with tempfile.TemporaryDirectory() as kept:
        outputs = [_run([_PYTHON, _HERE / "rates.py", folder], Path(kept)).splitlines() for _ in range(3)]
    runs = [dict(line.rsplit("\t", 1) for line in lines) for lines in outputs]
    return {name: statistics.median(float(run[name]) for run in runs) for name in runs[0]}


def _ratios(folder: Path) -> Iterator[Ratio]:
    crosscheck = Path(_PYTHON).with_name("crosscheck")
    yield Ratio(
        "compare five articles / import numpy, rapidfuzz",
        [_PYTHON, "-m", "crosscheck", "compare", "--quiet", "--speakers", "rules", _five_articles()],
        [_PYTHON, "-c", "import numpy, rapidfuzz"],
        goal=6,
        repetitions=9,
    )
    yield Ratio(
        "check unchanged articles / the same imports",
        [_PYTHON, "-m", "crosscheck", "check", "--quiet", "--fail-on", "never", "--speakers", "rules", _SAMPLES],
        [_PYTHON, "-c", "import numpy, rapidfuzz"],
        goal=4,
        repetitions=9,
        unchanged=True,
    )
    yield Ratio(
        "crosscheck --help / import attrs, cyclopts",
        [crosscheck, "--help"],
        [_PYTHON, "-c", "import attrs, cyclopts"],
        goal=3,
        repetitions=9,
    )
    yield Ratio(
        "compare every event / all pairs, plain",
        [_PYTHON, "-c", _WHOLE_FOLDER, folder],
        [_PYTHON, _HERE / "plain.py", folder],
        goal=0.1,
        repetitions=3,
    )


def _articles() -> Path:
    evaluation = os.environ.get("EVALUATION_DATA")
    return Path(evaluation) / "events" if evaluation else _SAMPLES


def _five_articles() -> Path:
    seeds = os.environ.get("EVALUATION_SEEDS")
    return Path(seeds) if seeds else _SAMPLES / "ellary-ferry"


def _seconds(command: Command, cache: Path) -> float:
    started = time.perf_counter()
    _run(command, cache)
    return time.perf_counter() - started


def _run(command: Command, cache: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
    environment["CROSSCHECK_CACHE"] = str(cache)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # pip compiles what it installs, as the others here are compiled
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
