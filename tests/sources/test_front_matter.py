"""Front matter: what is taken from it, and how its errors are told."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.sources.front_matter import KEYS, Page, Value, split_front_matter

BODIES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


def page(*lines: str, body: str = "The bridge fell.\n") -> Page:
    """A page with these lines of front matter."""
    return split_front_matter("\n".join(["---", *lines, "---", body]), "sources/bridge/beta.md")


def fault(*lines: str) -> str:
    """The error that these lines of front matter raise."""
    with pytest.raises(SourceError) as caught:
        page(*lines)
    return str(caught.value)


def zone(hours: float) -> datetime.timezone:
    """A zone so many hours ahead of Greenwich."""
    return datetime.timezone(datetime.timedelta(hours=hours))


def test_body_follows_closing_line() -> None:
    """The body is what stands below the closing line, white space and all."""
    found = page("outlet: Beta", body="\n  The bridge fell.\n\n")
    assert (found.body, found.first_line) == ("\n  The bridge fell.\n\n", 4)


def test_no_front_matter() -> None:
    """A text that does not open with three dashes is all body."""
    assert split_front_matter("The bridge fell.\n---\n", "a.md") == Page({}, "The bridge fell.\n---\n", 1)


@pytest.mark.parametrize("first", ["----", "---outlet", " ---", "\n ---", "--", "Body.\n---"])
def test_only_three_dashes_open(first: str) -> None:
    """A first line that has anything but three dashes, or has them further in, opens no front matter."""
    text = f"{first}\noutlet: Beta\n---\nBody."
    assert split_front_matter(text, "a.md") == Page({}, text, 1)


@pytest.mark.parametrize("above", ["", "\n", " \n\t\n"])
@pytest.mark.parametrize("opening", ["---", "--- ", "---\t"])
@pytest.mark.parametrize("closing", ["---", "---  "])
def test_blanks_around_the_dashes(above: str, opening: str, closing: str) -> None:
    """Blanks behind the dashes and blank lines above them, which nobody sees, do not make text of front matter."""
    found = split_front_matter(f"{above}{opening}\noutlet: Beta\n{closing}\n\nBody.\n", "a.md")
    assert found == Page({"outlet": "Beta"}, "\nBody.\n", above.count("\n") + 4)


@pytest.mark.parametrize("lines", [["outlet: Beta", "author: Hale", "---"], ["outlet: Beta", "[", "---"], ["outlet"]])
def test_line_below_blank_lines(lines: list[str]) -> None:
    """An error in front matter that blank lines stand above names the line of the file."""
    with pytest.raises(SourceError) as there:
        split_front_matter("\n".join(["---", *lines, ""]), "a.md")
    with pytest.raises(SourceError) as lower:
        split_front_matter("\n".join(["", "", "---", *lines, ""]), "a.md")
    told = there.value.args[0]
    assert (lower.value.args[0].line, lower.value.args[0].why) == (told.line + 2, told.why)


def test_empty_front_matter() -> None:
    """Front matter may say nothing."""
    assert page() == Page({}, "The bridge fell.\n", 3)


def test_all_keys() -> None:
    """Every key of an article is read, text as text and dates as dates."""
    found = page(*(f"{key}: 2024-05-31" for key in KEYS))
    day = datetime.date(2024, 5, 31)
    assert found.fields == {key: day if key in ("published", "retrieved") else "2024-05-31" for key in KEYS}


@pytest.mark.parametrize(("written", "kept"), [("no", "no"), ("007", "007"), ("1.10", "1.10"), ('"a: b"', "a: b")])
def test_text_keeps_its_letters(written: str, kept: str) -> None:
    """A value of text is kept as written, though YAML would make a truth value or a number of it."""
    assert page(f"language: {written}").fields == {"language": kept}


@pytest.mark.parametrize("written", ["", "~", "null", "null ", "Null\t", "NULL  ", '""', '"  "'])
def test_empty_value(written: str) -> None:
    """A key without a value is as good as absent."""
    assert page(f"byline: {written}").fields == {}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-05-31", datetime.date(2024, 5, 31)),
        ('"2024-05-31"', datetime.date(2024, 5, 31)),
        ("2024-05-31T18:00:00", datetime.datetime(2024, 5, 31, 18)),
        ("2024-05-31 18:00", datetime.datetime(2024, 5, 31, 18)),
        ("2024-05-31T18:00:00Z", datetime.datetime(2024, 5, 31, 18, tzinfo=datetime.UTC)),
        ("2024-05-31T18:00:00+09:00", datetime.datetime(2024, 5, 31, 18, tzinfo=zone(9))),
        ("2024-05-31t18:00:00.25-0330", datetime.datetime(2024, 5, 31, 18, 0, 0, 250_000, tzinfo=zone(-3.5))),
        ("2024-5-1 8:05:00 -5", datetime.datetime(2024, 5, 1, 8, 5, tzinfo=zone(-5))),
    ],
)
def test_dates(written: str, expected: datetime.date) -> None:
    """A date or date-time is read with the zone that it gives, and without one where it gives none."""
    published = page(f"published: {written}").fields["published"]
    assert (published, getattr(published, "tzinfo", None)) == (expected, getattr(expected, "tzinfo", None))


@pytest.mark.parametrize(
    "written", ["yesterday", "2024-02-30", "31/05/2024", "2024", "2024-05-31T25:00", "May 31, 2024"]
)
def test_not_a_date(written: str) -> None:
    """A publication date that is no full date is refused on its line."""
    assert fault("outlet: Beta", f"published: {written}") == (
        f"sources/bridge/beta.md:3: 'published' is no date: '{written}'; "
        "write it as 2024-05-31 or 2024-05-31T18:00:00+09:00"
    )


@pytest.mark.parametrize("line", [f"published: {'ab ' * 3000}", 'published: "ab\\n\\n  ab\\n"', f"{'ab' * 60}: 1"])
def test_long_values_are_not_told_in_full(line: str) -> None:
    """What is wrong is told on one line that can be taken in, whatever the value holds."""
    message = fault(line)
    assert "\n" not in message
    assert "ab" in message
    assert len(message) < 300


def test_never_ends() -> None:
    """Front matter that is opened and not closed is refused, rather than read as the article."""
    with pytest.raises(SourceError) as caught:
        split_front_matter("---\noutlet: Beta\n\nThe bridge fell.", "beta.md")
    assert str(caught.value) == "beta.md:1: the front matter is not closed; end it with a line of three dashes"


def test_unknown_key() -> None:
    """A key that is nearly right is answered with the right one."""
    assert fault("outlet: Beta", "", "publised: 2024-05-31") == (
        "sources/bridge/beta.md:4: 'publised' is not a key of an article; did you mean 'published'?"
    )


def test_strange_key() -> None:
    """A key that is like none is answered with all of them."""
    assert fault("zzz: 1").endswith(f"; the keys are {', '.join(KEYS)}")


def test_duplicate_key() -> None:
    """A key given twice is refused at its second place, and the first is named."""
    assert fault("outlet: Beta", "title: Bridge", "outlet: Gamma") == (
        "sources/bridge/beta.md:4: 'outlet' is given twice, first on line 2; keep one of them"
    )


def test_list_value() -> None:
    """A list is no value for any key."""
    assert fault("byline:", "  - Jane Doe", "  - John Roe") == (
        "sources/bridge/beta.md:3: 'byline' is a list; write it as one line of text"
    )


@pytest.mark.parametrize(("line", "expected"), [("- outlet", "holds no keys"), ("outlet", "holds no keys")])
def test_not_a_mapping(line: str, expected: str) -> None:
    """Front matter without keys is refused."""
    assert expected in fault(line)


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["outlet: Beta", "title: Bridge: it fell"], 3),
        (["outlet: Beta", "", 'title: "Bridge'], 4),
        (["outlet: [a"], 2),
        (["outlet: a\x07b"], 1),
        (["title: *nothing"], 2),
        (["a: 1", "...", "b: 2"], 4),
        (["title: " + "[" * 9_000], 2),
    ],
)
def test_invalid_yaml(lines: list[str], line: int) -> None:
    """Front matter that is not YAML is refused at the line where it goes wrong, with advice."""
    message = fault(*lines)
    assert message.startswith(f"sources/bridge/beta.md:{line}: the front matter is not YAML")
    assert "write one 'key: value' on each line" in message


def test_too_long() -> None:
    """Front matter longer than any article needs is refused, since the YAML reader cannot bear all of it."""
    assert "longer than 10000 characters" in fault("title: " + "[" * 100_000)


VALUES = st.one_of(
    st.builds("a{}".format, st.text(st.sampled_from("z0 :#'é"), max_size=6)),
    st.builds('"{}"'.format, st.text(st.sampled_from("z0 :#\\é"), max_size=6)),
    st.text(st.sampled_from("aZ0 :#\"'\\-~?!&*[]{}|>%@`,é\u2028\t"), max_size=8),
    st.sampled_from(
        ["null", "Null", "~", "yes", "2024-05-31", "2024-05-31T18:00:00+09:00", "2024-13-01", '"no: # date"']
    ),
    st.text(max_size=8).map(lambda text: text.replace("\n", "")),
)
FIELDS = st.lists(st.builds("{}: {}".format, st.sampled_from((*KEYS, "author")), VALUES), min_size=1, max_size=2)


@given(FIELDS)
def test_plain_lines_say_what_yaml_says(lines: list[str]) -> None:
    """Lines that are read without a parser of YAML say what they say to one, which a comment before them calls for."""
    assert told(*lines) == told("# a comment", *lines)


def told(*lines: str) -> dict[str, Value] | None:
    """What lines of front matter say; None where they are refused."""
    try:
        return dict(page(*lines).fields)
    except SourceError:
        return None


@given(BODIES)
def test_any_body_comes_back(body: str) -> None:
    """Whatever stands below the front matter comes back as it was."""
    assert page("outlet: Beta", body=body).body == body
