"""Errors that a person can act on: what is wrong, where, and what to do."""


class FollowupError(Exception):
    """The base of every error that is shown to a person. Its text is a full sentence, ready to be read."""


class MisuseError(FollowupError):
    """Something was asked for that cannot be meant: a call ticked off without saying how it ended."""
