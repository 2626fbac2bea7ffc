"""What an operator must hear before anything is served."""


class Refused(RuntimeError):
    """Outcrop will not, or cannot, do what the operator asked. The message is for the operator, and says what to do."""
