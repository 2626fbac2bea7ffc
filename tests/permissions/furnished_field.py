"""Forms begun and sent, phones, and what is held, of a post in one district and in the other."""

from typing import Any

from outcrop.field import drafts
from outcrop.field.devices import enrol
from outcrop.field.holding import hold
from outcrop.field.models import Draft, Submission
from outcrop.field.problems import DraftChanged
from outcrop.field.receiving import Sent, receive
from outcrop.field.seeds import _xml
from outcrop.field.selectors import newest
from outcrop.kernel.acts import Act
from tests.world import World

FORM, OTHER_FORM = "price-chain", "selling-compared"
SAID = {
    "pit": {"pit_price": 75},
    "local": {"local_price": 94, "local_costs": "1.0", "local_informal": "1.7"},
    "city": {"city_price": 88, "city_costs": "0.9", "city_informal": "1.1"},
    "export": {"export_price": 103, "export_costs": "3.8", "export_informal": "1.9"},
}


def answered(act: Act) -> bytes:
    """Return answers to a form, as a phone sends them."""
    return _xml({"form": FORM, "says": SAID}, act)


def furnish(world: World) -> None:
    """Begin, send, enrol and hold as the officers of both districts."""
    form = newest(FORM)
    assert form is not None
    for suffix in ("", "-elsewhere"):
        act = world.act(f"officer{suffix}")
        draft = drafts.begin(form=form, language="en", act=act)
        Draft.objects.filter(id=draft.id).update(xml=answered(act).decode())
        world.things[f"begun{suffix}"] = draft
        world.things[f"sent{suffix}"] = receive(sent=Sent(answered(act)), channel=Submission.PROGRAM, act=act)
        post = act.by.posts_with("field.collect")[0]
        world.things[f"phone{suffix}"], world.things[f"phone-token{suffix}"] = enrol(post=post, label="P-1", act=act)
        world.things[f"held{suffix}"] = hold(
            body=answered(act), content_type="text/xml", problem=DraftChanged(), channel=Submission.PROGRAM, act=act
        )


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of the addresses of field forms."""
    forms = tuple(newest(each) for each in (FORM, OTHER_FORM))
    version = {"form": tuple(each.id for each in forms if each)}
    named = {"form_id": (FORM, OTHER_FORM)}
    draft, held = {"draft": _ids(world, "begun")}, {"held": _ids(world, "held")}
    device = {"device": _ids(world, "phone")}
    token = {"key": (world.things["phone-token"], world.things["phone-token-elsewhere"])}
    pages: dict[str, dict[str, Any]] = dict.fromkeys(("version", "withdraw", "manifest", "xform"), version)
    pages |= dict.fromkeys(("held", "retry", "aside", "held-bytes"), held)
    pages |= dict.fromkeys(("enrolled", "revoke-device"), device)
    pages |= dict.fromkeys(("begin", "sheet"), named)
    pages |= {"check": draft, "throw-away": draft, "page": draft | {"number": (1, 1)}}
    pages |= dict.fromkeys(("phone-by-key", "form-list-by-key", "form-file-by-key", "submission-by-key"), token)
    pages |= dict.fromkeys(("manifest-by-key", "xform-by-key"), token | version)
    pages["sent"] = {"submission": _ids(world, "sent")}
    form = {"form": named["form_id"]}
    calls = {
        "GET /api/v1/form-answers/{form}": form,
        "GET /api/v1/forms/{form}/xform": form,
        "GET /api/v1/surveys/{form}": form,
        "POST /api/v1/forms-held/{number}/retry": {"number": tuple(str(each) for each in _ids(world, "held"))},
    }
    return {f"field:{name}": told for name, told in pages.items()} | calls


def _ids(world: World, name: str) -> tuple[Any, Any]:
    return world.things[name].id, world.things[f"{name}-elsewhere"].id
