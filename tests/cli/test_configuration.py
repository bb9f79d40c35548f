"""Settings: where they come from, which one holds, and how a wrong one is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest
from factories import Run

from crosscheck.cli.configuration import load_settings
from crosscheck.cli.options import Options, given
from crosscheck.errors import SettingsError
from crosscheck.settings import Settings

NOTHING: Mapping[str, str] = {}


@pytest.fixture(autouse=True)
def here(project: Path) -> Path:
    """An empty project, which is the current folder."""
    return project


def write(text: str, name: str = "crosscheck.toml") -> Path:
    """A settings file in the current folder or below it."""
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def load(environ: Mapping[str, str] = NOTHING, start: str = ".", **flags: tuple[str, ...]) -> Settings:
    """The settings that hold in a folder below the current one."""
    return load_settings(Path(start).absolute(), environ, flags)


def fault(environ: Mapping[str, str] = NOTHING, **flags: tuple[str, ...]) -> str:
    """The error that these settings raise."""
    with pytest.raises(SettingsError) as caught:
        load(environ, **flags)
    return str(caught.value)


class TestPrecedence:
    def test_nothing_set(self) -> None:
        """Without any settings the defaults hold."""
        assert load() == Settings()

    def test_project_file(self) -> None:
        """The table of a project's pyproject.toml is read."""
        write("[tool.crosscheck]\nquote_words = 5", "pyproject.toml")
        assert load() == Settings(quote_words=5)

    def test_own_file_beside_project_file(self) -> None:
        """Settings in both files of one folder are an error, which names both: neither is quietly left out."""
        write("[tool.crosscheck]\nquote_words = 5\nreuse_words = 20", "pyproject.toml")
        own = write("quote_words = 6").absolute().as_posix()
        assert fault().startswith(f"{own}: ")
        assert "pyproject.toml has settings too, in [tool.crosscheck]; put all of them into one file" in fault()
        assert load({"CROSSCHECK_CONFIG": "crosscheck.toml"}) == Settings(quote_words=6)

    def test_own_file_beside_project_file_of_others(self) -> None:
        """A project file that does not speak of crosscheck stands beside a crosscheck.toml in peace."""
        write("[tool.other]\nquote_words = 5", "pyproject.toml")
        write("quote_words = 6")
        assert load() == Settings(quote_words=6)

    def test_environment_before_file(self) -> None:
        """A variable outweighs a file."""
        write("quote_words = 5\nreuse_words = 20")
        assert load({"CROSSCHECK_QUOTE_WORDS": "7"}) == Settings(quote_words=7, reuse_words=20)

    def test_flags_before_environment(self) -> None:
        """A flag outweighs a variable."""
        assert load({"CROSSCHECK_QUOTE_WORDS": "7"}, quote_words=("8",)) == Settings(quote_words=8)

    def test_keys(self) -> None:
        """Keys of the review are a table in a file and pairs in the environment."""
        write('[keys]\naccept = "1,f2"')
        assert load().keys == {"accept": "1,f2"}
        assert load({"CROSSCHECK_KEYS": "accept=1,undo=ctrl+b"}).keys == {"accept": "1", "undo": "ctrl+b"}

    def test_severities_add_up(self) -> None:
        """A severity from one place leaves those of other rules from other places alone."""
        write('[severity]\n"quote.wording" = "error"\n"quote.number" = "note"')
        severity = load({"CROSSCHECK_SEVERITY": "quote.number=info"}, severity=("number.value=note",)).severity
        assert severity == {"quote.wording": "error", "quote.number": "info", "number.value": "note"}

    def test_every_setting_that_steers_a_comparison_is_a_flag(self) -> None:
        """Each setting is an option of the same name; folders are named by PATHS and -o, the review by the project."""
        flags = {attribute.name for attribute in attrs.fields(Options)} - {"config", "quiet"}
        kept = {"sources", "reports", "cache", "reviews", "history", "keys", "fail_on"}
        assert flags == {attribute.name for attribute in attrs.fields(Settings)} - kept

    def test_flags_that_are_not_given(self) -> None:
        """Only flags that were given count."""
        assert given(Options(quote_words="5", quiet=True)) == {"quote_words": ("5",)}


class TestSearch:
    def test_folders_above(self) -> None:
        """A file above the folder is found."""
        write("quote_words = 5")
        Path("deep/down").mkdir(parents=True)
        assert load(start="deep/down") == Settings(quote_words=5)

    def test_nearest_file(self) -> None:
        """The nearest file is the only one that counts."""
        write("quote_words = 5\nreuse_words = 20")
        write("quote_words = 6", "deep/crosscheck.toml")
        assert load(start="deep") == Settings(quote_words=6)

    def test_project_file_without_table(self) -> None:
        """A project file that does not speak of crosscheck does not end the search."""
        write("quote_words = 5")
        write('[tool.other]\nquote_wrods = "x"', "deep/pyproject.toml")
        assert load(start="deep") == Settings(quote_words=5)

    def test_repository(self) -> None:
        """The search does not leave a repository."""
        write("quote_words = 5")
        Path("inner/.git").mkdir(parents=True)
        assert load(start="inner") == Settings()

    def test_folders_stand_beside_the_file(self) -> None:
        """A folder that a file names is the one beside the file, wherever the command runs."""
        write('sources = "articles"')
        Path("deep/down").mkdir(parents=True)
        assert (load().sources, load(start="deep/down").sources) == ("articles", "../../articles")

    def test_file_beside_the_file(self) -> None:
        """The file of decisions that a file names is the one beside it, wherever the command runs."""
        write('reviews = "desk.jsonl"')
        Path("deep/down").mkdir(parents=True)
        assert load(start="deep/down").reviews == "../../desk.jsonl"

    def test_named_file(self) -> None:
        """A file that is named is read instead of any other."""
        write("quote_words = 5")
        other = write("reuse_words = 20", "other.toml")
        assert load_settings(Path.cwd(), NOTHING, {}, other) == Settings(reuse_words=20)
        assert load({"CROSSCHECK_CONFIG": "other.toml"}) == Settings(reuse_words=20)

    def test_named_file_is_missing(self) -> None:
        """A named file that is not there is an error."""
        assert fault({"CROSSCHECK_CONFIG": "gone.toml"}).startswith("gone.toml: the file cannot be read")


class TestSpelling:
    def test_lists(self) -> None:
        """Lists are commas in a variable, lists in a file, and repeated flags or commas on the command line."""
        expected = Settings(select=("quote", "number.value"))
        assert load({"CROSSCHECK_SELECT": "quote, number.value"}) == expected
        assert load(select=("quote", "number.value")) == load(select=("quote,number.value",)) == expected
        write('select = ["quote", "number.value"]')
        assert load() == expected

    def test_switches(self) -> None:
        """A switch is true or false, in a variable in any case."""
        assert [load({"CROSSCHECK_HISTORY": text}).history for text in ("false", "True")] == [False, True]
        write("history = false")
        assert load().history is False

    def test_dashes(self) -> None:
        """A key may be written with dashes."""
        write("claim-similarity = 50")
        assert load() == Settings(claim_similarity=50)

    def test_rule_as_a_dotted_key(self) -> None:
        """A rule in the severity table needs no quotation marks."""
        write('[severity]\nquote.wording = "error"')
        assert load().severity == {"quote.wording": "error"}

    def test_aliases_in_a_file(self) -> None:
        """A table gives names their other forms."""
        write('[aliases]\n"Vell Line" = ["VL", "the Line"]')
        assert load().aliases == {"Vell Line": ("VL", "the Line")}

    def test_aliases_as_they_are_typed(self) -> None:
        """A name may be given several times; forms from several places add up by name."""
        write('[aliases]\nFTB = ["Federal Transport Board"]')
        aliases = load({"CROSSCHECK_ALIASES": "VL=Vell Line, VL=the Line"}, aliases=("HB=Harbor Board",)).aliases
        assert aliases == {
            "FTB": ("Federal Transport Board",),
            "VL": ("Vell Line", "the Line"),
            "HB": ("Harbor Board",),
        }

    @pytest.mark.parametrize(
        ("typed", "aliases"),
        [
            ("X=the PA, Inc.", {"X": ("the PA, Inc.",)}),
            ("X=the PA, Inc., Y=Vell Line", {"X": ("the PA, Inc.",), "Y": ("Vell Line",)}),
            ("X=Hale, Virk & Co., X=HVC,", {"X": ("Hale, Virk & Co.", "HVC")}),
        ],
    )
    def test_commas_in_an_alias(self, typed: str, aliases: dict[str, tuple[str, ...]]) -> None:
        """A comma parts two names only where another name with its form stands behind it."""
        assert load({"CROSSCHECK_ALIASES": typed}).aliases == load(aliases=(typed,)).aliases == aliases

    @pytest.mark.parametrize(
        ("typed", "keys"),
        [
            ("next=j,ctrl+n", {"next": "j,ctrl+n"}),
            ("next=j, ctrl+n, wrong-pair=1,ctrl+=", {"next": "j, ctrl+n", "wrong-pair": "1,ctrl+="}),
            ("next=j,=,undo = ctrl+b", {"next": "j,=", "undo": "ctrl+b"}),
        ],
    )
    def test_several_keys(self, typed: str, keys: dict[str, str]) -> None:
        """What is done may have several keys in a variable, as in a file."""
        write("[keys]\n" + "\n".join(f'{deed} = "{each}"' for deed, each in keys.items()))
        assert load({"CROSSCHECK_KEYS": typed}).keys == load().keys == keys

    def test_empty_variable(self) -> None:
        """An empty variable sets nothing."""
        assert load({"CROSSCHECK_SELECT": "", "CROSSCHECK_QUOTE_WORDS": " "}) == Settings()


class TestFaults:
    @pytest.mark.parametrize(
        ("line", "message"),
        [
            ("quote_wrods = 5", "there is no setting 'quote_wrods'; did you mean 'quote_words'?"),
            ("claim_similarity = 300", "claim_similarity: 300 is not a whole number from 0 to 100"),
            ("claim_similarity = -1", "claim_similarity: -1 is not a whole number from 0 to 100"),
            ("quote_words = 0", "quote_words: 0 is not a whole number from 1 to 1000"),
            ("quote_words = true", "quote_words: True is not a whole number from 1 to 1000"),
            ('quote_words = "5"', "quote_words: '5' is not a whole number from 1 to 1000"),
            ("quote_words = 5.5", "quote_words: 5.5 is not a whole number from 1 to 1000"),
            ("reuse_words = 1001", "reuse_words: 1001 is not a whole number from 1 to 1000"),
            ("exhaustive_passages = 1000001", "exhaustive_passages: 1000001 is not a whole number from 1 to 1000000"),
            ('reviews = "sources/bridge/notes.md"', "reviews: 'sources/bridge/notes.md' has the name of an article"),
            ("sources = 5", "sources: 5 is not the name of a folder"),
            ('sources = ""', "sources: '' is not the name of a folder"),
            ("reviews = 5", "reviews: 5 is not the name of a file"),
            ('history = "no"', "history: 'no' is not true or false"),
            ('select = "quote"', "select: 'quote' is not a list of rules or groups, such as"),
            ("select = [5]", "select: [5] is not a list of rules or groups, such as"),
            ('select = ["qoute"]', "select: there is no rule or group 'qoute'; did you mean 'quote'?"),
            ('severity = "error"', "severity: 'error' is not a table of rules and severities"),
            (
                'severity = {"quote.wording" = "fatal"}',
                "severity: quote.wording cannot have the severity 'fatal'; "
                "choose one of error, warning, note, info, hidden",
            ),
            (
                'severity = {"quote.wordng" = "note"}',
                "severity: there is no rule 'quote.wordng'; did you mean 'quote.wording'?",
            ),
            ('aliases = ["VL"]', "aliases: ['VL'] is not a table of names and their other forms"),
            ('aliases = {VL = "Vell Line"}', "aliases: 'VL' has no list of other forms"),
            ("aliases = {VL = []}", "aliases: 'VL' has no list of other forms"),
            ('aliases = {VL = [" "]}', "aliases: 'VL' has no list of other forms"),
            ('keys = {acept = "2"}', "keys: no key does 'acept'; did you mean 'accept'?"),
            ("keys = {accept = 1}", "keys: accept = 1 is no text; write keys in quotation marks, several as in accept"),
            ('keys = "a"', "keys: 'a' is not a table of what a key does and the key, such as accept = \"1\""),
        ],
    )
    def test_file(self, line: str, message: str) -> None:
        """A fault in a file is told with the file, the key and what would be right."""
        file = write(line).absolute().as_posix()
        assert fault().startswith(f"{file}: {message}")

    @pytest.mark.parametrize(
        ("variable", "value", "message"),
        [
            ("CROSSCHECK_SELCT", "quote", "there is no setting of this name; did you mean 'CROSSCHECK_SELECT'?"),
            ("CROSSCHECK_select", "quote", "there is no setting of this name; did you mean 'CROSSCHECK_SELECT'?"),
            ("CROSSCHECK_QUOTE_WORDS", "five", "'five' is not a whole number from 1 to 1000"),
            ("CROSSCHECK_QUOTE_WORDS", "9" * 5000, f"'{'9' * 56}… is not a whole number from 1 to 1000"),
            ("CROSSCHECK_SEVERITY", "quote.wording", "'quote.wording' sets nothing"),
            ("CROSSCHECK_KEYS", "accept=x", "accept = 'x', but 'x' does 'dismiss' on the same screen"),
            ("CROSSCHECK_HISTORY", "no", "'no' is not true or false"),
            ("CROSSCHECK_ALIASES", "Vell Line", "'Vell Line' sets nothing; write it as FTB=Federal Transport Board"),
            ("CROSSCHECK_ALIASES", "VL=", "'VL' has no list of other forms"),
            ("CROSSCHECK_IGNORE", "qoute", "there is no rule or group 'qoute'; did you mean 'quote'?"),
        ],
    )
    def test_environment(self, variable: str, value: str, message: str) -> None:
        """A fault in the environment is told with the variable."""
        assert fault({variable: value}).startswith(f"{variable}: {message}")

    @pytest.mark.parametrize(
        ("flags", "message"),
        [
            ({"claim_similarity": ("101",)}, "--claim-similarity: 101 is not a whole number from 0 to 100"),
            ({"claim_similarity": ("abc",)}, "--claim-similarity: 'abc' is not a whole number from 0 to 100"),
            ({"select": ("quote.opertor",)}, "--select: there is no rule or group 'quote.opertor'; did you mean"),
            ({"severity": ("quote=error",)}, "--severity: there is no rule 'quote'; did you mean 'quote."),
            ({"severity": ("=error",)}, "--severity: there is no rule ''; `crosscheck explain` lists them all"),
        ],
    )
    def test_flags(self, flags: dict[str, tuple[str, ...]], message: str) -> None:
        """A fault in a flag is told with the flag."""
        assert fault(**flags).startswith(message)

    def test_not_toml(self) -> None:
        """A file that is not TOML is told with the line."""
        file = write("quote_words = 5\nselect = [").absolute().as_posix()
        assert fault().startswith(f"{file}:2:")

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("history = True", "Invalid value at 'True'; write true"),
            ("history=FALSE # no", "Invalid value at 'FALSE'; write false"),
            ("speakers = auto", "Invalid value at 'auto'; correct the line"),
            ("speakers = \x1b[2J", "Invalid value; correct the line"),
        ],
    )
    def test_word_that_is_no_value(self, line: str, told: str) -> None:
        """A word that TOML does not know is named, and a switch written as in Python is put right."""
        file = write(f"quote_words = 5\n{line}\n").absolute().as_posix()
        assert f"{file}:2: this is not TOML: {told}" == fault()

    @pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000, "{a = " * 5000])
    def test_value_that_goes_too_far(self, value: str) -> None:
        """A number with thousands of digits and lists in lists by the thousand are told, not tripped over."""
        write(f"quote_words = {value}")
        assert "crosscheck.toml: a number or a list in it goes too far" in fault()

    def test_file_without_an_end(self) -> None:
        """No more is read of a file than settings can be long."""
        with open("endless.toml", "wb") as file:
            file.truncate(10**12)
        assert "endless.toml: this is longer than any settings are" in fault({"CROSSCHECK_CONFIG": "endless.toml"})

    def test_mark_before_the_text(self) -> None:
        """A byte order mark, which some editors put before the text, is passed over."""
        Path("crosscheck.toml").write_bytes(b"\xef\xbb\xbfquote_words = 5")
        assert 5 == load().quote_words

    @pytest.mark.parametrize("target", ["nowhere.toml", "crosscheck.toml"])
    def test_link_that_leads_nowhere(self, target: str) -> None:
        """Settings that somebody linked to and that are not there are never quietly left out."""
        Path("crosscheck.toml").symlink_to(target)
        assert "crosscheck.toml: the file cannot be read" in fault()

    def test_folder_that_may_not_be_looked_into(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where nobody can say whether there are settings, none are taken for granted."""

        def refuse(_: Path) -> bool:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "is_file", refuse)
        assert "crosscheck.toml: it cannot be looked for (Permission denied); name a settings file" in fault()

    def test_not_text(self) -> None:
        """A file that is not UTF-8 is told."""
        Path("crosscheck.toml").write_bytes(b"caf\xe9")
        assert "crosscheck.toml: the file is not UTF-8 at byte 3; save it as UTF-8" in fault()

    def test_table_that_is_no_table(self) -> None:
        """A [tool.crosscheck] that is no table is told."""
        write("[tool]\ncrosscheck = 5", "pyproject.toml")
        assert "pyproject.toml: tool.crosscheck is not a table" in fault()

    def test_named_project_file_without_table(self) -> None:
        """A project file that is named must have the table."""
        write("[tool.other]", "pyproject.toml")
        assert "has no table [tool.crosscheck]" in fault({"CROSSCHECK_CONFIG": "pyproject.toml"})

    def test_key_given_twice(self) -> None:
        """A key with a dash and one with an underscore are one key."""
        write("quote-words = 5\nquote_words = 6")
        assert "'quote_words' is set twice" in fault()

    def test_command(self, event: Path, run: Run) -> None:
        """On the command line a wrong setting is one line on standard error, and a 2."""
        write("quote_wrods = 5")
        ended = run("compare")
        assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
        assert ended.err.endswith("crosscheck.toml: there is no setting 'quote_wrods'; did you mean 'quote_words'?\n")

    def test_number_on_the_command_line(self, event: Path, run: Run) -> None:
        """A number that is none is told by its option as it is told by its line in a file."""
        ended = run("compare", "--claim-similarity", "abc")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == "--claim-similarity: 'abc' is not a whole number from 0 to 100\n"
        assert "--quote-words: -1 is not" in run("compare", "--quote-words", "-1").err

    def test_variable_on_the_command_line(self, event: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """A misspelled variable stops a command."""
        monkeypatch.setenv("CROSSCHECK_SELCT", "quote")
        ended = run("compare")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("CROSSCHECK_SELCT: ")
