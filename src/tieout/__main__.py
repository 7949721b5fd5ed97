"""`python -m tieout`, and the command `tieout`."""

from __future__ import annotations

import gc


def main() -> None:
    """The entry point of the command line."""
    # before all is read that stays: little of what a run makes refers to itself, and to look for it takes a thirtieth of a check
    gc.set_threshold(100_000)
    from tieout.doors.cli import main as run

    run()


if __name__ == "__main__":
    main()
