"""What the register answers about a piece of ground."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.ground.answer import Finding, GroundAnswer, Kind, Title, Weight
from outcrop.cadastre.ground.checks import GROUND, PEOPLE, PLACE, Check
from outcrop.cadastre.ground.looking import NOBODY, Question
from outcrop.cadastre.register import class_of
from outcrop.kernel.acts import Actor

__all__ = ["Finding", "GroundAnswer", "Kind", "Title", "Weight", "check_ground"]


def check_ground(
    shape: BaseGeometry,
    *,
    class_key: str,
    on: date,
    applicant: UUID | None = None,
    reader: Actor = NOBODY,
) -> GroundAnswer:
    """
    Say what the register knows of a piece of ground that is asked for. Several things can hold; the worst comes first.

    :param shape: a judged boundary (``kernel.geometry.judged``)
    :param applicant: the enterprise that asks; without one nobody is told whether people work there
    :param reader: who reads the answer; other titles are named as far as she may see each
    :raises NotFound: if the country has no such class
    """
    question = Question(shape, class_of(class_key), on, applicant, reader)
    found = list(_run(PLACE, question))
    if not found or found[0].weight is not Weight.BARS:
        found += _run(GROUND, question)
    # Only of ground that could be given: a pole in the fog gets no answer about people.
    looked = applicant is not None and not any(each.weight is Weight.BARS for each in found)
    if looked:
        found += _run(PEOPLE, question)
    order = list(Kind)
    found.sort(key=lambda each: (-each.weight, order.index(each.kind)))
    return GroundAnswer(shape, class_key, question.hectares, tuple(found), looked, question.place.path)


def _run(checks: Iterable[Check], question: Question) -> Iterable[Finding]:
    for check in checks:
        yield from check(question)
