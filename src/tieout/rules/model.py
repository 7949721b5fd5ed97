"""A rule: one way in which figures follow from one another. All there is to know of it stands in one YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from tieout.records import dataclass
from tieout.rules.formula import Formula

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a figure plays in a formula.

    kinds    the kinds of quantity that can play it; empty for a role that is looked up
    units    the units it may have; empty for any
    like     the role whose unit it must share
    differs  the role whose unit it must not have (the two sides of a conversion)
    noun     the role whose things it counts: it has no other noun
    many     a list of figures; of the kind "name", of things named in words
    sign     "verb": the direction of the change gives the figure its sign
    word     no figure but a word of this class plays it (weekday); only idioms bind it
    per      the two roles whose units make its own: dollars a share of dollars and shares
    lookup   the function that gives its value, for what no printed figure says (an exchange rate of a day)
    """

    name: str
    kinds: frozenset[str]
    units: frozenset[str] = frozenset()
    like: str = ""
    differs: str = ""
    noun: str = ""
    many: bool = False
    sign: str = ""
    lookup: str = ""
    word: str = ""
    per: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A word class that a figure must be tagged with, or a link
    ("paren part": in parentheses behind the part). `also`: further tags, all needed ("plain+ahead base")."""

    name: str
    of: str = ""
    also: tuple[Tag, ...] = ()


#: What a message may name, beside the roles: the arithmetic as worked, its result with its ends, the result in the look of the
#: stated figure, where a looked-up value comes from, the word that gives a direction, whole numbers, a sum, how it compares.
#: Of a rule across articles: what its claims are about, how many agree against the one, what was printed before.
MESSAGE_FIELDS = frozenset(
    ("worked", "computed", "printed", "source", "way", "wholes", "sum", "compares", "matter", "against", "history")
)

#: How far apart, in figures and clause breaks, the figures of a reading may stand.
FARTHEST = 4.5


#: Stands for the kind of a list.
LIST = frozenset(("list",))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A way in which written words fix the roles, in any order: role -> tags, one of which the figure must bear.

    order    the roles in an order in which every link's other end is bound before it
    needs    kinds of figures and tags, of which a figure in the line must bear one before the anchor is tried
    formula  replaces the rule's where the words say something else (a list after "including" must only not exceed)
    across   the words by which the reading carries over from the sentence before: "carry" (This …), "of-them", or ""
    near     how far apart its figures may stand
    limit    a formula that must fail, too, before the figure is accused; what is loose is so only where it holds
    doubt    a mismatch by more than this factor is no slip but another relation: declined
    partial  no word says that nothing is left out: enough to tie out as printed, never to accuse
    loose    the words tie the figures, but leave open whether all of them are of one thing: enough to tie out, not to accuse
    """

    tags: Mapping[str, tuple[Tag, ...]]
    order: tuple[str, ...]
    formula: Formula
    needs: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    across: str = ""
    near: float = FARTHEST
    doubt: float = 0.0
    loose: bool = False
    limit: Formula | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Idiom:
    """A fixed wording that binds every role by itself, with the formula that it states; `limit`, `doubt` and `partial` as in an anchor."""

    wording: str
    formula: Formula
    limit: Formula | None = None
    doubt: float = 0.0
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """Items of one account, told apart: role -> wordings of the item whose figure plays it, with the formula that they state.

    beside   one of these must stand in the sentence of the stated figure, and in that of no other
    loose    the items may not be all of the account: enough to tie out, not to accuse
    """

    items: Mapping[str, tuple[str, ...]]
    formula: Formula
    beside: tuple[str, ...] = ()
    loose: bool = False

    @property
    def may_be_far(self) -> bool:
        """Whether its items are known wherever an article tells them of one time."""
        return not self.loose and not self.beside


@dataclass(frozen=True, slots=True)
class Slip:
    """A usual slip: the formula by which the wrong figure comes about, what is told of it, and what the stated unit must hold."""

    formula: Formula
    told: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """How the roles of a rule across articles are found among the pinned claims of a ledger.

    keys    what every role shares with the stated claim: some of subject, measure, place, period, published; or source alone, where the
            other role is no claim but what the outside source of the stated one has
    bends   role -> key -> how its own may differ: a measure "growth of {measure}", a period "begin", a subject or place "any", an edition
            "before" (the figure that a revision replaces), "said": "any" where `silent` does not count
    silent  what the sentence of no role may say of its figure: some of `SAID`
    undated "only" where claims without a period are joined, and no others, and those of different days; "" where each is of the day of its
            article
    unless  words of measures that the rule leaves alone
    linked  a rule: the stated claim and the other one are each linked to the claim that it was made of under that rule
    within  by what share of itself the computed figure may be off
    """

    keys: tuple[str, ...]
    bends: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    undated: str = ""
    unless: tuple[str, ...] = ()
    linked: str = ""
    within: float = 0.0

    @property
    def is_outside(self) -> bool:
        """Whether the rule compares a claim with its source, and not with other claims."""
        return "source" in self.keys

    @property
    def asks(self) -> bool:
        """Whether it joins what gives no period: such a rule asks for one, and holds nothing against each other."""
        return self.undated == "only"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """See DESIGN, "From figures to relations".

    vouches   that it holds is evidence, and told; one that does not vouch only accuses
    questions verdict -> ways to ask the reporter, of which the first is used whose fields are all known
    found     the finder that binds what tags and wordings cannot, or ""
    accounts  items that are known by their names, and may stand some sentences apart
    examples  consistent, mismatch, ambiguous, implied and silent -> texts; missed-right and missed-wrong -> those that the rule
              does not read yet. One of a rule across articles has, beside its text, the articles one by one
    slips     what explains a wrong figure, where it fits
    otherwise  the formula of the wording's other meaning: where only it holds the check is ambiguous
    joins     for a rule that joins the claims of several articles, how; checking one article never sees such a rule
    since     the rule set that it came with
    holds     the message of a check that holds, where the usual one accuses ("but the figures go …"); "" for the usual one
    digest    stands for all that its file says, so that what is worked out of it can be remembered; b"" for one made in another way,
              a changed copy too
    """

    name: str
    title: str
    why: str
    roles: Mapping[str, Role]
    stated: str
    formula: Formula
    anchors: tuple[Anchor, ...]
    idioms: tuple[Idiom, ...]
    unless: tuple[str, ...]
    settings: frozenset[str]
    severity: Severity
    message: str
    vouches: bool = True
    implied: tuple[str, ...] = ()
    otherwise: Formula | None = None
    slips: tuple[Slip, ...] = ()
    ambiguous: str = ""
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    found: str = ""
    accounts: tuple[Account, ...] = ()
    measured: Mapping[str, int] = field(default_factory=dict)
    examples: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    joins: Join | None = None
    since: str = "1.0"
    holds: str = ""
    path: str = ""
    digest: bytes = field(default=b"", init=False)

    @property
    def is_across(self) -> bool:
        """Whether the rule compares claims of several articles with each other."""
        return self.joins is not None and not self.joins.is_outside
