"""Followup Desktop carries job seekers through the days after an interview."""

__version__ = "0.1.0"
