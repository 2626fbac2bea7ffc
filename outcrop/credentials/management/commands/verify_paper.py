"""``outcrop verify FILE``: verify a paper without network or database."""

import argparse
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from outcrop.credentials import kinds, publishing, sentences, showing, verification
from outcrop.credentials.problems import BundleRefused
from outcrop.credentials.trust import TrustBundle, open_bundle
from outcrop.kernel.clock import civil_date
from outcrop.kernel.problems import Problem

GOOD, REFUSED, UNREADABLE, CANNOT_CHECK = 0, 1, 2, 3
LARGEST = 64 * 1024 * 1024


class Command(BaseCommand):
    """Exit status: 0 genuine and in force; 1 not to be relied on; 2 nothing readable; 3 no usable bundle or file."""

    help = "Verify a paper (PDF, picture, credential or the text of its code) without network or database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the file, and perhaps whom to trust."""
        parser.add_argument("file", help="the paper; - reads from standard input")
        parser.add_argument(
            "--trust", type=Path, help="trust bundle (default: the one this machine keeps under var/trust)"
        )
        parser.add_argument("--pin", help="fingerprint of the key that must have signed the bundle")
        parser.add_argument("--on", type=date.fromisoformat, help="the day to judge by, YYYY-MM-DD (default: today)")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify, tell, and leave with a status."""
        try:
            data = _read(options["file"])
            bundle = _bundle(options["trust"], options["pin"])
        except OSError as fault:
            self.stderr.write(
                _("%(file)s cannot be read: %(reason)s") % {"file": fault.filename, "reason": fault.strerror}
            )
            sys.exit(CANNOT_CHECK)
        except Problem as problem:
            self.stderr.write(str(problem))
            sys.exit(CANNOT_CHECK)
        now = settings.OUTCROP_CLOCK.now()
        found = verification.verify(data, trust=bundle, on=options["on"] or civil_date(now, bundle.zone))
        self.stdout.write(_as_json(found, bundle) if options["json"] else "\n".join(_lines(found, bundle, now)))
        sys.exit(_status(found))


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(LARGEST)
    with Path(file).open("rb") as opened:
        return opened.read(LARGEST)


def _bundle(trust: Path | None, pin: str | None) -> TrustBundle:
    own = publishing.folder()
    path = trust or own / publishing.BUNDLE
    if trust is None and not path.exists():
        raise BundleRefused(reason=_("this machine has none yet. Start the service once, or name one with --trust."))
    if pin is None:
        # Only what this machine pinned itself is believed without a word: a bundle cannot vouch for itself.
        pinned = own / publishing.PIN
        if not pinned.exists():
            raise BundleRefused(reason=_("say with --pin which key must have signed it."))
        pin = pinned.read_text(encoding="ascii").strip()
    with path.open("rb") as opened:
        return open_bundle(opened.read(LARGEST).decode("ascii", "replace"), pin=pin)


def _status(found: verification.Verification) -> int:
    if found.good:
        return GOOD
    return UNREADABLE if found.verdict is verification.Verdict.UNREADABLE else REFUSED


def _as_json(found: verification.Verification, bundle: TrustBundle) -> str:
    told = {**showing.as_json(found), "trust_bundle_date": bundle.dated.isoformat()}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _lines(found: verification.Verification, bundle: TrustBundle, now: datetime) -> list[str]:
    lines = [str(sentences.HEADINGS[found.verdict]).upper(), str(found.reason), str(found.advice), ""]
    if found.kind:
        facts = showing.shown(found)
        rows = [
            (_("What it is"), kinds.name_of(found.kind)), (_("Number"), found.number),
            (_("Issued by"), showing.in_words(found.issuer_name.written()) if found.issuer_name else ""),
            (_("In force from"), found.valid_from), (_("In force until"), facts["last_day"] or _("no end")),
            *facts["facts"],
        ]  # fmt: skip
        lines += [f"{label}: {value}" for label, value in rows] + [""]
    age = max((now - bundle.dated).days, 0)
    sentence = ngettext(
        "Status list of %(date)s (%(age)s day old), from the trust bundle of %(country)s.",
        "Status list of %(date)s (%(age)s days old), from the trust bundle of %(country)s.",
        age,
    )
    dated = bundle.dated.strftime("%Y-%m-%d %H:%M %Z")
    lines.append(sentence % {"date": dated, "age": age, "country": bundle.country})
    return lines
