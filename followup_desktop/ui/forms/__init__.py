"""What forms are made of: fields, their keys, drafts of what is typed, and dates in one's own words."""
