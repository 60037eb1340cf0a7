"""The configuration of the throw-away desktop: nothing of the person's own desktop is read or touched."""

from pathlib import Path
from textwrap import dedent

SYSTEM_SERVICES = Path("/usr/share/dbus-1/services")

# Only these may be started by the bus on its own: the notification daemon is started by the session.
BUS_SERVICES = ("org.a11y.Bus", "org.xfce.Xfconf")

MAIL_SCRIPT = dedent("""\
    #!/bin/sh
    # Stands for the mail program: keeps the address that it was opened with.
    printf '%s\\n' "$1" >>"{received}"
    """)

MAIL_ENTRY = dedent("""\
    [Desktop Entry]
    Type=Application
    Name=Mail of the test
    Exec={script} %u
    MimeType=x-scheme-handler/mailto;
    NoDisplay=true
    """)

MAIL_DEFAULTS = dedent("""\
    [Default Applications]
    x-scheme-handler/mailto=e2e-mail.desktop
    """)

DUNST = dedent("""\
    [global]
        origin = top-left
        offset = 20x60
        width = 400
        height = 200
        font = DejaVu Sans 10
        markup = full
        icon_path = ""
        dmenu = /bin/true
        mouse_left_click = do_action, close_current
        mouse_right_click = close_current
    """)

# A panel at the foot of the screen with nothing but a tray: no clock, nothing that changes a picture.
PANEL = dedent("""\
    <?xml version="1.0" encoding="UTF-8"?>
    <channel name="xfce4-panel" version="1.0">
      <property name="configver" type="int" value="2"/>
      <property name="panels" type="array"><value type="int" value="1"/>
        <property name="panel-1" type="empty">
          <property name="position" type="string" value="p=10;x=0;y=0"/>
          <property name="position-locked" type="bool" value="true"/>
          <property name="length" type="uint" value="100"/>
          <property name="size" type="uint" value="32"/>
          <property name="plugin-ids" type="array">
            <value type="int" value="1"/>
            <value type="int" value="2"/>
          </property>
        </property>
      </property>
      <property name="plugins" type="empty">
        <property name="plugin-1" type="string" value="separator">
          <property name="expand" type="bool" value="true"/>
          <property name="style" type="uint" value="0"/>
        </property>
        <property name="plugin-2" type="string" value="systray">
          <property name="square-icons" type="bool" value="true"/>
        </property>
      </property>
    </channel>
    """)

BUS = dedent("""\
    <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
      "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig>
      <type>session</type>
      <keep_umask/>
      <listen>unix:dir={folder}</listen>
      <auth>EXTERNAL</auth>
      <servicedir>{folder}/services</servicedir>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>
    """)


def write_bus_files(run: Path) -> Path:
    """Write the configuration of the private bus to `run`, where its socket will lie too."""
    services = run / "services"
    services.mkdir()
    for name in BUS_SERVICES:
        lines = (SYSTEM_SERVICES / f"{name}.service").read_text().splitlines()
        kept = [line for line in lines if not line.startswith("SystemdService")]
        (services / f"{name}.service").write_text("\n".join(kept) + "\n")
    file = run / "bus.conf"
    file.write_text(BUS.format(folder=run))
    return file


def write_home(home: Path) -> None:
    """The settings of panel, notification daemon and mail in the session's own home folder."""
    panel = home / ".config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml"
    dunst = home / ".config/dunst/dunstrc"
    entry = home / ".local/share/applications/e2e-mail.desktop"
    script = home / "mail.sh"
    for file in (panel, dunst, entry):
        file.parent.mkdir(parents=True, exist_ok=True)
    panel.write_text(PANEL)
    dunst.write_text(DUNST)
    script.write_text(MAIL_SCRIPT.format(received=received_mail(home)))
    script.chmod(0o755)
    entry.write_text(MAIL_ENTRY.format(script=script))
    (home / ".config/mimeapps.list").write_text(MAIL_DEFAULTS)


def received_mail(home: Path) -> Path:
    """The file in which each line is a mailto: address that the mail program was opened with."""
    return home / "mailto.txt"
