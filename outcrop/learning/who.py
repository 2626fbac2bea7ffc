"""Whoever learns: a person of the register, or an official by her account."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from outcrop.commons.accounts.api import User
from outcrop.kernel.acts import Act
from outcrop.learning.models import Learns
from outcrop.learning.problems import LearnerUnknown
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class Learner:
    """Exactly one of the two: a person of the register, or the account of an official who is none."""

    person: UUID | None = None
    user: UUID | None = None

    @property
    def id(self) -> UUID:
        """Whichever it is."""
        found = self.person or self.user
        assert found is not None
        return found

    @property
    def columns(self) -> dict[str, Any]:
        """What a row about her holds."""
        return {"person_id": self.person, "user_id": self.user}

    @property
    def rows(self) -> Q:
        """The rows about her."""
        return Q(person=self.person) if self.person else Q(user=self.user)


def learner_behind(act: Act, verb: str) -> Learner:
    """
    Return who learns by an act: the person or, under a mandate that names the verb, its principal; else the official.

    :raises MandateDoesNotCover: if she acts for another and the mandate does not name the verb
    :raises NotAPerson: if the actor is nobody who could learn
    """
    if act.by.principal is None and act.by.posts and act.by.user:
        return Learner(user=act.by.user)
    return Learner(person=registry.acting_person(act.by, verb))


def learner_seen(act: Act) -> Learner | None:
    """Return whose learning an actor may look at as her own: reading needs no verb of the mandate; None for nobody."""
    if act.by.principal:
        return Learner(person=act.by.principal)
    return Learner(user=act.by.user) if act.by.user else None


def learner_numbered(typed: str) -> Learner:
    """Return whom a typed number or user name means. :raises LearnerUnknown: if nobody"""
    typed = " ".join(typed.split())[:80]
    if typed.isprintable() and (found := registry.find_person(typed)):
        return Learner(person=found.id)
    user = User.objects.filter(username=typed, is_active=True).first() if typed.isprintable() else None
    if user is None:
        raise LearnerUnknown(number=typed or "–", field="number")
    return learner_of_user(user)


def learner_of_user(user: User) -> Learner:
    """Return an account as a learner: its person, if it belongs to one."""
    return Learner(person=user.person) if user.person else Learner(user=user.id)


def learner_of_row(row: Learns) -> Learner:
    """Return whom a row is about."""
    return Learner(person=row.person_id) if row.person_id else Learner(user=row.user_id)


def said(learner: Learner) -> tuple[str, str]:
    """Return a learner's name, and the number or user name by which lists know her."""
    if learner.person:
        found = registry.person(learner.person)
        return found.name, found.number
    user = User.objects.get(id=learner.id)
    return str(user), user.username
