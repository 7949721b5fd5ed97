"""Letters right behind a number that belong to its name: "Model 3s", "Article 1A"."""

from __future__ import annotations

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words, word_class
from tieout.quantities.numerals import Numeral

#: Words before a number that count, too.
_EITHER = word_class("name-or-count")


#: Of these, too, though they count elsewhere: "seat 14C".
_SEATS = frozenset(("seat", "gate", "exit", "lot", "form", "model"))


def plural_of_name(place: Place, draft: Draft) -> bool:
    """Whether the "s" behind a number in a name is no seconds: "Model 3s"."""
    if draft.unit != "second" or draft.numeral is None or not draft.numeral.plain:
        return False
    before = place.before(draft.numeral.start)
    return len(before) > 1 and before[-2][:1].isupper()


def lettered(place: Place, numeral: Numeral) -> bool:
    """Whether a capital right behind a number goes on with its label: "Article 1A", "Series 82A"."""
    found, text = place.before(numeral.start)[-2:], place.text
    if len(found) < 2 or not found[1].isspace() or text[numeral.end + 1 : numeral.end + 2].isalnum():
        return False
    return (
        found[0] == "Series"
        or found[0].lower() in name_words("any")
        and (found[0][0].isupper() or found[0].lower() not in _EITHER or found[0].lower() in _SEATS)
    )
