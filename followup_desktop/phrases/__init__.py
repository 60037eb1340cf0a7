"""What the domain says, in words: titles, reasons, dates and messages, all through gettext."""
