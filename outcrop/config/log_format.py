"""Log lines as JSON, without personal facts."""

import json
import logging
import traceback

from .paths import ROOT

FRAMES = 12
USUAL = {*vars(logging.makeLogRecord({})), "message", "asctime"}


class JsonLines(logging.Formatter):
    """
    One JSON object a line.

    A traceback's frames are kept and its messages are not: PostgreSQL and form errors repeat the values they were
    given.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, object] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage() if self._is_ours(record) else str(record.msg),
        }
        if self._is_ours(record):
            line |= {name: value for name, value in vars(record).items() if name not in USUAL}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["frames"] = [_place(frame) for frame in traceback.extract_tb(record.exc_info[2])[-FRAMES:]]
        return json.dumps(line, ensure_ascii=False, default=str)

    @staticmethod
    def _is_ours(record: logging.LogRecord) -> bool:
        return record.name.startswith(("outcrop", "_granian", "granian"))


def _place(frame: traceback.FrameSummary) -> str:
    file = frame.filename.rpartition("site-packages/")[2].removeprefix(f"{ROOT}/")
    return f"{file}:{frame.lineno} {frame.name}"
