"""The lines of cards and signatures, sorted into fields."""
