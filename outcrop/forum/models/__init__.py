"""Proposals, the box of their supporters, answers, and what is hidden and why."""

from outcrop.forum.models.answering import Answer, Became, Outcome, Overdue
from outcrop.forum.models.hiding import Appeal, Hiding, Ruling
from outcrop.forum.models.proposing import Box, How, Proposal, ProposerKind, Signature, TakenUp, TalliedDay

__all__ = [
    "Answer", "Appeal", "Became", "Box", "Hiding", "How", "Outcome", "Overdue", "Proposal", "ProposerKind", "Ruling",
    "Signature", "TakenUp", "TalliedDay",
]  # fmt: skip
