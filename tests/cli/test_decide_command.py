"""``crosscheck decide`` and what other commands say of decisions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from factories import BETA, GAMMA, Run, write_article, write_event


def operators(run: Run) -> list[dict[str, Any]]:
    """The findings that the articles of the bridge are about: Beta left out a word that Alpha and Gamma print."""
    findings = json.loads(run("compare", "--format", "json").out)["findings"]
    return [finding for finding in findings if finding["rule"] == "quote.operator"]


def verdicts(run: Run) -> list[str | None]:
    """What is decided on each of them."""
    return [finding["review"] and finding["review"]["verdict"] for finding in operators(run)]


def entries() -> list[dict[str, Any]]:
    """The lines of the reviews file."""
    return [json.loads(line) for line in Path("reviews.jsonl").read_text(encoding="utf-8").splitlines()]


def rewrite_beta() -> None:
    """Have the outlet that left a word out publish another sentence about the quote."""
    body = BETA.replace("said Mayor Ann Hale on Monday", "said Mayor Ann Hale on Tuesday morning")
    write_article(Path("sources/bridge"), "beta.md", body, outlet="Beta")


class TestDecide:
    def test_line(self, event: Path, run: Run) -> None:
        """A decision is a line beside the sources, with the texts it was made on, and is said on standard output."""
        id = operators(run)[0]["id"]
        ended = run("decide", id[:6], "accept", "--note", " Beta has\ncorrected it ")

        assert (0, f"{id} quote.operator: accepted\n") == (ended.code, ended.out)
        assert ended.err.startswith("reviews.jsonl: written\n")
        decision, *texts = entries()
        assert {
            "finding": id,
            "rule": "quote.operator",
            "verdict": "accepted",
            "note": "Beta has\ncorrected it",
            "event": "bridge",
            "outlets": ["Alpha", "Beta"],
        } == {key: decision[key] for key in ("finding", "rule", "verdict", "note", "event", "outlets")}
        assert ["bridge/alpha", "bridge/beta"] == [text["source"] for text in texts]

    @pytest.mark.parametrize(
        ("verb", "verdict"),
        [("accept", "accepted"), ("dismiss", "dismissed"), ("follow-up", "follow-up"), ("wrong-pair", "wrong-pair")],
    )
    def test_verdicts(self, verb: str, verdict: str, event: Path, run: Run) -> None:
        """Each verb is a verdict, which the JSON has on the finding from then on."""
        first, second = operators(run)
        run("decide", first["id"], verb)

        assert [verdict, None] == verdicts(run)
        (review,) = [finding["review"] for finding in operators(run) if finding["review"]]
        assert ["verdict", "note", "status", "decision"] == list(review)
        assert second["review"] is None

    def test_all_outlets(self, event: Path, run: Run) -> None:
        """The same difference between other outlets is decided on in one go where that is asked for."""
        first, second = operators(run)
        ended = run("decide", first["id"], "dismiss", "sources/bridge", "--all-outlets", "-q")

        assert f"{first['id']} quote.operator: dismissed\n{second['id']} quote.operator: dismissed\n" == ended.out
        assert "" == ended.err
        assert ["dismissed", "dismissed"] == verdicts(run)

    def test_what_is_left(self, event: Path, run: Run) -> None:
        """What shows the same difference and is still open is named, with what decides on it."""
        first, second = operators(run)
        told = run("decide", first["id"], "dismiss").err.splitlines()[1:]

        assert [
            f"1 more finding shows the same difference, not decided on yet ({second['id']}); "
            "--all-outlets decides on all of them"
        ] == told
        assert ["reviews.jsonl: written"] == run("decide", second["id"], "accept").err.splitlines()

    def test_what_was_decided_before(self, event: Path, run: Run) -> None:
        """A decision that takes the place of another says which, with a note that commands no terminal."""
        id = operators(run)[0]["id"]
        run("decide", id, "accept", "--note", "asked\x1b[31m the\nmayor")
        ended = run("decide", id, "dismiss")

        assert f"{id} quote.operator: dismissed (before: ✓ accepted: asked␛[31m the mayor)\n" == ended.out

    def test_unreadable_article(self, event: Path, run: Run) -> None:
        """Where an article cannot be read the decision is kept, the article is told, and the code is a 2."""
        first, _ = operators(run)
        (event / "delta.md").write_bytes(b"\xff\xfe\xff")
        ended = run("decide", first["id"], "accept")

        assert (2, f"{first['id']} quote.operator: accepted\n") == (ended.code, ended.out)
        assert ended.err.startswith("sources/bridge/delta.md: ")
        assert ["accepted", None] == verdicts(run)
        write_article(event, "beta.md", GAMMA, outlet="Beta")
        assert 2 == run("decide", first["id"], "withdraw").code

    def test_withdraw(self, event: Path, run: Run) -> None:
        """What is withdrawn is as if nothing had been decided."""
        id = operators(run)[0]["id"]
        run("decide", id, "wrong-pair")
        ended = run("decide", id, "withdraw")

        assert (f"{id} quote.operator: withdrawn (before: ≠ wrong pair)\n", "reviews.jsonl: written\n") == ended[1:]
        assert [None, None] == verdicts(run)
        assert ["source", "source"] == [next(iter(entry)) for entry in entries()]

    def test_withdraw_what_nobody_decided_on(self, event: Path, run: Run) -> None:
        """Where nothing was decided there is nothing to withdraw, and nothing is written."""
        id = operators(run)[0]["id"]

        assert (0, f"{id} quote.operator: nothing to withdraw\n", "") == run("decide", id, "withdraw")

    def test_withdraw_what_fits_nothing(self, event: Path, run: Run) -> None:
        """A decision that fits nothing any more can be withdrawn by its id."""
        id = operators(run)[0]["id"]
        run("decide", id, "accept")
        write_article(event, "beta.md", "The ferries run again.", outlet="Beta")
        assert f"[{id}]" in run("compare", "--status", "stale").out

        assert (0, f"{id}: withdrawn\n") == run("decide", id, "withdraw")[:2]
        assert run("compare", "--status", "stale").out == "0 decisions fit nothing any more.\n"

    def test_verdict_that_does_not_exist(self, event: Path, run: Run) -> None:
        """A verdict that does not exist is wrong usage, answered with those that do."""
        ended = run("decide", operators(run)[0]["id"], "agree")

        assert (2, "") == (ended.code, ended.out)
        assert '"accept", "dismiss", "wrong-pair", "follow-up", "withdraw"' in ended.err

    @pytest.mark.parametrize("id", ["ffffffff", "zzzz", "abc"])
    def test_id_that_does_not_exist(self, id: str, event: Path, run: Run) -> None:
        """An id that fits nothing is an error, and nothing is written."""
        ended = run("decide", id, "accept")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith(f"{id}: ")
        assert not Path("reviews.jsonl").exists()

    def test_pair_of_one(self, event: Path, run: Run) -> None:
        """What is about one source has no pair that could be wrong."""
        write_article(event, "gamma.md", GAMMA, outlet="Gamma", published="")
        findings = json.loads(run("compare", "--format", "json").out)["findings"]
        id = next(finding["id"] for finding in findings if finding["rule"] == "source.undated")
        ended = run("decide", id, "wrong-pair")

        assert 2 == ended.code
        assert ended.err.startswith(f"{id}: source.undated is about no pair, so none is wrong")

    def test_other_file(self, event: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """The decisions are kept where the settings say, and the history can be switched off."""
        monkeypatch.setenv("CROSSCHECK_REVIEWS", "desk.jsonl")
        monkeypatch.setenv("CROSSCHECK_HISTORY", "false")
        run("decide", operators(run)[0]["id"], "accept")

        assert ["accepted", None] == verdicts(run)
        assert Path("desk.jsonl").exists()
        assert not Path("reviews.jsonl").exists()
        assert not Path(".crosscheck/history.jsonl").exists()


class TestCompare:
    def test_marks(self, event: Path, run: Run) -> None:
        """The text says what was decided, by whom it was not, and how much is left."""
        first, second = operators(run)
        run("decide", first["id"], "accept", "--note", "asked\x1b[31m the mayor")
        lines = run("compare").out.splitlines()

        assert f"    ✓ accepted ({first['id']}): asked␛[31m the mayor" in lines
        assert lines[-1].endswith("compared. 0 of 1 decided on.")
        run("decide", second["id"], "accept", "--note", "asked\x1b[31m the mayor")
        lines = run("compare").out.splitlines()
        assert "    ✓ accepted: asked␛[31m the mayor" in lines
        assert lines[-1].endswith("compared. 1 of 1 decided on.")

    def test_status(self, event: Path, run: Run) -> None:
        """Findings can be shown by their status."""
        run("decide", operators(run)[0]["id"], "dismiss")

        known, new = (run("compare", "--status", status).out for status in ("known", "new"))
        assert ("× dismissed" in known, "× dismissed" in new) == (True, False)
        assert "quote.operator" in new
        assert "Nothing to report." in run("compare", "--status", "changed").out

    def test_changed(self, event: Path, run: Run) -> None:
        """A finding whose sentence was rewritten comes back with its old decision; so does the source."""
        first, _ = operators(run)
        run("decide", first["id"], "accept", "--note", "asked the mayor")
        rewrite_beta()
        shown = run("compare", "--status", "changed").out

        assert "~ changed since the decision (✓ accepted): asked the mayor" in shown
        assert "1 changed since" in run("compare").out
        assert "warning source.changed: Beta: the text is not the one that was reviewed." in run("compare").out

    def test_reading_again(self, event: Path, run: Run) -> None:
        """Dismissing that a source changed takes its new text for the one that was reviewed."""
        run("decide", operators(run)[0]["id"], "accept")
        rewrite_beta()
        findings = json.loads(run("compare", "--format", "json").out)["findings"]
        changed = next(finding["id"] for finding in findings if finding["rule"] == "source.changed")
        run("decide", changed, "dismiss")

        assert "source.changed" not in run("compare").out

    def test_stale(self, event: Path, run: Run) -> None:
        """A decision that fits nothing any more is counted, and listed with the words that it was made on."""
        id = operators(run)[0]["id"]
        run("decide", id, "accept", "--note", "asked the mayor")
        write_article(event, "beta.md", "The ferries run again.", outlet="Beta")

        assert "1 decision fits nothing any more (--status stale)." in run("compare").out
        lines = run("compare", "--status", "stale").out.splitlines()
        assert f"bridge: quote.operator accepted [{id}]: asked the mayor" == lines[0]
        assert '    - Alpha: "We will not close the bridge this winter," said Mayor Ann Hale' == lines[1]
        assert "1 decision fits nothing any more; `crosscheck decide ID withdraw` takes one out." == lines[-1]

    def test_stale_decisions_are_no_findings(self, event: Path, run: Run) -> None:
        """The JSON holds findings only, and says so when it is asked for decisions."""
        ended = run("compare", "--status", "stale", "--format", "json")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith("--status stale: ")

    def test_nothing_decided(self, event: Path, run: Run) -> None:
        """Without decisions nothing is said of them, and no file is made."""
        assert run("compare").out.endswith("compared.\n")
        assert not Path("reviews.jsonl").exists()


class TestFaults:
    @pytest.mark.parametrize("command", [("compare",), ("report",), ("explain", "abcd"), ("decide", "abcd", "accept")])
    def test_corrupt_file(self, command: tuple[str, ...], event: Path, run: Run) -> None:
        """A corrupt reviews file stops every command that reads it, in one line, with a 2, and is left as it is."""
        Path("reviews.jsonl").write_text("{\n", encoding="utf-8")
        ended = run(*command)

        assert (2, "", 1) == (ended.code, ended.out, ended.err.count("\n"))
        assert ended.err.startswith("reviews.jsonl:1: this is not JSON")
        assert "{\n" == Path("reviews.jsonl").read_text(encoding="utf-8")

    def test_hostile_line(self, event: Path, run: Run) -> None:
        """What a corrupt line says commands no terminal."""
        Path("reviews.jsonl").write_text('{"source": "a", "\\u001b[31m\\u202e": 3, "digest": 3, "note": ""}\n')
        ended = run("compare")

        assert 2 == ended.code
        assert set() == set(ended.err) & set("\x1b\u202e")

    def test_folder_in_its_place(self, event: Path, run: Run) -> None:
        """A folder where the file should be is no file."""
        Path("reviews.jsonl").mkdir()
        ended = run("compare")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith("reviews.jsonl: this is not an ordinary file")

    def test_file_below_a_file(self, event: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """What cannot be there can neither be read nor written."""
        Path("desk").touch()
        monkeypatch.setenv("CROSSCHECK_REVIEWS", "desk/reviews.jsonl")
        ended = run("compare")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith("desk/reviews.jsonl: it cannot be read (Not a directory); set `reviews` to another")

    @pytest.mark.skipif("os.geteuid() == 0", reason="root may read everything")
    def test_unreadable_folder(self, event: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file in a folder that may not be opened cannot be read."""
        folder = Path("closed")
        folder.mkdir(mode=0o000)
        monkeypatch.setenv("CROSSCHECK_REVIEWS", "closed/reviews.jsonl")
        try:
            ended = run("compare")
        finally:
            folder.chmod(0o700)

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith("closed/reviews.jsonl: it cannot be read (Permission denied); change the perm")

    def test_read_only_file(self, event: Path, run: Run) -> None:
        """A file that may only be read is read, and not written."""
        first, second = operators(run)
        run("decide", first["id"], "accept")
        Path("reviews.jsonl").chmod(0o444)
        ended = run("decide", second["id"], "accept")

        assert (2, "") == (ended.code, ended.out)
        assert ended.err.startswith("reviews.jsonl: it is read-only; allow writing it")
        assert ["accepted", None] == verdicts(run)


class TestReport:
    def test_decision_is_told(self, event: Path, run: Run) -> None:
        """The report says what was decided, and shows a note as it is."""
        first, second = operators(run)
        run("decide", first["id"], "accept", "--all-outlets", "--note", "asked *the* mayor")

        assert r"**Decided.** ✓ accepted: asked \*the\* mayor" in run("report", "--stdout").out
        assert second["id"] in run("report", "--stdout").out

    def test_accepted_only(self, event: Path, run: Run) -> None:
        """A report of what was accepted says how much it leaves out, in the report and on standard error."""
        left_out = "1 discrepancy that nobody accepted left out\n"
        nothing = run("report", "--stdout", "--accepted-only")
        assert left_out == nothing.err
        assert "Only what a reviewer accepted is listed; 1 other discrepancy is left out." in nothing.out
        assert "quote.operator" not in nothing.out

        run("decide", operators(run)[0]["id"], "accept", "--all-outlets")
        whole = run("report", "--stdout", "--accepted-only")
        assert "" == whole.err
        assert whole.out == run("report", "--stdout").out

    def test_accepted_only_as_json(self, event: Path, run: Run) -> None:
        """What was not accepted is in no other format either; what is for information only stays."""
        first, _ = operators(run)
        run("decide", first["id"], "accept")
        findings = json.loads(run("report", "--stdout", "--accepted-only", "--format", "json").out)["findings"]

        assert [first["id"]] == [each["id"] for each in findings if each["severity"] not in ("info", "hidden")]

    def test_precision(self, event: Path, run: Run) -> None:
        """How often a rule was right is a table, and no report is written."""
        first, second = operators(run)
        run("decide", first["id"], "accept")
        run("decide", second["id"], "dismiss")
        ended = run("report", "--stats")

        assert (0, "") == (ended.code, ended.err)
        head, operator, everything, *_ = (line.split() for line in ended.out.splitlines())
        assert ["rule", "accepted", "dismissed", "wrong", "pair", "follow-up", "undecided", "precision"] == head
        assert ["quote.operator", "1", "1", "0", "0", "0", "50%"] == operator
        assert ["all", "1", "1", "0", "0", "0", "50%"] == everything
        assert not Path("reports").exists()

    def test_precision_as_json(self, event: Path, run: Run) -> None:
        """The same for programs: nothing decided is no precision, not none of it."""
        table = json.loads(run("report", "--stats", "--format", "json").out)

        assert "crosscheck-precision/1" == table["schema"]
        assert {"rule": None, "undecided": 2, "precision": None}.items() <= table["rules"][-1].items()


class TestExplain:
    def test_decision(self, event: Path, run: Run) -> None:
        """A finding is explained with what was decided on it."""
        id = operators(run)[0]["id"]
        assert "Decision:" not in run("explain", id).out
        run("decide", id, "follow-up", "--note", "ask Beta")

        assert "Decision:\n    ? follow-up: ask Beta\n" in run("explain", id).out

    def test_decision_that_fits_nothing(self, event: Path, run: Run) -> None:
        """An id that only a decision has is explained by the words that it was made on."""
        id = operators(run)[0]["id"]
        run("decide", id, "accept")
        write_article(event, "beta.md", "The ferries run again.", outlet="Beta")
        ended = run("explain", id)

        assert 0 == ended.code
        assert ended.out.startswith(f"bridge: quote.operator accepted [{id}]\n    - Alpha: ")

    def test_rule(self, project: Path, run: Run) -> None:
        """The rule about changed sources is explained like any other."""
        assert run("explain", "source.changed").out.startswith("source.changed: a source says something else than when")


def test_two_events(project: Path, run: Run) -> None:
    """A decision in one event is neither known nor missed in another."""
    write_event(project / "sources" / "bridge")
    write_article(project / "sources" / "tunnel", "alpha.md", "The tunnel is dry.", outlet="Alpha")
    write_article(project / "sources" / "tunnel", "beta.md", "The tunnel is wet.", outlet="Beta")
    run("decide", operators(run)[0]["id"], "accept")

    assert run("compare", "sources/tunnel").out.endswith("compared.\n")
    assert "decided on" in run("compare", "sources/bridge").out
