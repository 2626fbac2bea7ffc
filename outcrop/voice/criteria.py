"""
The eight criteria of UN Guiding Principle 31, and what speaks for each: figures of the pack and of what was published.

Nothing here is reckoned from cases as they come in: a page that moved with each of them would tell that there is one.
Source: United Nations, Guiding Principles on Business and Human Rights (2011), principle 31, (a) to (h).
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.text import Text
from outcrop.voice import section, showing, statistics
from outcrop.voice.grievances import WATCH_DUTY, Grievances, rules
from outcrop.voice.models import Figures


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: what it asks, and what speaks for it here; what is missing is said too."""

    name: Any
    asks: Any
    evidence: tuple[Any, ...]
    missing: Any = ""


@dataclass(frozen=True, slots=True)
class Year:
    """A published year."""

    year: int
    kinds: list[tuple[Any, int]]
    answered: dict[str, int]
    minimum: int
    lessons: str
    published_on: Any


def evidence() -> list[Criterion]:
    """Return the eight criteria with what speaks for each."""
    told, published = rules(), statistics.published()
    return [
        *_who_and_how(told),
        *_when_and_what(told, published),
        *_right_and_learning(told, published),
    ]


def _who_and_how(told: Grievances) -> list[Criterion]:
    outside = [each for each in showing.listeners() if each.row and each.row.level == "outside"]
    unsure = [each for each in showing.listeners() if each.row and each.row.unverified]
    languages = packs.current().country.languages
    legitimate = (
        _("%(count)s posts outside the mining administration hear grievances.") % {"count": len(outside)},
        _("A case is kept from the office that it names and from everybody above and below it."),
        _("It is sealed: they could not read it if they had it."),
    )
    accessible = (
        _("By this page, by phone, on paper and by text message."),
        _("Without a name, without a card, without an account, in %(count)s languages.") % {"count": len(languages)},
    )
    doubt = _("For %(count)s of the posts named here nobody has confirmed that they take such cases.")
    return [
        Criterion(
            _("Legitimate"), _("People can trust it, and it answers for how it works."), legitimate,
            doubt % {"count": len(unsure)} if unsure else "",
        ),
        Criterion(_("Accessible"), _("Whoever needs it knows it and gets help to use it."), accessible),
    ]  # fmt: skip


def _when_and_what(told: Grievances, published: list[Figures]) -> list[Criterion]:
    days = told.days
    predictable = (
        _("Read within %(days)s working days.") % {"days": days.to_read},
        _("Answered within %(first)s working days; if not, it moves on by itself, and again after %(second)s.")
        % {"first": days.to_answer[0], "second": days.to_answer[1]},
        *(_shares(published)),
    )
    watching = {post.agency_id for post in posts.posts_with(WATCH_DUTY)}
    equitable = (
        _("%(count)s rights of the charter say who owes what.") % {"count": len(_charter().rights)},
        _("%(count)s institutions watch over whoever complained for %(months)s months.")
        % {"count": len(watching), "months": told.retaliation_months},
    )
    return [
        Criterion(_("Predictable"), _("The steps and their days are known before one begins."), predictable),
        Criterion(_("Equitable"), _("Whoever complains has the information and advice that she needs."), equitable),
    ]


def _right_and_learning(told: Grievances, published: list[Figures]) -> list[Criterion]:
    rule = told.statistics
    transparent = (
        _("Each complainant sees every step with her code."),
        _("Figures come %(months)s months after a year's end; no figure is smaller than %(minimum)s.")
        % {"months": rule.delay_months, "minimum": rule.minimum},
        ngettext("%(count)s year was published.", "%(count)s years were published.", len(published))
        % {"count": len(published)},
    )
    taught = [each for each in published if each.lessons]
    learning = ngettext(
        "%(count)s year's lessons were published.", "%(count)s years' lessons were published.", len(taught)
    ) % {"count": len(taught)}
    nothing = "" if published else _("No year was published yet, so that nothing can be said of how it goes.")
    return [
        Criterion(
            _("Transparent"), _("People hear how their case goes, and everybody how it works."), transparent, nothing
        ),
        Criterion(
            _("Rights-compatible"), _("What comes of it accords with people's rights."),
            (
                _("An answer says what is made good, and she accepts it or appeals."),
                _("The way to a court is open all the time, whatever you do here."),
            ),
        ),
        Criterion(_("Learning"), _("It learns from cases so that they do not come again."), (learning,)),
        Criterion(
            _("In dialogue"), _("Those for whom it is there are asked how it should work."),
            (_("She is asked, adds words, accepts or appeals; nothing is decided without her."),),
        ),
    ]  # fmt: skip


def _shares(published: list[Figures]) -> list[Any]:
    answered = published[0].cells["answered"] if published else {}
    if not answered:
        return []
    share = round(100 * answered["in-time"] / sum(answered.values()))
    return [_("In %(year)s, %(share)s %% were answered in time.") % {"year": published[0].year, "share": share}]


def _charter() -> section.RightsSection:
    found: section.RightsSection = packs.current().section("rights")
    return found


def years() -> list[Year]:
    """Return what was published, newest first."""
    return [_year(each) for each in statistics.published()]


def _year(row: Figures) -> Year:
    kinds: list[tuple[Text | Any, int]] = [
        (_("all others together") if key == statistics.OTHERS else showing.kind_name(key), count)
        for key, count in row.cells["kinds"].items()
    ]
    return Year(row.year, kinds, row.cells["answered"], row.cells["minimum"], row.lessons, row.published_on)
