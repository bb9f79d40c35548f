"""``crosscheck compare``: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import BETA, Run, write_article, write_event

HOSTILE = 'A [bold]mayor[/bold] spoke.\n\n::error::stop ##[error]now\n\n"We will \x1b[31mnot\u202e go," said Ann Hale.'


class TestResults:
    def test_text_names_the_difference(self, event: Path, run: Run) -> None:
        """The text opens each difference with a place and closes with a sum."""
        ended = run("compare", "sources/bridge")
        lines = ended.out.splitlines()
        found = [line for line in lines if "quote.operator" in line]
        assert (ended.code, ended.err) == (0, "")
        assert found[0].startswith("sources/bridge/alpha.md:5:47: error quote.operator: ")
        assert lines[-1].endswith("compared.")

    def test_json_is_one_object(self, event: Path, run: Run) -> None:
        """The JSON is the only thing on standard output."""
        ended = run("compare", "sources/bridge", "--format", "json")
        assert (ended.code, ended.err) == (0, "")
        assert json.loads(ended.out)["schema"] == "crosscheck/1"

    def test_default_folder(self, event: Path, run: Run) -> None:
        """Without a path the events of the sources folder are compared."""
        assert run("compare", "--format", "json").out == run("compare", "sources", "--format", "json").out

    def test_second_run(self, event: Path, run: Run) -> None:
        """A second run writes the same bytes."""
        first, second = (run("compare", "--format", "json").out for _ in range(2))
        assert first == second

    def test_order_of_paths(self, event: Path, run: Run) -> None:
        """The order in which paths are named changes nothing."""
        write_event(event.parent / "tunnel")
        files = [event / f"{name}.md" for name in ("alpha", "beta", "gamma")]
        folders = [event, event.parent / "tunnel"]
        for paths in (files, folders):
            forward = run("compare", *paths, "--format", "json")
            backward = run("compare", *reversed(paths), "--format", "json")
            assert forward.out == backward.out

    def test_output_file(self, event: Path, run: Run) -> None:
        """A result that goes to a file is the one that would be printed."""
        printed = run("compare", "--format", "json").out
        ended = run("compare", "--format", "json", "-o", "result.json")
        assert (ended.out, Path("result.json").read_text(encoding="utf-8")) == ("", printed)

    def test_select(self, event: Path, run: Run) -> None:
        """Only the selected rules are reported, however they are listed."""
        both = run("compare", "--select", "quote.operator,number", "--format", "json")
        apart = run("compare", "--select", "quote.operator", "--select", "number", "--format", "json")
        assert {finding["rule"] for finding in json.loads(both.out)["findings"]} == {"quote.operator"}
        assert both.out == apart.out

    def test_ignore(self, event: Path, run: Run) -> None:
        """Ignored groups are left out."""
        result = json.loads(run("compare", "--ignore", "quote", "--format", "json").out)
        assert not [finding for finding in result["findings"] if finding["rule"].startswith("quote.")]

    def test_severity(self, event: Path, run: Run) -> None:
        """A rule's severity can be changed for one run."""
        result = json.loads(run("compare", "--severity", "quote.operator=note", "--format", "json").out)
        severities = {finding["severity"] for finding in result["findings"] if finding["rule"] == "quote.operator"}
        assert severities == {"note"}
        assert result["crosscheck"]["settings"] == {"severity": {"quote.operator": "note"}}

    def test_hostile_article(self, project: Path, run: Run) -> None:
        """An article's escape sequences, brackets and log commands are shown, not obeyed."""
        folder = project / "sources" / "bridge"
        write_article(folder, "::error::alpha.md", HOSTILE, outlet='"::error:: Alpha\\e[1m"')
        write_article(folder, "beta.md", '"We will go," said Ann Hale.', outlet="Beta")
        ended = run("compare", "sources/bridge", folder / "missing\x1b[2J.md")
        shown = run("compare", "sources/bridge")
        for text in (ended.err, shown.out):
            assert "\x1b" not in text
            assert "\u202e" not in text
            assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
        assert "␛[2J" in ended.err


class TestWrongInput:
    def test_missing_path(self, event: Path, run: Run) -> None:
        """A path that is not there is named."""
        ended = run("compare", "nowhere")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("nowhere: ")

    def test_nothing_to_compare(self, project: Path, run: Run) -> None:
        """Without paths and without the sources folder, the error says where articles belong."""
        ended = run("compare")
        assert (ended.code, ended.out) == (2, "")
        assert "sources/<event>/<outlet>.md" in ended.err

    def test_empty_folder(self, project: Path, run: Run) -> None:
        """A folder without articles is an error, not an empty result."""
        (project / "sources").mkdir()
        ended = run("compare")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("sources: ")

    @pytest.mark.parametrize("command", ["compare", "check", "sources"])
    def test_loose_article_hides_no_event(self, command: str, event: Path, run: Run) -> None:
        """An article that stands loose in the folder of events is told, or none of the events would be read."""
        write_article(event.parent, "notes.txt", "To do: ask Beta.")
        ended = run(command)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == (
            "sources/notes.txt: this article stands beside folders of articles (bridge), which would not be read; "
            "put it into a folder, or begin its name with _\n"
        )

    def test_loose_article_hides_no_event_of_a_folder_that_was_named(
        self, project: Path, event: Path, run: Run
    ) -> None:
        """So is one that stands alone beside folders of articles anywhere else: it is no event, and hides some."""
        event.rename(project / "bridge")
        write_article(project, "notes.txt", "To do: ask Beta.")
        ended = run("compare", str(project))
        assert (ended.code, ended.out) == (2, "")
        assert "notes.txt: this article stands beside folders of articles (bridge)" in ended.err

    def test_folder_inside_an_event(self, event: Path, run: Run) -> None:
        """A folder in an event's folder is left alone, articles or not."""
        write_article(event / "drafts", "alpha.md", BETA)
        assert run("compare", "sources/bridge").code == 0

    def test_one_outlet(self, project: Path, run: Run) -> None:
        """One article alone gives a result, and a word that there was nothing to compare it with."""
        write_article(project / "sources" / "bridge", "beta.md", BETA)
        ended = run("compare")
        assert ended.code == 0
        assert ended.err == "sources/bridge: one article only; there is nothing to compare it with\n"
        assert "1 outlet" in ended.out

    def test_unreadable_source_among_good_ones(self, event: Path, run: Run) -> None:
        """A file that cannot be read is named and makes the code a 2; the others are compared."""
        (event / "delta.md").write_bytes(b"caf\xe9 is not UTF-8")
        ended = run("compare", "--format", "json")
        result = json.loads(ended.out)
        assert ended.code == 2
        assert ended.err.splitlines()[0].startswith("sources/bridge/delta.md:1: ")
        assert len(result["sources"]) == 3
        assert "source.unreadable" in {finding["rule"] for finding in result["findings"]}

    @pytest.mark.parametrize("command", ["compare", "report", "check", "sources"])
    def test_folder_that_cannot_be_opened(
        self, command: str, event: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A folder beside the events that may not be opened is told and makes the code a 2; the events are read."""
        write_event(event.parent / "locked")
        iterdir = Path.iterdir

        def refuse(folder: Path) -> Iterator[Path]:
            if folder.name == "locked":
                raise PermissionError(13, "Permission denied")
            return iterdir(folder)

        monkeypatch.setattr(Path, "iterdir", refuse)
        ended = run(command)

        assert ended.code == 2
        assert "sources/locked: there is no permission to read it" in ended.out + ended.err
        assert "bridge" in ended.out + ended.err

    def test_only_unreadable_sources(self, project: Path, run: Run) -> None:
        """Where nothing can be read the code is a 2, and the result says so."""
        folder = project / "sources" / "bridge"
        folder.mkdir(parents=True)
        (folder / "delta.md").write_bytes(b"\xff\xfe\xff")
        ended = run("compare")
        assert ended.code == 2
        assert "0 outlets" in ended.out

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_unknown_rule(self, event: Path, run: Run, option: str) -> None:
        """A rule that does not exist is answered with the nearest one."""
        ended = run("compare", option, "quote.opertor")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == f"{option}: there is no rule or group 'quote.opertor'; did you mean 'quote.operator'?\n"

    def test_unknown_option(self, event: Path, run: Run) -> None:
        """A misspelled option is answered with the right one."""
        ended = run("compare", "--formt", "json")
        assert (ended.code, ended.out) == (2, "")
        assert "--format" in ended.err

    def test_unknown_format(self, event: Path, run: Run) -> None:
        """A format that does not exist is answered with those that do."""
        ended = run("compare", "--format", "xml")
        assert (ended.code, ended.out) == (2, "")
        assert "json" in ended.err

    @pytest.mark.parametrize("dash", [("-o", "-"), ("--output", "-"), ("--output=-",), ("-o-",), ("-o=-",)])
    def test_output_to_a_dash(self, event: Path, run: Run, dash: tuple[str, ...]) -> None:
        """A dash is standard output, however it is typed, and no file."""
        ended = run("compare", *dash, "--format", "json")
        assert (ended.code, ended.err, json.loads(ended.out)["schema"]) == (0, "", "crosscheck/1")
        assert not Path("-").exists()

    @pytest.mark.parametrize("rest", [("--format", "json"), ("--quiet",), ("-q",)])
    def test_output_without_a_file(self, event: Path, run: Run, rest: tuple[str, ...]) -> None:
        """Where the file is forgotten, the next option is not taken for one."""
        ended = run("compare", "-o", *rest)
        assert (ended.code, ended.out, Path(rest[0]).exists()) == (2, "", False)
        assert f"{rest[0]} is an option and no file" in ended.err
        assert run("compare", "-o").code == 2

    @pytest.mark.parametrize("place", ["missing/result.json", "sources"])
    def test_unwritable_output(self, event: Path, run: Run, place: str) -> None:
        """A result that cannot be written is an error that names the file."""
        ended = run("compare", "-o", place)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith(f"{place}: it cannot be written")

    @pytest.mark.parametrize("name", ["sources/bridge/alpha.md", "sources/bridge/new.md"])
    def test_evidence_is_never_written(self, event: Path, run: Run, name: str) -> None:
        """No result goes over an article, or beside the articles where it would be read as one."""
        before = (event / "alpha.md").read_bytes()
        ended = run("compare", "-o", name)
        assert (ended.code, (event / "alpha.md").read_bytes(), (event / "new.md").exists()) == (2, before, False)


class TestProcess:
    def call(self, *arguments: str, **options: object) -> subprocess.Popen[bytes]:
        """The command in a process of its own."""
        return subprocess.Popen([sys.executable, "-m", "crosscheck", *arguments], stderr=subprocess.PIPE, **options)

    @pytest.mark.parametrize("arguments", [("compare", "--format", "json"), ("--help",)])
    def test_closed_pipe(self, event: Path, arguments: tuple[str, ...]) -> None:
        """A reader who closes the pipe early causes no error and no noise."""
        process = self.call(*arguments, stdout=subprocess.PIPE)
        process.stdout.close()
        with process.stderr as stderr:
            assert (stderr.read(), process.wait()) == (b"", 0)

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
    def test_full_disk(self, event: Path) -> None:
        """A result that does not fit is an error, told once."""
        with open("/dev/full", "wb") as full:
            process = self.call("compare", stdout=full)
            error = process.communicate()[1]
        assert (len(error.splitlines()), process.returncode) == (1, 2)

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
    @pytest.mark.parametrize(("closed", "code"), [(">&-", 2), ("2>&-", 0)])
    def test_closed_stream(self, event: Path, closed: str, code: int) -> None:
        """Without standard output a result is lost, which is an error; without standard error nothing is."""
        ended = subprocess.run(f'"{sys.executable}" -m crosscheck compare {closed}', shell=True, capture_output=True)
        assert ended.returncode == code

    def test_locale(self, event: Path) -> None:
        """The result is UTF-8 whatever the locale says."""
        write_article(event, "delta.md", "Zwölf Brücken über den Fluß.", outlet="Délta")
        environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
        process = self.call("compare", stdout=subprocess.PIPE, env=environment)
        assert "Délta" in process.communicate()[0].decode("utf-8")
