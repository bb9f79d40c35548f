"""The page of rules, and the one that is committed."""

from __future__ import annotations

from pathlib import Path

from factories import make_rule

from crosscheck.findings.catalogue import RULES
from crosscheck.output.rules_page import rules_page

COMMITTED = Path(__file__).parents[2] / "docs" / "rules.md"


def test_rule_has_its_text_and_its_advice() -> None:
    """A rule stands under its group with everything that is written of it."""
    page = rules_page([make_rule("quote.operator", summary="it turns", text="Both print it.", advice="Ask whoever.")])

    assert page.endswith(
        "## quote\n\n### `quote.operator`\n\n*It turns.* Severity: error. It may fail `crosscheck check`.\n\n"
        "Both print it.\n\nWhat to do: ask whoever.\n"
    )


def test_committed_page_is_current() -> None:
    """``crosscheck explain --format markdown > docs/rules.md`` changes nothing."""
    assert COMMITTED.read_text(encoding="utf-8") == rules_page(RULES.values())
