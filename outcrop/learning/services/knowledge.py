"""Taking articles over from elsewhere."""

import hashlib
from collections.abc import Mapping
from typing import Any

import rfc8785
from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.learning.events import ArticlesTakenOver
from outcrop.learning.hub import exchange
from outcrop.learning.hub.exchange import Outcome
from outcrop.learning.policies import EDIT


@transaction.atomic
@audited("learning.take-articles-over")
def take_articles(*, table: Mapping[str, Any], files: Mapping[str, bytes], live: bool, act: Act) -> list[Outcome]:
    """
    Take articles over, each accepted or refused with its reason; twice is the same as once.

    :param live: whether they are published at once; what another country sent waits until an editor has read it
    :raises NotAllowed: if a person does it whose post does not keep the hub
    """
    if not act.by.system:
        EDIT.require(act.by)
    told_origin = str(table.get("country", ""))[:12]
    origin = "" if live or told_origin == packs.current().country.code else told_origin
    outcomes = exchange.take(table, files, live=live, origin=origin)
    told = [each.outcome for each in outcomes]
    publish(
        ArticlesTakenOver(
            origin=origin, taken=told.count(exchange.TAKEN), already=told.count(exchange.ALREADY),
            refused=told.count(exchange.REFUSED), digest=hashlib.sha256(_canonical(table)).hexdigest(),
        ),
        act=act,
    )  # fmt: skip
    return outcomes


def _canonical(table: Mapping[str, Any]) -> bytes:
    return rfc8785.dumps(table["articles"])
