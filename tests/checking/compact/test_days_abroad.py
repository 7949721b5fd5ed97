"""The day of one event in two languages."""

from __future__ import annotations

import pytest

from tieout import extract
from tieout.checking.compact.days_abroad import told_abroad


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("el 13 de mayo de 2019 en Tarn Harbour Boats. The fire of May 13, 2019, at Tarn Harbour Boats", 1),
        ("el 13 de mayo de 2019 en Tarn Harbour Boats. The fire of May 31, 2019, at Tarn Harbour Boats", 1),
        ("el 13 de mayo de 2019 en Tarn Harbour Boats. The fire of May 14, 2019, at Tarn Harbour Boats", 0),
        ("el 13 de mayo de 2019 en Tarn Harbour Boats. The fire of May 13, 2018, at Tarn Harbour Boats", 0),
        ("el 13 de mayo de 2019 en Tarn. It burned. The fire of May 13, 2019, at Tarn Harbour Boats", 0),
        ("of May 13, 2019, at Tarn Harbour Boats. The fire of May 13, 2019, at Tarn Harbour Boats", 0),
        ("el 13 de mayo de 2019 en Tarn Harbour Boats; el 13 de mayo de 2019 en Tarn Harbour Boats", 0),
    ],
)
def test_two_languages_tell_of_one_name(text: str, told: int):
    assert len([*told_abroad(text, extract(text))]) == told
