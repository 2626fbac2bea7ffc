"""Columns that several tables have."""

from decimal import Decimal
from typing import Any

from django.db import models


def grams(**options: Any) -> "models.DecimalField[Decimal | int, Decimal]":
    """Grams, or any measured figure, with nine places."""
    return models.DecimalField(max_digits=24, decimal_places=9, **options)


def ref_kind(**options: Any) -> "models.CharField[str, str]":
    """The kind of an opaque pointer; its id stands in the column beside it."""
    return models.CharField(max_length=80, **options)
