"""The window: pages, dialogs and what they are made of. Only here and in `desktop` is Qt known."""
