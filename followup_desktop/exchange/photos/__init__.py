"""The parts of reading photos of cards."""
