"""Settings: who the person is, when they work, the numbers of the rules, reminders and looks."""
