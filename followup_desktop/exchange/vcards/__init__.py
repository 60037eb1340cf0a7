"""The parts of reading and writing vCards."""
