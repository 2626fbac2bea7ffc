"""What the demonstration has already learned: course days of the past, those to come, and certificates."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor, HeldPost
from outcrop.kernel.strictyaml import read_yaml
from outcrop.learning import selectors
from outcrop.learning.models import SELF, SHEET, Session
from outcrop.learning.services.attendance import Row, bring_attendance
from outcrop.learning.services.examining import sit_test
from outcrop.learning.services.knowledge import take_articles
from outcrop.learning.services.sessions import enrol, plan_session
from outcrop.learning.who import Learner, learner_of_user, said

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Publish ``seeds/knowledge.yaml``, and do what ``seeds/learning.yaml`` tells, each act by whose it is."""
    _articles(act)
    file: Path = packs.current().root / "seeds" / "learning.yaml"
    if not file.exists() or Session.objects.exists():
        return
    told: dict[str, list[dict[str, Any]]] = read_yaml(file.read_text(encoding="utf-8"))
    for row in told.get("sessions", ()):
        _session(row, act)
    for row in told.get("tries", ()):
        _try(row, act)


def _articles(act: Act) -> None:
    file: Path = packs.current().root / "seeds" / "knowledge.yaml"
    if file.exists():
        table = read_yaml(file.read_text(encoding="utf-8"))
        take_articles(table=table, files={}, live=True, act=replace(act, by=Actor.machine("samples")))


def _session(row: dict[str, Any], act: Act) -> None:
    before = _days_ago(act, row.get("planned_days_ago", 0))
    trainer = replace(before, by=_post_that_trains(row["area"]))
    day = act.on + timedelta(days=row["in_days"])
    made = plan_session(
        course=row["course"], area=row["area"], place=row["place"], on=day, trainer=row["trainer"],
        seats=row["seats"], act=trainer,
    )  # fmt: skip
    Session.objects.filter(id=made.id).update(is_sample=True)
    learners = {key: _learner(key) for key in row.get("enrolled", ())}
    for key, learner in learners.items():
        enrol(session=made.id, learner=learner, how=SELF, act=replace(before, by=_actor(key, before)))
    if day < act.on:
        rows = [Row(said(each)[1], "no" if key in row.get("absent", ()) else "yes") for key, each in learners.items()]
        after = _days_ago(act, -row["in_days"] - 1)
        bring_attendance(session=made.id, rows=rows, source=SHEET, act=replace(after, by=trainer.by))


def _try(row: dict[str, Any], act: Act) -> None:
    past = _days_ago(act, row["days_ago"])
    course = selectors.course_of(row["course"])
    answers = {question.key: question.right for question in course.questions}
    for question in course.questions[: row.get("wrong", 0)]:
        answers[question.key] = next(each.key for each in question.choices if not each.right)
    by = replace(past, by=_actor(row["who"], past))
    sit_test(course=course.key, answers=answers, learner=_learner(row["who"]), act=by)


def _days_ago(act: Act, days: int) -> Act:
    past = timedelta(days=days)
    return replace(act, at=act.at - past, on=act.on - past, submission=None)


def _user(key: str) -> User:
    return User.objects.get(username=SAMPLE + key)


def _learner(key: str) -> Learner:
    return learner_of_user(_user(key))


def _actor(key: str, act: Act) -> Actor:
    # Posts are held from the day of the demonstration: what officials learned before, they learned in theirs.
    user = _user(key)
    actor = actor_for(user, on=act.on)
    holdings = posts.Holding.objects.filter(user=user.id).select_related("post") if not actor.posts else ()
    held = tuple(_held(each.post) for each in holdings)
    return replace(actor, posts=actor.posts or held)


def _held(post: posts.Post) -> HeldPost:
    return HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))


def _post_that_trains(area: str) -> Actor:
    place = areas.get(area)
    assert place is not None
    post = posts.post_for(duty="learning.train", area_path=place.path)
    assert post is not None
    holding = posts.Holding.objects.filter(post=post).first()
    return Actor(user=holding.user if holding else None, posts=(_held(post),))
