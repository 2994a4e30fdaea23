"""What a check found on a page."""

from dataclasses import dataclass, field

__all__ = ["Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figure for the table, and a sentence for each fault; none is the good end."""

    figure: str
    faults: tuple[str, ...] = field(default=())

    @staticmethod
    def of(faults: list[str]) -> "Outcome":
        """Give the outcome of a check whose only figure is how many faults there are."""
        return Outcome(str(len(faults)), tuple(faults))
