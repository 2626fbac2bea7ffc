"""
Reporting an accident, with a name or without, and following it with a code.

Who is behind the request does not enter: neither the row nor the journal's line nor the submission names anybody, not
even somebody who is signed in. The report's id and code are drawn from the form, so that it counts once.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from outcrop.commons.areas import api as areas
from outcrop.commons.documents.api import Document
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act, Actor
from outcrop.safety import codes, problems
from outcrop.safety.events import ReportReceived
from outcrop.safety.models import Accident, Belonging, Report
from outcrop.safety.section import section

MOST_WORDS = 5000
MOST_PEOPLE = 500
LONGEST_AGO = timedelta(days=366 * 30)
SEXES, AGES = ("woman", "man", "both"), ("child", "adult", "old", "several")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    What somebody tells. Everything but kind and cause may be left out, but something must say what happened.

    :ivar area: code of an area of the pack
    :ivar point: longitude and latitude, in degrees
    :ivar sex: ``woman``, ``man`` or ``both`` of those who were hurt, if known
    :ivar age: ``child``, ``adult``, ``old`` or ``several``, if known
    """

    kind: str
    cause: str
    happened_on: date
    about: bool = False
    area: str = ""
    place: str = ""
    point: tuple[float, float] | None = None
    people: int | None = None
    sex: str = ""
    age: str = ""
    words: str = ""
    recording: Document | None = None
    name: str = ""
    contact: str = ""
    channel: str = "web"


def unnamed(act: Act) -> Act:
    """Return the act without whoever is behind it: who reports while signed in is nobody here."""
    return Act(by=Actor.nobody(act.by.language), at=act.at, on=act.on)


@transaction.atomic
@audited("safety.report")
def report(*, told: Told, submission: UUID, act: Act) -> tuple[Report, str]:
    """
    Take a report in; it is an accident of its own until a post finds that it is another's.

    :param act: of nobody for whoever reports; of the clerk who types it in
    :returns: the report, and the code that follows it
    :raises NothingTold, KindUnknown, CauseUnknown, AreaNotFound, DayToCome, TooMany: if it cannot be kept so
    """
    code = codes.drawn_from(submission)
    if found := Report.objects.filter(id=codes.id_from(submission)).first():
        unchanged()
        return found, code
    path = _judge(told, act)
    made = _row(told, path, codes.id_from(submission), code, act)
    if made is None:  # the same form was sent twice at this moment
        unchanged()
        return Report.objects.get(id=codes.id_from(submission)), code
    accident = begin_accident(made, act=act)
    Belonging.objects.create(report=made, accident=accident, n=1, at=act.at)
    publish(ReportReceived(report=made.ref), act=act)
    return made, code


def _judge(told: Told, act: Act) -> str:
    """See that a report can be kept; return the path of its area."""
    rules = section()
    if rules.kind(told.kind) is None:
        raise problems.KindUnknown(field="kind", kind=told.kind[:40], kinds=", ".join(x.key for x in rules.kinds))
    if rules.cause(told.cause) is None:
        raise problems.CauseUnknown(field="cause", cause=told.cause[:40], causes=", ".join(x.key for x in rules.causes))
    if not (told.words.strip() or told.place.strip() or told.recording or told.point or told.area):
        raise problems.NothingTold(field="words")
    judge_day(told.happened_on, act)
    if told.people is not None and not 0 <= told.people <= MOST_PEOPLE:
        raise problems.TooMany(field="people", most=MOST_PEOPLE)
    area = areas.get(told.area) if told.area else None
    if told.area and area is None:
        raise problems.AreaNotFound(field="area", area=told.area[:40])
    if area is None and told.point:
        area = areas.locate(*told.point)
    return area.path if area else ""


def judge_day(on: date, act: Act) -> None:
    """:raises DayToCome: if an accident cannot have been on that day"""
    if not act.on - LONGEST_AGO <= on <= act.on:
        raise problems.DayToCome(field="happened_on", on=on)


def _row(told: Told, path: str, id: UUID, code: str, act: Act) -> Report | None:
    longitude, latitude = told.point or (None, None)
    try:
        with transaction.atomic():
            return Report.objects.create(
                id=id, key=codes.key_of(code), kind=told.kind, cause=told.cause, area_path=path,
                place=told.place.strip(), longitude=longitude, latitude=latitude, happened_on=told.happened_on,
                about=told.about, people=told.people, sex=told.sex if told.sex in SEXES else "",
                age=told.age if told.age in AGES else "", words=told.words.strip()[:MOST_WORDS],
                recording=told.recording, name=told.name.strip(), contact=told.contact.strip(), channel=told.channel,
                language=act.by.language[:12], at=act.at,
            )  # fmt: skip
    except IntegrityError:
        return None


def begin_accident(first: Report, *, act: Act) -> Accident:
    """Return a new accident in the area and on the day of a report."""
    office = first.area_path.rpartition(".")[2]
    return Accident.objects.create(
        number=next_number(kind="AC", office=office, year=act.on.year), area_path=first.area_path,
        happened_on=first.happened_on, at=act.at,
    )  # fmt: skip


def by_code(text: str) -> Report:
    """Return the report of a code. :raises CodeNotFound: if there is none"""
    found = Report.objects.filter(key=codes.key_of(codes.read(text))).first()
    if found is None:
        raise problems.CodeNotFound(field="code")
    return found
