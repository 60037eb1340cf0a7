"""Where the signature of a mail is."""
