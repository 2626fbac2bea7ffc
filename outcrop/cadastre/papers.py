"""The paper of a right. Filled in once the credentials engine stands."""

from outcrop.cadastre.models import MiningRight
from outcrop.kernel.acts import Act


def issue(right: MiningRight, *, act: Act) -> None:
    """Issue the credential of a right."""
