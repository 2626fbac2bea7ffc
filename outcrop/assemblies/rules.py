"""Which rules a body goes by on a day: its by-laws, else the country's defaults."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef

from outcrop.assemblies.models import Bylaws, Motion, MotionKind
from outcrop.assemblies.section import Defaults, Rules, section


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules of a day. :ivar bylaws: None where the country's defaults hold, with their mark"""

    rules: Rules
    bylaws: Bylaws | None

    @property
    def defaults(self) -> Defaults:
        """The country's defaults, with their source."""
        return section().defaults


def rules_on(body_id: UUID, on: date) -> InForce:
    """Return the rules in force for a body on a day."""
    latest = Bylaws.objects.filter(body=body_id, since__lte=on).order_by("-version").first()
    return InForce(Rules(**latest.rules), latest) if latest else InForce(section().defaults.rules, None)


def tenth_of(members: int) -> int:
    """Return how many members can call an assembly: the country's share, rounded up, at least one."""
    return max(1, -(-members * section().defaults.tenth_percent // 100))


def percent_for(motion: Motion, rules: Rules) -> int:
    """Return the share that votes for a motion must exceed."""
    return rules.bylaws_percent if motion.kind == MotionKind.BYLAWS else rules.majority_percent


def needed_for_quorum(members: int, rules: Rules) -> int:
    """Return how many must vote for a vote to count, rounded up."""
    return max(1, -(-members * rules.quorum_percent // 100))


def reading_for(person: UUID) -> set[UUID]:
    """Return the bodies whose latest by-laws name a person as a reader of the book."""
    named = Bylaws.objects.filter(readers__contains=[person])
    later = Bylaws.objects.filter(body=OuterRef("body"), version__gt=OuterRef("version"))
    return set(named.exclude(Exists(later)).values_list("body", flat=True))
