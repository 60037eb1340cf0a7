"""What can be wrong with a wording."""

from difflib import get_close_matches

from followup_desktop.domain.errors import FollowupError


class WordingError(FollowupError):
    """The wording of a note is missing, cannot be read, is not understood or cannot be filled.

    `line` is the line of the wording's text that is to be mended, counted from 1; 0 where it is no single
    line.
    """

    def __init__(self, message: str, *, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Flaw(Exception):
    """A flaw in a template: the line, and a sentence that says what is wrong there and what to do.

    Raised while a template is read, by those who do not know its name; `parse` makes a WordingError of it.
    """

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line

    def in_template(self, source: str) -> WordingError:
        """The same for a person to read, with where it is in front."""
        return WordingError(f"{place(source, self.line)}: {self}", line=self.line)


def place(source: str, line: int) -> str:
    """Where something is: "Line 12 of thank_you.txt"; either may be unknown (empty, or 0)."""
    if not line:
        return source or "The wording"
    return f"Line {line} of {source}" if source else f"Line {line}"


def did_you_mean(word: str, known: list[str], else_do: str) -> str:
    """The end of a sentence about an unknown word: the known one that is like it, else what to do."""
    like = get_close_matches(word[:50], known, n=1)
    return f"Did you mean “{like[0]}”?" if like else else_do
