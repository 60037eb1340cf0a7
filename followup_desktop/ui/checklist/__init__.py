"""Today: the checklist with its reasons, and everything that is done with a step."""
