"""Training of those who hold posts: for which duties there is a course, and who has not taken it yet."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from outcrop.commons.accounts.api import User
from outcrop.commons.posts import api as posts
from outcrop.learning import selectors
from outcrop.learning.models import Certificate
from outcrop.learning.section import Course
from outcrop.learning.who import Learner, learner_of_user


def courses_for(duty: str) -> tuple[Course, ...]:
    """Return the courses that train for a duty."""
    return tuple(course for course in selectors.section().courses if duty in course.duties)


def trained(*, duty: str, on: date, person: UUID | None = None, user: UUID | None = None) -> bool:
    """
    Say whether somebody holds, on a day, a certificate of a course that trains for a duty.

    :param person: of the register; or ``user``, an account, whose person counts where it has one
    """
    learner = Learner(person=person) if person else _of_account(user)
    courses = [course.key for course in courses_for(duty)]
    return learner is not None and selectors.live_certificate(learner, courses, on=on) is not None


def trained_among(users: Collection[UUID], *, duty: str, on: date) -> set[UUID]:
    """Return those of some accounts who hold, on a day, a certificate of a course that trains for a duty."""
    persons = dict(User.objects.filter(id__in=users).values_list("id", "person"))
    here = Q(user__in=users) | Q(person__in=[person for person in persons.values() if person])
    rows = Certificate.objects.filter(here, course__in=[course.key for course in courses_for(duty)])
    holding = {who for row in rows if selectors.holds(row, on=on) for who in (row.user_id, row.person_id) if who}
    return {user for user, person in persons.items() if {user, person} & holding}


def _of_account(user: UUID | None) -> Learner | None:
    found = User.objects.filter(id=user).first() if user else None
    return learner_of_user(found) if found else None


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A post that answers for a duty, and who holds it: empty where it is vacant."""

    duty: str
    post: posts.Post
    courses: tuple[Course, ...]
    holders: tuple[tuple[str, bool], ...]


def matrix(*, on: date) -> list[DutyLine]:
    """Return every held post that answers for a duty which some course serves, with its holders, untrained first."""
    served = sorted({duty for course in selectors.section().courses for duty in course.duties})
    lines = []
    for duty in served:
        for post in posts.posts_with(duty):
            held = [User.objects.get(id=user) for user in posts.holders_of(post.id, on=on)]
            holders = tuple((str(user), trained(duty=duty, on=on, user=user.id)) for user in held)
            if holders:
                lines.append(DutyLine(duty, post, courses_for(duty), holders))
    return sorted(lines, key=lambda line: (all(done for _name, done in line.holders), line.duty, line.post.area_path))
