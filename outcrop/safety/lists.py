"""
Picture checklists that a team keeps itself.

Nobody else reads them: not an office, not an inspector, unless the team shares them, and no longer than it does. A team
without papers keeps them under a code; an enterprise's are its members'.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act, Actor
from outcrop.registry import api as registry
from outcrop.safety import codes, problems
from outcrop.safety.events import ListChecked, ListsShared, TeamBegun
from outcrop.safety.models import Check, Share, Team
from outcrop.safety.policies import KEEP_ENTERPRISE_LIST, LOOK
from outcrop.safety.section import Pictured, Topic, section

ANSWERS = ("yes", "no", "not-here")
KEPT_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Line:
    """An item with its answer, and the answer of the time before where that was another."""

    item: Pictured
    answer: str
    before: str

    @property
    def changed(self) -> bool:
        """Whether it was answered otherwise the time before."""
        return bool(self.before) and self.before != self.answer


@dataclass(frozen=True, slots=True)
class Kept:
    """One time that a team went through a topic."""

    check: Check
    lines: tuple[Line, ...]

    @property
    def open(self) -> int:
        """How many answers were no."""
        return sum(line.answer == "no" for line in self.lines)


@dataclass(frozen=True, slots=True)
class TopicState:
    """A topic, with the last time that the team went through it."""

    topic: Topic
    last: Kept | None


@transaction.atomic
@audited("safety.begin-team")
def begin_team(*, submission: UUID, label: str, area: str, act: Act) -> tuple[Team, str]:
    """
    Begin checklists for people without papers; return the code under which they are kept.

    :param act: of nobody: who begins it is written down nowhere
    :raises AreaNotFound: if there is no such area
    """
    code = codes.drawn_from(submission)
    if found := Team.objects.filter(key=codes.key_of(code)).first():
        unchanged()
        return found, code
    where = areas.get(area) if area else None
    if area and where is None:
        raise problems.AreaNotFound(field="area", area=area[:40])
    made = Team.objects.create(
        key=codes.key_of(code), label=label.strip(), area_path=where.path if where else "", begun_on=act.on
    )
    publish(TeamBegun(team=made.ref), act=act)
    return made, code


@transaction.atomic
@audited("safety.begin-enterprise-team")
def team_of_enterprise(*, enterprise: UUID, act: Act) -> Team:
    """Return the checklists of an enterprise, begun if there are none yet. :raises NotAllowed: if she is no member"""
    of = registry.enterprise(enterprise)
    made, new = Team.objects.get_or_create(
        enterprise=enterprise, defaults={"label": of.name[:80], "area_path": of.area_path, "begun_on": act.on}
    )
    KEEP_ENTERPRISE_LIST.require(act.by, made)
    if new:
        publish(TeamBegun(team=made.ref), act=act)
    else:
        unchanged()
    return made


def by_code(text: str) -> Team:
    """Return the team of a code. :raises CodeNotFound: if there is none"""
    found = Team.objects.filter(key=codes.key_of(codes.read(text))).first()
    if found is None:
        raise problems.CodeNotFound(field="code")
    return found


@transaction.atomic
@audited("safety.check-list")
def check_list(
    *, team: Team, topic: Topic, answers: Mapping[str, str], words: str = "", submission: UUID, act: Act
) -> Check:
    """
    Keep what a team answered; whoever calls this has seen that it is the team.

    :param answers: for each item of the topic one of ``ANSWERS``
    :raises AnswersUnfit: if one is missing or is another
    """
    asked = {item.key for item in topic.items}
    if set(answers) != asked or any(each not in ANSWERS for each in answers.values()):
        raise problems.AnswersUnfit()
    id = codes.id_from(submission)
    try:
        with transaction.atomic():
            made = Check.objects.create(
                id=id,
                team=team,
                topic=topic.key,
                answers=dict(answers),
                words=words.strip()[:500],
                on=act.on,
                at=act.at,
            )
    except IntegrityError:  # the same form sent twice
        unchanged()
        return Check.objects.get(id=id, team=team)
    publish(ListChecked(team=team.ref, topic=topic.key), act=act)
    return made


@transaction.atomic
@audited("safety.share-lists")
def share(*, team: Team, shared: bool, act: Act) -> None:
    """Let inspectors of the area look at a team's checklists, or no more. Said twice, nothing changes."""
    list(Team.objects.select_for_update().filter(id=team.id).values_list("id", flat=True))
    live = team.shares.filter(until=None)
    if live.exists() is shared:
        unchanged()
        return
    if shared:
        Share.objects.create(team=team, since=act.at)
    else:
        live.update(until=act.at)
    publish(ListsShared(team=team.ref, shared=shared), act=act)


def is_shared(team: Team) -> bool:
    """Say whether inspectors may look now."""
    return team.shares.filter(until=None).exists()


def shared_with(actor: Actor) -> "QuerySet[Team]":
    """Return the teams of one's area that share their checklists now."""
    live = Share.objects.filter(until=None).values("team")
    return LOOK.visible(actor, Team.objects.filter(id__in=live)).order_by("area_path", "begun_on", "id")


def history(team: Team, topic: Topic) -> list[Kept]:
    """Return every time that a team went through a topic, the latest first, each with what changed."""
    rows = list(team.checks.filter(topic=topic.key).order_by("-at", "-id")[: KEPT_SHOWN + 1])
    before: list[Check | None] = [*rows[1:], None] if rows else []
    return [_kept(row, last, topic) for row, last in zip(rows, before, strict=True)][:KEPT_SHOWN]


def _kept(row: Check, last: Check | None, topic: Topic) -> Kept:
    lines = (
        Line(item, row.answers[item.key], last.answers.get(item.key, "") if last else "")
        for item in topic.items
        if item.key in row.answers  # the pack may have got an item since
    )
    return Kept(row, tuple(lines))


def states(team: Team) -> list[TopicState]:
    """Return every topic with the last time that a team went through it."""
    return [TopicState(topic, next(iter(history(team, topic)), None)) for topic in section().topics]


def enterprises_of(actor: Actor, on: date) -> list[registry.EnterpriseView]:
    """Return the enterprises whose checklists somebody keeps as a member."""
    return list(registry.enterprises_of(actor.person, on=on)) if actor.person and not actor.mandate else []
