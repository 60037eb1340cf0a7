"""Desktops that can do some things and not others."""


class Desktop:
    """A desktop that can do some things."""

    def __init__(self, *there: str) -> None:
        self.there = set(there)
        self.shown: list[str] = []

    def deliver(self, title: str, body: str) -> bool:
        if "notifications" in self.there:
            self.shown.append(f"{title}: {body}")
        return "notifications" in self.there

    def capabilities(self) -> set[str]:
        return self.there
