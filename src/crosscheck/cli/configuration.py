"""Where settings come from: flags over environment over a settings file, each checked, each fault told by its place.

What goes in is a folder to start from, the environment and the flags that were given; what comes out is one frozen
``Settings``. Files are searched from the folder upwards: ``crosscheck.toml``, or ``[tool.crosscheck]`` in
``pyproject.toml``; the first that has settings is the only one, and no search leaves a repository. Settings in both of
one folder are an error, and so is a key that does not exist, since a setting that is quietly left out is a setting
that does not work.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from crosscheck.errors import SettingsError
from crosscheck.output.terminal import one_line
from crosscheck.settings import FAIL_ON, SEVERITIES, SPEAKERS, Settings, limits

__all__ = ["FILE_NAMES", "load_settings", "named_file", "nearest"]

_PROJECT_FILE = "pyproject.toml"
FILE_NAMES = ("crosscheck.toml", _PROJECT_FILE)
_PREFIX = "CROSSCHECK_"
_CONFIG_VARIABLE = "CROSSCHECK_CONFIG"
_CHOICES = {"speakers": SPEAKERS, "fail_on": FAIL_ON}
_FOLDERS = ("sources", "reports", "reviews", "cache")
_RULE_LISTS = ("select", "ignore")
_TABLES = ("severity", "aliases")  # what several places say of these adds up
_NAMES = tuple(attribute.name for attribute in attrs.fields(Settings))
_KINDS: dict[str, str] = {attribute.name: str(attribute.type) for attribute in attrs.fields(Settings)}
_LINE_IN_TOML = re.compile(r"\(at line (\d+), column (\d+)\)$")
_PLACE_IN_TOML = re.compile(r" \(at [^)]*\)$")
_WORD = re.compile(r"[\w.+-]+")
_SWITCHES = {"true": True, "false": False}
_COMMA = re.compile(",")
# Where a value may have commas of its own, as in next=j,ctrl+n or FTB=the Board, Inc., the next begins with its name.
_BORDERS = {"keys": re.compile(r",(?=\s*[\w-]+\s*=)"), "aliases": re.compile(r",(?=[^,=]+=)")}
_NEAR_ENOUGH = 60
_LONGEST_FILE = 1_000_000


@attrs.frozen
class _Layer:
    """One place that settings were found in.

    Attributes:
        values: the settings by name, checked.
        origin: how errors call the place of a setting, given its name.
    """

    values: dict[str, Any]
    origin: Callable[[str], str]


def load_settings(
    start: Path, environ: Mapping[str, str], flags: Mapping[str, tuple[str, ...]], config: Path | None = None
) -> Settings:
    """The settings that hold in a folder.

    Args:
        start: where the search for a settings file begins; it goes upwards from there.
        environ: variables named ``CROSSCHECK_`` and a setting in capitals count; an empty one does not.
        flags: the settings given on the command line, by name; the texts as they were typed.
        config: a settings file to read instead of searching for one.

    Raises:
        SettingsError: a file cannot be read, a name does not exist or a value is impossible; the message says where.
    """
    named = named_file(environ, config)
    file = _read_named(named) if named else _search(start)
    layers = [*([file] if file else []), _from_environment(environ), _from_flags(flags)]
    merged: dict[str, Any] = {}
    for layer in layers:
        _check_rule_names(layer)
        tables = {name: {**merged.get(name, {}), **layer.values[name]} for name in _TABLES if name in layer.values}
        merged |= layer.values | tables
    return Settings(**merged)


def named_file(environ: Mapping[str, str], config: Path | None) -> Path | None:
    """The settings file that was named, on the command line or in the environment; None where one is searched for."""
    return config or (Path(environ[_CONFIG_VARIABLE]) if environ.get(_CONFIG_VARIABLE) else None)


def nearest(name: str, known: Iterable[str]) -> str:
    """Of the names that exist the one most like this one; empty where none is like it."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        name, sorted(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_NEAR_ENOUGH
    )
    return found[0] if found else ""


def _search(start: Path) -> _Layer | None:
    """The first settings on the way up from a folder; a repository's folder is the last one looked into.

    Two files in one folder are an error: whichever went first, the settings of the other would quietly be left out.
    """
    for folder in (start, *start.parents):
        read = {file: _read_file(file, start) for file in (folder / name for name in FILE_NAMES) if _stands(file)}
        found = {file: layer for file, layer in read.items() if layer is not None}
        if len(found) > 1:
            one, other = map(_shown, found)
            raise SettingsError(f"{one}: {other} has settings too, in [tool.crosscheck]; put all of them into one file")
        if found:
            return next(iter(found.values()))
        if os.path.exists(folder / ".git"):
            return None
    return None


def _stands(file: Path) -> bool:
    """Whether there is such a file; a link that leads nowhere is one too, and reading it says what is wrong."""
    try:
        return file.is_file() or file.is_symlink()
    except OSError as error:
        raise SettingsError(
            f"{_shown(file)}: it cannot be looked for ({error.strerror}); name a settings file with --config"
        ) from error


def _read_named(file: Path) -> _Layer:
    layer = _read_file(file, Path.cwd())
    if layer is None:
        raise SettingsError(f"{_shown(file)}: the file has no table [tool.crosscheck]; add it, or name another file")
    return layer


def _read_file(file: Path, start: Path) -> _Layer | None:
    """The settings of a file; None where a project file has none for us."""
    content = _parse(file)
    table = _table(content, _shown(file)) if file.name == _PROJECT_FILE else content
    if table is None:
        return None
    layer = _layer(_named(table, _shown(file)), lambda name: f"{_shown(file)}: {name}")
    return attrs.evolve(layer, values=layer.values | dict(_beside(file, start, layer.values)))


def _named(table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The settings of a file by their names; a key may have dashes."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = _known(key, where)
        if name in values:
            raise SettingsError(f"{where}: {name!r} is set twice; remove one of the lines")
        values[name] = value
    return values


def _parse(file: Path) -> dict[str, Any]:
    try:
        return _parse_toml(_read_text(file), _shown(file))
    except OSError as error:
        raise SettingsError(f"{_shown(file)}: the file cannot be read ({error.strerror}); check its name") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{_shown(file)}: the file is not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _read_text(file: Path) -> str:
    """What stands in a file, without the mark that some editors put before it."""
    with open(file, "rb") as opened:
        content = opened.read(_LONGEST_FILE + 1)
    if len(content) > _LONGEST_FILE:
        raise SettingsError(f"{_shown(file)}: this is longer than any settings are; check the name of the file")
    return content.decode("utf-8").removeprefix("\ufeff")


def _parse_toml(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _LINE_IN_TOML.search(str(error))
        line = int(place[1]) if place else text.rstrip().count("\n") + 1
        what = one_line(_PLACE_IN_TOML.sub("", str(error)))
        word = _word_at(text, line, int(place[2])) if place else ""
        what = f"{what} at {_quoted(word)}" if word else what
        hint = f"write {word.lower()}" if word.lower() in _SWITCHES else "correct the line"
        raise SettingsError(f"{where}:{line}: this is not TOML: {what}; {hint}") from error
    except (ValueError, RecursionError) as error:  # of numbers with thousands of digits, and lists in lists in lists
        raise SettingsError(f"{where}: a number or a list in it goes too far; write it shorter") from error


def _word_at(text: str, line: int, column: int) -> str:
    """The word that begins in a place of a text, both counted from 1; empty where none does."""
    found = _WORD.match(text.split("\n")[line - 1], column - 1)
    return found[0] if found else ""


def _table(content: dict[str, Any], where: str) -> dict[str, Any] | None:
    """The table of a project file that is ours; None where it has none."""
    tool = content.get("tool", {})
    ours = tool.get("crosscheck") if isinstance(tool, dict) else None
    if ours is not None and not isinstance(ours, dict):
        raise SettingsError(f"{where}: tool.crosscheck is not a table; write the settings below [tool.crosscheck]")
    return ours


def _beside(file: Path, start: Path, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The folders and files that a file names, as seen from where the command runs: they stand beside the file."""
    home = file.absolute().parent
    if home != start.absolute():
        for name in _FOLDERS:
            if name in values and not os.path.isabs(values[name]):
                yield name, Path(os.path.relpath(home / values[name], start)).as_posix()


def _from_environment(environ: Mapping[str, str]) -> _Layer:
    names = {}
    for variable in sorted(environ):
        if variable.startswith(_PREFIX) and variable != _CONFIG_VARIABLE and environ[variable].strip():
            names[_known_variable(variable)] = (environ[variable],)
    return _layer_of_texts(names, lambda name: _PREFIX + name.upper())


def _from_flags(flags: Mapping[str, tuple[str, ...]]) -> _Layer:
    return _layer_of_texts(flags, lambda name: "--" + name.replace("_", "-"))


def _layer_of_texts(values: Mapping[str, tuple[str, ...]], origin: Callable[[str], str]) -> _Layer:
    """Settings as they are typed: texts are read as what their setting is."""
    return _layer({name: _from_text(name, texts, origin(name)) for name, texts in values.items()}, origin)


def _from_text(name: str, texts: Iterable[str], where: str) -> Any:
    """A value from how it is typed: comma lists, ``rule=severity``, ``name=other form``, digits, true or false."""
    kind = _KINDS[name]
    border = _BORDERS.get(name, _COMMA)
    parts = [part for text in texts for part in map(_without_commas, border.split(text)) if part]
    if kind.startswith("tuple"):
        return parts
    if name == "aliases":
        return _gathered(_assignment(part, where, "FTB=Federal Transport Board") for part in parts)
    if kind.startswith("dict"):
        return dict(_assignment(part, where, "quote.wording=error") for part in parts)
    text = "".join(texts).strip()
    if kind == "bool":
        return _SWITCHES.get(text.lower(), text)
    return int(text) if kind == "int" and re.fullmatch(r"[+-]?\d{1,9}", text, re.ASCII) else text


def _without_commas(part: str) -> str:
    return part.strip(", \t\n")


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The values of each key, in order."""
    gathered: dict[str, list[str]] = {}
    for key, value in pairs:
        gathered.setdefault(key, []).append(value)
    return gathered


def _assignment(part: str, where: str, example: str) -> tuple[str, str]:
    key, equals, value = part.partition("=")
    if not equals:
        raise SettingsError(f"{where}: {_quoted(part)} sets nothing; write it as {example}")
    return key.strip(), value.strip()


def _known(key: str, where: str) -> str:
    name = key.replace("-", "_")
    if name not in _NAMES:
        raise SettingsError(f"{where}: there is no setting {one_line(key)!r}{_did_you_mean(name, _NAMES)}")
    return name


def _known_variable(variable: str) -> str:
    name = variable.removeprefix(_PREFIX).lower()
    if name not in _NAMES or variable != variable.upper():
        known = [_CONFIG_VARIABLE, *(_PREFIX + each.upper() for each in _NAMES)]
        hint = _did_you_mean(variable, known)
        raise SettingsError(f"{one_line(variable)}: there is no setting of this name{hint}")
    return name


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    known = list(known)
    near = nearest(name, known)
    if near:
        return f"; did you mean {near!r}?"
    return f"; there are {', '.join(known)}"


def _layer(values: Mapping[str, Any], origin: Callable[[str], str]) -> _Layer:
    return _Layer({name: _checked(name, value, origin(name)) for name, value in values.items()}, origin)


def _checked(name: str, value: Any, where: str) -> Any:
    kind = _KINDS[name]
    if kind == "int":
        return _checked_number(name, value, where)
    if name in _CHOICES:
        return _checked_choice(value, _CHOICES[name], where)
    if kind == "bool":
        return _checked_switch(value, where)
    if kind == "str":
        return _checked_reviews(value, where) if name == "reviews" else _checked_path(value, where, "a folder")
    if kind.startswith("tuple"):
        return _checked_list(value, where)
    if name == "aliases":
        return _checked_aliases(value, where)
    if name == "keys":
        return _checked_keys(value, where)
    return _checked_severities(value, where)


def _checked_number(name: str, value: Any, where: str) -> int:
    low, high = limits(name)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise _wrong(where, value, f"a whole number from {low} to {high}")
    return value


def _checked_choice(value: Any, choices: Sequence[str], where: str) -> str:
    if value not in choices:
        raise _wrong(where, value, f"one of {', '.join(choices)}")
    return str(value)


def _checked_switch(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong(where, value, "true or false")
    return value


def _checked_path(value: Any, where: str, what: str) -> str:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise _wrong(where, value, f"the name of {what}")
    return value


def _checked_reviews(value: Any, where: str) -> str:
    from crosscheck.sources.reading import ARTICLE_SUFFIXES

    file = _checked_path(value, where, "a file")
    if file.lower().endswith(ARTICLE_SUFFIXES):
        raise SettingsError(f"{where}: {_quoted(file)} has the name of an article; name it as in 'reviews.jsonl'")
    return file


def _checked_list(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _wrong(where, value, 'a list of rules or groups, such as ["quote", "number.value"]')
    return tuple(value)


def _checked_severities(value: Any, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _wrong(where, value, "a table of rules and severities, such as quote.wording=error")
    for rule, severity in _flattened(value):
        if severity not in SEVERITIES:
            raise SettingsError(
                f"{where}: {one_line(rule)} cannot have the severity {_quoted(severity)}; "
                f"choose one of {', '.join(SEVERITIES)}"
            )
    return dict(_flattened(value))


def _checked_aliases(value: Any, where: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise _wrong(where, value, 'a table of names and their other forms, such as FTB = ["Federal Transport Board"]')
    for name, forms in value.items():
        listed = isinstance(forms, list) and all(isinstance(form, str) and form.strip() for form in forms)
        if not name.strip() or not listed or not forms:
            raise SettingsError(f'{where}: {_quoted(name)} has no list of other forms; write them as ["…", "…"]')
    return {name: tuple(forms) for name, forms in value.items()}


def _checked_keys(value: Any, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _wrong(where, value, 'a table of what a key does and the key, such as accept = "1"')
    from crosscheck.tui.keys import DEEDS, check_keys

    for deed, key in value.items():
        if deed not in DEEDS:
            raise SettingsError(f"{where}: no key does {_quoted(deed)}{_did_you_mean(deed, DEEDS)}")
        if not isinstance(key, str):
            raise SettingsError(
                f"{where}: {deed} = {_quoted(key)} is no text; write keys in quotation marks, several as in "
                f'{deed} = "1,f2"'
            )
    check_keys(value, where)
    return dict(value)


def _flattened(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Rules with severities; TOML reads an unquoted ``quote.wording = "error"`` as a table in a table."""
    for key, value in table.items():
        if isinstance(value, dict) and not before:
            yield from _flattened(value, f"{key}.")
        else:
            yield before + key, value


def _wrong(where: str, value: Any, wanted: str) -> SettingsError:
    return SettingsError(f"{where}: {_quoted(value)} is not {wanted}")


def _quoted(value: Any) -> str:
    shown = one_line(repr(value) if not isinstance(value, str) else f"'{value}'")
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def _check_rule_names(layer: _Layer) -> None:
    """Compare the rules that are named with the catalogue, which is only loaded where any is."""
    lists = {name: layer.values[name] for name in _RULE_LISTS if layer.values.get(name)}
    severities = layer.values.get("severity", {})
    if not lists and not severities:
        return
    from crosscheck.findings.catalogue import RULES

    groups = {rule.group for rule in RULES.values()}
    for name, values in lists.items():
        for value in values:
            if value not in groups and value not in RULES:
                raise _no_rule(layer.origin(name), value, "rule or group", groups | set(RULES))
    for value in severities:
        if value not in RULES:
            raise _no_rule(layer.origin("severity"), value, "rule", set(RULES))


def _no_rule(where: str, value: str, kind: str, known: set[str]) -> SettingsError:
    near = nearest(value, known)
    hint = f"did you mean {near!r}?" if near else "`crosscheck explain` lists them all"
    return SettingsError(f"{where}: there is no {kind} {_quoted(value)}; {hint}")


def _shown(file: Path) -> str:
    return one_line(file.as_posix())
