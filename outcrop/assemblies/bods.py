"""
What a body tells of its owners, as statements of the Beneficial Ownership Data Standard, version 0.4.

Names and interests leave the house only to a tier that ``publication.yaml`` allows; else the person is anonymous.
"""

from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from outcrop.assemblies.bodies import Body
from outcrop.assemblies.models import OwnerStatement, Party
from outcrop.assemblies.owners import statements_of
from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.acts import Act

VERSION = "0.4"


def package(body: Body, *, to: Tier, act: Act) -> list[dict[str, Any]]:
    """Return the statements: the body, then each party with its relationship. Components come before what uses them."""
    found = statements_of(body.id)
    if not found:
        return []
    publisher = plain(packs.current().country.department)
    declared = min(each.on for each in found)
    firm = _statement(body.id, body.id, "entity", declared, publisher, act, str(body.id))
    firm["recordDetails"] = {
        "isComponent": False,
        "entityType": {"type": "registeredEntity"},
        "name": plain(body.name),
        "identifiers": [{"id": body.address, "schemeName": publisher}],
    }
    made = [firm]
    for row in found:
        known = {each["recordId"] for each in made}
        made += [each for each in _told(row, body, to, publisher, act) if each["recordId"] not in known]
    return made


def _told(row: OwnerStatement, body: Body, to: Tier, publisher: str, act: Act) -> list[dict[str, Any]]:
    told = disclose(
        "assemblies.owner", {"person_name": row.name, "entity_name": row.name, "interest": row.interest,
                             "share": row.share_min, "since": row.since}, to=to, happened_on=row.on, on=act.on,
    )  # fmt: skip
    subject = _record(body.id)
    relation = _statement(row.record, row.id, "relationship", row.on, publisher, act, str(body.id))
    details: dict[str, Any] = {"isComponent": False, "subject": subject}
    relation["recordDetails"] = details
    if row.party == Party.NOBODY:
        details["interestedParty"] = {"reason": "noBeneficialOwners"}
        return [relation]
    party_id = uuid5(NAMESPACE_OID, f"party:{row.person_id or row.record}")
    kind = "person" if row.party == Party.PERSON else "entity"
    party = _statement(party_id, uuid5(row.id, "party"), kind, row.on, publisher, act, str(body.id))
    party["recordDetails"] = _person(told) if kind == "person" else _entity(told)
    details |= {"interestedParty": _record(party_id), "interests": [_interest(row, told)]}
    return [party, relation]


def _statement(
    record: UUID, statement: UUID, kind: str, on: Any, publisher: str, act: Act, subject: str
) -> dict[str, Any]:
    return {
        "statementId": str(uuid5(statement, f"bods:{kind}")),
        "statementDate": on.isoformat(),
        "declaration": str(uuid5(NAMESPACE_OID, f"declaration:{subject}:{on}")),
        "declarationSubject": subject,
        "recordId": _record(record),
        "recordType": kind,
        "recordStatus": "new",
        "publicationDetails": {
            "publicationDate": act.on.isoformat(),
            "bodsVersion": VERSION,
            "publisher": {"name": publisher},
        },
        "source": {"type": ["selfDeclaration"]},
    }


def _record(thing: UUID) -> str:
    return str(thing)


def _person(told: dict[str, Any]) -> dict[str, Any]:
    if name := told.get("person_name"):
        return {"isComponent": False, "personType": "knownPerson", "names": [{"fullName": name}]}
    hidden = {"reason": "interestedPartyExemptFromDisclosure"}
    return {"isComponent": False, "personType": "anonymousPerson", "unspecifiedPersonDetails": hidden}


def _entity(told: dict[str, Any]) -> dict[str, Any]:
    if name := told.get("entity_name"):
        return {"isComponent": False, "entityType": {"type": "legalEntity"}, "name": name}
    hidden = {"reason": "interestedPartyExemptFromDisclosure"}
    return {"isComponent": False, "entityType": {"type": "anonymousEntity"}, "unspecifiedEntityDetails": hidden}


def _interest(row: OwnerStatement, told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": told.get("interest") or "unpublishedInterest",
        "directOrIndirect": "unknown",
        "beneficialOwnershipOrControl": row.party == Party.PERSON,
    }
    if told.get("share") is not None:
        found["share"] = {"minimum": float(row.share_min or 0), "maximum": float(row.share_max or 0)}
    if told.get("since"):
        found["startDate"] = row.since.isoformat() if row.since else None
    if row.stands:
        found["details"] = str(row.get_stands_display())
    return found
