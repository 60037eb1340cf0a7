"""What comes in from other programs: taken in from anywhere in the window, looked over, stored."""
