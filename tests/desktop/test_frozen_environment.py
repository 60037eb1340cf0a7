"""The frozen program's libraries are its own: what it starts has the environment of the person."""

from followup_desktop.desktop.frozen_environment import own_libraries


def test_what_was_there_before_comes_back() -> None:
    environment = {
        "LD_LIBRARY_PATH": "/usr/lib/followup-desktop/_internal",
        "LD_LIBRARY_PATH_ORIG": "/opt/mine",
        "QT_PLUGIN_PATH": "/usr/lib/qt6/plugins",
    }
    with own_libraries(environment, "linux"):
        assert "QT_PLUGIN_PATH" not in environment, "plugins of another Qt"
    assert environment == {"LD_LIBRARY_PATH": "/opt/mine", "QT_PLUGIN_PATH": "/usr/lib/qt6/plugins"}


def test_what_only_the_bundle_needs_is_gone() -> None:
    environment = {"LD_LIBRARY_PATH": "/usr/lib/followup-desktop/_internal"}
    with own_libraries(environment, "linux"):
        pass
    assert environment == {}


def test_elsewhere_the_plugins_are_those_of_the_bundle() -> None:
    environment = {"QT_PLUGIN_PATH": "C:\\Program Files\\Followup Desktop\\plugins"}
    with own_libraries(environment, "win32"):
        assert environment
    assert environment == {}


def test_who_asks_for_wayland_gets_xwayland_here_and_wayland_elsewhere() -> None:
    environment = {"QT_QPA_PLATFORM": "wayland"}
    with own_libraries(environment, "linux"):
        assert environment == {"QT_QPA_PLATFORM": "xcb"}
    assert environment == {"QT_QPA_PLATFORM": "wayland"}
