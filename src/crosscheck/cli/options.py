"""The options that commands share: classes that become flags, their help and their parsing.

A flag that is not given is None, so that the settings files and the environment keep their say. One that is given is
kept as it was typed, a number too: what it may be is checked, and told, in one place with the settings of a file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import attrs
from cyclopts import Group, Parameter

__all__ = ["CommonOptions", "Options", "Output", "Paths", "as_arguments", "given"]

_SETTINGS = Group("Settings", sort_key=2)

Paths = Annotated[
    tuple[Path, ...],
    Parameter(
        name="PATHS",
        negative=(),
        show_default=False,
        help="Folders of articles, or articles; without any, the folder of events that the settings name (sources/).",
    ),
]


def _no_option(_: object, file: Path | None) -> None:
    """See to it that no option is taken for a file, since a dash alone may be one: standard output."""
    if file is not None and file.name != "-" and str(file).startswith("-"):
        raise ValueError(f"{file} is an option and no file; name one, or write ./{file}")


Output = Annotated[
    Path | None,
    Parameter(
        name=["--output", "-o"],
        metavar="FILE",
        allow_leading_hyphen=True,
        validator=_no_option,
        help="Write the result to this file; - is standard output.",
    ),
]

_Rules = Annotated[tuple[str, ...] | None, Parameter(group=_SETTINGS, negative=(), metavar="RULE")]
_Severities = Annotated[tuple[str, ...] | None, Parameter(group=_SETTINGS, negative=(), metavar="RULE=LEVEL")]
_Aliases = Annotated[tuple[str, ...] | None, Parameter(group=_SETTINGS, negative=(), metavar="NAME=FORM")]
_Speakers = Annotated[str | None, Parameter(group=_SETTINGS, metavar="ENGINE")]
_Number = Annotated[str | None, Parameter(group=_SETTINGS, metavar="NUMBER")]


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class CommonOptions:
    """What every command takes.

    Attributes:
        config: Read the settings from this file, and from no other.
        quiet: Write only problems to standard error.
    """

    config: Annotated[Path | None, Parameter(metavar="FILE")] = None
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Options(CommonOptions):
    """What every command that compares takes.

    Attributes:
        select: Report these rules or groups of rules only, such as quote or number.value; may be repeated.
        ignore: Leave these rules or groups of rules out; may be repeated.
        severity: Give a rule another severity, as in quote.wording=error; may be repeated.
        claim_similarity: How alike two sentences must be to be lined up, 0 to 100.
        quote_words: How many words two quotes must share to be lined up.
        unquoted_words: How many quoted words must stand elsewhere without marks to be noted.
        reuse_words: How long an identical run must be to count as copied.
        splice_words: How long the parts of a spliced quote must be to be searched for.
        changed_similarity: How alike a rewritten sentence must be to the one that was decided on, 0 to 100.
        exhaustive_passages: Up to how many passages every pair is compared.
        aliases: Let a name have another form, as in FTB=Federal Transport Board; may be repeated.
        speakers: Who is heard on who said a quote: rules, parser (with the rules; needs an extra), or auto.
        config: Read the settings from this file, and from no other.
        quiet: Write only problems to standard error.
    """

    select: _Rules = None
    ignore: _Rules = None
    severity: _Severities = None
    claim_similarity: _Number = None
    quote_words: _Number = None
    unquoted_words: _Number = None
    reuse_words: _Number = None
    splice_words: _Number = None
    changed_similarity: _Number = None
    exhaustive_passages: _Number = None
    aliases: _Aliases = None
    speakers: _Speakers = None


def given(options: CommonOptions) -> dict[str, tuple[str, ...]]:
    """The settings that were given as flags, by their names: the texts as they were typed."""
    common = {attribute.name for attribute in attrs.fields(CommonOptions)}
    values = attrs.asdict(options, recurse=False)
    return {
        name: value if isinstance(value, tuple) else (value,)
        for name, value in values.items()
        if name not in common and value is not None
    }


def as_arguments(options: CommonOptions) -> list[str]:
    """The options as they are typed, for a command that is to be started with the same ones."""
    arguments: list[str] = []
    for name, value in attrs.asdict(options, recurse=False).items():
        flag = f"--{name.replace('_', '-')}"
        if value is True:
            arguments.append(flag)
        elif value is not None and value is not False:
            arguments += [f"{flag}={each}" for each in (value if isinstance(value, tuple) else (value,))]
    return arguments
