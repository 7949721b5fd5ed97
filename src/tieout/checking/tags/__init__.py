"""Step 2, tag: what the words around a figure say that it is, and to which figure they tie it."""
