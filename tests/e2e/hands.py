"""A person's hands: mouse, keyboard and clipboard of the session's screen."""

import subprocess
from collections.abc import Mapping

# A modifier that a person holds down may be the one that xdotool would type with: let go of it first.
TYPING = ("xdotool", "type", "--clearmodifiers", "--delay", "6", "--")


class Hands:
    """Real input events, as they come from a mouse and a keyboard."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Press and release a button of the mouse at a point of the screen."""
        clicks = ("click", "--repeat", str(times), "--delay", "40", str(button))
        self._run("xdotool", "mousemove", str(x), str(y), *clicks)

    def move(self, x: int, y: int) -> None:
        """Move the mouse to a point of the screen."""
        self._run("xdotool", "mousemove", str(x), str(y))

    def key(self, *keys: str) -> None:
        """Press keys one after the other, by their X names: ctrl+Return, Tab, F6."""
        self._run("xdotool", "key", "--clearmodifiers", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type where the keyboard focus is. What the keyboard has no key for is pasted."""
        if not text.isascii():
            self.put_into_clipboard(text)
            self.key("ctrl+v")
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key("Return")
            if line:
                self._run(*TYPING, line)

    def clipboard(self, target: str = "UTF8_STRING") -> str:
        """The text in the clipboard, or what is there under another target; empty when there is none."""
        command = ["xclip", "-selection", "clipboard", "-out", "-target", target]
        answer = subprocess.run(command, env=self._environment, capture_output=True, check=False, timeout=10)
        return answer.stdout.decode() if answer.returncode == 0 else ""

    def put_into_clipboard(self, text: str) -> None:
        """Copy, as another program would."""
        # xclip stays in the background to answer for the clipboard: its output must not be waited for.
        command = ["xclip", "-selection", "clipboard", "-in"]
        quiet = subprocess.DEVNULL
        given = text.encode()
        subprocess.run(
            command, env=self._environment, input=given, stdout=quiet, stderr=quiet, check=True, timeout=10
        )

    def windows(self, *search: str) -> list[str]:
        """Numbers of the showing windows that xdotool's search finds."""
        command = ["xdotool", "search", "--onlyvisible", *search]
        found = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=False, timeout=10
        )
        return found.stdout.split()

    def place_of_window(self, window: str) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window."""
        answer = self._run("xdotool", "getwindowgeometry", "--shell", window)
        told = dict(line.split("=", 1) for line in answer.split() if "=" in line)
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def resize(self, window: str, width: int, height: int) -> None:
        """Give a window a size, as by its frame."""
        self._run("xdotool", "windowsize", "--sync", window, str(width), str(height))

    def activate(self, window: str) -> None:
        """Bring a window to the front, as a click in a task bar does."""
        self._run("xdotool", "windowactivate", "--sync", window)

    def _run(self, *command: str) -> str:
        answer = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True, timeout=60
        )
        return answer.stdout
