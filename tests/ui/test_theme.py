"""The looks: colours that can be told apart, a type scale, icons in any colour."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.settings import Appearance
from followup_desktop.paths import resources_dir
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens, contrast, palette

SCHEMES = {"light": LIGHT, "dark": DARK, "contrast light": CONTRAST_LIGHT, "contrast dark": CONTRAST_DARK}
SURFACES = ("base", "window", "sidebar", "hover", "selected")
WORDS = ("text", "muted", "accent", "overdue", "due_today", "waiting", "done")

each_scheme = pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES.keys())


@each_scheme
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("colour", WORDS)
def test_text_can_be_read_on_every_surface(tokens: Tokens, surface: str, colour: str) -> None:
    assert contrast(getattr(tokens, colour), getattr(tokens, surface)) >= 4.5


@each_scheme
@pytest.mark.parametrize("surface", SURFACES)
def test_the_edge_of_a_control_can_be_seen_on_every_surface(tokens: Tokens, surface: str) -> None:
    assert contrast(tokens.edge, getattr(tokens, surface)) >= 3


@each_scheme
def test_text_on_the_accent_colour_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("colour", WORDS)
def test_high_contrast_reaches_seven_to_one_on_its_ground(tokens: Tokens, colour: str) -> None:
    assert contrast(getattr(tokens, colour), tokens.base) >= 7


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast(QColor("#FFFFFF"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


@each_scheme
def test_a_window_in_the_background_keeps_its_colours(tokens: Tokens) -> None:
    colours = palette(tokens)
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Base, QPalette.ColorRole.Text):
        active = colours.color(QPalette.ColorGroup.Active, role)
        assert colours.color(QPalette.ColorGroup.Inactive, role) == active


@each_scheme
def test_selected_text_stays_the_colour_of_text_for_the_highlight_is_pale(tokens: Tokens) -> None:
    colours = palette(tokens)
    assert colours.color(QPalette.ColorRole.HighlightedText) == tokens.text


def test_another_scheme_reaches_the_application_and_whoever_paints(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.use(Appearance(scheme="dark"))
    assert theme.is_dark
    assert theme.tokens == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window


def test_high_contrast_follows_the_system_into_the_light(theme: Theme) -> None:
    theme.use(Appearance(scheme="contrast"))
    assert theme.tokens == CONTRAST_LIGHT


def test_the_type_scale_has_three_sizes_and_follows_the_text_size(theme: Theme) -> None:
    def sizes() -> list[int]:
        return [font.pixelSize() for font in (theme.title_font, theme.body_font, theme.small_font)]

    assert sizes() == [22, 15, 13]
    theme.use(Appearance(scheme="light", text_size=200))
    assert sizes() == [44, 30, 26]
    assert theme.px(8) == 16


def test_labels_of_qt_follow_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Today")
    qtbot.addWidget(label)
    label.ensurePolished()
    theme.use(Appearance(scheme="light", text_size=150))
    assert label.font().pixelSize() == 22


def test_an_icon_takes_the_colour_of_its_token(theme: Theme) -> None:
    picture = theme.icon("check", "overdue", 32).pixmap(32, 32).toImage()
    painted = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert painted == {LIGHT.overdue.name()}


def test_a_missing_icon_is_told_at_once(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    names = [file.stem for file in (resources_dir() / "icons").glob("*.svg")]
    assert len(names) > 40
    for name in names:
        picture = theme.icon(name).pixmap(16, 16).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), name


def test_every_token_is_an_opaque_colour() -> None:
    for tokens in SCHEMES.values():
        assert all(colour.alpha() == 255 for colour in tokens)
