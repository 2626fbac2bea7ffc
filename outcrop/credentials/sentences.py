"""The words of a verdict: what was found, and what to do now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.figures import day
from outcrop.kernel.text import Text

HEADINGS = {
    "good": _("Genuine and in force"),
    "revoked": _("Revoked"),
    "suspended": _("Suspended"),
    "expired": _("Expired"),
    "not-yet-valid": _("Not yet in force"),
    "unknown-status": _("Genuine, but newer than what is known here"),
    "altered": _("Altered"),
    "unknown-issuer": _("Signed by nobody known"),
    "unreadable": _("No signed paper found"),
}
KNOWN = _("In force, says the register")
_KNOWN = _("%(issuer)s issued a paper with this number. It is in force and not revoked.")
_REASONS: dict[str, Any] = {
    "good": _(
        "%(issuer)s signed it, nothing was changed since, and by the status list of %(dated)s it is not revoked."
    ),
    "revoked": _("%(issuer)s signed it and revoked it on %(since)s. The reason given: %(why)s"),
    "suspended": _("%(issuer)s signed it and suspended it on %(since)s. The reason given: %(why)s"),
    "expired": _("%(issuer)s signed it, and it was in force until %(last)s."),
    "not-yet-valid": _("%(issuer)s signed it, and it comes into force on %(begins)s."),
    "unknown-status": _("%(issuer)s signed it, but the status list used here, of %(dated)s, does not reach to it."),
    "altered": _("What it says is not what was signed: something was changed after it was issued, or it is damaged."),
    "unknown-issuer": _(
        "The key that signed it belongs to no issuer known here, or did not belong to one on that day."
    ),
    "withdrawn": _("%(issuer)s has withdrawn the key that signed it: it had fallen into other hands."),
    "unreadable": _("No code, credential or signed file of this register was found in it."),
}
_ADVICE: dict[str, Any] = {
    "good": _("Compare the facts below with the paper, and the paper with the person or thing in front of you."),
    "revoked": _("Do not rely on it. The issuer tells what became of it."),
    "suspended": _("Do not rely on it now. Ask the issuer when it will be decided."),
    "expired": _("Ask the holder for the paper that follows it."),
    "not-yet-valid": _("Wait until that day."),
    "unknown-status": _("Fetch a newer trust bundle, or check it on the register's own page, before you rely on it."),
    "altered": _("Do not rely on it. Take a photograph again in good light; else ask the issuer for the original."),
    "unknown-issuer": _("Do not rely on it. Ask the office named on it, by a number that you know from elsewhere."),
    "withdrawn": _("Do not rely on it. The issuer gives a new paper to whoever holds the right."),
    "unreadable": _("Take the photograph nearer, so that the code fills a third of it, or hand in the file itself."),
}  # fmt: skip
_UNKNOWN_DAY, _NO_REASON = _("a day not told here"), _("none is told here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the words may need; whatever is not known stays out."""

    issuer: Text | None
    withdrawn: bool
    dated: datetime | None
    begins: date | None
    ends: date | None
    since: date | None
    why: Text | None


def about(verdict: str, known: Known) -> tuple[Any, Any]:
    """Return the reason and the advice, both put into words only when they are shown."""
    case = "withdrawn" if verdict == "unknown-issuer" and known.withdrawn else verdict
    places = {
        "issuer": lambda: _said(known.issuer, ""),
        "begins": lambda: _day(known.begins),
        "last": lambda: _day(known.ends - timedelta(days=1)) if known.ends else "",
        "since": lambda: _day(known.since) or _UNKNOWN_DAY,
        "why": lambda: _said(known.why, _NO_REASON),
        "dated": lambda: _day(known.dated),
    }
    return _sentence(_REASONS[case], places), _ADVICE[case]


def in_register(issuer: Text | None) -> Any:
    """Return what the register says of a number whose paper nobody has shown."""
    return _sentence(_KNOWN, {"issuer": lambda: _said(issuer, "")})


def _said(text: Text | None, otherwise: Any) -> Any:
    return text.into(get_language() or "en") if text else otherwise


def _filled(sentence: Any, places: dict[str, Callable[[], Any]]) -> str:
    return str(sentence) % {name: str(word()) for name, word in places.items()}


_sentence = lazy(_filled, str)


def _day(when: date | datetime | None) -> str:
    return day(when) if when else ""
