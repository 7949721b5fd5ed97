"""The articles of a folder that are to be judged, and the claims of all: what stands as it was comes out of the index."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pandas as pd

from tieout.ledger.across.judge import Held, held
from tieout.ledger.compare import Today
from tieout.ledger.compared import Compared
from tieout.ledger.encoded import Encoded
from tieout.ledger.frames import claim_rows
from tieout.ledger.known import known_claims, known_rows
from tieout.ledger.load import Loaded, TermsFor, again, load
from tieout.ledger.names import Aliases
from tieout.ledger.past import Past
from tieout.ledger.sealed import of_claims
from tieout.rules.model import Rule


def gather(
    folder: Path, terms: TermsFor, rules: Sequence[Rule], aliases: Aliases, past: Past | None, jobs: int | None = 1
) -> tuple[Loaded, pd.DataFrame, Held]:
    """What is read of a folder and what of it stands, the frame of known claims of both, and what the rules across articles make of it.

    An article that a rule across articles speaks of is read, whether it has changed or not: its findings are told with the sentences of others,
    and what is told of others with its own.
    """
    own = partial(compared, aliases)
    loaded = load(folder, terms, jobs, past, own)
    known = _known(loaded, aliases, past)
    against = held(known, rules, aliases)
    if past and loaded.kept:
        rows = (row for case in against.cases for row in (*case.roles.values(), *case.history))
        spoken_of = {known["article"].iat[row] for row in rows}
        others = [each for each in loaded.kept if each.pair.article in spoken_of]
        if others:
            loaded = _with(loaded, again(folder, others, terms, past, jobs, own))
            known = _known(loaded, aliases, past)
            against = held(known, rules, aliases)
    return loaded, known, against


def compared(aliases: Aliases, entry: Encoded) -> Compared:
    """All that is compared of an article with its claims: it is told by its report and its claims file alone."""
    if entry.claims is None:
        return Compared()
    today = Today.of(entry.report)
    return Compared(tuple(claim_rows(entry, today)), tuple(known_rows(entry, aliases, today)), of_claims(entry.claims))


def _known(loaded: Loaded, aliases: Aliases, past: Past | None) -> pd.DataFrame:
    """The claims of what was read and of what stands, in the order of their articles."""
    own = known_claims(loaded.entries, aliases)
    stood = past.claims(loaded.kept) if past else None
    if stood is None:
        return own
    stood = stood.assign(quote="")[list(own.columns)]  # nobody speaks of these
    both = pd.concat([own, stood]) if len(own) else stood
    return both.sort_values(["article", "file"], kind="stable", ignore_index=True)


def _with(loaded: Loaded, more: Loaded) -> Loaded:
    """What was read first, with what was read after all."""
    read = {entry.pair.key for entry in more.entries if entry.pair}
    entries = sorted((*loaded.entries, *more.entries), key=lambda each: (each.article, each.file))
    kept = tuple(each for each in loaded.kept if each.pair.key not in read)
    return Loaded(tuple(entries), kept, (*loaded.errors, *more.errors))
