"""Lists of two-line rows, and the shapes that say how a row stands."""
