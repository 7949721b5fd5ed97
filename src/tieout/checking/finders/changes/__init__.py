"""Changes and the levels that they lie between, told in one sentence or several."""
