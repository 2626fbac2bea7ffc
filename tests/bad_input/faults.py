"""Exceptions that reached nobody, noted with the line of ours where they came from."""

import sys
import traceback
from typing import Any

from django.core.signals import got_request_exception


class Faults:
    """Notes the last exception that no answer was made of."""

    def __init__(self) -> None:
        self.last = ""
        got_request_exception.connect(self._note)

    def _note(self, **_: Any) -> None:
        fault = sys.exc_info()[1]
        where = traceback.extract_tb(fault.__traceback__) if fault else []
        ours = [each for each in where if "/outcrop/" in each.filename and "/.venv/" not in each.filename]
        at = (ours or list(where))[-1:]
        self.last = f"{type(fault).__name__}: {str(fault)[:120]} at {[(each.filename, each.lineno) for each in at]}"

    def forget(self) -> None:
        """Begin anew."""
        self.last = ""
