"""The program behind one page: what is typed there in, what is drawn there out, until one of the two ends.

It is textual-serve's service but for its ends. There, a page whose program died stays as it is, a program whose page
is gone may wait for ever until somebody reads what it draws, and what goes wrong is written to the terminal as it is.
"""

from __future__ import annotations

import asyncio
import json
import shlex
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from crosscheck.tui.served.ending import ending_of

__all__ = ["Program"]

_DRIVER = "crosscheck.tui.served.driver:PageDriver"
_BEGINS = b"__GANGLION__\n"  # what Textual's driver writes before everything else


class Program(AppService):
    """A process that runs the review for a page.

    Attributes:
        patience: how many seconds it may take to end after it was asked to.
    """

    patience = 10.0

    def __init__(
        self,
        words: Sequence[str],
        websocket: web.WebSocketResponse,
        download_manager: DownloadManager,
        say: Callable[[str], None],
    ) -> None:
        """A program that is started with these words; ``say`` tells the terminal what goes wrong."""
        super().__init__(
            shlex.join(words),
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=self._close_page,
            download_manager=download_manager,
        )
        self._words = words
        self._websocket = websocket
        self._say = say

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return super()._build_environment(width, height) | {"TEXTUAL_DRIVER": _DRIVER}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the process, in a session of its own: the terminal's Ctrl-C is for the server, which ends it."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._words,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=True,
        )
        self._stdin = process.stdin
        return process

    async def run(self) -> None:
        """Pass on what is drawn until the process has ended; then say how, and close the page."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        assert process.stderr is not None
        _, told = await asyncio.gather(self._pass_on(process.stdout), process.stderr.read())
        ending = ending_of(await process.wait(), told.decode("utf-8", "replace"))
        if ending.why:
            self._say(ending.why)
        with suppress(ConnectionResetError):
            await self.remote_write_str(json.dumps(["ended", ending.sentence, ending.why]))
        await self._close_page()

    async def stop(self) -> None:
        """Ask the process to end, which saves what waits to be saved, and see to it that it does."""
        if self._process is None or self._task is None:
            return
        await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
        await self.send_meta({"type": "quit"})
        await asyncio.wait([self._task], timeout=self.patience)
        if self._process.returncode is None:
            self._process.kill()
        await self._task

    async def on_meta(self, data: bytes) -> None:
        """Do what the process asks for; that it will end is no news before it has, for only then it is known how."""
        told = json.loads(data)
        if told["type"] == "colour":
            await self.remote_write_str(json.dumps(["colour", told["background"]]))
        elif told["type"] != "exit":
            await super().on_meta(data)

    async def _pass_on(self, output: asyncio.StreamReader) -> None:
        """Pass on what comes, and read on when the page is gone: the process could not end with a full pipe."""
        async for line in output:
            if line == _BEGINS:
                break
        with suppress(asyncio.IncompleteReadError):
            while True:
                kind = await output.readexactly(1)
                payload = await output.readexactly(int.from_bytes(await output.readexactly(4), "big"))
                with suppress(ConnectionResetError):
                    await self._handle(kind, payload)

    async def _close_page(self) -> None:
        await self._websocket.close()

    async def _handle(self, kind: bytes, payload: bytes) -> None:
        if kind == b"D":
            await self.on_data(payload)
        elif kind == b"M":
            await self.on_meta(payload)
        elif kind == b"P":
            await self.on_packed(payload)
