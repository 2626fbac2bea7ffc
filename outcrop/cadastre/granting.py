"""Deciding about ground: looking again, allotting it, granting the right, refusing."""

from datetime import date
from uuid import UUID

import shapely
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import papers, problems
from outcrop.cadastre.events import GroundAllotted, RightGranted
from outcrop.cadastre.ground.checks import helper
from outcrop.cadastre.models import Application, GroundEntry, MiningRight, RightStatus, Zone
from outcrop.cadastre.papers import place_name
from outcrop.cadastre.register import Crossed, Head, class_of, excluding, lock_register, open_conflicts_on, rounded
from outcrop.cadastre.section import RightClass
from outcrop.cadastre.services import close
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import crossing_ha
from outcrop.kernel.period import Period
from outcrop.kernel.problems import Door, Problem
from outcrop.kernel.refs import Ref

State = Application.State
ALLOTTED_FIRST = "allotted-then-contracted"


def standing_against(application: Application, *, on: date) -> Problem | None:
    """Return what stands against a grant today: rights that came first or may still hold, open conflicts."""
    assert application.parcel is not None
    shape, area = application.parcel.shape, application.area_path
    crossed = excluding(shape, class_key=application.class_key, on=on)
    if certain := [each for each in crossed if each.standing != MiningRight.State.TO_BE_CONFIRMED]:
        return _overlap(certain[0], area)
    if crossed:
        return problems.GroundUnconfirmed(
            right=crossed[0].right.number,
            hectares=rounded(crossed[0].hectares, 2),
            next_door=Door(_("Ask the cadastre office to confirm it"), who=helper(area, "ground.cadastre-conclusion")),
        )
    if conflicts := open_conflicts_on(shape):
        return problems.GroundInConflict(
            one=conflicts[0].one.number,
            other=conflicts[0].other.number,
            next_door=Door(
                _("Ask the cadastre office when it will be decided"), who=helper(area, "ground.cadastre-conclusion")
            ),
        )
    return None


def _overlap(crossed: Crossed, area: str) -> Problem:
    return problems.RightsOverlap(
        right=crossed.right.number,
        hectares=rounded(crossed.hectares, 2),
        next_door=Door(
            _("Ask for the free ground beside it, or ask its holder to share by agreement"), who=helper(area)
        ),
    )


def still_free(application: Application, *, on: date) -> bool:
    """Say whether nothing stands against a grant today."""
    return standing_against(application, on=on) is None


@transaction.atomic
@audited("cadastre.allot")
def allot(*, application: Application, act: Act) -> Zone:
    """Allot the ground that an application asks for, so that a right to it can follow. Asked twice, it is done once."""
    pending = _pending(application)
    assert pending.parcel is not None
    if earlier := Zone.objects.filter(application=pending).first():
        unchanged()
        return earlier
    zone = Zone.objects.create(
        key=f"allotment:{pending.number}",
        kind=Zone.Kind.ALLOTTED,
        name=place_name(pending.area_path),
        shape=pending.parcel.shape,
        box=pending.parcel.box,
        start=act.on,
        source=pending.case_number or str(pending.number),
        application=pending,
    )
    publish(
        GroundAllotted(
            application=pending.ref, zone=zone.id, parcel=pending.parcel.digest, area=pending.area_path, on=act.on
        ),
        act=act,
    )
    return zone


@transaction.atomic
@audited("cadastre.grant-right")
def grant_right(*, application: Application, act: Act, term: Period | None = None) -> MiningRight:
    """
    Grant the right that an application asks for, and issue its paper.

    :param term: as decided; without it the class's own term from today
    :raises RightsOverlap: if its parcel crosses a right that came first, by more than the pack's tolerance
    :raises GroundUnconfirmed: if an older right there may still hold
    :raises GroundInConflict: if two older rights there are in an open conflict
    :raises NotAllotted: if the country allots first and nobody did
    """
    # Taken before looking: two officers may be deciding neighbouring parcels at this moment.
    head = lock_register()
    pending = _pending(application)
    if against := standing_against(pending, on=act.on):
        raise against
    kind = class_of(pending.class_key)
    _require_allotment(pending, kind, act)
    right = _entered(pending, kind, head, term or _term(kind, act.on), act)
    close(pending, state=State.GRANTED, why="", act=act)
    _tell(right, pending, head, act)
    papers.issue(right, act=act)
    return right


def _pending(application: Application) -> Application:
    found = Application.objects.select_for_update(of=("self",)).select_related("parcel").get(id=application.id)
    if found.state != State.SUBMITTED:
        raise problems.ApplicationClosedAlready(number=found.number or "", state=found.get_state_display())
    return found


def _require_allotment(application: Application, kind: RightClass, act: Act) -> None:
    if kind.got != ALLOTTED_FIRST:
        return
    assert application.parcel is not None
    shape = application.parcel.shape
    zones = Zone.objects.filter(kind=Zone.Kind.ALLOTTED, box__overlaps=application.parcel.box)
    allotted = [
        each.shape
        for each in zones
        if (each.start is None or each.start <= act.on) and (each.end is None or act.on < each.end)
    ]
    missing = (
        crossing_ha(shape, shapely.difference(shape, shapely.union_all(allotted)))
        if allotted
        else float(application.parcel.hectares)
    )
    if missing > 0.0001 * float(application.parcel.hectares):
        raise problems.NotAllotted(
            next_door=Door(_("Put it before the assembly"), who=helper(application.area_path, "ground.receive"))
        )


def _term(kind: RightClass, start: date) -> Period:
    if kind.term is None:
        return Period(start)
    year = start.year + kind.term.years
    # A term from 29 February ends on 1 March where its last year has no such day.
    return Period(
        start, date(year, 3, 1) if (start.month, start.day) == (2, 29) and year % 4 else start.replace(year=year)
    )


def _entered(application: Application, kind: RightClass, head: Head, term: Period, act: Act) -> MiningRight:
    assert application.parcel is not None
    entry = head.next_entry(parcel=application.parcel, how=GroundEntry.How.GRANT, entered_at=act.at)
    entry.save(force_insert=True)
    right = MiningRight.objects.create(
        entry=entry,
        number=next_number(kind=kind.number_kind, office=application.area_path.rpartition(".")[2], year=act.on.year),
        class_key=kind.key,
        parcel=application.parcel,
        area_path=application.area_path,
        holder=application.applicant,
        start=term.start,
        end=term.end,
        application=application,
        granted_by=_post(act, application.area_path),
        granted_on=act.on,
    )
    RightStatus.objects.create(
        right=right,
        state=right.state,
        from_on=act.on,
        end=right.end,
        decided_by=act.by.user,
        post=right.granted_by,
        recorded_at=act.at,
    )
    return right


def _post(act: Act, area: str) -> UUID | None:
    post = papers.deciding_post(act, area)
    return post.id if post else None


def _tell(right: MiningRight, application: Application, head: Head, act: Act) -> None:
    publish(
        RightGranted(
            right=right.ref,
            number=right.number,
            class_key=right.class_key,
            holder=Ref("registry.enterprise", application.applicant),
            application=application.ref,
            parcel=right.parcel.digest,
            hectares=right.parcel.hectares,
            area=right.area_path,
            start=right.start,
            end=right.end,
            entry=right.entry_id,
            checked_against=head.number,
            on=act.on,
        ),
        act=act,
    )


@transaction.atomic
@audited("cadastre.refuse")
def refuse(*, application: Application, why: str, act: Act) -> Application:
    """Refuse an application. The case holds the reasons and the next door. Asked twice, it is done once."""
    found = Application.objects.select_for_update().get(id=application.id)
    if found.state != State.SUBMITTED:
        unchanged()
        return found
    return close(found, state=State.REFUSED, why=why, act=act)
