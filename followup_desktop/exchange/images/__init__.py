"""What pictures there are, and how much of them is read."""
