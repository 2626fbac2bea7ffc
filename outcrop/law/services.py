"""Asks the law, and keeps the law that decided."""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib.metadata import version
from typing import Any

from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.law.bundle import Bundle
from outcrop.law.events import LawKept
from outcrop.law.models import LawBundle
from outcrop.law.outcome import Outcome
from outcrop.law.problems import LawUnreadable
from outcrop.law.selectors import bundle_named, current_bundle


def compute(
    *,
    variables: Sequence[str],
    facts: Mapping[str, object],
    on: date,
    bundle: str | None = None,
    known_on: date | None = None,
) -> Outcome:
    """
    Say what the law asks in one case on a day. Writes nothing: for pages, quotes and reckoning again.

    :param facts: money in minor units, masses in micrograms, flags, choices by name, dates
    :param bundle: hash of a kept law to reckon with; None: the pack's law of today
    :param known_on: with only what was enacted by that day; None: as the law says now, retroactive laws included
    :raises Problem: if the law does not take a fact, misses one, or does not speak of that day
    """
    law = bundle_named(bundle) if bundle else current_bundle()
    return computed(law, variables=variables, facts=facts, on=on, known_on=known_on)


def computed(
    law: Bundle, *, variables: Sequence[str], facts: Mapping[str, object], on: date, known_on: date | None = None
) -> Outcome:
    """Say what one given law asks."""
    # OpenFisca takes a third of a second to load, which neither the command line nor a page without law should pay.
    from outcrop.law.case import run
    from outcrop.law.system import system_for

    try:
        system = system_for(law, known_on)
    except (ValueError, KeyError) as fault:
        raise LawUnreadable(fault=fault) from fault
    return run(system, variables=variables, facts=facts, on=on, known_on=known_on)


@transaction.atomic
def decide(
    *, variables: Sequence[str], facts: Mapping[str, object], on: date, act: Act, known_on: date | None = None
) -> Outcome:
    """
    Say what the law asks, and keep the law, so that what is decided by the answer can be reckoned again years later.

    Keep ``Outcome.written()`` with the decision.
    """
    outcome = compute(variables=variables, facts=facts, on=on, known_on=known_on)
    keep(outcome=outcome, act=act)
    return outcome


@transaction.atomic
def keep(*, outcome: Outcome, act: Act) -> None:
    """Keep the law that answered, if it is not kept yet: for an outcome of ``compute`` that is now decided by."""
    if not LawBundle.objects.filter(hash=outcome.bundle).exists():
        keep_law(bundle=bundle_named(outcome.bundle), act=act)


@transaction.atomic
@audited("law.bundle-kept")
def keep_law(*, bundle: Bundle, act: Act) -> LawBundle:
    """Keep a law under its hash."""
    row = {
        "pack": packs.current().id,
        "content": bundle.packed(),
        "engine": f"openfisca-core {version('openfisca-core')}",
        "first_seen": act.at,
    }
    kept, _ = LawBundle.objects.get_or_create(hash=bundle.hash, defaults=row)
    publish(LawKept(hash=kept.hash, pack=kept.pack, engine=kept.engine), act=act)
    return kept


def recompute(record: Mapping[str, Any]) -> Outcome:
    """Reckon again what ``Outcome.written()`` recorded, with the law of that time and the facts of that time."""
    known = record["known_on"]
    return compute(
        variables=list(record["values"]),
        facts=record["facts"],
        on=date.fromisoformat(record["on"]),
        bundle=record["bundle"],
        known_on=date.fromisoformat(known) if known else None,
    )
