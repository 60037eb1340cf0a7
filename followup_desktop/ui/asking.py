"""Dialogs that are shown once, and gone then."""

from PySide6.QtWidgets import QDialog


def asked(dialog: QDialog) -> bool:
    """Show a dialog until it is left: whether it was accepted.

    What was answered can still be read right afterwards. Then it goes: the window that it belongs to would
    keep it to the end.
    """
    try:
        return bool(dialog.exec())
    finally:
        dialog.deleteLater()
