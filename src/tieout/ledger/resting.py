"""What figures of an article rest on outside it: values that follow from them though it does not give them, and sources that its claims name."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.reported import Report
from tieout.claims.files import ClaimsFile
from tieout.ledger.compare import Today
from tieout.ledger.model import Cited, Implied, Sourced
from tieout.quantities.model import Quantity
from tieout.text import position


def implied(report: Report) -> Iterator[Implied]:
    """The values that checks give for figures that are not printed, in order of the text."""
    sentences = {(claim.quantity.start, claim.quantity.end): claim.sentence for claim in report.claims}
    checks = [check for check in report.checks if check.verdict == "implied"]
    for check in sorted(checks, key=lambda check: (check.stated.start if check.stated else 0, check.rule)):
        figure = check.stated or next(iter(check.quantities), None)
        if figure is not None:
            sentence = sentences.get((figure.start, figure.end), figure.text)
            yield Implied(check.rule, _cited(report, "stated", figure, sentence), check.explanation)


def sourced(report: Report, claims: ClaimsFile | None) -> Iterator[Sourced]:
    """The printed figures whose claims name a source, in the order of the claims file."""
    named = [(claim, claim.source) for claim in (claims.claims if claims else ()) if claim.source]
    today = Today.of(report) if named else None
    for claim, source in named:
        quantity = today.quantity(claim) if today and today.stands(claim) else None
        if quantity:
            figure = source.figure if isinstance(source.figure, str) else f"{source.figure:.12g}"
            where = source.address or source.file
            yield Sourced(_cited(report, "printed", quantity, claim.sentence), source.title, where, source.date, figure)


def _cited(report: Report, role: str, figure: Quantity, sentence: str) -> Cited:
    article = report.article
    place = (article.path, *position(article, figure.start), figure.start)
    return Cited(role, *place, " ".join(sentence.split()), figure.text, figure.value, article.published)
