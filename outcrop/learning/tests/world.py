"""The standing cast: an officer and an adviser who train, Mira who learns, and people around her."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from outcrop.cadastre.tests import world as ground
from outcrop.cadastre.tests.world import NOW, TODAY
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.learning import api, selectors
from outcrop.learning.models import Intake, Session, Try
from outcrop.learning.services.attendance import Row, bring_attendance
from outcrop.learning.services.examining import sit_test
from outcrop.learning.services.knowledge import take_articles
from outcrop.learning.services.sessions import enrol, plan_session
from outcrop.learning.who import Learner
from outcrop.registry.models import Person

COURSE, FOR_OFFICIALS = "without-mercury", "fair-desk"
build = ground.build
MACHINE = Act(by=Actor.machine("tests"), at=NOW, on=TODAY)


def holder(agency: str, post: str) -> Actor:
    """Return a user who holds a post, as an actor."""
    user = User.objects.create_user(f"holder-{new_id()}", display_name=post)
    posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=date(2025, 1, 1))
    return actor_for(user, on=TODAY)


def officer(area: str = "AMBER") -> Actor:
    return holder(f"district-office@{area}", "mining-officer")


def department() -> Actor:
    return holder("department", "national-department")


def police() -> Actor:
    return holder("police", "inspector")


def person(name: str = "Mira") -> Person:
    """Return somebody of the register; she has an account."""
    made = ground.person(name, level="none")
    made.number = made.number.upper()
    made.save()
    User.objects.create(username=made.number, person=made.id)
    return made


def actor_of(person: Person, **how: Any) -> Actor:
    return actor_for(User.objects.get(person=person.id), on=TODAY, **how)


def act_of(actor: Actor, *, on: date = TODAY) -> Act:
    return Act(by=actor, at=NOW + (on - TODAY), on=on, submission=new_id())


def session(
    by: Actor | None = None, *, on: date = TODAY + timedelta(days=3), seats: int = 5, area: str = "AMBER"
) -> Session:
    """Return a day of the course for miners."""
    planned = act_of(by or officer(area))
    return plan_session(
        course=COURSE, area=area, place="Old washing place", on=on, trainer="Ilse", seats=seats, act=planned
    )


def seat(session: Session, who: Person) -> Any:
    return enrol(session=session.id, learner=Learner(person=who.id), how="self", act=act_of(actor_of(who)))


def bring(session: Session, by: Actor, *rows: tuple[str, str]) -> Intake:
    """Bring a list of who was there."""
    told = [Row(*row) for row in rows]
    return bring_attendance(session=session.id, rows=told, source="sheet", act=act_of(by))


def answers(course: str = COURSE, *, wrong: int = 0) -> dict[str, str]:
    """Return the right answers, but for so many."""
    told = selectors.course_of(course)
    chosen = {question.key: question.right for question in told.questions}
    for question in told.questions[:wrong]:
        chosen[question.key] = next(each.key for each in question.choices if not each.right)
    return chosen


def sit(who: Person, *, wrong: int = 0, on: date = TODAY) -> Try:
    act = act_of(actor_of(who), on=on)
    return sit_test(course=COURSE, answers=answers(wrong=wrong), learner=Learner(person=who.id), act=act)


def certified(who: Person, by: Actor | None = None) -> Any:
    """Let somebody attend and pass; return her certificate."""
    by = by or officer()
    day = session(by, on=TODAY)
    bring(day, by, (who.number, "yes"))
    sit(who)
    return selectors.certificates_of(Learner(person=who.id))[0]


def later(act: Act, days: int) -> Act:
    return replace(act, at=act.at + timedelta(days=days), on=act.on + timedelta(days=days))


def stock() -> None:
    """Take the pack over, and write the articles of the sample country into its hub."""
    build()
    api.sync_pack(packs.current(), act=MACHINE)
    table = read_yaml((packs.current().root / "seeds" / "knowledge.yaml").read_text(encoding="utf-8"))
    take_articles(table=table, files={}, live=True, act=MACHINE)
