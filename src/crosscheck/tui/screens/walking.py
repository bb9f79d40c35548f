"""A list to walk through with its passages beside or below it: what reviewing differences and pairs share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input, Static

from crosscheck.errors import ReviewsError
from crosscheck.reviews.history import Step
from crosscheck.reviews.pair_queue import PairQueue
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.tui.project import states_of
from crosscheck.tui.screens.taking import Taking
from crosscheck.tui.shown import shown_line
from crosscheck.tui.widgets.passages import Passages
from crosscheck.tui.widgets.row_list import RowList

__all__ = ["Walking"]

LAYOUTS = ("automatic", "stacked", "side by side")
ZOOMS = ("", "-only-detail", "-only-list")
_MOST_AROUND = 20


class Walking(Taking):
    """A screen with a list and what its current row says in full; each says what its rows are and how to show them."""

    AUTO_FOCUS = "#list"
    SCROLLED = "#detail"
    WORDS_HINT: ClassVar[str] = "words that must occur; enter keeps them, escape shows everything"

    more = 0
    layout_choice = 0
    zoom = 0

    @property
    def walk(self) -> ReviewQueue | PairQueue | None:
        """What is walked through; None while there is nothing."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """The list, the detail, and the place of the sentence that stands there when both are empty."""
        with Container(id="panes"):
            yield RowList(self.draw_row, id="list")
            yield from self.compose_detail()
        yield Static(id="nothing", markup=False)
        yield Input(placeholder=self.WORDS_HINT, id="words", compact=True)

    def compose_detail(self) -> ComposeResult:
        """The pane that shows the current row in full."""
        raise NotImplementedError

    def draw_row(self, item: Any, width: int) -> Sequence[Any]:
        """The lines of a row."""
        raise NotImplementedError

    def show_detail(self) -> None:
        """Show the current row in full."""
        raise NotImplementedError

    def show_lines(self) -> None:
        """Show where one is, and how far."""
        raise NotImplementedError

    def sentence_for_nothing(self) -> str:
        """What is said in the place of an empty list."""
        raise NotImplementedError

    def filter_words(self, words: str) -> None:
        """Show only what has these words."""
        raise NotImplementedError

    def show_everything(self) -> None:
        """Show what is shown without a filter."""
        raise NotImplementedError

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#list", RowList)

    def show(self) -> None:
        """Show everything as it is now."""
        walk = self.walk
        items = walk.visible if walk else ()
        self.rows.show(items, self._row())
        self.query_one("#panes").display = bool(items)
        nothing = self.query_one("#nothing", Static)
        nothing.display = not items
        nothing.update(shown_line("" if items else self.sentence_for_nothing()))
        self.follow()

    def follow(self) -> None:
        """Show the place where the reviewer stands now; the list itself is as it was."""
        walk = self.walk
        if walk and walk.current is not None:
            self.rows.current = self._row()
            self.show_detail()
        self.show_lines()

    def lay_out(self) -> None:
        """Stack the panes where it is narrow, and the passages where that is wanted."""
        wide = self.has_class("-wide")
        choice = LAYOUTS[self.layout_choice]
        for passages in self.query(Passages):
            passages.set_class(choice == "side by side" or (choice == "automatic" and wide), "-side")
        for row_list in self.query(RowList):
            row_list.set_row_height(2 if wide else 1)

    @on(RowList.Moved, "#list")
    def stand_there(self, event: RowList.Moved) -> None:
        """Follow the mouse."""
        if self.walk:
            self.walk.go_to_row(event.row)
            self.follow()

    @on(RowList.Chosen, "#list")
    def read_there(self) -> None:
        """Read the article of the row that was clicked twice."""
        self.action_article()

    @on(Input.Changed, "#words")
    def words_changed(self, event: Input.Changed) -> None:
        """Filter while the words are typed."""
        if event.input.display:
            self.filter_words(event.value)

    @on(Input.Submitted, "#words")
    def words_kept(self) -> None:
        """Go back to the list, the filter stays."""
        self._close_words()

    def action_move(self, where: str) -> None:
        """Walk."""
        self._walk_by(f"to_{where}")

    def action_later(self) -> None:
        """Leave it undecided."""
        if self.walk and not self._walk_by("to_next_undecided"):
            self.status.say("No other one waits to be decided.")

    def action_earlier(self) -> None:
        """Back to one that was left."""
        if self.walk and not self._walk_by("to_previous_undecided"):
            self.status.say("No other one waits to be decided.")

    def action_words(self) -> None:
        """Open the line to type words on."""
        words = self.query_one("#words", Input)
        words.display = True
        words.focus()

    def action_clear(self) -> None:
        """Show everything again, in both panes."""
        words = self.query_one("#words", Input)
        words.value = ""
        self.show_everything()
        self._close_words()
        if self.zoom:
            self.zoom = len(ZOOMS) - 1
            self.action_zoom()

    def action_layout(self) -> None:
        """The next way to lay the passages out."""
        by = 1 if self.has_class("-wide") else -1  # first to what the width did not choose
        self.layout_choice = (self.layout_choice + by) % len(LAYOUTS)
        self.lay_out()
        self.status.say(f"Passages: {LAYOUTS[self.layout_choice]}.")

    def action_context(self, sentences: int) -> None:
        """More or less around the passages."""
        self.more = max(0, min(_MOST_AROUND, self.more + sentences))
        self.follow()

    def action_zoom(self) -> None:
        """Both panes, the passages alone, or the list alone."""
        self.zoom = (self.zoom + 1) % len(ZOOMS)
        for number, name in enumerate(ZOOMS):
            if name:
                self.set_class(number == self.zoom, name)
        self.query_one("#detail" if ZOOMS[self.zoom] == "-only-detail" else "#list").focus()

    def action_withdraw(self) -> None:
        """Take back what was decided here."""
        item = self.walk.current if self.walk else None
        if item is not None and not item.verdict:
            self.status.say(self.sentences.withdrawn(False))
        elif item is not None:
            self.act(lambda walk: walk.withdraw(), lambda _: self.sentences.withdrawn(True))

    def action_undo(self) -> None:
        """Take back the last step, of an earlier session too."""
        self._step(lambda walk: walk.undo(), "Taken back.", "There is nothing to undo.")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._step(lambda walk: walk.redo(), "Done again.", "There is nothing to do again.")

    def action_article(self) -> None:
        """Read the article."""
        raise NotImplementedError

    def act(self, deed: Callable[[Any], Any], tell: Callable[[Any], str] = lambda _: "") -> bool:
        """Do something that decides, and show what became of it; whether it could be done.

        Args:
            deed: gets what is walked through.
            tell: gets what the deed returned, and gives what is said of it.
        """
        came: list[Any] = []
        walk = self.walk
        if walk is None or not self.attempt(lambda: came.append(deed(walk))):
            return False
        self.status.say(tell(came[0]))
        self.show_unsaved()
        self.remember_file()
        self.show()
        return True

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do something for which the reviews file is needed; whether it could be done. What is wrong stays told."""
        try:
            deed()
        except ReviewsError as error:
            self.status.keep("problem", f"{error}.", "$text-error")
            return False
        self.status.keep("problem", "")
        return True

    def remember_file(self) -> None:
        """Remember what the reviews file is after what was done from here, to know when others did something."""
        self.session.kept = states_of([self.session.file])

    def show_unsaved(self) -> None:
        """Say what is not on the disk, as long as it is not."""
        desk = self.session.desk
        self.status.keep("unsaved", self.sentences.unsaved(desk.problem, desk.waiting) if desk.waiting else "")

    @on(events.ScreenResume)
    def come_back(self) -> None:
        """Show what was decided elsewhere meanwhile."""
        if self.is_mounted:
            self.lay_out()
            self.show()

    def _step(self, deed: Callable[[Any], Step | None], said: str, nothing: str) -> None:
        self.act(deed, lambda step: said if step else nothing)

    def _walk_by(self, name: str) -> bool:
        """Call a way of walking, and follow; whether it led anywhere."""
        walk = self.walk
        if walk is None:
            return False
        moved = getattr(walk, name)() is not False
        self.follow()
        return moved

    def _close_words(self) -> None:
        self.query_one("#words", Input).display = False
        self.rows.focus()

    def _row(self) -> int:
        return self.walk.row if self.walk else 0
