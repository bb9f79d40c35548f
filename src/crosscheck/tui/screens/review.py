"""The review: every difference, one after the other, with the words of the outlets, to be decided with one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from attrs import evolve
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from crosscheck.findings.finding import Finding
from crosscheck.output.counts import count
from crosscheck.output.excerpt import excerpt_of_item
from crosscheck.reviews.decision import FOLLOW_UP, WRONG_PAIR, Decision, RightPair, WrongPair
from crosscheck.reviews.item import Item
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.selection import ORDERS, Filter
from crosscheck.reviews.status import is_decided
from crosscheck.settings import SEVERITIES
from crosscheck.tui.bindings import bindings_of
from crosscheck.tui.filtering import choices_for, filter_from, words_for
from crosscheck.tui.screens.article import ArticleScreen
from crosscheck.tui.screens.comparing import Comparing
from crosscheck.tui.screens.dialogs import ConfirmDialog, FilterDialog, NoteDialog
from crosscheck.tui.screens.pairs import PairsScreen
from crosscheck.tui.screens.preview import ReportScreen
from crosscheck.tui.screens.taking import Spot
from crosscheck.tui.shown import joined, shown_line
from crosscheck.tui.widgets.detail import Detail, View
from crosscheck.tui.widgets.item_row import draw_item, draw_item_low

__all__ = ["ReviewScreen"]

ORDER_WORDS = {"severity": "by cost", "story": "as in the story", "uncertain": "least certain first"}
_UNASKED = 5  # as many are decided together without a question


class ReviewScreen(Comparing):
    """The first screen."""

    PAGE = "review"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("review")

    view = View()

    @property
    def queue(self) -> ReviewQueue | None:
        """The differences; None before the first event is compared."""
        return self.session.queue

    @property
    def walk(self) -> ReviewQueue | None:
        """The same, to walk through."""
        return self.session.queue

    @property
    def item(self) -> Item | None:
        """The difference that the reviewer stands on."""
        return self.queue.current if self.queue else None

    def compose_detail(self) -> ComposeResult:
        """The difference in full."""
        yield Detail(id="detail")

    def draw_row(self, item: Item, width: int) -> Sequence[Content]:
        """Two lines in a narrow list, one in a wide one."""
        return draw_item(item, width) if self.has_class("-wide") else draw_item_low(item, width)

    def show_detail(self) -> None:
        """Show the current difference, from its first pair of outlets on."""
        item = self.item
        if item is None:
            return
        detail = self.query_one(Detail)
        if item.key != self._shown_key:
            self.view = evolve(self.view, outlets=0)
            detail.scroll_home(animate=False)
        had_pair, self._has_pair = self._has_pair, item.lead.pair is not None
        self._shown_key = item.key
        self.view = evolve(self.view, more=self.more)
        detail.show(item, self.view, self._before(item))
        if had_pair != self._has_pair:
            self.refresh_bindings()

    _shown_key: object = None
    _has_pair = True

    def show_lines(self) -> None:
        """The event, how far the review is, the filter and the order."""
        queue, item = self.queue, self.item
        events = [event for event, _ in self.session.comparisons]
        event = item.case.event if item else (events[0] if len(events) == 1 else None)
        where = [shown_line(event.id if event else "crosscheck", "bold")]
        if event:
            where.append(Content(f" · {count(len(event.sources), 'outlet')}"))
        if event and len(events) > 1:
            number = next(number for number, each in enumerate(events, 1) if each.id == event.id)
            where.append(Content(f" · event {number} of {len(events)}"))
        self.top.show(joined(where), self.sentences.how_far(queue.counts) if queue and queue.items else "")
        if queue is not None:
            self._show_titles(queue)
            self.status.keep("done", "" if self.is_comparing else self.sentences.all_decided(_counted(queue)))

    def sentence_for_nothing(self) -> str:
        """What is said in the place of an empty list."""
        queue = self.queue
        if self.failure:
            return f"{self.failure}. {self.sentences.key('again')} tries again."
        if queue is None:
            return self.sentences.reading()
        if queue.filter != Filter():
            return self.sentences.nothing_matches(len(Filter().admitted(queue.items)))
        return self.sentences.nothing_found(self.session.comparisons)

    def filter_words(self, words: str) -> None:
        """Show only what has these words; without any, and with nothing else to filter by, everything."""
        if self.queue:
            self._filter(evolve(self.queue.filter, words=words))

    def show_everything(self) -> None:
        """Show what is told to people, decided or not."""
        self._filter(Filter())

    def is_idle(self, id: str) -> bool:
        """What is about no pair of passages has none that could be wrong: the key is dim, and says so."""
        return id == "wrong-pair" and not self._has_pair

    def action_decide(self, verdict: str) -> None:
        """Decide, save, and go on to the next; of several pairs only the one in sight can be a wrong one."""
        item = self.item
        if item is None:
            return
        if verdict == WRONG_PAIR and item.lead.pair is None:
            self.status.say(self.sentences.no_pair())
        elif verdict == WRONG_PAIR and len(item.findings) > 1:
            self._reject(item, item.findings[self.view.outlets % len(item.findings)])
        else:
            self.act(lambda queue: queue.decide(verdict), partial(self._tell, item, verdict, 0))

    def _reject(self, item: Item, finding: Finding) -> None:
        """Save that a pair is a wrong one, and show the next of the same difference that is not decided on."""
        outlets = item.case.called(finding)
        if not self.act(lambda queue: queue.reject(finding), partial(self._tell_rejected, item, outlets)):
            return
        now = self.item if self.item and self.item.key == item.key else None
        left = next((number for number, each in enumerate(now.findings) if not is_decided(each)), None) if now else None
        if left is not None:
            self.view = evolve(self.view, outlets=left)
            self.follow()

    def action_decide_alike(self, verdict: str) -> None:
        """The same for everything with the same cause; asks where that is much."""
        item = self.item
        if item is None or self.queue is None:
            return
        others = len(self.queue.alike())
        if others + 1 > _UNASKED:
            question = self.sentences.ask_alike(verdict, item, others + 1)
            self.app.push_screen(ConfirmDialog(question), lambda yes: self._decide_alike(verdict, others, bool(yes)))
        else:
            self._decide_alike(verdict, others, True)

    def action_note(self) -> None:
        """Ask for a note."""
        if self.item:
            title = f"Note on {self.item.lead.rule}, {', '.join(self.item.outlets)}"
            self.app.push_screen(NoteDialog(title, self.item.note), self._annotate)

    def action_outlets(self, by: int) -> None:
        """The same difference between two other outlets."""
        self.view = evolve(self.view, outlets=self.view.outlets + by)
        self.follow()

    def action_why(self) -> None:
        """Show or hide the reasons."""
        self.view = evolve(self.view, why=not self.view.why)
        self.follow()
        if self.view.why:
            self.call_after_refresh(self.query_one("#why").scroll_visible, animate=False)

    def action_order(self) -> None:
        """The next order."""
        if self.queue:
            orders = list(ORDERS)
            order = orders[(orders.index(self.queue.order) + 1) % len(orders)]
            self.queue.show(order=order)
            self.status.say(f"Order: {ORDER_WORDS[order]}.")
            self.show()

    def action_filter(self) -> None:
        """Ask what to show."""
        if self.queue:
            self.app.push_screen(FilterDialog(choices_for(self.queue)), self._filter_by)

    def action_article(self) -> None:
        """Read the first outlet's article at this place."""
        item, spot = self.item, self.spot()
        if item and spot:
            self.app.push_screen(ArticleScreen(self.session, item.case, spot))

    def action_pairs(self) -> None:
        """Go to the aligned passages."""
        if self.session.comparisons and self.attempt(lambda: self.session.pairs().reload()):
            self.app.push_screen(PairsScreen(self.session), self._take_in)

    def action_report(self) -> None:
        """See the report of this event."""
        if self.queue is None:
            return
        compared = self.queue.reviewed.comparisons
        current = self.item.case.event.id if self.item else compared[0][0].id
        self.app.push_screen(ReportScreen(self.session, next(each for each in compared if each[0].id == current)))

    def spot(self) -> Spot | None:
        """The first place of the pair of outlets that is shown."""
        item = self.item
        if item is None:
            return None
        places = item.findings[self.view.outlets % len(item.findings)].places
        known = [place for place in places if place.source in item.case.sources]
        return Spot(item.case.sources[known[0].source], known[0].start) if known else None

    def excerpt(self) -> str:
        """The current difference."""
        return excerpt_of_item(self.item) if self.item else ""

    def _decide_alike(self, verdict: str, others: int, is_wanted: bool) -> None:
        item = self.item
        if is_wanted and item:
            self.act(lambda queue: queue.decide_alike(verdict), partial(self._tell, item, verdict, others))

    def _take_in(self, _: None) -> None:
        """Take in what was decided on another screen."""
        self.act(lambda queue: queue.reload())

    def _tell(self, before: Item, verdict: str, others: int, now: Item) -> str:
        """What was decided on an item and on others like it, or that it was decided so before."""
        if now is before and not others:
            return self.sentences.already(verdict, now.lead.rule)
        return self.sentences.decided(now, verdict, others)

    def _tell_rejected(self, before: Item, outlets: Sequence[str], now: Item) -> str:
        """Which pair was said to be a wrong one, or that it was before."""
        if now is before:
            return self.sentences.already(WRONG_PAIR, " and ".join(dict.fromkeys(outlets)))
        return self.sentences.rejected(outlets, sum(not is_decided(each) for each in now.findings))

    def _annotate(self, note: str | None) -> None:
        item = self.item
        if note is not None and item and (note.strip() or item.note):
            self.act(lambda queue: queue.annotate(note), partial(self._tell_noted, item))

    def _tell_noted(self, before: Item, now: Item) -> str:
        follows = _followed_up(now) > _followed_up(before)
        return self.sentences.noted(now.note, now is not before, follows)

    def _filter_by(self, chosen: list[tuple[str, str]] | None) -> None:
        if chosen is not None and self.queue:
            self._filter(filter_from(chosen, self.queue.filter.words))

    def _filter(self, wanted: Filter) -> None:
        if self.queue:
            self.queue.show(filter=wanted)
            self.show()

    def _before(self, item: Item) -> Decision | WrongPair | RightPair | None:
        """The decision that was made before the words of an item changed."""
        review = next((each.review for each in item.findings if each.review and each.review.status == "changed"), None)
        if review is None or self.queue is None:
            return None
        reviews = self.session.desk.latest()
        return reviews.decision(review.decision) or reviews.judged_pair(review.decision)

    def _show_titles(self, queue: ReviewQueue) -> None:
        hidden = len(queue.visible) < queue.counts.total
        title = [Content("Differences")]
        if queue.order != "severity":
            title.append(Content(ORDER_WORDS[queue.order]))
        if queue.filter != Filter():
            title.append(shown_line(f"only {words_for(queue.filter)}", "bold"))
        self.rows.border_title = joined(title, " · ")
        self.rows.border_subtitle = Content(f"{len(queue.visible)} of {queue.counts.total}" if hidden else "")


def _counted(queue: ReviewQueue) -> list[Item]:
    """The items that the counter counts, once all of them are decided; before, there is no need to look."""
    if queue.counts.decided < queue.counts.total:
        return []
    return [item for item in queue.items if item.lead.severity in (queue.filter.severities or SEVERITIES)]


def _followed_up(item: Item) -> int:
    """How many of its findings are to be followed up as they stand."""
    reviews = [each.review for each in item.findings if each.review and is_decided(each)]
    return sum(review.verdict == FOLLOW_UP for review in reviews)
