"""Asking for ground: beginning, drawing, handing in, withdrawing."""

from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext_lazy as _
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre import neighbours, problems
from outcrop.cadastre.events import ApplicationClosed, ApplicationSubmitted
from outcrop.cadastre.ground import GroundAnswer, Kind, check_ground
from outcrop.cadastre.ground.checks import helper
from outcrop.cadastre.models import Application
from outcrop.cadastre.parcels import make_parcel
from outcrop.cadastre.policies import APPLY
from outcrop.cadastre.register import class_of
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import judged
from outcrop.kernel.problems import Door
from outcrop.kernel.refs import Ref
from outcrop.procedures import api as procedures

State = Application.State
MOST_DRAFTS = 20


@transaction.atomic
def begin_application(*, enterprise: UUID, class_key: str, act: Act) -> Application:
    """
    Begin to ask for ground in the name of an enterprise; nobody else sees the draft.

    :raises NotAllowed: if the actor does not lead the enterprise
    :raises ClassNotAskedHere, HolderNotFit, EnterpriseNotFormed: if this enterprise cannot ask for such a right
    """
    person = neighbours.person_who_acts(act, "cadastre.apply")
    draft = Application(applicant=enterprise, applicant_person=person, class_key=class_key, begun_at=act.at)
    APPLY.require(act.by, draft)
    _refuse_unfit(enterprise, class_key, act)
    open_drafts = Application.objects.filter(applicant=enterprise, state=State.DRAFT).order_by("-begun_at")
    Application.objects.filter(id__in=[old.id for old in open_drafts[MOST_DRAFTS:]]).delete()
    draft.save(force_insert=True)
    return draft


def _refuse_unfit(enterprise: UUID, class_key: str, act: Act) -> None:
    kind, holder, language = class_of(class_key), neighbours.enterprise(enterprise, on=act.on), get_language() or "en"
    if not kind.asked_here:
        raise problems.ClassNotAskedHere(name=kind.name.into(language, "en"))
    if kind.holders and holder.form not in kind.holders:
        raise problems.HolderNotFit(
            form=holder.form_name.into(language, "en"), forms=", ".join(neighbours.form_names(kind.holders))
        )
    if not holder.formed:
        raise problems.EnterpriseNotFormed(
            name=holder.name,
            missing=max(1, holder.missing),
            next_door=Door(_("Invite the members that are missing"), who=helper(holder.area_path)),
        )


@transaction.atomic
def bring_parcel(*, application: Application, shape: BaseGeometry, brought_as: str, act: Act) -> GroundAnswer:
    """
    Give a draft its boundary, or another one, and hear at once what the register says.

    :param brought_as: ``drawn``, ``file`` or ``typed``
    :raises GeometryProblem: if it is no ground
    :raises AlreadySubmitted: if it was handed in
    """
    draft = _draft(application, act)
    draft.draft_shape, draft.brought_as = judged(shape), brought_as
    draft.save(update_fields=["draft_shape", "brought_as"])
    return answer_for(draft, act=act)


def answer_for(application: Application, *, act: Act) -> GroundAnswer:
    """Return what the register says today of the ground that is asked for. :raises ParcelMissing: if there is none"""
    shape = application.parcel.shape if application.parcel else application.draft_shape
    if shape is None:
        raise problems.ParcelMissing(
            next_door=Door(_("Give the boundary"), reverse("cadastre:parcel", args=[application.id]))
        )
    return check_ground(
        shape,
        class_key=application.class_key,
        on=act.on,
        applicant=application.applicant,
        reader=act.by,
    )


def area_of(shape: BaseGeometry, application: Application) -> str:
    """Return the path of the area in which ground is taken to lie."""
    found = areas.locate(*shape.representative_point().coords[0])
    # Where no outlines are known, the ground is taken to lie where the enterprise has its seat.
    return found.path if found else neighbours.enterprise(application.applicant).area_path


def _draft(application: Application, act: Act) -> Application:
    found = Application.objects.select_for_update().get(id=application.id)
    neighbours.person_who_acts(act, "cadastre.apply")
    APPLY.require(act.by, found)
    if found.state != State.DRAFT:
        raise problems.AlreadySubmitted(number=found.number)
    return found


@transaction.atomic
@audited("cadastre.submit-application")
def submit_application(*, application: Application, act: Act) -> Application:
    """
    Hand an application in: it gets its number, its case and its place in the queues.

    :raises GroundBarred: if something stands against it, with the next door
    :raises EnterpriseNotFormed: if a member has left since it was begun
    """
    draft = _draft(application, act)
    _refuse_unfit(draft.applicant, draft.class_key, act)
    answer = answer_for(draft, act=act)
    if answer.bars:
        raise barred(answer)
    draft.area_path = answer.area_path or area_of(answer.shape, draft)
    draft.parcel = make_parcel(answer.shape, area_path=draft.area_path, act=act)
    draft.number = next_number(kind="AP", office=draft.area_path.rpartition(".")[2], year=act.on.year)
    draft.state, draft.submitted_at, draft.answer, draft.draft_shape = State.SUBMITTED, act.at, answer.facts(), None
    draft.save()
    publish(
        ApplicationSubmitted(
            application=draft.ref,
            number=draft.number,
            applicant=Ref("registry.enterprise", draft.applicant),
            class_key=draft.class_key,
            parcel=draft.parcel.digest,
            hectares=draft.parcel.hectares,
            area=draft.area_path,
            verdict=answer.verdict,
            on=act.on,
        ),
        act=act,
    )
    _open_case(draft, answer, act)
    return draft


def barred(answer: GroundAnswer) -> problems.GroundBarred:
    """Return the worst that stands against asking for a piece of ground, as a problem with its next door."""
    return problems.GroundBarred(reason=answer.findings[0].text, next_door=answer.findings[0].door)


def _open_case(application: Application, answer: GroundAnswer, act: Act) -> None:
    case = procedures.open_case(
        procedure=class_of(application.class_key).procedure,
        subject=application.ref,
        applicant=Ref("registry.enterprise", application.applicant),
        parties=neighbours.parties_of(application.applicant, on=act.on),
        area_path=application.area_path,
        facts={
            "people_work_here": answer.people_work_here,
            "hectares": float(answer.hectares),
            "title_to_be_confirmed": answer.of(Kind.TO_BE_CONFIRMED) is not None,
            "protected": answer.of(Kind.PROTECTED) is not None,
        },
        act=act,
    )
    Application.objects.filter(id=application.id).update(case_id=case.id, case_number=case.number)
    application.case_id, application.case_number = case.id, case.number


@transaction.atomic
@audited("cadastre.withdraw-application")
def withdraw_application(*, application: Application, reasons: str, act: Act) -> Application:
    """
    Take an application back, with its case.

    :raises ApplicationClosedAlready: if it was decided
    """
    found = Application.objects.select_for_update().get(id=application.id)
    APPLY.require(act.by, found)
    if found.state != State.SUBMITTED:
        raise problems.ApplicationClosedAlready(number=found.number or "", state=found.get_state_display())
    if found.case_id:
        procedures.withdraw(case=found.case_id, reasons=reasons, act=act)
    return close(found, state=State.WITHDRAWN, why=reasons, act=act)


def close(application: Application, *, state: str, why: str, act: Act) -> Application:
    """Close an application, in the caller's transaction, and tell those who lead the enterprise."""
    application.state, application.closed_on, application.why_closed = state, act.on, why
    application.save(update_fields=["state", "closed_on", "why_closed"])
    publish(
        ApplicationClosed(
            application=application.ref,
            number=application.number or "",
            applicant=Ref("registry.enterprise", application.applicant),
            state=state,
            on=act.on,
        ),
        act=act,
    )
    for leader in neighbours.leaders_of(application.applicant, on=act.on):
        send(
            to=leader,
            kind=f"cadastre.{state}",
            sentence=TOLD[State(state)],
            values={"number": application.number or ""},
            link=reverse("cadastre:application", args=[application.number]),
            act=act,
        )
    return application


TOLD = {
    State.GRANTED: gettext_noop("Your application %(number)s for ground was granted."),
    State.REFUSED: gettext_noop(
        "Your application %(number)s for ground was refused. Its page says why, and what you can do next."
    ),
    State.WITHDRAWN: gettext_noop("Your application %(number)s for ground was withdrawn."),
}
