"""
Lets Django's classes be written with the parameters that their type stubs give them (``models.Field[str, str]``).

Django itself knows them on some classes only; the type checker asks for them on all.
"""

from django.core.paginator import Paginator
from django.db.models import Lookup
from django.db.models.fields import Field
from django.forms import BaseFormSet, BaseModelForm, BaseModelFormSet, ModelChoiceField
from django.utils.connection import BaseConnectionHandler

UNPARAMETERED = (
    Field,
    Lookup,
    BaseFormSet,
    BaseModelForm,
    BaseModelFormSet,
    ModelChoiceField,
    Paginator,
    BaseConnectionHandler,
)


def accept_parameters() -> None:
    """Make the classes accept parameters and ignore them."""
    for known in UNPARAMETERED:
        if not hasattr(known, "__class_getitem__"):
            setattr(known, "__class_getitem__", classmethod(lambda cls, *_: cls))  # noqa: B010 - not known to the stubs
