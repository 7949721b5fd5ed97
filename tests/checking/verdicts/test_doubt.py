"""A figure is not accused where the words leave open that it belongs to something else; what is left alone says why."""

from __future__ import annotations

import pytest

import tieout

NOT_ALL = "the words do not say that nothing is left out"
OPEN = "the words leave open whether the figures are of one thing"
OVERLAP = "the parts may overlap, or are of another whole"
APART = "the figures are too far apart to belong together"

LEFT_ALONE = [
    ("The museum shows nine rooms (seven rooms in winter, six rooms in spring).", NOT_ALL),
    ("Samples [9, 14, 24] total 60.", NOT_ALL),
    ("The crew caught some 20 crabs, 9 in the bay and 7 at the pier.", NOT_ALL),
    ("The museum holds 21 paintings, 14 drawings and a few prints, 50 works in all.", NOT_ALL),
    ("The farm keeps 30 cows, several goats and 12 sheep, a total of 60 animals.", NOT_ALL),
    ("Pulses came to 27.6 million tonnes (lentils 4.3 million tonnes, gram 13.7 million tonnes), a record.", NOT_ALL),
    ("The 2012 total was 230 tonnes; 2011 saw 140 tonnes and 2010 only 41 tonnes.", OPEN),
    ("The council has 19 members, among them 11 Democrats and 10 women.", OVERLAP),
    ("The party won 63 of the 150 seats, or 24 percent of the vote.", OPEN),
    ("The charity took in 5 million, 7 million and 2 million euros, leaving a surplus of 9 million.", OPEN),
    ("The yard repaired 41 boats and 13 vans; in all it wrote 300 bills.", APART),
    ("Spending rose by 2 million euros to 90 million euros, from 60 million euros.", APART),
    ("The index lost 14.42 points on Monday and closed at 1,208.37. It had reached 1,221.79 on Friday.", NOT_ALL),
]
ACCUSED = [
    "The museum shows nine rooms: four rooms of coins and six rooms of maps.",
    "The council has 19 members: 11 Democrats and 10 Republicans.",
    "Pulses came to 27.6 million tonnes (lentils 4.3 million tonnes and gram 13.7 million tonnes), a record.",
    "Pulses came to 27.6 million tonnes (lentils 13.3 million tonnes, gram 13.7 million tonnes), a record.",
    "The museum holds 21 paintings, 14 drawings and 9 prints, 50 works in all.",
    "The yard repaired 41 boats and 13 boats, 57 boats in all.",
    "Spending rose by 2 million euros to 68 million euros, from 60 million euros.",
    "Spending rose by 2.4 million euros to 87.6 million euros, from 76.2 million euros.",  # 78.6
    "The fund averaged $17.4 billion in May, down about $120 billion from the April average of $17.5 billion.",  # million
    "The index lost 14.32 points on Monday and closed at 1,208.37. It had reached 1,221.79 on Friday.",  # 13.42
]


@pytest.mark.parametrize(("text", "reason"), LEFT_ALONE, ids=lambda value: value[:40])
def test_left_alone_with_its_reason(text: str, reason: str) -> None:
    report = tieout.check(text)
    assert not [c for c in report.checks if c.verdict == "mismatch"]
    assert reason in {d.reason for d in report.declined}


@pytest.mark.parametrize("text", ACCUSED, ids=lambda value: value[:40])
def test_accused_where_nothing_is_left_open(text: str) -> None:
    assert [c for c in tieout.check(text).checks if c.verdict == "mismatch"]
