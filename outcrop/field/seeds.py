"""Sample answers to the pack's surveys, sent through the same door as everybody's."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from xml.sax.saxutils import escape

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.field.models import Submission
from outcrop.field.receiving import Sent, receive
from outcrop.field.selectors import newest
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Send the answers of ``seeds/surveys.yaml``, each as of its day."""
    file = packs.current().root / "seeds" / "surveys.yaml"
    if not file.exists() or Submission.objects.exists():
        return
    told: dict[str, list[dict[str, Any]]] = read_yaml(file.read_text(encoding="utf-8"))
    for row in told["answers"]:
        past = timedelta(days=row["days_ago"])
        user = User.objects.filter(username=SAMPLE + row["by"]).first()
        by = actor_for(user, on=act.on) if user else Actor.machine("samples")
        then = replace(act, by=by, at=act.at - past, on=act.on - past, submission=None)
        receive(sent=Sent(_xml(row, then)), channel=Submission.PROGRAM, act=then)


def _xml(row: dict[str, Any], act: Act) -> bytes:
    form = newest(row["form"])
    assert form is not None
    said = {"visited_on": act.on.isoformat(), "agreed": "yes", **row["says"]}
    return (
        f'<data id="{escape(form.form_id)}" version="{escape(form.version)}">{_inside(said)}'
        f"<meta><instanceID>uuid:{new_id()}</instanceID></meta></data>"
    ).encode()


def _inside(values: dict[str, Any]) -> str:
    return "".join(
        f"<{name}>{_inside(value) if isinstance(value, dict) else escape(str(value))}</{name}>"
        for name, value in values.items()
    )
