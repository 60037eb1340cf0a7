"""Interviews: every opportunity with its interviews, and the form that records one."""
