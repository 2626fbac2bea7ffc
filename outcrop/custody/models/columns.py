"""Columns that several tables have."""

from django.db import models


def grams(**options: object) -> "models.DecimalField[object, object]":
    """Grams, or any measured figure, with nine places."""
    return models.DecimalField(max_digits=24, decimal_places=9, **options)  # type: ignore[arg-type]


def ref_kind(**options: object) -> "models.CharField[str, str]":
    """The kind of an opaque pointer; its id stands in the column beside it."""
    return models.CharField(max_length=80, **options)  # type: ignore[arg-type]
