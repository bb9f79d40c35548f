"""What can be taken along from a screen: its Markdown, its file in an editor, its page in the browser."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from attrs import frozen
from textual.app import SuspendNotSupported

from crosscheck.errors import SettingsError
from crosscheck.sources.source import Source
from crosscheck.tui.editor import editor_command
from crosscheck.tui.screens.room import Room

__all__ = ["Spot", "Taking"]

_KEPT = "excerpts.md"


@frozen
class Spot:
    """A place in an article.

    Attributes:
        source: which one.
        offset: code points into its text.
    """

    source: Source
    offset: int


class Taking(Room):
    """A screen that stands somewhere in an article; each says where, and what can be taken from there."""

    def spot(self) -> Spot | None:
        """Where it stands; None where it stands nowhere."""
        raise NotImplementedError

    def excerpt(self) -> str:
        """What it shows, as Markdown; empty where it shows nothing."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Put the excerpt into the clipboard, where the terminal lets programs do so."""
        excerpt = self.excerpt()
        if excerpt:
            self.app.copy_to_clipboard(excerpt)
            self.status.say(
                f"Copied as Markdown. Where the terminal does not take it, {self.sentences.key('keep')} writes a file."
            )

    def action_keep(self) -> None:
        """Add the excerpt to a file beside the reports."""
        excerpt = self.excerpt()
        if not excerpt:
            return
        file = Path(self.session.project.settings.reports) / _KEPT
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8") as opened:
                opened.write(f"{excerpt}\n")
        except OSError as error:
            self.status.say(f"{file}: it cannot be written ({error.strerror}); set `reports` to another folder.")
        else:
            self.status.say(f"Added to {file.as_posix()}.")

    def action_editor(self) -> None:
        """Leave the screen to the editor, at the line."""
        spot = self.spot()
        if spot is None or not spot.source.path:
            self.status.say("This text came from no file.")
            return
        line, _ = spot.source.line_and_column(spot.offset)
        try:
            command = editor_command(os.environ, spot.source.path, line)
        except SettingsError as error:
            self.status.say(str(error))
            return
        if not command:
            self.status.say("No editor is set; set EDITOR to the command that starts yours.")
            return
        self.status.say(self._edit(command, f"{spot.source.path}:{line}"))
        self.refresh(layout=True)

    def action_page(self) -> None:
        """Open the page of the article, where its front matter gives one."""
        spot = self.spot()
        url = (spot.source.url if spot else None) or ""
        if urlsplit(url).scheme in ("http", "https"):
            self.app.open_url(url)
            self.status.say(f"Opened {url}")
        else:
            self.status.say("The article does not say where its page is; add `url: https://…` to its front matter.")

    def _edit(self, command: list[str], place: str) -> str:
        """Run an editor; what to say of it."""
        try:
            with self.app.suspend():  # no error may leave this block: Textual would not take the terminal back
                fault = _run(command)
        except SuspendNotSupported:
            return f"No editor can be opened from here; the place is {place}"
        return fault or f"Back from {place}"


def _run(command: list[str]) -> str:
    """Run an editor until it ends; what is wrong where it cannot be started."""
    try:
        subprocess.run(command, check=False)
    except OSError as error:
        return f"{command[0]}: it cannot be started ({error.strerror}); set EDITOR to the command of your editor."
    return ""
