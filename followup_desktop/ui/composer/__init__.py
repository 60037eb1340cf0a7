"""Writing a note and making a call: the composer and the phone cockpit."""
