"""A number in words while it is read: which word may follow, and what it adds."""

from __future__ import annotations

from dataclasses import replace

from tieout.records import dataclass

HUNDRED, DOZEN = 100, 12


@dataclass(slots=True)
class Sum:
    """ "three hundred" is 300 in `current`, a later "thousand" puts it into `total`.

    role        of the last word: unit, ten, scale, zero, article
    scale       the last magnitude word, `step` too where it is the last word at all
    joined      the magnitude before the last "and"
    before_and  what was read before it, and where that ended
    """

    total: float = 0.0
    current: float = 0.0
    role: str = ""
    scale: float = 0.0
    step: float = 1.0
    joined: float = 0.0
    before_and: tuple[Sum, int] | None = None

    @property
    def value(self) -> float:
        """The number so far."""
        return self.total + self.current

    def follows(self, value: int, role: str) -> bool:
        """Whether the word may follow: "twenty six", "two hundred", "hundred thousand", never "two three"."""
        if role == "scale" and self.joined and self.role in ("unit", "ten"):
            return value > HUNDRED if self.joined == HUNDRED else value < self.joined
        if self.role in ("", "article"):
            return (role == "scale") == (self.role == "article")
        if self.role == "ten":
            return role == "scale" or (role == "unit" and 0 < value < 10)
        if self.role == "scale":
            return role != "scale" or value > self.scale or value == DOZEN or (value == self.scale > HUNDRED)
        return self.role == "unit" and role == "scale"

    def add(self, value: int, role: str) -> None:
        """Takes the next word in."""
        self.step = float(value) if role == "scale" else 1.0
        if role != "scale":
            self.current += value
        else:
            self._multiply(value)
            self.scale, self.joined, self.before_and = float(value), 0.0, None
        self.role = role if value else "zero"

    def _multiply(self, value: int) -> None:
        if value == DOZEN:
            self.total, self.current = 0.0, (self.value or 1.0) * value
        elif value == HUNDRED:
            self.current = (self.current or 1.0) * value
        elif self.total and not self.current and (self.total < value or self.scale == value):
            self.total *= value
        else:
            self.total, self.current = self.total + (self.current or 1.0) * value, 0.0

    def join(self, end: int) -> None:
        """Passes an "and" behind what ended at `end`; "one hundred and two hundred" turn out to be two numbers."""
        self.before_and = replace(self, before_and=None), end
        self.joined = self.scale
