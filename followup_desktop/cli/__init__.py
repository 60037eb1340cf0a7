"""The commands: the same services as the window's, for scripts and machines without a screen."""
