"""What becomes of actions: they improve, close, or go up when their time is over."""

from uuid import UUID

from django.db import transaction

from outcrop.assurance import problems
from outcrop.assurance.events import ActionMoved
from outcrop.assurance.locks import hold
from outcrop.assurance.models import Action, Step
from outcrop.assurance.policies import ANSWER_ACTION, PLAN_DUTY
from outcrop.assurance.writing import check_no_person_named, sentence
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.refs import Ref

MACHINE = "assurance deadlines"


@transaction.atomic
@audited("assurance.answer-action")
def answer_action(*, action: Action, closed: bool, words: str, act: Act) -> Step:
    """
    Write down that an action improved, with what was measured, or that it is done.

    :raises ActionClosed: if it was closed before
    :raises WordsMissing: without what was seen or measured
    """
    ANSWER_ACTION.require(act.by, action)
    hold(action.id)
    if action.state == Step.CLOSED:
        raise problems.ActionClosed()
    told = sentence(words)
    check_no_person_named(told)
    return _step(action, Step.CLOSED if closed else Step.IMPROVED, told, None, act)


def overdue(action: Action, *, act: Act) -> bool:
    """Say whether the time of an action is over without what its rule asks: improvement, or closure."""
    enough = {Step.CLOSED} if action.asks == "closure" else {Step.CLOSED, Step.IMPROVED}
    steps = set(action.steps.values_list("kind", flat=True))
    return act.on > action.due and not steps & enough


def escalate_overdue(*, act: Act) -> int:
    """
    Hand every action whose time is over up to the post that oversees, once; return how many.

    It asks somebody to look. It suspends nobody, revokes nothing and changes no status.
    """
    late = Action.objects.filter(due__lt=act.on).exclude(steps__kind__in=(Step.ESCALATED, Step.CLOSED))
    moved = 0
    for action in late.order_by("due", "id"):
        if overdue(action, act=act):
            _escalate(action=action, act=Act(by=Actor.machine(MACHINE), at=act.at, on=act.on))
            moved += 1
    return moved


@transaction.atomic
@audited("assurance.escalate")
def _escalate(*, action: Action, act: Act) -> Step:
    post = posts.post_for(duty=PLAN_DUTY, area_path=action.area_path)
    return _step(action, Step.ESCALATED, "", post.id if post else None, act)


def _step(action: Action, kind: str, words: str, to_post: UUID | None, act: Act) -> Step:
    made = Step.objects.create(
        action=action, kind=kind, words=words, to_post=to_post, on=act.on, at=act.at, by=act.by.user
    )
    publish(ActionMoved(action=Ref("assurance.action", action.id), number=action.number, kind=kind), act=act)
    return made
