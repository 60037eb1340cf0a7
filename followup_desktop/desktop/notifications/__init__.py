"""Notifications: one way to the person, whatever the desktop shows them with."""
