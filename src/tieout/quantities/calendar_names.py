"""The names of the months and of the days of the week."""

from __future__ import annotations

MONTH_NAMES = (
    "January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun", "July|Jul", "August|Aug", "September|Sept|Sep",
    "October|Oct", "November|Nov", "December|Dec",
)  # fmt: skip
#: The whole names, in order.
WHOLE_MONTHS = tuple(names.partition("|")[0].lower() for names in MONTH_NAMES)
#: The days of the week, in order.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = {name.lower(): number for number, names in enumerate(MONTH_NAMES, 1) for name in names.split("|")}
