"""The notes: facts about one step go in, a message in good words comes out."""
