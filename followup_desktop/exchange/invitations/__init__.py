"""The parts of reading invitations."""
