"""The job of following up: facts, rules, steps. No window, no file and no clock."""
