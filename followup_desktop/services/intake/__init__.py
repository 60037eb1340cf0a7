"""What other programs' files hold becomes contacts, interviews and opportunities: read, reviewed, stored."""
