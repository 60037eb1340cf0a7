"""What lies between the window and the system: tray, notifications, single instance, clipboard, mail app."""
