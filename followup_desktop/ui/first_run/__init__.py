"""The first start: from an empty program to a plan."""
