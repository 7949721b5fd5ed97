"""Step 5, judge: whether a relation holds, and whether one that does not may be reported."""
