"""Other programs' formats, and our own archive: from the bytes of a file to records, and back."""
