"""No path makes a partner, a funder or a buyer an owner: not the pack, a service, a page, the API, seeds, or SQL."""

import inspect
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction

from outcrop.commons.packs import api as packs
from outcrop.commons.posts.api import Agency
from outcrop.kernel.strictyaml import read_yaml
from outcrop.pathway.models import StepOwner
from outcrop.pathway.tests.test_pack_of_roads import _set, faults, pack

FOREIGN = {
    "partner": "friends-of-testland",
    "market": "buying-centre",
    "enforcement": "police",
    "oversight": "auditor",
}


@pytest.mark.parametrize(("kind", "agency"), FOREIGN.items())
@pytest.mark.parametrize("claimed", ["state", "miners", None])
@pytest.mark.parametrize(
    "where", ["steps.0.owner", "steps.5.interventions.0.owner", "stages.listed.0.owner",
              "stages.listed.1.interventions.0.owner"],
)  # fmt: skip
def test_no_pack_makes_one_an_owner(tmp_path: Path, kind: str, agency: str, claimed: str | None, where: str) -> None:
    wrong = {"agency": agency, "kind": claimed or kind, "who": "They"}
    assert faults(pack(tmp_path, _set(where, wrong)))


def tables_with_owners() -> list[str]:
    return sorted(
        model._meta.db_table
        for model in apps.get_app_config("pathway").get_models()
        if any(field.name == "owner_kind" for field in model._meta.get_fields())
    )


def test_every_table_that_names_an_owner_bears_the_trigger(country: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgname LIKE '%_owner_is_local' AND tgrelid::regclass::text LIKE 'pathway_%'"
        )
        assert sorted(name for (name,) in cursor.fetchall()) == tables_with_owners()


@pytest.mark.parametrize(("kind", "agency"), FOREIGN.items())
@pytest.mark.parametrize("claimed", ["state", "miners", None])
def test_no_sql_of_the_serving_role_makes_one_an_owner(
    country: None, kind: str, agency: str, claimed: str | None
) -> None:
    for key in (agency, f"{agency}@AMBER"):
        for sql in (
            "INSERT INTO pathway_stepowner (step, agency_key, owner_kind) VALUES ('x', %s, %s)",
            "UPDATE pathway_stepowner SET agency_key = %s, owner_kind = %s WHERE step = 'safety'",
        ):
            with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql, [key, claimed or kind])


@pytest.mark.parametrize("claimed", ["state", "miners"])
def test_no_invented_institution_becomes_an_owner(country: None, claimed: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        StepOwner.objects.create(step="x", agency_key="nobody-knows-them", owner_kind=claimed)


@pytest.mark.parametrize("kind", ["partner", "market", "oversight", "enforcement", "assurance"])
def test_no_owner_turns_into_one_afterwards(country: None, kind: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Agency.objects.filter(key="federation").update(kind=kind)
    with pytest.raises(IntegrityError), transaction.atomic():
        Agency.objects.create(key="district-office@NEW", name="New", kind=kind)


def test_the_serving_role_cannot_put_the_guard_aside(country: None) -> None:
    for table in tables_with_owners():
        for sql in (
            f"ALTER TABLE {table} DISABLE TRIGGER ALL",
            f"DROP TRIGGER {table}_owner_is_local ON {table}",
            "CREATE OR REPLACE FUNCTION pathway_owner_is_local() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
            "SET session_replication_role = replica",
        ):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql)


def test_no_service_takes_an_owner_but_through_the_pack_or_the_guard() -> None:
    """An owner is named only where the pack names it, or in a plan, whose service and table refuse others."""
    from outcrop.pathway.filing import services as filing
    from outcrop.pathway.support import services as support

    for module in (filing, support):
        for _name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                assert not [p for p in inspect.signature(function).parameters if "owner" in p]


@pytest.mark.parametrize("name", ["testland", "mng"])
def test_no_seed_names_one_as_owner(name: str) -> None:
    kinds = {agency.key: agency.kind for agency in packs.load(name).section("posts").agencies}

    def owners(value):
        if isinstance(value, dict):
            yield from (v for k, v in value.items() if k in ("owner", "owner_agency") and isinstance(v, str))
            for each in value.values():
                yield from owners(each)
        elif isinstance(value, list):
            for each in value:
                yield from owners(each)

    for file in (Path(settings.OUTCROP_PACKS) / name / "seeds").glob("*.yaml"):
        for owner in owners(read_yaml(file.read_text(encoding="utf-8"))):
            assert kinds.get(owner.partition("@")[0], "miners") in ("state", "miners")
