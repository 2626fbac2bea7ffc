"""Rows of finance, by what they are about."""

from outcrop.finance.models.agreeing import (
    Agreement,
    Answer,
    Decision,
    How,
    Instalment,
    Payment,
    PaymentWord,
)
from outcrop.finance.models.offering import (
    INSURING,
    LENDING,
    PROVIDERS,
    SAVING,
    Kind,
    Offer,
    Release,
    Request,
    Withdrawal,
)
from outcrop.finance.models.planning import CashPlan, RecoveryTest
from outcrop.finance.models.saving import SavingsGroup, SavingsLine, SavingsMember, What

__all__ = [
    "INSURING",
    "LENDING",
    "PROVIDERS",
    "SAVING",
    "Agreement",
    "Answer",
    "CashPlan",
    "Decision",
    "How",
    "Instalment",
    "Kind",
    "Offer",
    "Payment",
    "PaymentWord",
    "RecoveryTest",
    "Release",
    "Request",
    "SavingsGroup",
    "SavingsLine",
    "SavingsMember",
    "What",
    "Withdrawal",
]
