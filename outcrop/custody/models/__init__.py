"""The rows of custody."""

from outcrop.custody.models.bars import Bar, HandOver, Layer
from outcrop.custody.models.charges import Charge, ChargedLot
from outcrop.custody.models.instruments import DailyCheck, Instrument, Reading, Verification
from outcrop.custody.models.lots import Freeze, Lot, LotOrigin, Melt
from outcrop.custody.models.places import Place
from outcrop.custody.models.transformations import Influence, Review, Transformation, TransformationInput

__all__ = [
    "Bar",
    "Charge",
    "ChargedLot",
    "DailyCheck",
    "Freeze",
    "HandOver",
    "Influence",
    "Instrument",
    "Layer",
    "Lot",
    "LotOrigin",
    "Melt",
    "Place",
    "Reading",
    "Review",
    "Transformation",
    "TransformationInput",
    "Verification",
]
