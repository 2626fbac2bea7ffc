"""What the demonstration's committees have decided so far."""

from datetime import timedelta
from typing import Any

import yaml

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.offices.committees import selectors, services
from outcrop.offices.committees.services import Decided
from outcrop.offices.models import Became, Meeting
from outcrop.offices.selectors import described_post

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Hold the meetings of ``seeds/offices.yaml``, each kept by the sample official whose duty it is."""
    file = packs.current().root / "seeds" / "offices.yaml"
    if not file.exists() or Meeting.objects.exists():
        return
    for row in yaml.safe_load(file.read_text(encoding="utf-8"))["meetings"]:
        _hold(row, act)


def _hold(row: dict[str, Any], act: Act) -> None:
    table = selectors.committee_of(row["committee"], str(row["area"]))
    on = act.on - timedelta(days=row["days_ago"])
    meeting = services.keep_minutes(
        committee=table[0], area=table[1], on=on, present=row["present"], minutes=row["minutes"],
        place=row.get("place", ""), heard=row.get("heard", ""),
        decisions=[_decided(each, act) for each in row["decisions"]],
        act=_by(row["kept_by"], act),
    )  # fmt: skip
    for decision, told in zip(meeting.decisions.order_by("number"), row["decisions"], strict=True):
        for news in told.get("news", ()):
            services.tell_news(
                decision=decision, became=Became(news["became"]), words=news["words"], act=_by(row["kept_by"], act)
            )


def _decided(row: dict[str, Any], act: Act) -> Decided:
    owner = described_post(row["owner"]["agency"], row["owner"]["post"])
    return Decided(what=row["what"], owner=owner, due_on=act.on + timedelta(days=row["due_in_days"]))


def _by(key: str, act: Act) -> Act:
    user = User.objects.get(username=SAMPLE + key)
    return Act(by=actor_for(user, on=act.on), at=act.at, on=act.on, submission=new_id())
