"""Help within the program: how following up works, and about whom it comes from."""
