"""Contacts: business cards, where one met, and everything that was ever sent."""
