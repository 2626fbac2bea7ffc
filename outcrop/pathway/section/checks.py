"""What must be true of a road, besides its shape."""

from collections.abc import Iterable, Iterator

from outcrop.commons.packs.api import Fault, Pack
from outcrop.commons.posts.api import AgencyKind
from outcrop.pathway.section import FILED, Intervention, Owner, PathwaySection, Step

FILE = "pathway.yaml"
#: The duty under which a post answers for the steps that its institution owns.
OWN = "pathway.own"


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice, conditions without law, owners that are no institutions, evidence nobody can find."""
    section: PathwaySection = pack.section("pathway")
    agencies = {agency.key: agency.kind for agency in pack.section("posts").agencies}
    yield from _twice([step.key for step in section.steps], "steps")
    yield from _twice([stage.key for stage in section.stages.listed], "stages")
    yield from _twice([item.key for item in section.support.hand_over], "support.hand_over")
    for step in section.steps:
        yield from _of_step(step, section, agencies)
        yield from _confirmed_by_somebody(step, pack)
    for stage in section.stages.listed:
        yield from _of_owner(stage.owner, stage.key, agencies)
        yield from _of_interventions(stage.interventions, stage.key, agencies)


def _twice(keys: list[str], where: str) -> Iterator[Fault]:
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Fault(FILE, f"{where}.{key}", "This key stands twice. Give one of them another.")


def _of_step(step: Step, section: PathwaySection, agencies: dict[str, AgencyKind]) -> Iterator[Fault]:
    from outcrop.pathway.evidence import PROVIDERS
    from outcrop.pathway.pages import PAGES

    known = {*PROVIDERS, FILED}
    yield from _of_owner(step.owner, step.key, agencies)
    yield from _of_interventions(step.interventions, step.key, agencies)
    for condition in set(step.conditions) - {each.key for each in section.steps}:
        yield Fault(FILE, f"{step.key}.conditions", f"{condition!r} is no step of this road.")
    if step.conditions and step.law.article is None:
        yield Fault(FILE, f"{step.key}.conditions", "Only the law makes a condition: give the step's article, or none.")
    for evidence in set(step.evidence) - known:
        yield Fault(FILE, f"{step.key}.evidence", f"Nobody finds {evidence!r}. Known: {sorted(known)}")
    if (FILED in step.evidence) != (step.by_hand is not None):
        yield Fault(FILE, f"{step.key}.by_hand", f"{FILED!r} among the evidence and by_hand belong together.")
    if step.page and step.page not in PAGES:
        yield Fault(FILE, f"{step.key}.page", f"There is no page {step.page!r}. Known: {sorted(PAGES)}")
    if step.stage and section.stage(step.stage) is None:
        yield Fault(FILE, f"{step.key}.stage", f"{step.stage!r} is no stage of this road.")
    if step.needs_membership_of:
        yield Fault(
            FILE,
            f"{step.key}.needs_membership_of",
            "No step requires membership of a federation, and there may be more than one. Take it out.",
        )


def _of_owner(owner: Owner, where: str, agencies: dict[str, AgencyKind]) -> Iterator[Fault]:
    if agencies.get(owner.agency) != owner.kind:
        yield Fault(FILE, f"{where}.owner", "posts.yaml has no institution of this key and kind.")


def _of_interventions(
    interventions: tuple[Intervention, ...], where: str, agencies: dict[str, AgencyKind]
) -> Iterator[Fault]:
    yield from _twice([each.key for each in interventions], f"{where}.interventions")
    for each in interventions:
        if each.owner:
            yield from _of_owner(each.owner, f"{where}.interventions.{each.key}", agencies)


def _confirmed_by_somebody(step: Step, pack: Pack) -> Iterator[Fault]:
    if step.by_hand is None or step.by_hand.counts == "at-once":
        return
    owning = (each for each in pack.section("posts").agencies if each.key == step.owner.agency)
    if not any(OWN in post.duties for agency in owning for post in agency.posts):
        yield Fault(FILE, f"{step.key}.by_hand", f"No post of {step.owner.agency!r} has the duty {OWN}: who confirms?")
