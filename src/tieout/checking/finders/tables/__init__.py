"""The cells, rows and columns of tables."""
