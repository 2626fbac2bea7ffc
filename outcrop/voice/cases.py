"""
Cases: what the complainant says, what the handlers answer, and by which day.

No line in the journal names a case: the rows of a day go into it in one digest (``daily``). An act therefore carries no
actor into the database here, and no time but the day.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from outcrop.commons.packs import api as packs
from outcrop.commons.posts.api import Post
from outcrop.credentials.api import sealing
from outcrop.kernel.acts import Act
from outcrop.voice import codes, postkeys, problems, routing
from outcrop.voice.grievances import PUBLISH_DUTY, STAGES, rules
from outcrop.voice.models import Case, Lock, Slip, Step
from outcrop.voice.routing import Accused, Barred, Route

MOST_WORDS = 10_000
CHANNELS = ("web", "phone", "paper", "text")
#: After these nothing more is owed to her.
ENDS = ("accepted", "closed")
WATCHERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Grievance:
    """
    What somebody says.

    :ivar channel: how it came: ``web``, ``phone``, ``paper`` or ``text``
    :ivar name: who she is, if she says so
    :ivar contact: how a handler reaches her, if she wishes it
    :ivar watched: the person and enterprise over whom to watch for retaliation
    """

    words: str
    kind: str
    channel: str = "web"
    area_path: str = ""
    accused: Accused = field(default_factory=Accused)
    accused_words: str = ""
    name: str = ""
    contact: str = ""
    watched: tuple[UUID, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case with the key that opens it, for the length of a request."""

    row: Case
    key: bytes
    steps: tuple[dict[str, Any], ...]
    stage: int
    due: date | None

    @property
    def head(self) -> dict[str, Any]:
        """What was said first, and how the case is routed."""
        return self.steps[0]

    @property
    def last(self) -> Step:
        """The row of the last step."""
        return max(self.row.steps.all(), key=lambda step: step.n)

    @property
    def handler(self) -> UUID:
        """The post that hears the case now."""
        return UUID(self.head["stages"][self.stage])

    @property
    def can_appeal(self) -> bool:
        """Whether anybody stands above the one who hears it now."""
        return self.stage + 1 < len(self.head["stages"])

    @property
    def ended(self) -> bool:
        """Whether nothing more is owed."""
        return self.steps[-1]["type"] in ENDS

    @property
    def answered(self) -> bool:
        """Whether there is an answer to accept or to appeal against."""
        return self.steps[-1]["type"] == "answered"


@transaction.atomic
def complain(*, grievance: Grievance, code: str, act: Act) -> OpenCase:
    """
    Take a grievance in. The same code given again returns the case that it began.

    :param code: of ``codes.drawn_from``; kept nowhere
    :raises WordsMissing, WordsTooMany, KindUnknown, OfficeUnknown: if what was said cannot be kept as it is
    :raises NobodyListens: if nobody may hear it who could open it
    """
    _judge(grievance)
    keys = codes.keys_of(code)
    if Case.objects.filter(id=keys.id).exists():
        return by_code(code, act=act)
    found = routing.route(accused=grievance.accused, area_path=grievance.area_path, kind=grievance.kind, on=act.on)
    key = sealing.new_key()
    try:
        with transaction.atomic():
            case = Case.objects.create(id=keys.id, for_her=sealing.seal_under(keys.key, key), on=act.on)
    except IntegrityError:  # the same form was sent twice at this moment
        return by_code(code, act=act)
    _lock(case, key, found, act)
    due = deadline(act.on, rules().days.to_answer[0])
    _write(case, key, n=1, on=act.on, stage=0, due=due, id=None, **_head(grievance, found))
    _slips(case, key, grievance, found, act)
    return by_code(code, act=act)


def _judge(grievance: Grievance) -> None:
    _judge_words(grievance.words)
    kinds = [kind.key for kind in rules().kinds]
    if grievance.kind not in kinds:
        raise problems.KindUnknown(field="kind", kind=grievance.kind[:40], kinds=", ".join(kinds))


def _judge_words(words: str) -> None:
    if not words.strip():
        raise problems.WordsMissing(field="words")
    if len(words) > MOST_WORDS:
        raise problems.WordsTooMany(field="words", most=MOST_WORDS)


def _head(grievance: Grievance, found: Route) -> dict[str, Any]:
    return {
        "type": "received", "words": grievance.words.strip(), "kind": grievance.kind, "channel": grievance.channel,
        "area": grievance.area_path, "agency": grievance.accused.agency, "post": grievance.accused.post,
        "enterprise": grievance.accused.enterprise and str(grievance.accused.enterprise),
        "accused_words": grievance.accused_words[:300], "name": grievance.name[:200],
        "contact": grievance.contact[:200], "language": grievance.language,
        "stages": [str(post.id) for post in found.stages],
        "barred": {"agencies": sorted(found.barred.agencies), "users": sorted(map(str, found.barred.users))},
    }  # fmt: skip


def _lock(case: Case, key: bytes, found: Route, act: Act) -> None:
    """Seal the case's key to the post of each stage; where there is none, to a key that is thrown away at once."""
    for stage in range(STAGES):
        post = found.stages[stage] if stage < len(found.stages) else None
        Lock.objects.create(case=case, stage=stage, sealed=_sealed_to(post, key, act))


def _sealed_to(post: Post | None, data: bytes, act: Act) -> str:
    key = postkeys.key_in_use(post, on=act.on) if post else None
    return sealing.seal_to(key.public if key else sealing.new_pair().public, data)


def _slips(case: Case, key: bytes, grievance: Grievance, found: Route, act: Act) -> None:
    watched = {"case": str(case.id), "key": key.hex(), "over": [str(each) for each in grievance.watched]}
    watched |= {"from": act.on.isoformat()}
    data = sealing.padded(watched)
    for n in range(WATCHERS):
        post = found.watching[n] if n < len(found.watching) and grievance.watched else None
        Slip.objects.create(case=case, purpose="watch", on=act.on, sealed=_sealed_to(post, data, act))
    count(case, {"kind": grievance.kind, "received": act.on.isoformat()}, act)


def count(case: Case, told: dict[str, Any], act: Act) -> None:
    """Seal a slip to whoever publishes figures: no words, no place, nobody's name."""
    counting = routing.with_duty(PUBLISH_DUTY, Barred(frozenset(), frozenset()), act.on)[:1]
    data = sealing.padded({"case": str(case.id), **told})
    Slip.objects.create(
        case=case, purpose="count", on=act.on, sealed=_sealed_to(counting[0] if counting else None, data, act)
    )


def deadline(on: date, days: int) -> date:
    """Return the day so many working days from a day."""
    return packs.current().calendar.working().add_working_days(on, days)


def _write(
    case: Case, key: bytes, *, n: int, on: date, stage: int, due: date | None, id: UUID | None, **body: Any
) -> Step:
    content = {"case": str(case.id), "n": n, "on": on.isoformat(), **body}
    sealed = sealing.seal_under(key, sealing.padded(content))
    made = id or codes.step_id(case.id)
    return Step.objects.create(id=made, case=case, n=n, on=on, stage=stage, due=due, body=sealed)


# --- opening ---------------------------------------------------------------------------------------------------------


def is_kept(code: str) -> bool:
    """Say whether a code has a case."""
    return Case.objects.filter(id=codes.keys_of(code).id).exists()


def by_code(code: str, *, act: Act) -> OpenCase:
    """Return the case of a code. :raises CodeUnknown: if there is none"""
    keys = codes.keys_of(codes.read(code))
    row = Case.objects.filter(id=keys.id).first()
    key = sealing.open_under(keys.key, row.for_her) if row else None
    if row is None or key is None:
        raise problems.CodeUnknown(field="code")
    return opened(row, key, on=act.on)


def opened(row: Case, key: bytes, *, on: date) -> OpenCase:
    """Return a case as it stands on a day: where the clock ran out, it has moved on by itself."""
    rows = sorted(row.steps.all(), key=lambda step: step.n)
    steps = tuple(_opened_step(row, key, step) for step in rows)
    stage, due = _standing(rows[-1], len(steps[0]["stages"]), on)
    return OpenCase(row, key, steps, stage, due)


def _opened_step(row: Case, key: bytes, step: Step) -> dict[str, Any]:
    data = sealing.open_under(key, step.body)
    content: dict[str, Any] = json.loads(data) if data else {}
    if content.get("case") != str(row.id) or content.get("n") != step.n:
        raise ValueError("A step of a case is not what was written")  # somebody moved sealed text about
    return content


def _standing(last: Step, stages: int, on: date) -> tuple[int, date | None]:
    stage, due = last.stage, last.due
    while due is not None and due < on and stage + 1 < stages:
        stage += 1
        due = deadline(due, rules().days.to_answer[stage])
    return stage, due


# --- what she does ---------------------------------------------------------------------------------------------------


@transaction.atomic
def add(*, case: OpenCase, words: str, step: UUID, act: Act) -> None:
    """Add words of hers. They move no deadline. :raises WordsMissing, WordsTooMany: if there are none or too many"""
    _judge_words(words)
    _next(case, step, act, stage=case.last.stage, due=case.last.due, type="added", by="her", words=words.strip())


@transaction.atomic
def accept(*, case: OpenCase, step: UUID, act: Act) -> None:
    """Accept the answer: the case ends. :raises ChoiceNotOpen: if there is none to accept"""
    if is_sent(step):
        return
    if not case.answered:
        raise problems.ChoiceNotOpen()
    if _next(case, step, act, stage=case.stage, due=None, type="accepted", by="her", words=""):
        count(case.row, _outcome(case, "accepted", act), act)


@transaction.atomic
def appeal(*, case: OpenCase, words: str, step: UUID, act: Act) -> None:
    """
    Appeal: the next post hears the case, with its own days.

    :raises ChoiceNotOpen: if there is no answer to appeal against
    :raises NoOneAbove: if the last have answered
    """
    if is_sent(step):
        return
    if not case.answered:
        raise problems.ChoiceNotOpen()
    if not case.can_appeal:
        raise problems.NoOneAbove()
    due = deadline(act.on, rules().days.to_answer[case.stage + 1])
    _next(case, step, act, stage=case.stage + 1, due=due, type="appealed", by="her", words=words.strip()[:MOST_WORDS])


# --- what a handler does ---------------------------------------------------------------------------------------------


@transaction.atomic
def note_read(*, case: OpenCase, by: UUID, step: UUID, act: Act) -> None:
    """Tell her that the post that hears it has read it; the answer's day stands."""
    if is_sent(step):
        return
    _mine(case, by)
    _next(case, step, act, stage=case.stage, due=case.due, type="read", by=str(by), words="")


@transaction.atomic
def ask(*, case: OpenCase, by: UUID, words: str, step: UUID, act: Act) -> None:
    """Ask her something. The clock does not stop for it."""
    if is_sent(step):
        return
    _mine(case, by)
    _judge_words(words)
    _next(case, step, act, stage=case.stage, due=case.due, type="asked", by=str(by), words=words.strip())


@transaction.atomic
def answer(*, case: OpenCase, by: UUID, words: str, remedy: str, step: UUID, act: Act) -> None:
    """
    Answer her, with the remedy if there is one. She accepts or appeals in the pack's days; after them the case ends.

    :raises NotYoursNow: if another post hears the case by now
    """
    if is_sent(step):
        return
    _mine(case, by)
    _judge_words(words)
    if len(remedy) > MOST_WORDS:
        raise problems.WordsTooMany(field="remedy", most=MOST_WORDS)
    told = {"type": "answered", "by": str(by), "words": words.strip(), "remedy": remedy.strip()}
    told |= {"choose_by": deadline(act.on, rules().days.to_choose).isoformat()}
    if _next(case, step, act, stage=case.stage, due=None, **told):
        count(case.row, _outcome(case, "answered", act), act)


@transaction.atomic
def found_out(*, case: OpenCase, by: UUID, words: str, measure: UUID, step: UUID, act: Act) -> None:
    """Tell what the look at a measure against her brought; it moves no deadline."""
    _judge_words(words)
    last = case.last
    told = {"type": "watched", "by": str(by), "words": words.strip(), "measure": str(measure)}
    _next(case, step, act, stage=last.stage, due=last.due, **told)


def _mine(case: OpenCase, by: UUID) -> None:
    if case.handler != by or case.ended:
        raise problems.NotYoursNow()


def _outcome(case: OpenCase, outcome: str, act: Act) -> dict[str, Any]:
    began = date.fromisoformat(case.head["on"])
    return {
        "kind": case.head["kind"], "received": case.head["on"], "outcome": outcome,
        "in_time": case.stage == 0, "days": (act.on - began).days,
    }  # fmt: skip


def _hold(case: UUID) -> None:
    # One step after another. The rows themselves cannot be locked: the serving role has no right to change them.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(case.bytes[8:], signed=True)])


def is_sent(step: UUID) -> bool:
    """Say whether a step was carried out before."""
    return Step.objects.filter(id=step).exists()


def _next(case: OpenCase, step: UUID, act: Act, *, stage: int, due: date | None, **body: Any) -> bool:
    """Write the next step; say whether it was new. Two at the same moment: one of them is asked to try again."""
    _hold(case.row.id)
    rows: Iterable[Step] = Step.objects.filter(case=case.row)
    if any(each.id == step for each in rows):
        return False
    n = max(each.n for each in rows) + 1
    if n != len(case.steps) + 1:
        raise problems.ChoiceNotOpen()
    try:
        with transaction.atomic():
            _write(case.row, case.key, n=n, on=act.on, stage=stage, due=due, id=step, **body)
    except ValueError as large:
        raise problems.WordsTooMany(field="words", most=MOST_WORDS) from large
    except IntegrityError as taken:
        raise problems.ChoiceNotOpen() from taken
    return True
