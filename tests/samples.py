"""What must be true of the samples of every country whose demonstration tells a story."""

from datetime import timedelta

from django.apps import apps
from django.db.models import DateField, DateTimeField

from outcrop.commons.accounts.api import User
from outcrop.config import story
from outcrop.custody.models import Bar
from outcrop.kernel.acts import Act
from outcrop.market.models import Purchase, SaleConfirmation
from outcrop.offices.models import HandOver, Meeting, Receipt
from outcrop.pathway.models import HandOverItem, Plan, Support
from outcrop.voice.models import Case

#: Parts of the names of days that lie ahead by their nature: a last day, a day by which something is owed.
AHEAD = ("end", "until", "due", "expires", "by")
#: The days of a course or of a health check to come, and what somebody promised for a day.
PLANNED = {"Session.on", "Offer.first_on", "Offer.last_on", "Answer.promised_for"}


def require_two_communities(act: Act) -> None:
    """Fail unless one community begins, and another has sold a lot by its right; each with its plan and its table."""
    first, second = (User.objects.get(username=f"sample-{story.chapters()[n].walks[0].who}").person for n in (0, 1))
    sale = Purchase.objects.get()
    assert first != second == sale.seller
    assert sale.right is not None and sale.sold_for is not None and Bar.objects.count() == 1
    assert SaleConfirmation.objects.filter(purchase=sale).exists()
    assert Plan.objects.count() >= 2 and Meeting.objects.values("area_path").distinct().count() >= 2
    ended, holds = Support.objects.order_by("end")
    assert ended.end < act.on < holds.end <= act.on + timedelta(days=7)
    assert {_last_move(item) for item in ended.items.all()} == {"taken"}
    assert Receipt.objects.get().hand_over == HandOver.objects.get() and Case.objects.count() == 1


def _last_move(item: HandOverItem) -> str | None:
    return item.moves.order_by("-at", "-id").values_list("move", flat=True).first()


def require_nothing_of_tomorrow(act: Act) -> None:
    """Fail if any row of the house says that something happened later than now."""
    late = []
    for model in apps.get_models():
        fields = [each for each in model._meta.concrete_fields if isinstance(each, DateField)]
        for field in fields if model.__module__.startswith("outcrop.") else ():
            name = f"{model.__name__}.{field.name}"
            if name in PLANNED or any(word in field.name.split("_") for word in AHEAD):
                continue
            # Bookkeeping of the house itself may have been written while the samples were.
            limit = act.at + timedelta(minutes=5) if isinstance(field, DateTimeField) else act.on
            late += [name] if model._default_manager.filter(**{f"{field.name}__gt": limit}).exists() else []
    assert not late, late
