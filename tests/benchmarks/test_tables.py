"""What reading the tables costs: `pytest tests/benchmarks --benchmark-only`."""

from datetime import date

from tieout.tables import currencies, rates, units


def _forget() -> None:
    for cached in (
        units._units,
        units._by_name,
        units._folded,
        units._dimension,
        currencies._by_name,
        currencies._countries,
        rates._table,
        rates._of_year,
        rates._codes,
        rates._span,
    ):
        cached.cache_clear()


def test_reading_all_names(benchmark):
    def read() -> None:
        units.find("km")
        units.unit("kilometer")
        currencies.find("$")
        currencies.of_country("CN")

    benchmark.pedantic(read, setup=_forget, rounds=20)


def test_first_window_of_an_article(benchmark):
    benchmark.pedantic(rates.window, args=("CNY", "USD", date(2022, 11, 23)), setup=_forget, rounds=20)


def test_whole_series(benchmark):
    benchmark.pedantic(rates.series.__wrapped__, args=("CNY", "USD"), rounds=20)
