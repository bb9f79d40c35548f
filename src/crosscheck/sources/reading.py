"""Reading files and folders into sources and events.

In go paths, as somebody named them; out come events with their sources. Names decide what is an article, so that
nothing has to be opened to know it; what is not read is listed. A file that cannot be read is reported beside
the others, which are read all the same: one outlet's broken file must not hide what five others wrote.
"""

from __future__ import annotations

import codecs
import collections
import errno
import os
import pathlib
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from ..errors import SourceError
from .front_matter import split_front_matter
from .furniture import find_furniture
from .inference import find_clues
from .source import Event, Source, Unreadable
from .wrapping import unwrap

__all__ = [
    "ARTICLE_SUFFIXES",
    "find_folders",
    "is_article_name",
    "names_article",
    "read_event",
    "read_paths",
    "read_source",
]

ARTICLE_SUFFIXES = (".md", ".txt")
_NAMED_FILES = "files"
_LEADS_OUT = "this is a link to a place outside; put the file in its place, or name that place by itself"
_WHERE_ARTICLES_GO = "put each outlet's article into a file of its own, such as sources/<event>/<outlet>.md"
_NOT_THERE = f"nothing of this name is there; check the spelling, or {_WHERE_ARTICLES_GO}"
_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@frozen
class _Plan:
    """An event before its files are opened."""

    id: str
    path: str
    files: tuple[pathlib.Path, ...]
    ignored: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


def read_source(path: str | os.PathLike[str], event: str = "", name: str = "") -> Source:
    """Read one article.

    Args:
        path: the file; it is kept as it was named, with forward slashes.
        event: the id of the event that the article belongs to; it opens the source's id.
        name: what closes the source's id; the file's stem unless it is given.

    Raises:
        SourceError: the file is not there, is not text, is empty, or has wrong front matter. Its one argument is
            the `Unreadable` that names the line and the reason.
    """
    file = pathlib.Path(path)
    shown = _shown(file)
    page = split_front_matter(_read_text(file, shown), shown)
    if not page.body.strip():
        raise _error(shown, "the file has no text below its front matter; put the article there", page.first_line)
    stem = _shown(file.stem)
    fields: dict[str, Any] = {"outlet": stem, **page.fields}
    flow = unwrap(page.body)
    inferred: dict[str, Any] = find_clues(flow, known=fields)
    return Source(
        text=page.body,
        id="/".join(filter(None, (event, name or stem))),
        path=shown,
        event=event,
        inferred=tuple(inferred),
        furniture=find_furniture(flow),
        first_line=page.first_line,
        **fields,
        **inferred,
    )


def read_event(folder: str | os.PathLike[str]) -> Event:
    """Read the articles that stand in one folder; those that cannot be read are listed in `Event.unreadable`.

    Raises:
        SourceError: the folder is not there, cannot be opened, or holds no article; of a folder of events, the
            message names one.
    """
    return _read(_plan_folder(pathlib.Path(folder)))


def read_paths(paths: Iterable[str | os.PathLike[str]]) -> tuple[Event, ...]:
    """Read everything that was named.

    A folder of articles is one event, a folder of such folders gives one event for each, in the order of their
    names, and all files that were named one by one form one event, which comes last. What is named twice is
    read once. A folder of the inner ones that cannot be opened is listed in `Event.unreadable`.

    Raises:
        SourceError: a path is not there, a folder holds no article, or a file is of a kind that is not read.
    """
    named = list({os.path.abspath(path): pathlib.Path(path) for path in paths}.values())
    folders = [path for path in named if os.path.isdir(path)]  # never an error, as that of a path may be
    files = [path for path in named if path not in folders]
    plans = [plan for folder in folders for plan in _plan_folders(folder)]
    plans = list({os.path.abspath(plan.path): plan for plan in plans}.values())
    if files:
        plans.append(_plan_files(files))
    return tuple(_read(plan) for plan in _tell_apart(plans))


def find_folders(folder: str | os.PathLike[str]) -> list[str]:
    """The names of the folders in a folder that hold articles, whether or not they are read with it.

    Raises:
        SourceError: the folder, or one in it, cannot be opened.
    """
    folders = (entry for entry in _entries(pathlib.Path(folder)) if os.path.isdir(entry))
    return [_shown(entry.name) for entry in folders if _holds_articles(_entries(entry))]


def names_article(path: str) -> bool:
    """Whether a path below a folder is that of an article, by the names in it: none of them is left alone."""
    *folders, name = pathlib.PurePath(path).parts
    return is_article_name(name) and not any(map(_is_private, folders))


def is_article_name(name: str) -> bool:
    """Whether a file of this name is an article."""
    return name.lower().endswith(ARTICLE_SUFFIXES) and not _is_private(name)


def _error(path: pathlib.Path | str, why: str, line: int = 0) -> SourceError:
    return SourceError(Unreadable(_shown(path), line, why))


def _shown(path: pathlib.Path | str) -> str:
    """A path as it can be printed: forward slashes, and a mark for each byte of a name that is not UTF-8."""
    name = path.as_posix() if isinstance(path, pathlib.Path) else path
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_private(name: str) -> bool:
    return name.startswith(("_", ".")) or name.upper().startswith("README")


def _entries(folder: pathlib.Path) -> list[pathlib.Path]:
    try:
        return sorted((entry for entry in folder.iterdir() if not _is_private(entry.name)), key=lambda path: path.name)
    except OSError as error:
        raise _error(folder, _system_fault(folder, error)) from error


def _holds_articles(entries: Iterable[pathlib.Path]) -> bool:
    return any(is_article_name(entry.name) and not os.path.isdir(entry) for entry in entries)


def _plan_folder(folder: pathlib.Path) -> _Plan:
    entries = _entries(folder)
    if not _holds_articles(entries):
        raise _no_article(folder, entries)
    articles = [entry for entry in entries if is_article_name(entry.name)]
    ignored = tuple(_shown(entry.name) for entry in entries if entry not in articles)
    files = tuple(entry for entry in articles if not _leads_out(entry))
    outside = tuple(Unreadable(_shown(entry), 0, _LEADS_OUT) for entry in articles if entry not in files)
    return _Plan(_folder_name(folder), _shown(folder), files, ignored, outside)


def _leads_out(path: pathlib.Path) -> bool:
    """Whether a link in a folder leads out of it and of where we are: whoever adds one might have any file printed."""
    if not path.is_symlink():
        return False
    target = os.path.realpath(path)
    roots = (os.path.realpath(path.parent), os.path.realpath(os.curdir))
    return not any(target.startswith(os.path.join(root, "")) for root in roots)


def _plan_folders(folder: pathlib.Path) -> list[_Plan]:
    entries = _entries(folder)
    if _holds_articles(entries):
        return [_plan_folder(folder)]
    plans = _plan_all_inner(entries)
    if not plans:
        raise _no_article(folder, entries)
    return plans


def _plan_all_inner(entries: Iterable[pathlib.Path]) -> list[_Plan]:
    return [plan for entry in entries if os.path.isdir(entry) and (plan := _plan_inner(entry))]


def _plan_inner(folder: pathlib.Path) -> _Plan | None:
    """The event of a folder beside others; None where it holds no article.

    Nobody knows what one that cannot be opened holds: it is an event of which nothing could be read.
    """
    try:
        if not _holds_articles(_entries(folder)):
            return None
        if _leads_out(folder):
            raise _error(folder, _LEADS_OUT)
        return _plan_folder(folder)
    except SourceError as error:
        return _Plan(_folder_name(folder), _shown(folder), (), unreadable=(error.args[0],))


def _no_article(folder: pathlib.Path, entries: Sequence[pathlib.Path]) -> SourceError:
    if events := [plan.path for plan in _plan_all_inner(entries) if plan.files]:
        return _error(folder, f"this is a folder of events and no event itself; name one event, such as {events[0]}")
    kinds = sorted({entry.suffix for entry in entries if entry.suffix and not os.path.isdir(entry)})
    others = f" (only {', '.join(kinds)})" if kinds else ""
    return _error(folder, f"the folder holds no article, no .md or .txt file{others}; {_WHERE_ARTICLES_GO}")


def _folder_name(folder: pathlib.Path) -> str:
    return _shown(folder.name if folder.name not in ("", "..") else folder.resolve().name) or _NAMED_FILES


def _plan_files(files: Sequence[pathlib.Path]) -> _Plan:
    for file in files:
        _check_named(file)
    parents = {os.path.abspath(file.parent) for file in files}
    event = _folder_name(files[0].parent) if len(parents) == 1 else _NAMED_FILES
    return _Plan(event, "", tuple(sorted(files, key=lambda file: (file.name, file.as_posix()))))


def _check_named(file: pathlib.Path) -> None:
    try:
        file.lstat()
    except NotADirectoryError as error:
        raise _error(file, _NOT_THERE) from error
    except OSError as error:
        raise _error(file, _system_fault(file, error)) from error
    if _is_private(file.name):
        raise _error(file, "the file is never a source, by its name; leave it out, or give it another name")
    if not is_article_name(file.name):
        raise _error(file, "the file is of a kind that is not read; save the article as text, in a .md or .txt file")


def _tell_apart(plans: Sequence[_Plan]) -> Iterator[_Plan]:
    """Give plans of one name longer ids, since an id must name one thing only."""
    often = collections.Counter(plan.id for plan in plans)
    for plan in plans:
        yield plan if often[plan.id] == 1 else evolve(plan, id=plan.path or _NAMED_FILES)


def _read(plan: _Plan) -> Event:
    sources: list[Source] = []
    unreadable = list(plan.unreadable)
    for file, name in zip(plan.files, _names(plan.files), strict=True):
        try:
            sources.append(read_source(file, plan.id, name))
        except SourceError as error:
            unreadable.append(error.args[0])
    return Event(plan.id, plan.path, tuple(sources), tuple(unreadable), plan.ignored)


def _names(files: Sequence[pathlib.Path]) -> list[str]:
    """What closes each file's id: the shortest of stem, file name and whole path that no other file shares."""
    forms: list[Callable[[pathlib.Path], str]] = [lambda file: file.stem, lambda file: file.name, pathlib.Path.as_posix]
    counts = [collections.Counter(form(file) for file in files) for form in forms]
    return [
        _shown(next((form(file) for form, often in zip(forms, counts, strict=True) if often[form(file)] == 1)))
        for file in files
    ]


def _read_text(file: pathlib.Path, shown: str) -> str:
    content = _read_bytes(file, shown)
    text = _decode(content, shown).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise _error(
            shown, "the file is not text, since it holds a NUL character; save the article as text in UTF-8", line
        )
    if not text.strip():
        raise _error(shown, "the file is empty; put the article into it, or remove it")
    return text


def _read_bytes(file: pathlib.Path, shown: str) -> bytes:
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            raise _error(shown, "this is not an ordinary file; save the article in one")
        return file.read_bytes()
    except OSError as error:
        raise _error(shown, _system_fault(file, error)) from error


def _system_fault(path: pathlib.Path, error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return "this is a folder, though its name is that of an article; rename it, or name it by itself to read it"
    if isinstance(error, NotADirectoryError):
        return "this is a file, not a folder; name the folder that it stands in"
    if isinstance(error, PermissionError):
        return "there is no permission to read it; change its permissions"
    if error.errno == errno.ELOOP:
        return "this is a link that leads back to itself; put the file in its place"
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return "this is a link to something that is not there; put the file in its place"
    if isinstance(error, FileNotFoundError):
        return _NOT_THERE
    return f"it cannot be read ({error.strerror or error}); copy it to another place and try again"


def _decode(content: bytes, shown: str) -> str:
    for mark, encoding in _ENCODINGS:
        if content.startswith(mark):
            raise _error(shown, f"the file is written in {encoding}; save it as UTF-8")
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = content[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        why = f"the file is not UTF-8 at byte {error.start} (0x{content[error.start]:02x}); save it as UTF-8"
        raise _error(shown, why, before.count(b"\n") + 1) from error
