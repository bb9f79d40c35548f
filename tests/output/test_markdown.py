"""The report an editor reads: what stands in it, and that nothing from an article acts in it."""

from __future__ import annotations

import datetime
import re
from html.parser import HTMLParser
from itertools import groupby

import pytest
from factories import ALPHA, BETA, GAMMA, make_event, make_source
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from strategies import ATTACKS, attack, hostile_text

from crosscheck.comparing import compare_event
from crosscheck.output.markdown import escape, report
from crosscheck.output.terminal import one_line
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Furniture, Source, Unreadable

MARKDOWN = MarkdownIt("gfm-like")
ELEMENTS = frozenset("h1 h2 h3 h4 p table thead tbody tr th td strong em code a ul li".split())
CODE = re.compile(r"[0-9a-f]{12}|[a-z]+\.[a-z-]+")
CELL_BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|")


class Rendered(HTMLParser):
    """A page as a browser reads it: its elements, its links, its code and all its words."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.links: list[str] = []
        self.code: list[str] = []
        self.words: list[str] = []
        self.other: list[str] = []
        self.in_code = False
        self.feed(MARKDOWN.render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and every attribute that is not the template's."""
        self.elements.append(tag)
        self.in_code = tag == "code"
        for name, value in attrs:
            if (tag, name) == ("a", "href"):
                self.links.append(value or "")
            elif name != "style" or tag not in ("th", "td") or value not in ("text-align:right",):
                self.other.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        """Note that code has ended."""
        self.in_code = False

    def handle_data(self, data: str) -> None:
        """Note the words, and those of code once more."""
        self.words.append(data)
        if self.in_code:
            self.code.append(data)

    def handle_comment(self, data: str) -> None:
        """Note what no template writes."""
        self.other.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        """Note what no template writes."""
        self.other.append(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        """Note what no template writes."""
        self.other.append(f"<?{data}")


def written(*sources: Source, unreadable: tuple[Unreadable, ...] = (), **options: Settings) -> str:
    """The report about some sources."""
    event = make_event(*sources, unreadable=unreadable)
    return report(event, compare_event(event, **options))


def section(page: str, title: str) -> str:
    """One section of a page, with its title."""
    return page[page.index(f"\n## {title}") :].split("\n## ")[1]


def tables(page: str) -> list[list[int]]:
    """The number of borders between cells in each row of each table."""
    rows = [len(CELL_BORDER.findall(line)) if line.startswith("|") else 0 for line in page.splitlines()]
    return [list(counts) for in_table, counts in groupby(rows, bool) if in_table]


def assert_harmless(page: str) -> None:
    """Nothing stands in the page but what the template makes."""
    rendered = Rendered(page)
    assert set(rendered.elements) <= ELEMENTS
    assert [] == rendered.other
    assert [] == [link for link in rendered.links if not re.fullmatch(r"\.\./sources/[\w/.%-]+\?plain=1#L\d+", link)]
    assert [] == [code for code in rendered.code if not CODE.fullmatch(code)]
    assert all(len(set(counts)) == 1 for counts in tables(page))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", page)


def shown(markdown: str) -> tuple[set[str], str]:
    """The elements of a piece of Markdown, and the words a reader sees."""
    rendered = Rendered(markdown)
    return set(rendered.elements), "".join(rendered.words).strip("\n")


class TestEscape:
    @pytest.mark.parametrize("text", ATTACKS)
    def test_text_shows_as_it_is(self, text: str) -> None:
        """Whatever would act in Markdown or HTML is shown, character for character."""
        assert ({"p"}, f"x {one_line(text)} y") == shown(f"x {escape(text)} y")

    @settings(max_examples=200)
    @given(attack.filter(str.strip))
    def test_text_at_the_start_of_a_line_begins_nothing(self, text: str) -> None:
        """No heading, list, quotation, rule, code, definition or table begins with it."""
        assert ({"p"}, f"{one_line(text)} y") == shown(f"{escape(text)} y")

    @settings(max_examples=100)
    @given(st.text(max_size=40))
    def test_any_text_shows_as_it_is(self, text: str) -> None:
        """Any characters at all stay on their line and show as themselves or as their marks."""
        seen = "".join(child.content for child in MARKDOWN.parse(f"x{escape(text)}y")[1].children or ())
        assert f"x{one_line(text)}y" == seen

    @pytest.mark.parametrize("text", ATTACKS)
    def test_cell_of_a_table_stays_one_cell(self, text: str) -> None:
        """A table keeps its columns."""
        page = f"| a | b |\n|---|---|\n| {escape(text)} | last |\n"
        assert [[3, 3, 3]] == tables(page)
        assert Rendered(page).words[-5:].count("last") == 1

    def test_line_ends_become_blanks(self) -> None:
        """Text from outside never ends a line of the report."""
        assert "one two" == escape("one\r\n\n two".replace("\r", ""))

    def test_case_of_an_address_is_kept(self) -> None:
        """Evidence is shown as it was printed."""
        assert ({"p"}, "WWW.Vellmouth.Example") == shown(escape("WWW.Vellmouth.Example"))

    def test_text_is_escaped_once(self) -> None:
        """Markdown of our own is left alone."""
        assert escape("a*b") == escape(escape("a*b"))


class TestHarmless:
    @settings(max_examples=40)
    @given(hostile_text, hostile_text)
    def test_articles_do_not_act(self, left: str, right: str) -> None:
        """Nothing that an article says becomes an element, a link, a cell or a line of the report."""
        assert_harmless(written(make_source(left, "Alpha"), make_source(right, "Beta"), make_source(GAMMA, "Gamma")))

    @settings(max_examples=40)
    @given(attack, attack)
    def test_names_do_not_act(self, outlet: str, agency: str) -> None:
        """Nor does what a source says about itself: outlet, agency, furniture and the name of the event."""
        sources = (
            make_source(
                ALPHA, outlet or "Alpha", id="a", path="sources/bridge/a.md", agency=agency, inferred=("agency",)
            ),
            make_source(BETA, "Beta", id="b", path="sources/bridge/b.md", published=None),
            make_source(GAMMA, agency, id="c", path="sources/bridge/c.md", furniture=(Furniture(0, 7, outlet),)),
        )
        event = Event(f"bridge {outlet}", "sources/bridge", sources)
        assert_harmless(report(event, compare_event(event)))

    @settings(max_examples=40)
    @given(attack)
    def test_names_of_files_do_not_act(self, name: str) -> None:
        """A file's name leads only to the file."""
        path = f"sources/bridge/{name.replace('/', '_')}.md"
        unreadable = (Unreadable(path, 3, f"the front matter says {name}"),)
        page = written(make_source(ALPHA, "Alpha", path=path), make_source(BETA, "Beta"), unreadable=unreadable)
        assert_harmless(page)

    def test_check_itself_can_fail(self) -> None:
        """What is not escaped is seen by these tests."""
        for text in (
            "<b>x</b>",
            "[x](http://evil.example)",
            "evil.com",
            "`x`",
            "# x\n\n> x",
            "<!-- x -->",
            "<!DOCTYPE x>",
        ):
            with pytest.raises(AssertionError):
                assert_harmless(f"Text {text}\n")

    def test_words_are_shown_whole(self) -> None:
        """An article's own brackets, tags and marks are evidence, and a reader sees them."""
        text = ALPHA.replace("bridge this", "[old] <bridge> `this`")
        assert "[old] <bridge> `this`" in "".join(Rendered(written(make_source(text), make_source(BETA, "Beta"))).words)


class TestReport:
    def test_same_bytes_twice(self) -> None:
        """The same sources give the same report."""
        sources = make_source(ALPHA, "Alpha"), make_source(BETA, "Beta"), make_source(GAMMA, "Gamma")
        assert written(*sources) == written(*sources)

    def test_page_ends_in_one_line_end(self) -> None:
        """There are no empty lines at the end and never two in a row."""
        page = written()
        assert page.endswith("\n")
        assert not page.endswith("\n\n")
        assert "\n\n\n" not in page

    def test_head_counts_what_there_is(self) -> None:
        """The first lines say how much was compared and how much differs."""
        head = written().split("\n## ")[0]

        assert head.startswith("# What the outlets say about bridge\n")
        assert "2 sources, 2 quotes, 1 aligned passage; speakers by rules" in head
        assert "**1 error**, 0 warnings, 0 notes" in head

    def test_sources_are_listed_with_links(self) -> None:
        """Each source has its day, a link from the folder of reports, its words, quotes and remarks."""
        sources = (
            make_source(ALPHA, "Alpha", agency="AP", published=datetime.date(2026, 10, 13)),
            make_source(BETA, "Beta", published=None),
        )
        compared = section(written(*sources), "What was compared")

        link = "[Alpha, line 1](<../sources/bridge/alpha.md?plain=1#L1>)"
        assert f"| {link} | 2026-10-13 | 21 | 1 | credits AP |" in compared
        assert "| unknown |" in compared

    def test_source_without_a_file_has_no_link(self) -> None:
        """Bare texts are named without one."""
        assert [] == Rendered(written(make_source(ALPHA, "Alpha", path=""), make_source(BETA, "Beta", path=""))).links

    def test_discrepancy_is_shown_side_by_side(self) -> None:
        """A discrepancy has the rule, what to do, both prints with the word in bold, and why."""
        told = section(written(), "Discrepancies")

        assert "`quote.operator` · Find the recording or the statement before you print either version." in told
        assert "We will **not** close the bridge this winter," in told
        assert "| We will close the bridge this winter, |" in told
        assert "| Ann Hale (“Mayor Ann Hale”) |" in told
        assert "**Error.** Why: 7 words match in order" in told

    def test_discrepancies_are_numbered_through_all_sections(self) -> None:
        """Each has a number to speak of, in the order of what an error would cost."""
        left = f"{ALPHA} “We lost our boats in the storm last night,” said Tomas Virk."
        right = f"{BETA} “We lost our nets in the storm last night,” said Tomas Virk."
        page = written(make_source(left), make_source(right, "Beta"))
        assert ["1. Inside", "2. Inside"] == re.findall(r"^#### (\d+\. \w+)", page, re.MULTILINE)

    def test_three_outlets_with_two_values_are_one_discrepancy(self) -> None:
        """Outlets that print the same stand together under their value."""
        page = written(make_source(ALPHA), make_source(BETA, "Beta"), make_source(GAMMA, "Gamma"))
        (heading,) = re.findall(r"^#### 1\. (.+)$", page, re.MULTILINE)
        assert "Alpha, Gamma" in heading
        assert "Beta" in heading

    def test_disputed_claims_are_summed_up(self) -> None:
        """A claim with two values between three outlets is one line, each value with its outlets."""
        told = "A ferry struck the old pier at dawn, and {} passengers were hurt."
        sources = (
            make_source(told.format(number), outlet) for number, outlet in ((17, "Alpha"), (19, "Beta"), (17, "Gamma"))
        )
        lines = section(written(*sources), "In dispute").splitlines()
        (line,) = (line for line in lines if line.startswith("- "))

        assert re.fullmatch(r"- “17” in \[Alpha, line 1\].*, \[Gamma, line 1\].*; “19” in \[Beta, line 1\].*", line)

    def test_number_of_no_pair_is_shown_in_its_sentence(self) -> None:
        """Measures that were found without an alignment stand in the sentence they were taken from."""
        left = "Nobody was awake. Her crossing from the island is eight kilometers. The river froze."
        right = "She came eight miles from that island. Bakers asked for salt."
        page = written(make_source(left), make_source(right, "Beta"))
        assert "Her crossing from the island is eight **kilometers** |" in section(page, "Discrepancies")

    def test_quotes_are_collated(self) -> None:
        """A quote of several outlets has a row that says how each prints it."""
        page = written(make_source(ALPHA), make_source(BETA, "Beta"), make_source(GAMMA, "Gamma"))
        collated = section(page, "Quotes in more than one outlet")

        assert "| Quote | Said by | Alpha | Beta | Gamma |" in collated
        (row,) = [line for line in collated.splitlines() if line.startswith("| We will not")]
        links = [f"[1](<../sources/bridge/{name}.md?plain=1#L1>)" for name in ("alpha", "beta", "gamma")]
        assert f"| Ann Hale | whole {links[0]} | **other words** {links[1]} | whole {links[2]} |" in row

    def test_quote_in_two_parts_is_one_row(self) -> None:
        """Where an outlet prints in two quotes what another has in one, the table has it once."""
        parts = "“Some of us wanted to save the hens,” said Ann Hale. She was tired. “We took the hens with us.”"
        whole = "“Some of us wanted to save the hens. We took the hens with us,” said Ann Hale."
        collated = section(written(make_source(parts), make_source(whole, "Beta")), "Quotes in more than one outlet")

        (row,) = [line for line in collated.splitlines() if line.startswith("| Some of us")]
        assert "| part [1]" in row
        assert "| whole [1]" in row

    def test_claims_are_corroborated(self) -> None:
        """A claim that two outlets tell is listed with the number of independent ones."""
        left = "A ferry struck the old pier at dawn, and 17 passengers were hurt."
        right = "At dawn 17 passengers were hurt as a ferry struck the old pier."
        told = section(written(make_source(left), make_source(right, "Beta")), "Who else says so")
        assert f"| {left} | 2 | 2 |  | [Alpha, line 1]" in told

    def test_what_differs_in_a_claim_is_named_beside_its_outlets(self) -> None:
        """Outlets that give a claim other numbers do not bear each other out: the row names the discrepancy."""
        left = "A ferry struck the old pier at dawn, and 17 passengers were hurt."
        text = written(make_source(left), make_source(left.replace("17", "12"), "Beta"))

        assert 1 == text.count("\n#### 1. ")
        assert f"| {left} | 2 | 2 | 1 | [Alpha, line 1]" in section(text, "Who else says so")

    def test_heading_of_a_rule_is_its_summary(self) -> None:
        """Only its first letter is another one: "A quote", though a template sets two strings beside each other."""
        left = "“We will not close the bridge, unless the pier gives way,” said Ann Hale."
        text = written(make_source(left), make_source("“We will not close the bridge,” said Ann Hale.", "Beta"))

        assert "\n### A quote stops just before, or begins just after, a clause that limits it\n" in text

    def test_what_stands_alone_is_listed(self) -> None:
        """A claim of one outlet is listed under it, with a link, and is no discrepancy."""
        page = written(make_source("The bakers of Vellmouth sold 40 sacks of salt."), make_source(BETA, "Beta"))

        assert ": The bakers of Vellmouth sold 40 sacks of salt." in section(page, "In one outlet only")
        assert "Nothing differs that is worth a look." in page

    def test_what_was_not_checked_is_listed(self) -> None:
        """A file that was left out, an unknown day and a quote of nobody are told."""
        fell = "The old bridge over the Vell fell on Monday. "
        sources = (
            make_source(f"{fell}“We will not wait here any more.”", published=None),
            make_source(f"{fell}{BETA}", "Beta"),
        )
        page = written(*sources, unreadable=(Unreadable("gamma", 0, "it is empty"),))
        unchecked = section(page, "What could not be checked")

        assert "- gamma: it is empty." in unchecked
        assert "- Alpha: the day of publication is unknown." in unchecked
        assert "- Alpha has no publication date, so “Monday” (line 1) could not be compared" in unchecked
        assert "- Nobody is named as the speaker of 1 quote." in unchecked
        assert "check.unavailable" not in page

    def test_silent_rules_are_counted(self) -> None:
        """What was seen and explained is counted, so that silence can be told from blindness."""
        left = "“The harbour lost two of its boats,” said Ann Hale."
        right = "“The harbor lost 2 of its boats,” said Ann Hale."
        silent = section(written(make_source(left), make_source(f"{right} It rained.", "Beta")), "Seen, and not")
        assert "- 1 × `quote.style` (the same quote in another spelling or punctuation)" in silent

    def test_shared_copy_is_said(self) -> None:
        """Outlets that share copy are named together."""
        copy = "The ferry left the upper landing before dawn with two crews and a load of salt for the bakers."
        page = written(make_source(copy), make_source(copy, "Beta"))
        assert "Alpha and Beta share copy and count as one independent outlet." in page

    def test_sections_without_anything_are_left_out(self) -> None:
        """Two sources with nothing in common have a short report."""
        page = written(make_source("Ferries wait."), make_source("Bakers sleep.", "Beta"))
        assert ["What was compared"] == re.findall(r"^## (.+)$", page, re.MULTILINE)

    def test_long_claims_are_shortened(self) -> None:
        """A passage in a list is cut after a word, and the cut is marked."""
        long = f"The bakers sold 40 {'sacks of salt and flour ' * 40}on Monday."
        told = section(written(make_source(long), make_source(BETA, "Beta")), "In one outlet only")
        assert "[…]" in told.replace("\\", "")
        assert len(told) < 800

    def test_links_lead_from_the_folder_of_reports(self) -> None:
        """Where reports are written elsewhere, links are relative to it."""
        page = written(settings=Settings(reports="out/reports"))
        assert "(<../../sources/bridge/alpha.md?plain=1#L1>)" in page
