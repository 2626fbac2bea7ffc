"""Expressions of forms: XPath 1.0 as ODK speaks it, evaluated by libxml2 with the functions that ODK adds."""

from outcrop.field.xpath.evaluating import Evaluator, Faulty
from outcrop.field.xpath.functions import SUPPORTED
from outcrop.field.xpath.rewriting import Unreadable, rewritten

__all__ = ["SUPPORTED", "Evaluator", "Faulty", "Unreadable", "rewritten"]
