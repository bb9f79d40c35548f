"""Walking through a list that changes underneath: the place is a key, not a number, so that it stays when others go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from attrs import define, field

__all__ = ["Step", "Walk"]


class Step(Protocol):
    """What can be walked through."""

    @property
    def key(self) -> Hashable:
        """What no two have in common, and what stays when something is decided."""

    @property
    def is_decided(self) -> bool:
        """Whether nobody has to look at it."""


Item = TypeVar("Item", bound=Step)


@define(eq=False)
class Walk(Generic[Item]):
    """What is visible, and where a reviewer stands among it.

    Attributes:
        visible: in its order.
    """

    visible: list[Item] = field(init=False, repr=False, factory=list)
    _rows: dict[Hashable, int] = field(init=False, repr=False, factory=dict)
    _row: int = field(init=False, default=0)

    @property
    def current(self) -> Item | None:
        """Where the reviewer stands; None where nothing is visible."""
        return self.visible[self._row] if self.visible else None

    @property
    def row(self) -> int:
        """The number of the current one among what is visible; 0 where nothing is."""
        return self._row

    def go_to(self, item: Item) -> None:
        """Stand on a visible one; on one that is hidden, nothing happens."""
        self._row = self._rows.get(item.key, self._row)

    def go_to_row(self, row: int) -> None:
        """Stand on the visible one of this number; there need not be one."""
        self._row = row if 0 <= row < len(self.visible) else self._row

    def to_next(self) -> None:
        """Stand on the next visible one; at the end, stay."""
        self._move(1)

    def to_previous(self) -> None:
        """Stand on the visible one before; at the beginning, stay."""
        self._move(-1)

    def to_first(self) -> None:
        """Stand on the first visible one."""
        self._move(-len(self.visible))

    def to_last(self) -> None:
        """Stand on the last visible one."""
        self._move(len(self.visible))

    def to_next_undecided(self) -> bool:
        """Stand on the next visible one that is not decided on, from the beginning again after the end."""
        return self._stand_on_first(item.key for item in self._undecided_from(1))

    def to_previous_undecided(self) -> bool:
        """Stand on the visible one before that is not decided on, from the end again after the beginning."""
        return self._stand_on_first(item.key for item in self._undecided_from(-1))

    def _show(self, visible: Sequence[Item]) -> None:
        """Make others visible; the reviewer stays where he stands, or stands on what follows there now."""
        key = self.current.key if self.current else None
        self.visible = list(visible)
        self._rows = {item.key: row for row, item in enumerate(self.visible)}
        self._row = self._rows.get(key, max(0, min(self._row, len(self.visible) - 1)))

    def _move(self, by: int) -> None:
        self._row = max(0, min(len(self.visible) - 1, self._row + by))

    def _undecided_from(self, by: int) -> list[Item]:
        """The visible ones that are not decided on, from beside the current one on, forwards or backwards."""
        around = [*self.visible[self._row + 1 :], *self.visible[: self._row]]
        return [item for item in around[::by] if not item.is_decided]

    def _stand_on_first(self, keys: Iterable[Hashable], undecided: bool = False) -> bool:
        """Stand on the first of these that is visible, and waits where that is asked for; whether there is any."""
        rows = (self._rows[key] for key in keys if key in self._rows)
        row = next((row for row in rows if not (undecided and self.visible[row].is_decided)), None)
        if row is not None:
            self._row = row
        return row is not None
