"""What the demonstration's committees have decided so far."""

from datetime import timedelta
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.offices.committees import selectors, services
from outcrop.offices.committees.services import Decided
from outcrop.offices.models import Became, HandOver, Meeting, Occasion
from outcrop.offices.selectors import described_post
from outcrop.offices.services import hand_over, receive

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Hold the meetings of ``seeds/offices.yaml``, each kept by the sample official whose duty it is."""
    file = packs.current().root / "seeds" / "offices.yaml"
    if not file.exists() or Meeting.objects.exists():
        return
    for row in read_yaml(file.read_text(encoding="utf-8"))["meetings"]:
        _hold(row, act)


def afterwards(told: dict[str, Any], *, act: Act) -> None:
    """Hold the story's meetings, and hand over the posts that an election changed."""
    if HandOver.objects.exists():
        return
    for row in told.get("meetings", ()):
        _hold(row, act)
    for row in told.get("hand_overs", ()):
        _hand_over(row, act)


def _hand_over(row: dict[str, Any], act: Act) -> None:
    post, on = described_post(row["agency"], row["post"]), act.on - timedelta(days=row["days_ago"])
    left, came = (User.objects.get(username=SAMPLE + row[key]) for key in ("left", "came"))
    posts.appoint(post=post, user=left.id, start=act.on - timedelta(days=row["held_for_days"]))
    made = hand_over(
        post=post, to=came, on=on, occasion=Occasion(row["occasion"]), instrument=row["instrument"],
        act=_before(act, row["days_ago"] + row["told_days_before"], row["by"]),
    )  # fmt: skip
    receive(hand_over=made, words=row["words"], act=_before(act, row["days_ago"], row["came"]))


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
    return _before(act, 0, key)


def _before(act: Act, days: int, key: str) -> Act:
    """Return an act of a sample official so many days ago, in the posts that are hers today."""
    user, past = User.objects.get(username=SAMPLE + key), timedelta(days=days)
    return Act(by=actor_for(user, on=act.on), at=act.at - past, on=act.on - past, submission=new_id())
