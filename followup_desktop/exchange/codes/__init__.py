"""What the text of a code says."""
