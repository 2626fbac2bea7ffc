"""The door to custody. README.md says what each thing is."""

from outcrop.custody.finding import (
    InstrumentToday,
    bar,
    instrument,
    instruments_at,
    lot,
    lots_from_seller,
    melt,
    place,
    place_with_key,
    places,
    places_of_agency,
    reading,
    readings_unused,
    trace,
)
from outcrop.custody.metrology import shown
from outcrop.custody.models import Bar, Charge, DailyCheck, Freeze, Instrument, Lot, Melt, Place, Reading, Verification
from outcrop.custody.origins import Mark, Origin, RightThen
from outcrop.custody.passport import BarPassport, passport
from outcrop.custody.provenance import Share, Source
from outcrop.custody.royalties import RoyaltyStatement, plug_royalty_statement
from outcrop.custody.section import CustodySection, section
from outcrop.custody.selectors import running_sum, stock
from outcrop.custody.services.bars import HandedOver, change_key, hand_over, review_running_sum
from outcrop.custody.services.charges import give_up_charge, open_charge, pour_charge
from outcrop.custody.services.instruments import register_instrument, retire_instrument, verify_instrument
from outcrop.custody.services.lots import freeze_lot_share, receive_lot, record_melt, release_lot_share
from outcrop.custody.services.places import sync_pack
from outcrop.custody.services.pouring import Poured, pour_bar
from outcrop.custody.services.readings import check_instrument, take_reading
from outcrop.custody.services.sides import Slag

__all__ = [
    "Bar",
    "BarPassport",
    "Charge",
    "CustodySection",
    "DailyCheck",
    "Freeze",
    "HandedOver",
    "Instrument",
    "InstrumentToday",
    "Lot",
    "Mark",
    "Melt",
    "Origin",
    "Place",
    "Poured",
    "Reading",
    "RightThen",
    "RoyaltyStatement",
    "Share",
    "Slag",
    "Source",
    "Verification",
    "bar",
    "change_key",
    "check_instrument",
    "freeze_lot_share",
    "give_up_charge",
    "hand_over",
    "instrument",
    "instruments_at",
    "lot",
    "lots_from_seller",
    "melt",
    "open_charge",
    "passport",
    "place",
    "place_with_key",
    "places",
    "places_of_agency",
    "plug_royalty_statement",
    "pour_bar",
    "pour_charge",
    "reading",
    "readings_unused",
    "receive_lot",
    "record_melt",
    "register_instrument",
    "release_lot_share",
    "retire_instrument",
    "review_running_sum",
    "running_sum",
    "section",
    "shown",
    "stock",
    "sync_pack",
    "take_reading",
    "trace",
    "verify_instrument",
]
