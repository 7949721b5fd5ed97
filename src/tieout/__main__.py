"""`python -m tieout`, and the command `tieout`."""

from __future__ import annotations

import gc


def main() -> None:
    """The entry point of the command line."""
    gc.set_threshold(
        100_000
    )  # before all is read that stays: to look through it again and again takes a thirtieth of a check
    from tieout.doors.cli import main as run

    run()


if __name__ == "__main__":
    main()
