"""Between contexts foreign keys run downward only, as strings, protected and without a way back."""

import ast
from collections.abc import Iterator

from django.apps import apps
from django.db import models

from .house import lies_above, modules, part_of, tree, where


def part(model: type[models.Model]) -> str:
    return model.__module__.split(".")[1] if model.__module__.startswith("outcrop.") else ""


def app(model: type[models.Model]) -> str:
    return str(model._meta.app_label)


def relations() -> Iterator[tuple[type[models.Model], "models.ForeignKey[models.Model, models.Model]"]]:
    """
    Return the relations of our models to another app's models; a library's models are exempt, and what ours inherit
    from its tables (Wagtail's ``Page.owner``).
    """
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if not isinstance(field, models.ForeignKey) or not part(field.model):
                continue
            if part(field.related_model) and app(field.related_model) != app(model):
                yield model, field


def test_foreign_keys_run_downward() -> None:
    upward = [
        f"{model._meta.label}.{field.name} points to {field.related_model._meta.label}"
        for model, field in relations()
        if lies_above(part(field.related_model), part(model))
    ]
    assert not upward, upward


def test_foreign_keys_between_apps_protect_and_leave_no_way_back() -> None:
    loose = [
        f"{model._meta.label}.{field.name}"
        for model, field in relations()
        if field.remote_field.on_delete is not models.PROTECT or field.remote_field.related_name != "+"
    ]
    assert not loose, f"Give them on_delete=models.PROTECT and related_name='+': {loose}"


def test_nothing_is_deleted_in_a_cascade() -> None:
    cascades = [
        where(path, node.lineno)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("CASCADE", "SET_NULL") and part_of(path) != "config"
    ]
    assert not cascades, f"Facts are never deleted because another was: {cascades}"
