"""The floor under our window: an empty QMainWindow with a label, and nothing else of ours."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    """Show it until it is ended. Closing hides it, as closing to the tray does."""
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    window = QMainWindow()
    window.setWindowTitle("Bare window")
    window.resize(1280, 800)
    label = QLabel("Bare window", window)
    label.setAccessibleName("Bare label")
    window.setCentralWidget(label)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
