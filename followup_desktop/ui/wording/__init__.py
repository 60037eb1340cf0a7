"""The window in which a person reads the wordings of the notes, and makes them their own."""
