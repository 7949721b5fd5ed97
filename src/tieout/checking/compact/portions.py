"""What a sum is told in, several of one size: "three tranches", "two instalments"."""

PORTIONS = frozenset(
    """tranches instalments installments payments loans issues cargoes shipments lots parcels grants notes bonds contracts slices
    portions donations gifts orders stages annuities""".split()
)
