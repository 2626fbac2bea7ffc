"""What a person answers when she joins, and what may be wrong with it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.packs.api import current
from outcrop.kernel.problems import Door, InvalidInput
from outcrop.registry.cards import tidy
from outcrop.registry.models import Reads, Sex
from outcrop.registry.problems import TooYoung
from outcrop.registry.section import section

LONGEST_NAME = 80
EARLIEST_BIRTH = 1900
PHONE = re.compile(r"\+?[0-9]{5,15}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown:
    """A card with its number. ``seen`` says that an officer holds it in her hand."""

    kind: str
    number: str
    seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VouchingAsked:
    """Who shall confirm who she is: a way of the pack, and persons' numbers where members are asked."""

    way: str
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a person tells when she joins. Only the given name, the area and one role are needed."""

    given_name: str
    area: str
    roles: tuple[str, ...]
    family_name: str = ""
    patronymic: str = ""
    sex: str = ""
    birth_year: int | None = None
    language: str = ""
    reads: str = Reads.YES
    phone: str = ""
    phone_shared: bool = False
    card: CardShown | None = None
    vouching: VouchingAsked | None = None


def checked(answers: Answers, *, on: date) -> None:
    """
    Look at all answers at once.

    :raises InvalidInput: naming every fault at its field
    :raises TooYoung: if the year of birth says so
    """
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for name, sentence in _faults(answers, on):
        found[name].append(sentence)
    if found:
        raise InvalidInput(dict(found))
    refuse_the_young(answers.birth_year, on=on)


def refuse_the_young(birth_year: int | None, *, on: date) -> None:
    """:raises TooYoung: if somebody born in that year has not reached the pack's age on any day of this year"""
    youngest = section().youngest
    if birth_year is not None and on.year - birth_year < youngest.years:
        helper = youngest.helper.into(get_language() or "en", "en")
        raise TooYoung(years=youngest.years, field="birth_year", next_door=Door(_("Who helps"), "", helper))


def _faults(answers: Answers, on: date) -> Iterator[tuple[str, Any]]:
    yield from _faults_of_names(answers)
    if sentence := birth_year_fault(answers.birth_year, on=on):
        yield "birth_year", sentence
    if sentence := phone_fault(answers.phone):
        yield "phone", sentence
    if sentence := area_fault(answers.area):
        yield "area", sentence
    if not answers.roles:
        yield "roles", _("Choose at least one. If nothing fits, choose the nearest.")
    for role in answers.roles:
        if section().role(role) is None:
            yield "roles", _("“%(role)s” is not one of the roles.") % {"role": role}
    yield from _faults_of_choices(answers)
    if answers.card and (sentence := card_fault(answers.card)):
        yield "card_number", sentence


def _faults_of_names(answers: Answers) -> Iterator[tuple[str, Any]]:
    if not answers.given_name.strip():
        yield "given_name", _("Write the name by which you are called.")
    for name in ("given_name", "family_name", "patronymic"):
        if (value := getattr(answers, name)) and (sentence := name_fault(value)):
            yield name, sentence


def _faults_of_choices(answers: Answers) -> Iterator[tuple[str, Any]]:
    if answers.sex and answers.sex not in Sex.values:
        yield "sex", _("Choose one of the answers, or leave it empty.")
    if answers.reads not in Reads.values:
        yield "reads", _("Choose one of the answers.")
    if answers.language and answers.language not in (*current().country.languages, "en"):
        yield "language", _("Choose one of the languages.")


def name_fault(name: str) -> Any:
    """Say what is wrong with a name, or nothing."""
    if len(name) > LONGEST_NAME:
        return _("A name has at most %(count)s signs here.") % {"count": LONGEST_NAME}
    if not any(sign.isalpha() for sign in name) or any(
        sign.isdigit() or unicodedata.category(sign)[0] == "C" for sign in name
    ):
        return _("Write the name with letters only.")
    return ""


def birth_year_fault(year: int | None, *, on: date) -> Any:
    """Say what is wrong with a year of birth, or nothing."""
    if year is None:
        return ""
    if year > on.year:
        return _("This year lies in the future.")
    if year < EARLIEST_BIRTH:
        return _("Write the year of birth with four digits, such as 1986.")
    return ""


def tidy_phone(phone: str) -> str:
    """Return a phone number as it is kept: digits, perhaps a plus before them."""
    return re.sub(r"[\s().\-]", "", phone)


def phone_fault(phone: str) -> Any:
    """Say what is wrong with a phone number, or nothing."""
    if phone.strip() and not PHONE.fullmatch(tidy_phone(phone)):
        return _("A phone number has 5 to 15 digits and no letters.")
    return ""


def area_fault(code: str) -> Any:
    """Say what is wrong with an area, or nothing."""
    area = areas.get(code) if code else None
    if area is None or area.level != section().area_level:
        return _("Choose the place where you work most of the time.")
    return ""


def card_fault(card: CardShown) -> Any:
    """Say what is wrong with a card, or nothing."""
    kind = section().card(card.kind)
    if kind is None:
        return _("Choose the kind of card, or say that you have none.")
    if not kind.fits(tidy(card.number)):
        return _("This is not how the number of this card looks. It looks like this: %(example)s") % {
            "example": kind.example
        }
    return ""
