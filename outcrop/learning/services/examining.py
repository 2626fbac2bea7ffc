"""Sitting the test of a course."""

from collections.abc import Mapping

from django.db import connection, transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act
from outcrop.learning import problems, selectors
from outcrop.learning.events import TestSat
from outcrop.learning.models import Try
from outcrop.learning.services.certificates import certify
from outcrop.learning.who import Learner


@transaction.atomic
@audited("learning.sit-test")
def sit_test(*, course: str, answers: Mapping[str, str], learner: Learner, act: Act) -> Try:
    """
    Hand in a test, and give the certificate if all that the course asks is there.

    :param answers: question to the key of the picture chosen
    :raises CourseUnknown, NotForThisAudience: if she cannot sit it
    :raises AnswersMissing: if a question has no choice of its own
    :raises TriesUsed: if she sat it as often today as the pack lets her
    """
    told = selectors.course_of(course)
    if told.audience == "officials" and learner.user is None and not act.by.posts:
        raise problems.NotForThisAudience()
    chosen = {
        question.key: answers[question.key]
        for question in told.questions
        if answers.get(question.key) in {choice.key for choice in question.choices}
    }
    if missing := len(told.questions) - len(chosen):
        raise problems.AnswersMissing(missing=missing)
    with connection.cursor() as cursor:  # two sittings at this moment are counted one after the other
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"learning.try {learner.id}"])
    most = selectors.section().tries_a_day
    if selectors.tries_of(course, learner).filter(on=act.on).count() >= most:
        raise problems.TriesUsed(count=most)
    right = sum(chosen[question.key] == question.right for question in told.questions)
    made = Try.objects.create(
        course=course, answers=chosen, right=right, asked=len(told.questions), needed=told.pass_mark.right,
        passed=right >= told.pass_mark.right, at=act.at, on=act.on, filed_by_id=act.by.user, **learner.columns,
    )  # fmt: skip
    publish(
        TestSat(
            sitting=made.ref, learner=learner.id, course=course, right=right, asked=made.asked, needed=made.needed,
            passed=made.passed,
        ),
        act=act,
    )  # fmt: skip
    if made.passed:
        certify(course=course, learner=learner, act=act)
    return made
