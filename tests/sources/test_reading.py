"""Reading: which files become sources, what becomes of the others, and how bad files are told."""

from __future__ import annotations

import datetime
import os
import pathlib
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.sources.reading import read_event, read_paths, read_source
from crosscheck.sources.source import Event, Unreadable

ARTICLE = "The bridge over the Vell fell on Monday.\n"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), min_size=1).filter(str.strip)


@pytest.fixture(autouse=True)
def _here(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, content: str | bytes = ARTICLE) -> pathlib.Path:
    """A file with this content, its folders made."""
    file = pathlib.Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def ids(events: tuple[Event, ...]) -> dict[str, list[str]]:
    """The ids of the sources of each event."""
    return {event.id: [source.id for source in event.sources] for event in events}


def fault(*paths: str) -> str:
    """The error that reading these paths raises."""
    with pytest.raises(SourceError) as caught:
        read_paths(paths)
    return str(caught.value)


def why_unreadable(content: bytes) -> str:
    """Why a file of these bytes cannot be read."""
    with pytest.raises(SourceError) as caught:
        read_source(write("sources/bridge/beta.md", content))
    return str(caught.value)


def test_source_of_front_matter() -> None:
    """What the front matter says is the source's, and nothing of it is inferred."""
    write("sources/bridge/beta.md", f"---\noutlet: The Beta\npublished: 2024-05-31\n---\n\n{ARTICLE}")
    source = read_source("sources/bridge/beta.md", "bridge")
    assert (source.id, source.path, source.outlet) == ("bridge/beta", "sources/bridge/beta.md", "The Beta")
    assert (source.text, source.first_line) == (f"\n{ARTICLE}", 5)
    assert (source.day, source.inferred) == (datetime.date(2024, 5, 31), ())


def test_source_without_front_matter() -> None:
    """Without front matter the file's stem is the outlet and the whole file is the text."""
    source = read_source(write("beta.txt"))
    assert (source.id, source.outlet, source.text, source.first_line) == ("beta", "beta", ARTICLE, 1)


def test_inferred_fields_are_named() -> None:
    """A field that the body gives away is taken where the front matter is silent, and named as inferred."""
    write("beta.md", f"---\ntitle: Bridge\n---\nBridge down\n\nBy Jane Doe\nMay 31, 2024\n\n{ARTICLE}")
    source = read_source("beta.md")
    assert (source.title, source.byline, source.inferred) == ("Bridge", "Jane Doe", ("byline", "published"))


def test_furniture_is_listed() -> None:
    """What of the page is not the article is listed with the source and stays in its text."""
    source = read_source(write("beta.md", f"{ARTICLE}\nTweet\n"))
    assert [source.text[item.start : item.end] for item in source.furniture] == ["Tweet"]


def test_lines_are_those_of_the_file() -> None:
    """An offset into the text leads back to the line of the file, front matter counted."""
    source = read_source(write("beta.md", b"---\r\noutlet: Beta\r\n---\r\nOne.\r\n\r\nTwo.\r\n"))
    assert source.line_and_column(source.text.index("Two")) == (6, 1)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfOne.\nTwo.\n", b"One.\r\nTwo.\r\n", b"One.\rTwo.\r"])
def test_marks_and_line_ends(content: bytes) -> None:
    """A byte order mark is dropped and every kind of line end becomes one."""
    assert read_source(write("beta.md", content)).text == "One.\nTwo.\n"


def test_folder_is_an_event() -> None:
    """A folder of articles is one event, its sources in the order of their names."""
    write("sources/bridge/beta.md")
    write("sources/bridge/alpha.txt")
    event = read_event("sources/bridge")
    assert (event.id, event.path) == ("bridge", "sources/bridge")
    assert [source.path for source in event.sources] == ["sources/bridge/alpha.txt", "sources/bridge/beta.md"]


def test_paths_stay_as_named(tmp_path: pathlib.Path) -> None:
    """A path is neither made absolute nor relative, and the event of the current folder has that folder's name."""
    write("alpha.md")
    assert read_event(".").sources[0].path == "alpha.md"
    assert read_event(".").id == tmp_path.name
    assert read_event(tmp_path).sources[0].path == f"{tmp_path.as_posix()}/alpha.md"


def test_folder_of_folders() -> None:
    """A folder of folders gives an event for each that holds articles, in the order of their names."""
    write("sources/tower/alpha.md")
    write("sources/bridge/alpha.md")
    write("sources/pictures/bridge.png", b"\x89PNG")
    write("sources/_old/alpha.md")
    assert ids(read_paths(["sources"])) == {"bridge": ["bridge/alpha"], "tower": ["tower/alpha"]}


def test_named_files_form_an_event() -> None:
    """Files named one by one are one event, with the name of the folder that they share."""
    write("sources/bridge/alpha.md")
    write("sources/bridge/beta.md")
    write("sources/bridge/gamma.md")
    events = read_paths(["sources/bridge/gamma.md", "sources/bridge/alpha.md"])
    assert ids(events) == {"bridge": ["bridge/alpha", "bridge/gamma"]}
    assert events[0].path == ""


def test_files_of_several_folders() -> None:
    """Files that share no folder form the event "files", and those of one name are told apart by their paths."""
    write("a/one.md")
    write("b/one.md")
    write("b/two.md")
    assert ids(read_paths(["a/one.md", "b/one.md", "b/two.md"])) == {
        "files": ["files/a/one.md", "files/b/one.md", "files/two"]
    }


def test_a_mix_of_paths() -> None:
    """Folders and files may be named together; the files come last."""
    write("sources/bridge/alpha.md")
    write("sources/tower/alpha.md")
    write("new/alpha.md")
    events = read_paths(["new/alpha.md", "sources/tower", "sources/bridge"])
    assert [event.id for event in events] == ["tower", "bridge", "new"]


def test_events_of_one_name() -> None:
    """Two folders of one name give two events with ids of their own."""
    write("a/bridge/alpha.md")
    write("b/bridge/alpha.md")
    assert ids(read_paths(["a", "b"])) == {"a/bridge": ["a/bridge/alpha"], "b/bridge": ["b/bridge/alpha"]}


def test_named_twice_is_read_once() -> None:
    """A path that is named twice, or stands in a folder named beside it, is one event."""
    write("sources/bridge/alpha.md")
    assert len(read_paths(["sources", "sources/bridge", "sources/bridge/"])) == 1


def test_same_stem() -> None:
    """Two files of one stem have their full names in their ids."""
    write("bridge/alpha.md")
    write("bridge/alpha.txt")
    write("bridge/beta.md")
    assert ids(read_paths(["bridge"])) == {"bridge": ["bridge/alpha.md", "bridge/alpha.txt", "bridge/beta"]}


def test_other_kinds_are_listed() -> None:
    """Files of other kinds are left alone and listed; names that never are sources are not even listed."""
    for name in ("alpha.md", "BETA.TXT", "notes.pdf", "readme.txt", "README", "_draft.md", ".hidden.md"):
        write(f"bridge/{name}")
    event = read_event("bridge")
    assert [source.outlet for source in event.sources] == ["BETA", "alpha"]
    assert event.ignored == ("notes.pdf",)


def test_names_in_any_script() -> None:
    """File and folder names may be in any script."""
    write("橋/新聞.md")
    assert ids(read_paths(["橋"])) == {"橋": ["橋/新聞"]}


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
def test_names_that_are_not_text() -> None:
    """A file whose name is no UTF-8 is read, under a name that can be printed."""
    write(os.fsdecode(b"bridge/alph\xe9.md"))
    assert read_event("bridge").sources[0].path == "bridge/alph\ufffd.md"


def test_bad_file_does_not_stop_the_others() -> None:
    """A file that cannot be read is listed with its line and reason; the others are read."""
    write("bridge/alpha.md")
    write("bridge/beta.md", f"---\noutlet: Beta\nauthor: Jane\n---\n{ARTICLE}")
    write("bridge/gamma.md", "")
    event = read_event("bridge")
    assert [source.outlet for source in event.sources] == ["alpha"]
    assert [(bad.path, bad.line) for bad in event.unreadable] == [("bridge/beta.md", 3), ("bridge/gamma.md", 0)]
    assert event.unreadable[1] == Unreadable(
        "bridge/gamma.md", 0, "the file is empty; put the article into it, or remove it"
    )


def test_missing_path() -> None:
    """A path that is not there is an error that says where articles go."""
    assert fault("sources/brigde") == (
        "sources/brigde: nothing of this name is there; check the spelling, or put each outlet's article into a "
        "file of its own, such as sources/<event>/<outlet>.md"
    )


def test_folder_without_articles() -> None:
    """A folder without an article is an error that names what it holds instead."""
    write("bridge/alpha.docx")
    assert fault("bridge").startswith("bridge: the folder holds no article, no .md or .txt file (only .docx); put")


def test_event_of_a_folder_of_events() -> None:
    """A folder of events is not one event: the error names one of them, whatever else stands there."""
    write("sources/bridge/alpha.md")
    write("sources/drafts/_alpha.md")
    with pytest.raises(SourceError) as caught:
        read_event("sources")
    told = "sources: this is a folder of events and no event itself; name one event, such as sources/bridge"
    assert told == str(caught.value)


def test_event_of_a_file() -> None:
    """A file is not an event's folder."""
    write("bridge/alpha.md")
    with pytest.raises(SourceError, match=r"^bridge/alpha\.md: this is a file, not a folder"):
        read_event("bridge/alpha.md")


@pytest.mark.parametrize(
    ("name", "why"), [("alpha.pdf", "of a kind that is not read"), ("README.md", "never a source"), ("_a.md", "never")]
)
def test_named_file_that_is_no_article(name: str, why: str) -> None:
    """A file that was named and is not read is an error, never passed over in silence."""
    write(name)
    assert why in fault(name)


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_empty_file(content: bytes) -> None:
    """A file with nothing in it is no article."""
    assert why_unreadable(content).startswith("sources/bridge/beta.md: the file is empty; put")


def test_front_matter_alone() -> None:
    """A file with front matter and no text is no article."""
    assert why_unreadable(b"---\noutlet: Beta\n---\n\n") == (
        "sources/bridge/beta.md:4: the file has no text below its front matter; put the article there"
    )


def test_not_utf_8() -> None:
    """A byte that is not UTF-8 is named with its line and place."""
    assert why_unreadable(b"One.\r\nTwo \x93two\x94.\n") == (
        "sources/bridge/beta.md:2: the file is not UTF-8 at byte 10 (0x93); save it as UTF-8"
    )


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-32"])
def test_wide_encodings(encoding: str) -> None:
    """A file in UTF-16 or UTF-32 is told to be so."""
    assert f"the file is written in {encoding}; save it as UTF-8" in why_unreadable(ARTICLE.encode(encoding))


def test_binary() -> None:
    """A file with a NUL character is not text."""
    assert why_unreadable(b"One.\nTwo\0.").startswith("sources/bridge/beta.md:2: the file is not text")


def test_folder_named_like_an_article() -> None:
    """A folder whose name ends as an article's does is listed as unreadable beside real articles."""
    write("bridge/alpha.md")
    write("bridge/beta.md/gamma.md")
    assert str(read_event("bridge").unreadable[0]).startswith("bridge/beta.md: this is a folder, though its name")


def test_folder_with_a_dot_in_its_name() -> None:
    """A folder may be an event whatever its name ends with."""
    write("sources/dr.md/alpha.md")
    assert ids(read_paths(["sources"])) == {"dr.md": ["dr.md/alpha"]}


def test_links() -> None:
    """A link is read as the file that it leads to; one that leads in a circle or nowhere is unreadable."""
    write("bridge/alpha.md")
    os.symlink("alpha.md", "bridge/beta.md")
    os.symlink("circle.md", "bridge/circle.md")
    os.symlink("nowhere", "bridge/lost.md")
    event = read_event("bridge")
    assert [source.outlet for source in event.sources] == ["alpha", "beta"]
    assert [bad.why.split(";")[0] for bad in event.unreadable] == [
        "this is a link that leads back to itself",
        "this is a link to something that is not there",
    ]


def test_links_to_places_outside(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A link among the articles that leads out of the project is not followed; one that is named by itself is."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("Nobody was to read this.", encoding="utf-8")
    write("sources/bridge/alpha.md")
    write("archive/beta.md")
    os.symlink("../../archive/beta.md", "sources/bridge/beta.md")
    os.symlink(outside / "secret.md", "sources/bridge/secret.md")
    os.symlink(outside, "sources/outside")

    bridge, elsewhere = read_paths(["sources"])

    assert ["alpha", "beta"] == [source.outlet for source in bridge.sources]
    assert ["sources/bridge/secret.md", "sources/outside"] == [
        bad.path for event in (bridge, elsewhere) for bad in event.unreadable
    ]
    assert all(bad.why.startswith("this is a link to a place outside") for bad in bridge.unreadable)
    assert ["secret"] == [source.outlet for source in read_paths(["sources/bridge/secret.md"])[0].sources]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no pipes with names")
def test_pipe() -> None:
    """A pipe is not waited for."""
    os.mkfifo("alpha.md")
    with pytest.raises(SourceError, match="not an ordinary file"):
        read_source("alpha.md")


def test_no_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened says so."""

    def refuse(_: pathlib.Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    write("alpha.md")
    monkeypatch.setattr(pathlib.Path, "read_bytes", refuse)
    with pytest.raises(SourceError, match=r"^alpha\.md: there is no permission to read it; change its permissions$"):
        read_source("alpha.md")


def test_no_permission_for_the_folder_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that may not be looked up says so, and is not said to be missing."""

    def refuse(*_: object, **__: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    write("alpha.md")
    with monkeypatch.context() as patched:
        patched.setattr(pathlib.Path, "stat", refuse)
        patched.setattr(pathlib.Path, "lstat", refuse)
        found = fault("alpha.md")
    assert "alpha.md: there is no permission to read it; change its permissions" == found


def test_folder_that_cannot_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be opened is told beside the events that can be read; named by itself, it is an error."""
    write("sources/bridge/alpha.md")
    write("sources/locked/alpha.md")
    iterdir = pathlib.Path.iterdir

    def refuse(folder: pathlib.Path) -> Iterator[pathlib.Path]:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return iterdir(folder)

    monkeypatch.setattr(pathlib.Path, "iterdir", refuse)
    events = read_paths(["sources"])

    assert {"bridge": ["bridge/alpha"], "locked": []} == ids(events)
    assert ["sources/locked: there is no permission to read it; change its permissions"] == [
        str(each) for each in events[1].unreadable
    ]
    assert "sources/locked: there is no permission to read it; change its permissions" == fault("sources/locked")


def test_nothing_named() -> None:
    """Where nothing is named, nothing is read."""
    assert read_paths([]) == ()


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    """A text written below front matter is the source's text, letter for letter."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "alpha.md")
        file.write_bytes(f"---\noutlet: Alpha\n---\n{text}".encode())
        assert read_source(file).text == text
