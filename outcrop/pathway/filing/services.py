"""Filing a document for a step, and deciding about it."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from outcrop.commons import barriers
from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import Door
from outcrop.pathway.answering import answering_post
from outcrop.pathway.events import DocumentFiled, FilingDecided
from outcrop.pathway.filing.bringing import Brought
from outcrop.pathway.models import Filing, FilingDecision, Outcome
from outcrop.pathway.models.filings import Source
from outcrop.pathway.policies import CONFIRM, FILE, RECEIVE
from outcrop.pathway.problems import AlreadyDecided, NoSuchStep, ReasonsWanted, TakesNoDocument
from outcrop.pathway.section import Step, section
from outcrop.registry import api as registry

LEAST_WORDS, MOST_WORDS = 10, 2000
REFUSED = "pathway.document-refused"


@transaction.atomic
@audited("pathway.file")
def file_document(
    *, enterprise: registry.EnterpriseView, step: str, file: Brought, words: str = "", act: Act,
    source: str = Source.SCREEN,
) -> Filing:  # fmt: skip
    """
    File a document for a step of an enterprise. It counts at once, or after its owner has confirmed it.

    :param file: the bytes with their name and media type
    :raises NoSuchStep, TakesNoDocument: if there is nothing to file it for
    :raises MandateDoesNotCover: if an agent's mandate does not name it
    :raises TypeNotTaken, FileEmpty, FileTooLarge, NotWhatItSays: if the file is not one that is kept
    """
    if act.by.mandate:
        registry.acting_person(act.by, FILE.verb)
    wanted = _step_taking_documents(step)
    assert wanted.by_hand is not None
    kept = documents.store(file.data, media_type=file.media_type, name=file.name, act=act)
    post = next(iter(act.by.posts_with(RECEIVE, enterprise.area_path)), None)
    filing = Filing.objects.create(
        number=next_number(kind="FD", office=enterprise.area_path.rpartition(".")[2], year=act.on.year),
        enterprise_id=enterprise.id,
        area_path=enterprise.area_path,
        step=wanted.key,
        document=kept,
        words=words.strip()[:400],
        counts_at_once=wanted.by_hand.counts == "at-once",
        owner_agency=wanted.owner.agency,
        owner_kind=wanted.owner.kind.value,
        source=source,
        filed_by=act.by.user,
        for_person=act.by.principal,
        post_id=post.id if post else None,
        mandate=act.by.mandate.number if act.by.mandate else "",
        filed_on=act.on,
        filed_at=act.at,
    )
    publish(
        DocumentFiled(
            filing=filing.ref, number=filing.number, enterprise=enterprise.ref, step=wanted.key, digest=kept.digest,
            source=source, counts=filing.counts_at_once, on=act.on,
        ),
        act=act,
    )  # fmt: skip
    _give_receipts(filing, act)
    return filing


def _step_taking_documents(key: str) -> Step:
    step = section().step(key)
    if step is None:
        raise NoSuchStep(step=key[:40])
    if step.by_hand is None:
        raise TakesNoDocument(next_door=Door(step.title, reverse("pathway:step", args=[step.key]), step.helps))
    return step


def _give_receipts(filing: Filing, act: Act) -> None:
    """Both get the receipt: whoever filed it and, where that was another, those who lead the enterprise."""
    told: set[UUID] = {*registry.leaders(filing.enterprise_id, act.on)}
    if act.by.person:
        told.add(act.by.person)
    for person in sorted(told, key=str):
        notices.send(
            to=person,
            kind="pathway.filed",
            sentence=gettext_noop("A document was filed for you under number %(number)s."),
            values={"number": filing.number},
            link=reverse("pathway:filing", args=[filing.number]),
            act=act,
        )


@transaction.atomic
@audited("pathway.confirm-filing")
def decide_filing(*, filing: Filing, confirmed: bool, reasons: str, act: Act) -> FilingDecision:
    """
    Confirm or refuse a document as the post that owns the step.

    :raises NotAllowed: if the actor holds no such post
    :raises ReasonsWanted: if it is refused without reasons
    :raises AlreadyDecided: if somebody has decided
    """
    CONFIRM.require(act.by, filing)
    reasons = reasons.strip()[:MOST_WORDS]
    if not confirmed and len(reasons) < LEAST_WORDS:
        raise ReasonsWanted(field="reasons")
    post = answering_post(act, filing)
    outcome = Outcome.CONFIRMED if confirmed else Outcome.REFUSED
    assert act.by.user is not None  # whoever holds a post has signed in
    try:
        with transaction.atomic():
            decision = FilingDecision.objects.create(
                filing=filing, outcome=outcome, reasons=reasons, post_id=post.id, by=act.by.user, on=act.on, at=act.at
            )
    except IntegrityError as taken:
        raise AlreadyDecided() from taken
    enterprise = registry.enterprise(filing.enterprise_id)
    publish(
        FilingDecided(
            filing=filing.ref, enterprise=enterprise.ref, step=filing.step, outcome=outcome,
            reasons=_committed(reasons, filing), post=post.id, on=act.on,
        ),
        act=act,
    )  # fmt: skip
    _tell_leaders(filing, confirmed, act)
    return decision


def _committed(reasons: str, filing: Filing) -> Personal | str:
    return Personal(of=filing.for_person, value=reasons) if filing.for_person and reasons else ""


def _tell_leaders(filing: Filing, confirmed: bool, act: Act) -> None:
    if not confirmed:
        door = reverse("pathway:step", args=[filing.step])
        barriers.note(code=REFUSED, route=f"steps/{filing.step}", door=door, act=act)
    for person in registry.leaders(filing.enterprise_id, act.on):
        notices.send(
            to=person,
            kind="pathway.filing-decided",
            sentence=gettext_noop("Your document %(number)s counts now.")
            if confirmed
            else gettext_noop("Your document %(number)s was not accepted. Open it to read why, and who helps."),
            values={"number": filing.number},
            link=reverse("pathway:filing", args=[filing.number]),
            act=act,
        )
