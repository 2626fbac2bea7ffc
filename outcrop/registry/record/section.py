"""What a country says about people's records: why each field is held, why it is read, demands, and consents."""

from collections.abc import Iterable

from pydantic import Field

from outcrop.commons.packs.api import Fault, PackModel, PackText, Sourced
from outcrop.registry.record.holding import KEYS


class Why(PackModel):
    """Why an office reads: for a permission such as ``market.buy``, or for all that begin with its first word."""

    verb: str = Field(pattern=r"^[a-z]+(\.[a-z-]+)?$")
    words: PackText


class CorrectionRules(Sourced):
    """In how many days the office answers, and who helps where it refuses."""

    answer_days: int = Field(ge=1, le=365)
    next_door: PackText


class DemandRules(Sourced):
    """Demands under law: how long the law lets one be kept from the person, and by which article, if one was read."""

    longest_secrecy_days: int = Field(ge=0, le=3650)
    article: PackText | None
    nothing_without_a_right: PackText


class RecordRules(PackModel):
    """``record`` in ``registry.yaml``."""

    purposes: dict[str, PackText]
    reasons: tuple[Why, ...] = ()
    corrections: CorrectionRules
    demands: DemandRules

    def why(self, verb: str) -> PackText | None:
        """Return why somebody reads under a permission, in plain words, or None."""
        told = {each.verb: each.words for each in self.reasons}
        return told.get(verb) or told.get(verb.partition(".")[0])


class ConsentPurpose(Sourced):
    """A use of her record that needs a person's own yes, and what happens where she says no."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{0,38}$")
    title: PackText
    plain: PackText
    if_no: PackText


def faults(record: RecordRules, consents: tuple[ConsentPurpose, ...]) -> Iterable[Fault]:
    """A field that is held for no purpose, a purpose for nothing that is held, and a consent named twice."""
    for key in sorted(set(KEYS) - set(record.purposes)):
        yield Fault("registry.yaml", f"record.purposes.{key}", "This is held of people: say why.")
    for key in sorted(set(record.purposes) - set(KEYS)):
        yield Fault("registry.yaml", f"record.purposes.{key}", "Nothing of this name is held. Take it out.")
    seen: set[str] = set()
    for each in consents:
        if each.key in seen:
            yield Fault("registry.yaml", f"consents.{each.key}", "Two consents have this key. Give one another.")
        seen.add(each.key)
