"""``crosscheck check``: what fails, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from factories import Run, write_article

ALPHA = "“We will not close the bridge before the spring,” said Mayor Ann Hale.\n\nThe river froze in January."
NEVER = ALPHA.replace("will not", "will never")
BETA = "“We will close the bridge before the spring,” said Mayor Ann Hale.\n\nNobody was on the bridge at night."


@pytest.fixture
def bridge(project: Path) -> Path:
    """An event of two dated articles that contradict each other in one word."""
    folder = project / "sources" / "bridge"
    write_article(folder, "alpha.md", ALPHA, outlet="Alpha", published="2031-02-03")
    write_article(folder, "beta.md", BETA, outlet="Beta", published="2031-02-03")
    return folder


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as somebody."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


class TestGate:
    def test_new_finding_that_counts_is_a_one(self, run: Run, bridge: Path) -> None:
        """A new finding of a rule that may fail is told with its place, and the code is 1."""
        ended = run("check")

        assert 1 == ended.code
        assert "sources/bridge/alpha.md:" in ended.out
        assert "error quote.operator: " in ended.out
        assert ended.out.splitlines()[-1].startswith("1 failing finding (1 error)")

    def test_decided_finding_passes(self, run: Run, bridge: Path) -> None:
        """What somebody has decided on is known, and the code is 0."""
        id = run("check", "--format", "jsonl").out
        assert 0 == run("decide", json.loads(id.splitlines()[0])["id"], "dismiss", "--note", "Beta has mended it").code

        ended = run("check")

        assert 0 == ended.code
        assert "0 failing findings, 1 decided on" in ended.out

    @pytest.mark.parametrize(("gate", "code"), [("never", 0), ("error", 1), ("note", 1)])
    def test_gate_is_an_option(self, run: Run, bridge: Path, gate: str, code: int) -> None:
        """``--fail-on`` says what counts."""
        assert code == run("check", "--fail-on", gate).code

    def test_gate_is_a_setting(self, run: Run, bridge: Path, project: Path) -> None:
        """``fail_on`` in the settings says it for everybody."""
        (project / "crosscheck.toml").write_text('fail_on = "never"\n', encoding="utf-8")

        assert 0 == run("check").code

    def test_left_out_rule_fails_nothing(self, run: Run, bridge: Path) -> None:
        """A rule that is ignored is not applied."""
        assert 0 == run("check", "--ignore", "quote").code

    def test_baseline_is_today_s_state(self, run: Run, bridge: Path, project: Path) -> None:
        """A baseline decides on everything there is, so that only what comes after it fails."""
        assert 0 == run("check", "--write-baseline").code
        assert "known when checking began" in (project / "reviews.jsonl").read_text(encoding="utf-8")
        assert 0 == run("check").code

        write_article(
            bridge, "gamma.md", ALPHA.replace("will not", "will never"), outlet="Gamma", published="2031-02-03"
        )
        assert 1 == run("check").code


class TestCouldNotRun:
    def test_unreadable_source_is_a_two(self, run: Run, bridge: Path) -> None:
        """A file that cannot be read is told on standard error; the rest is checked all the same."""
        (bridge / "gamma.md").write_bytes(b"\xff\xfe\x00")
        ended = run("check", "--fail-on", "never")

        assert 2 == ended.code
        assert "gamma.md" in ended.err

    def test_what_could_not_be_checked_is_a_two_where_it_is_strict(self, run: Run, bridge: Path) -> None:
        """An undated source is no pass, where somebody wants to know."""
        write_article(bridge, "gamma.md", "Nothing else is known of the river.", outlet="Gamma", published="")

        assert 0 == run("check", "--fail-on", "never").code
        assert 2 == run("check", "--fail-on", "never", "--strict").code

    def test_stale_decision_is_a_one_where_it_is_strict(self, run: Run, bridge: Path) -> None:
        """A decision whose finding is gone is told, and fails where it is strict."""
        run("check", "--write-baseline")
        write_article(bridge, "beta.md", "Nothing of the kind was said.", outlet="Beta", published="2031-02-03")

        ended = run("check")
        assert (0, True) == (ended.code, "stale decision" in ended.out)
        assert 1 == run("check", "--strict").code

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--fail-on", "high"),
            ("--format", "sarf"),
            ("--format", "json", "--format", "text"),
            ("--since", "no-such-revision"),
            ("--against", "sources/bridge"),
            ("nowhere",),
        ],
    )
    def test_wrong_usage_is_a_two_and_a_message(self, run: Run, bridge: Path, arguments: tuple[str, ...]) -> None:
        """Whatever is misspelled or missing is told in words, never with a traceback."""
        ended = run("check", *arguments)

        assert 2 == ended.code
        assert ended.err.strip()
        assert "Traceback" not in ended.err

    def test_gate_that_is_none_is_refused_first(self, run: Run, bridge: Path) -> None:
        """A gate that does not exist is told before a file is opened, however much there is to compare."""
        ended = run("check", "nowhere", "--fail-on", "high")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith("--fail-on: there is no gate 'high'; there are gate, ")

    def test_corrupt_reviews_file_is_a_two(self, run: Run, bridge: Path, project: Path) -> None:
        """A broken file is never an empty one."""
        (project / "reviews.jsonl").write_text("{\n", encoding="utf-8")
        ended = run("check")

        assert 2 == ended.code
        assert "reviews.jsonl:1" in ended.err


class TestNothingCompared:
    @pytest.mark.parametrize("named", [("sources/bridge/alpha.md",), ("sources/bridge/alpha.md",) * 2, ("sources",)])
    def test_one_article_is_not_checked(self, run: Run, bridge: Path, named: tuple[str, ...]) -> None:
        """One article, even where it is named twice, is not checked, which is a 2 where it is strict."""
        (bridge / "beta.md").rename(bridge / "beta.html")

        ended, strict = run("check", *named), run("check", *named, "--strict")

        assert (0, 2) == (ended.code, strict.code)
        assert "info check.unavailable: Alpha is the only article here" in ended.out
        assert ended.out.splitlines()[-1].startswith("0 failing findings, 1 not checked. 1 event")
        assert ("beta.html was left alone" in ended.out) == (named == ("sources",))


class TestOutputs:
    def test_formats_go_side_by_side(self, run: Run, bridge: Path, project: Path) -> None:
        """One format is printed, others are written to files."""
        ended = run("check", "--format", "json", "--format", "sarif=out.sarif", "--format", "junit=out.xml")

        assert not json.loads(ended.out)["passed"]
        assert "2.1.0" == json.loads((project / "out.sarif").read_text(encoding="utf-8"))["version"]
        assert (project / "out.xml").read_text(encoding="utf-8").startswith("<?xml")

    def test_evidence_is_never_overwritten(self, run: Run, bridge: Path) -> None:
        """A format cannot be written over an article."""
        ended = run("check", "--format", "sarif=sources/bridge/alpha.md")

        assert 2 == ended.code
        assert ALPHA in (bridge / "alpha.md").read_text(encoding="utf-8")


class TestSince:
    @pytest.fixture
    def repository(self, bridge: Path, project: Path) -> Path:
        """A repository in which everything is committed, a second event too."""
        (project / ".git").rmdir()
        write_article(project / "sources" / "tower", "alpha.md", ALPHA, outlet="Alpha", published="2031-02-03")
        write_article(project / "sources" / "tower", "beta.md", BETA, outlet="Beta", published="2031-02-03")
        git(project, "init", "-q")
        git(project, "add", ".")
        git(project, "commit", "-qm", "Two events")
        return project

    def test_nothing_changed(self, run: Run, repository: Path) -> None:
        """Where no source has changed, nothing is compared."""
        ended = run("check", "--since", "HEAD")

        assert 0 == ended.code
        assert ended.out.startswith("0 failing findings. 0 events")

    def test_only_events_with_changed_sources(self, run: Run, repository: Path) -> None:
        """A new source is compared with all of its event; findings between old sources are not told."""
        folder = repository / "sources" / "tower"
        write_article(
            folder, "gamma.md", ALPHA.replace("will not", "will never"), outlet="Gamma", published="2031-02-03"
        )

        ended = run("check", "--since", "HEAD", "--format", "jsonl")

        places = [{place["path"] for place in json.loads(line)["places"]} for line in ended.out.splitlines()]
        assert 1 == ended.code
        assert places
        assert all("sources/tower/gamma.md" in paths for paths in places)

    @pytest.mark.parametrize(
        "name",
        [
            "gamma.md",
            pytest.param(
                "gam\udcff.md", marks=pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
            ),
        ],
    )
    def test_new_source_that_cannot_be_read(self, run: Run, repository: Path, name: str) -> None:
        """A source that is new and broken is never passed over, whatever its name."""
        (repository / "sources" / "tower" / name).write_bytes(b"Fog \xff.")

        ended = run("check", "--since", "HEAD")

        assert 2 == ended.code
        assert "error source.unreadable" in ended.out

    @pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
    def test_link_that_leads_back_to_itself(self, run: Run, repository: Path) -> None:
        """A link to itself is a source that cannot be read, and no fault of the program."""
        link = repository / "sources" / "tower" / "loop.md"
        link.symlink_to(link.name)

        ended = run("check", "--since", "HEAD")

        assert 2 == ended.code
        assert "sources/tower/loop.md: this is a link that leads back to itself" in ended.err
        assert "error source.unreadable" in ended.out

    def test_changed_decisions_check_everything(self, run: Run, repository: Path) -> None:
        """Where the file of decisions is another than it was, the findings of all articles count."""
        run("check", "--write-baseline")
        git(repository, "add", ".")
        git(repository, "commit", "-qm", "All is known")
        assert run("check", "--since", "HEAD").out.startswith("0 failing findings. 0 events")
        (repository / "reviews.jsonl").unlink()

        ended = run("check", "--since", "HEAD")

        assert 1 == ended.code
        assert ended.out.splitlines()[-1].startswith("2 failing findings (2 errors). 2 events")

    def test_event_that_lost_an_article_is_checked(self, run: Run, repository: Path) -> None:
        """An event of which an article was taken away is checked as a whole, and no other event is."""
        gamma = write_article(repository / "sources" / "tower", "gamma.md", NEVER, outlet="Gamma")
        git(repository, "add", ".")
        git(repository, "commit", "-qm", "A third article")
        gamma.unlink()

        ended = run("check", "--since", "HEAD")

        assert 1 == ended.code
        assert "sources/tower/alpha.md:" in ended.out
        assert ended.out.splitlines()[-1].startswith("1 failing finding (1 error). 1 event")

    def test_other_file_that_is_lost(self, run: Run, repository: Path) -> None:
        """A file that was never a source takes nothing away from an event."""
        notes = repository / "sources" / "tower" / "_notes.md"
        notes.write_text("Ask Beta.\n", encoding="utf-8")
        git(repository, "add", ".")
        git(repository, "commit", "-qm", "Notes")
        notes.unlink()

        assert run("check", "--since", "HEAD").out.startswith("0 failing findings. 0 events")

    def test_every_repository_is_asked(self, run: Run, repository: Path) -> None:
        """Events may stand in several repositories; each says what has changed in it."""
        inner = repository / "archive"
        write_article(inner / "tower", "alpha.md", ALPHA, outlet="Alpha", published="2031-02-03")
        write_article(inner / "tower", "beta.md", ALPHA, outlet="Beta", published="2031-02-03")
        git(inner, "init", "-q")
        git(inner, "add", ".")
        git(inner, "commit", "-qm", "An event")
        write_article(inner / "tower", "beta.md", BETA, outlet="Beta", published="2031-02-03")

        ended = run("check", "sources", "archive", "--since", "HEAD")

        assert 1 == ended.code
        assert "archive/tower/beta.md" in ended.out

    def test_sources_outside_any_repository(
        self, run: Run, repository: Path, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        """Where git knows nothing of a folder, nobody knows what has changed in it."""
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        write_article(elsewhere, "alpha.md", ALPHA, outlet="Alpha")

        ended = run("check", "sources", elsewhere, "--since", "HEAD")

        assert 2 == ended.code
        assert "this is in no git repository" in ended.err


class TestAgainst:
    def test_draft_is_checked_against_its_sources(self, run: Run, bridge: Path, project: Path) -> None:
        """Every quote of a draft is told; one that is in no source fails."""
        draft = project / "draft.md"
        draft.write_text(f"{ALPHA.splitlines()[0]}\n\n“Nobody will ever cross it again,” she said.", encoding="utf-8")

        ended = run("check", "draft.md", "--against", "sources/bridge")

        assert 1 == ended.code
        assert "draft.md:1:2: as printed: Alpha; otherwise in Beta “We will not close" in ended.out
        assert "draft.md:3:2: not found “Nobody will ever" in ended.out
        assert "draft.md:3:2: warning check.unavailable: " in ended.out

    def test_faithful_draft_passes(self, run: Run, bridge: Path, project: Path) -> None:
        """A draft that prints a source's quote as the source does is a 0."""
        (project / "draft.md").write_text(ALPHA.splitlines()[0], encoding="utf-8")

        assert 0 == run("check", "draft.md", "--against", "sources/bridge").code

    @pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
    def test_link_among_the_sources_that_leads_back_to_itself(self, run: Run, bridge: Path, project: Path) -> None:
        """A draft is checked against the sources that can be read."""
        (bridge / "loop.md").symlink_to("loop.md")
        (project / "draft.md").write_text(ALPHA.splitlines()[0], encoding="utf-8")

        assert 2 == run("check", "draft.md", "--against", "sources/bridge").code

    def test_folder_of_events_is_no_event(self, run: Run, bridge: Path, project: Path) -> None:
        """A draft is written from one event: of a folder of several, one has to be named."""
        (project / "draft.md").write_text(ALPHA, encoding="utf-8")

        ended = run("check", "draft.md", "--against", "sources")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.endswith("name one event, such as sources/bridge\n")

    def test_source_that_cannot_be_read_is_told(self, run: Run, bridge: Path, project: Path) -> None:
        """A quote may stand in the one source that is broken: it is named, and the code is a 2."""
        (project / "draft.md").write_text(ALPHA.splitlines()[0], encoding="utf-8")
        (bridge / "gamma.md").write_bytes(b"Fog \xff.")

        ended = run("check", "draft.md", "--against", "sources/bridge")

        assert 2 == ended.code
        assert ended.err.startswith("sources/bridge/gamma.md:1: ")

    def test_draft_is_not_written_over(self, run: Run, bridge: Path, project: Path) -> None:
        """A format cannot be written over the draft either."""
        (project / "draft.md").write_text(ALPHA, encoding="utf-8")

        ended = run("check", "draft.md", "--against", "sources/bridge", "--format", "json=draft.md")

        assert 2 == ended.code
        assert ALPHA == (project / "draft.md").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        "option", [("--fail-on", "never"), ("--strict",), ("--since", "HEAD"), ("--write-baseline",)]
    )
    def test_options_that_would_do_nothing(
        self, option: tuple[str, ...], run: Run, bridge: Path, project: Path
    ) -> None:
        """What a draft has none of is refused, and not taken and left out."""
        (project / "draft.md").write_text(ALPHA, encoding="utf-8")

        ended = run("check", "draft.md", "--against", "sources/bridge", *option)

        assert (2, "") == (ended.code, ended.out)
        assert option[0] in ended.err
