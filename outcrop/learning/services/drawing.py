"""Drawing by lot in which order enterprises are trained."""

import secrets
from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.learning import problems, selectors
from outcrop.learning.effects.lots import order_of
from outcrop.learning.events import OrderDrawn
from outcrop.learning.models import Draw
from outcrop.learning.policies import DRAW

FEWEST = 2
SEED_BYTES = 32


@transaction.atomic
@audited("learning.draw-order")
def draw_order(*, course: str, enterprises: Iterable[UUID], act: Act) -> Draw:
    """
    Draw the order in which enterprises get a course. Seed and order are sealed in the journal: anybody draws it again.

    An enterprise is drawn once for a course, so that nobody draws until the order pleases.

    :raises TooFewToDraw: if there are fewer than two
    :raises DrawnAlready: if one of them was drawn for this course before
    """
    DRAW.require(act.by)
    selectors.course_of(course)
    wanted = set(enterprises)
    if len(wanted) < FEWEST:
        raise problems.TooFewToDraw(field="numbers")
    with connection.cursor() as cursor:  # two draws at this moment would each not see the other
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"learning.draw {course}"])
    if Draw.objects.filter(course=course, order__overlap=list(wanted)).exists():
        raise problems.DrawnAlready(field="numbers")
    seed = secrets.token_hex(SEED_BYTES)
    made = Draw.objects.create(
        id=new_id(), course=course, seed=seed, order=order_of(seed, wanted), at=act.at, on=act.on, by_id=act.by.user
    )
    told = OrderDrawn(
        draw=Ref("learning.draw", made.id), course=course, seed=seed, order=[str(each) for each in made.order]
    )  # fmt: skip
    publish(told, act=act)
    return made
