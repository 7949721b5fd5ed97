"""What `tieout schema` prints."""

from __future__ import annotations

import json

from tieout.claims import schema as claims_file
from tieout.errors import OptionError
from tieout.ledger import aliases
from tieout.rules import schema as rule

SCHEMAS = {"claims": claims_file.schema, "rule": rule.schema, "aliases": aliases.schema}


def printed(of: str) -> str:
    """The JSON Schema of "claims", "rule" or "aliases" as JSON; OptionError for another word."""
    if of not in SCHEMAS:
        raise OptionError(f"there is no schema of {of!r}", instead=f"write one of {', '.join(SCHEMAS)}")
    return json.dumps(SCHEMAS[of](), ensure_ascii=False, indent=1)
