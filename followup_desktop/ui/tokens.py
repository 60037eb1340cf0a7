"""Colours by what they mean, and the palettes made of them."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Tokens(NamedTuple):
    """Every colour of the window, named by its meaning.

    The first five are surfaces; `hairline` is decoration only; `edge` outlines controls (3:1 at least);
    the others are text and shapes (4.5:1 at least on each surface).
    """

    base: QColor
    window: QColor
    sidebar: QColor
    hover: QColor
    selected: QColor
    hairline: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    overdue: QColor
    due_today: QColor
    waiting: QColor
    done: QColor
    edge: QColor


def _tokens(**colours: str) -> Tokens:
    return Tokens(**{name: QColor(colours[name]) for name in Tokens._fields})


LIGHT = _tokens(
    base="#FFFFFF",
    window="#F5F6F4",
    sidebar="#ECEEEA",
    hover="#EEF3F2",
    selected="#D9ECEA",
    hairline="#D5D9D4",
    text="#1E2422",
    muted="#565F5B",
    accent="#0F6B66",
    on_accent="#FFFFFF",
    overdue="#A8321F",
    due_today="#8A5000",
    waiting="#44599B",
    done="#35693F",
    edge="#7D857F",
)

DARK = _tokens(
    base="#232827",
    window="#1B1F1E",
    sidebar="#171A19",
    hover="#2A302F",
    selected="#1F4441",
    hairline="#38403E",
    text="#E8ECEA",
    muted="#A9B3AF",
    accent="#63C7BE",
    on_accent="#0B2321",
    overdue="#FF9A86",
    due_today="#F0B95C",
    waiting="#A9BCF5",
    done="#8FCF9B",
    edge="#87918E",
)

CONTRAST_LIGHT = _tokens(
    base="#FFFFFF",
    window="#FFFFFF",
    sidebar="#FFFFFF",
    hover="#EDEDED",
    selected="#CDEBE8",
    hairline="#000000",
    text="#000000",
    muted="#262626",
    accent="#004742",
    on_accent="#FFFFFF",
    overdue="#7A1200",
    due_today="#5A3200",
    waiting="#1A2E78",
    done="#0F4A1B",
    edge="#000000",
)

CONTRAST_DARK = _tokens(
    base="#000000",
    window="#000000",
    sidebar="#000000",
    hover="#242424",
    selected="#0B4541",
    hairline="#FFFFFF",
    text="#FFFFFF",
    muted="#EDEDED",
    accent="#7CF0E4",
    on_accent="#000000",
    overdue="#FFB5A5",
    due_today="#FFD27A",
    waiting="#C9D6FF",
    done="#ABF0B7",
    edge="#FFFFFF",
)


def palette(tokens: Tokens) -> QPalette:
    """The palette of these colours, in all three groups: a window in the background keeps them."""
    result = QPalette()
    for role, colour in _roles(tokens).items():
        result.setColor(QPalette.ColorGroup.All, role, colour)
    disabled = blended(tokens.muted, tokens.base, 0.62)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, tokens.window)
    return result


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.base,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.base,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.overdue,
        role.Highlight: tokens.selected,
        role.HighlightedText: tokens.text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.base,
        role.ToolTipText: tokens.text,
        role.Light: tokens.base,
        role.Midlight: tokens.hairline,
        role.Mid: tokens.edge,
        role.Dark: tokens.edge,
        role.Shadow: tokens.text,
    }


def blended(over: QColor, under: QColor, share: float) -> QColor:
    """`over` laid on `under`, `share` (0 to 1) of it being seen."""
    parts = (over.redF(), over.greenF(), over.blueF()), (under.redF(), under.greenF(), under.blueF())
    return QColor.fromRgbF(
        *(share * above + (1 - share) * below for above, below in zip(*parts, strict=True))
    )


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, as WCAG 2 reckons it: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
