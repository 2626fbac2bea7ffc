"""The pages of custody."""

from outcrop.custody.views.bars import bar, bar_credential, bar_layer, bar_pdf, hand, key, new_key
from outcrop.custody.views.instruments import instrument, instruments, register, verification
from outcrop.custody.views.pouring import check, give_up, melt, pour, poured, rest
from outcrop.custody.views.stock import lot, running_sum, stock

__all__ = [
    "bar",
    "bar_credential",
    "bar_layer",
    "bar_pdf",
    "check",
    "give_up",
    "hand",
    "instrument",
    "instruments",
    "key",
    "lot",
    "melt",
    "new_key",
    "pour",
    "poured",
    "register",
    "rest",
    "running_sum",
    "stock",
    "verification",
]
