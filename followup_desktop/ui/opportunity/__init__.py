"""One opportunity, wherever it is met: its row in a list, its form, and how it ended."""
