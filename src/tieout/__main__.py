"""`python -m tieout`: the command line."""

from tieout.doors.cli import main

main()
