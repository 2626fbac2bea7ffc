"""One function for each thing that can stand against ground, or beside it."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import shapely
from django.db.models import Q
from django.utils.translation import get_language, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import neighbours
from outcrop.cadastre.ground.answer import Finding, Kind, Title, Weight
from outcrop.cadastre.ground.looking import Question, in_bounds, place_of
from outcrop.cadastre.models import Application, MiningRight, Zone
from outcrop.cadastre.publication import title_of
from outcrop.cadastre.register import Crossed, open_conflicts_on, rounded, section
from outcrop.commons.posts import api as posts
from outcrop.kernel.geometry import box_of, swapped
from outcrop.kernel.problems import Door
from outcrop.kernel.text import Text

Check = Callable[[Question], Iterator[Finding]]
_HELP, _RECEIVE = "registry.help", "ground.receive"


def helper(area_path: str, duty: str = _HELP) -> Any:
    """Return who helps in an area, as the pack names the post's agency."""
    post = posts.post_for(duty=duty, area_path=area_path)
    return post.agency.name if post else ""


def told(text: Text) -> str:
    """Return a text in the reader's language."""
    return text.into(get_language() or "en", "en")


def lies_in_the_country(question: Question) -> Iterator[Finding]:
    """Ground outside the country, or with latitude and longitude exchanged."""
    place = question.place
    if place.areas and place.outside <= section().slivers.new_ha:
        return
    if place.areas:
        yield Finding(
            Kind.PARTLY_OUTSIDE,
            Weight.ASK,
            _("%(hectares)s ha of it lie outside the country as its map draws it."),
            {"hectares": rounded(place.outside, 2)},
            door=Door(_("Draw the boundary on this side of the border")),
        )
    elif place.outside:
        other = swapped(question.shape)
        if in_bounds(other) and not place_of(other).outside:
            yield Finding(
                Kind.SWAPPED,
                Weight.BARS,
                _("The coordinates seem to be exchanged: so read, the place is far outside the country."),
                door=Door(_("Give latitude (north) first and longitude (east) second, and look at the map")),
            )
        else:
            yield Finding(
                Kind.OUTSIDE,
                Weight.BARS,
                _("This place lies outside the country."),
                door=Door(_("Check the coordinates and look at the map")),
            )


def lies_in_one_area(question: Question) -> Iterator[Finding]:
    """Ground that several areas share: the office of the largest part decides, the other is asked."""
    parts = [(area, ha) for area, ha in question.place.areas if ha > section().slivers.new_ha]
    if len(parts) > 1:
        names = ", ".join(f"{told(area.name)} ({rounded(ha, 2)} {_('ha')})" for area, ha in parts)
        yield Finding(
            Kind.TWO_AREAS,
            Weight.ASK,
            _("It lies in several areas, whose offices are all asked: %(areas)s."),
            {"areas": names},
        )


def is_not_too_large(question: Question) -> Iterator[Finding]:
    """More ground than one right of the class may hold."""
    limit = question.right_class.limit
    if limit and rounded(question.hectares, 2) > limit.hectares:
        yield Finding(
            Kind.TOO_LARGE,
            Weight.BARS,
            _("The parcel has %(hectares)s ha; one right may hold at most %(limit)s ha."),
            {"hectares": rounded(question.hectares, 2), "limit": limit.hectares.normalize()},
            door=Door(_("Draw a smaller parcel; a neighbour can ask for the rest"), who=helper(question.place.path)),
        )


def crosses_no_title(question: Question) -> Iterator[Finding]:
    """Rights whose class excludes the one that is asked for: in force, past their date, or crossing by a sliver."""
    excluded = section().excluded_by(question.right_class.key)
    against = [each for each in question.titles if each.right.class_key in excluded]
    clear = [each for each in against if not each.is_sliver]
    yield from _crossing(question, [c for c in clear if c.standing != MiningRight.State.TO_BE_CONFIRMED])
    yield from _unconfirmed(question, [c for c in clear if c.standing == MiningRight.State.TO_BE_CONFIRMED])
    if slivers := [each for each in against if each.is_sliver]:
        yield Finding(
            Kind.SLIVER,
            Weight.NOTE,
            _("Its edge lies over a neighbour's by less than a measuring error; the surveyor sets the mark."),
            titles=_titles(question, slivers),
        )


def _crossing(question: Question, crossed: list[Crossed]) -> Iterator[Finding]:
    if not crossed:
        return
    titles = _titles(question, crossed)
    yield Finding(
        Kind.CROSSING,
        Weight.BARS,
        ngettext_lazy(
            "It crosses right %(first)s by %(hectares)s ha.",
            "It crosses %(count)s rights; the largest crossing is %(hectares)s ha, with %(first)s.",
            "count",
        )
        % {"count": len(titles), "first": titles[0].number, "hectares": _shown(titles[0].hectares)},
        titles=titles,
        door=Door(
            _("Ask the holder of %(number)s to let you work there by agreement, or draw the parcel beside it")
            % {"number": titles[0].number},
            who=helper(question.place.path),
        ),
    )


def _unconfirmed(question: Question, crossed: list[Crossed]) -> Iterator[Finding]:
    if not crossed:
        return
    titles = _titles(question, crossed)
    yield Finding(
        Kind.TO_BE_CONFIRMED,
        Weight.ASK,
        _(
            "The stated date of right %(first)s has passed; whether it still holds is to be confirmed with the agency "
            "(%(hectares)s ha shared)."
        ),
        {"first": titles[0].number, "hectares": _shown(titles[0].hectares)},
        titles=titles,
        door=Door(
            _("Ask the cadastre office to confirm whether %(number)s still holds") % {"number": titles[0].number},
            who=helper(question.place.path, "ground.cadastre-conclusion"),
        ),
    )


def under_no_other_law(question: Question) -> Iterator[Finding]:
    """Titles that exclude nothing: their holders are told, and nobody calls the ground simply free."""
    excluded = section().excluded_by(question.right_class.key)
    if others := [each for each in question.titles if each.right.class_key not in excluded]:
        titles = _titles(question, others)
        yield Finding(
            Kind.ANOTHER_LAW,
            Weight.ASK,
            _(
                "A title of another law lies over it: %(name)s %(first)s. It does not exclude yours; "
                "its holder is told."
            ),
            {"name": told(titles[0].class_name), "first": titles[0].number},
            titles=titles,
        )


def lies_in_no_open_conflict(question: Question) -> Iterator[Finding]:
    """Ground for which two others have papers already."""
    if conflicts := open_conflicts_on(question.shape):
        first = conflicts[0]
        yield Finding(
            Kind.CONFLICT,
            Weight.BARS,
            _(
                "Two older rights, %(one)s and %(other)s, both cover this ground. Until that is decided "
                "nobody gets a new right there."
            ),
            {"one": first.one.number, "other": first.other.number},
            door=Door(
                _("Draw the parcel elsewhere, or ask the cadastre office when the conflict will be decided"),
                who=helper(question.place.path, "ground.cadastre-conclusion"),
            ),
        )


def lies_in_no_zone(question: Question) -> Iterator[Finding]:
    """Zones: closed, protected, or allotted."""
    rows = Zone.objects.filter(box__overlaps=box_of(question.shape)).filter(
        Q(start__isnull=True) | Q(start__lte=question.on), Q(end__isnull=True) | Q(end__gt=question.on)
    )
    for zone in rows.order_by("key"):
        if shapely.intersection(zone.shape, question.shape).area > 0:
            yield _zone(question, zone)


_ZONES = {
    Zone.Kind.CLOSED: (
        Kind.CLOSED,
        Weight.BARS,
        _("It lies in ground that is closed to mining: %(name)s (%(source)s)."),
    ),
    Zone.Kind.PROTECTED: (
        Kind.PROTECTED,
        Weight.ASK,
        _("It lies in protected ground, where the environment office decides: %(name)s (%(source)s)."),
    ),
    Zone.Kind.ALLOTTED: (
        Kind.ALLOTTED,
        Weight.NOTE,
        _("It lies in ground that is allotted to small-scale mining: %(name)s."),
    ),
}


def _zone(question: Question, zone: Zone) -> Finding:
    kind, weight, sentence = _ZONES[Zone.Kind(zone.kind)]
    door = Door(_("Ask for ground outside it"), who=helper(question.place.path)) if weight is Weight.BARS else None
    return Finding(kind, weight, sentence, {"name": told(zone.name), "source": zone.source}, door=door)


def nobody_works_there(question: Question) -> Iterator[Finding]:
    """
    Known sites. Told to an enterprise that asks for a parcel it could get, and to nobody else: otherwise the answers
    would be a map of people without papers.
    """
    if question.applicant is not None and neighbours.people_work_on(question.shape):
        yield Finding(
            Kind.PEOPLE,
            Weight.ASK,
            _("People work here. They are heard before anything is decided; the ground is not free."),
            door=Door(
                _("Talk with them first, with somebody whom both sides trust; you can also ask together"),
                who=helper(question.place.path),
            ),
        )


def nobody_asked_before(question: Question) -> Iterator[Finding]:
    """Other applications for the same ground that wait for a decision."""
    waiting = Application.objects.filter(
        state=Application.State.SUBMITTED, parcel__box__overlaps=box_of(question.shape)
    )
    others = [each for each in waiting.select_related("parcel") if each.applicant != question.applicant]
    if any(each.parcel and shapely.intersection(each.parcel.shape, question.shape).area > 0 for each in others):
        yield Finding(
            Kind.ASKED_FOR,
            Weight.ASK,
            _("Somebody else has already asked for part of this ground; the office decides between you."),
        )


def _titles(question: Question, crossed: list[Crossed]) -> tuple[Title, ...]:
    return tuple(title_of(each, reader=question.reader, on=question.on) for each in crossed)


def _shown(hectares: Decimal) -> Decimal:
    exact = hectares.as_tuple().exponent
    return rounded(hectares, 2) if hectares >= Decimal("0.01") and isinstance(exact, int) and exact < -2 else hectares


PLACE: tuple[Check, ...] = (lies_in_the_country,)
TITLES: tuple[Check, ...] = (crosses_no_title, lies_in_no_open_conflict)
GROUND: tuple[Check, ...] = (lies_in_one_area, is_not_too_large, *TITLES, lies_in_no_zone, under_no_other_law)
PEOPLE: tuple[Check, ...] = (nobody_works_there, nobody_asked_before)
