"""Drawing the order of training by lot, so that anybody can draw it again."""

import hashlib
from collections.abc import Collection, Iterable
from uuid import UUID


def order_of(seed: str, enterprises: Iterable[UUID]) -> list[UUID]:
    """
    Return enterprises in the order of the lot: by SHA-256 of the seed's bytes followed by the enterprise's 16.

    :param seed: 32 bytes in hexadecimal
    """
    salt = bytes.fromhex(seed)
    return sorted(set(enterprises), key=lambda each: (hashlib.sha256(salt + each.bytes).digest(), each.bytes))


def followed(order: list[UUID], trained: Collection[UUID], others: Collection[UUID]) -> bool:
    """Say whether all who are compared were drawn together, and the trained stand before those that were not yet."""
    place = {each: number for number, each in enumerate(order)}
    if not trained or not others or not set(place) >= {*trained, *others}:
        return False
    return max(place[each] for each in trained) < min(place[each] for each in others)
