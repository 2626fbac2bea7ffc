"""
A house that is served from within the test: over HTTP like any other, on the test's own database, gone with it.

For stories about a pack that the served house of the journeys does not have. Its answers come one after the other.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import DEFAULT_DB_ALIAS, close_old_connections, connections, transaction
from django.test import override_settings

from outcrop.commons.journal import api as journal
from outcrop.config import demo, languages, preparing


class _Server(ThreadedWSGIServer):
    def _close_connections(self) -> None:
        """Leave the one connection open: it is the test's."""


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _one_by_one(application: Callable[..., Iterable[bytes]]) -> Callable[..., list[bytes]]:
    """Answer one request after the other: they share a connection."""
    turn = threading.Lock()

    def answer(environ: dict[str, Any], start: Any) -> list[bytes]:
        with turn:
            answered = application(environ, start)
            try:
                return list(answered)
            finally:
                if hasattr(answered, "close"):
                    answered.close()

    return answer


@contextmanager
def demonstration_of(pack: str) -> Iterator[str]:
    """Serve the demonstration of a pack, with all its samples, for the length of the block; yield its address."""
    root = Path(settings.OUTCROP_PACKS) / pack
    told = languages.of_pack(root)
    spoken = {"LANGUAGES": told, "WAGTAIL_CONTENT_LANGUAGES": told, "LOCALE_PATHS": [str(root / "locale")]}
    with override_settings(OUTCROP_PACK=pack, ALLOWED_HOSTS=["127.0.0.1"], **spoken), transaction.atomic():
        preparing._take_pack()
        demo.load(act=preparing._act())
        while journal.dispatch():
            pass
        connection = connections[DEFAULT_DB_ALIAS]
        connection.inc_thread_sharing()
        for signal in (request_started, request_finished):
            signal.disconnect(close_old_connections)
        server = _Server(("127.0.0.1", 0), _Silent, connections_override={DEFAULT_DB_ALIAS: connection})
        server.set_app(_one_by_one(StaticFilesHandler(get_wsgi_application())))
        served = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        served.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
            for signal in (request_started, request_finished):
                signal.connect(close_old_connections)
            connection.dec_thread_sharing()
            transaction.set_rollback(True)
