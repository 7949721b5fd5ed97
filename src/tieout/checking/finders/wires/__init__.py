"""The rows of results wires: what was earned, in all and a share, taxes, yields."""
