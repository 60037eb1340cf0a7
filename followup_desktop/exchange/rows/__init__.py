"""The parts of reading tables."""
