#!/usr/bin/env bash
# prepare.sh run|check|test|tour|frozen|deb|rpm|appimage: make this machine ready, from a fresh clone with only python3 and make.
#
#   run    .venv with the locked dependencies, and the system libraries that Qt needs
#   check  .venv with the locked dependencies and the tools of the developers
#   test   all of that, and the parts of a throw-away desktop session (virtual screen, tray, notifications);
#          the tests that need a part which cannot be had are skipped, and fail where CI=true
#   tour   the same, and every part must be there
#   frozen .venv with those tools, and what freezing the program needs; deb, rpm and appimage: the tools of that package
#
# What is there already is left alone, so a second run takes a moment. Debian packages are installed where apt
# may be used (root, or sudo that asks for no password); elsewhere the line to type is printed.
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

say() { printf '%s\n' "$@" >&2; }
fail() { say "$@"; exit 1; }

# Each line: how to see that it is there, and the Debian package that brings it.
qt_libraries='
library:libglib-2.0.so.0 libglib2.0-0
library:libEGL.so.1 libegl1
library:libGL.so.1 libgl1
library:libdbus-1.so.3 libdbus-1-3
library:libfontconfig.so.1 libfontconfig1
library:libxkbcommon.so.0 libxkbcommon0
library:libxkbcommon-x11.so.0 libxkbcommon-x11-0
library:libxcb-cursor.so.0 libxcb-cursor0
library:libxcb-icccm.so.4 libxcb-icccm4
library:libxcb-image.so.0 libxcb-image0
library:libxcb-keysyms.so.1 libxcb-keysyms1
library:libxcb-randr.so.0 libxcb-randr0
library:libxcb-render-util.so.0 libxcb-render-util0
library:libxcb-shape.so.0 libxcb-shape0
library:libxcb-sync.so.1 libxcb-sync1
library:libxcb-xfixes.so.0 libxcb-xfixes0
library:libxcb-xkb.so.1 libxcb-xkb1
library:libX11-xcb.so.1 libx11-xcb1'

desktop_programs='
command:Xvfb xvfb
command:dbus-daemon dbus-daemon
command:openbox openbox
command:dunst dunst
command:xfce4-panel xfce4-panel
command:xdotool xdotool
command:xclip xclip
command:xdg-open xdg-utils
command:gio libglib2.0-bin
command:desktop-file-validate desktop-file-utils
file:/usr/share/dbus-1/services/org.xfce.xfce4-notifyd.Notifications.service xfce4-notifyd
file:/usr/share/dbus-1/services/org.xfce.Xfconf.service xfconf
file:/usr/share/dbus-1/services/org.a11y.Bus.service at-spi2-core
file:/usr/share/icons/hicolor/index.theme hicolor-icon-theme
file:/usr/share/icons/Adwaita/index.theme adwaita-icon-theme
file:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu-core'

freezing_tools='
command:objdump binutils
command:strip binutils'

package_checks='
command:lintian lintian
command:appstreamcli appstream
command:desktop-file-validate desktop-file-utils
command:strace strace'

package_tools() {
  case $wanted in
    deb) echo 'command:dpkg-deb dpkg';;
    rpm) echo 'command:rpmbuild rpm';;
    appimage) echo 'command:mksquashfs squashfs-tools';;
  esac
}

# python_library: Python as a library, beside this Python (pyenv) or of the system
python_library() {
  "$python" - <<'PYTHON'
import pathlib, sys
version = f"3.{sys.version_info[1]}"
beside = pathlib.Path(sys.base_prefix, "lib", f"libpython{version}.so.1.0")
print(f"file:{beside}" if beside.exists() else f"library:{beside.name}", f"libpython{version}")
PYTHON
}

# missing_packages TABLE: the packages whose part is not on this machine
missing_packages() {
  local libraries probe package
  libraries=$(ldconfig -p 2>/dev/null || true)
  while read -r probe package; do
    case $probe in
      library:*) [[ $libraries == *"${probe#library:} "* ]] || echo "$package";;
      '') ;;
      command:*) command -v "${probe#command:}" >/dev/null || echo "$package";;
      file:*) [[ -e ${probe#file:} ]] || echo "$package";;
    esac
  done <<<"$1"
}

# needed_packages: what cannot be done without;  wished_packages: what some tests cannot be run without
needed_packages() {
  environment_works || "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  [[ $wanted = check ]] || missing_packages "$qt_libraries"
  [[ $wanted != tour ]] || missing_packages "$desktop_programs"
  [[ ! $wanted =~ ^(frozen|deb|rpm|appimage)$ ]] || missing_packages "$freezing_tools
$(python_library)
$(package_tools)" | sort -u
}
wished_packages() {
  [[ $wanted != test ]] || missing_packages "$desktop_programs
$freezing_tools
$(python_library)
$package_checks" | sort -u
}

# as_root: the words before a command that make it run as root; fails where that needs a password
as_root() {
  if [[ $(id -u) = 0 ]]; then return 0; fi
  command -v sudo >/dev/null && sudo -n true 2>/dev/null && printf 'sudo -n'
}

# install_packages PACKAGE...: as far as apt is here, may be used and knows them
install_packages() {
  local root log
  command -v apt-get >/dev/null && root=$(as_root) || return 0
  say "Installing with apt: $*"
  log=$(mktemp)
  # shellcheck disable=SC2086  # no word, or two
  $root env DEBIAN_FRONTEND=noninteractive bash -c '
    apt-get -qq update
    exec apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
  ' install "$@" </dev/null >"$log" 2>&1 || tail -n 15 "$log" >&2
  rm -f "$log"
}

prepare_system() {
  [[ $(uname -s) = Linux ]] || return 0
  local needed wished
  mapfile -t needed < <(needed_packages)
  mapfile -t wished < <(wished_packages)
  [[ ${#needed[@]} = 0 && ${#wished[@]} = 0 ]] || {
    install_packages "${needed[@]}" "${wished[@]}"
    mapfile -t needed < <(needed_packages)
    mapfile -t wished < <(wished_packages)
  }
  local missing=("${needed[@]}" "${wished[@]}")
  [[ ${#missing[@]} != 0 ]] || return 0
  say "Something is missing on this machine. Type this line, then start again:" "" \
    "    sudo apt-get install --no-install-recommends ${missing[*]}" ""
  [[ ${#needed[@]} = 0 && ${CI:-} != true ]] || exit 1
  say "The tests that need these parts are skipped."
}

find_python() {
  local name
  for name in "${PYTHON:-python3}" python3 python3.13 python3.12 python3.11 /usr/bin/python3; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  fail "Followup Desktop needs Python 3.11 or later; here ${PYTHON:-python3} is $("${PYTHON:-python3}" --version 2>&1)." \
       "Install a later one, and say where it is: make run PYTHON=/path/to/python3"
}

environment_works() {
  .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

make_environment() {
  say "Making the virtual environment .venv ($("$python" --version))"
  rm -rf .venv
  "$python" -m venv .venv
  # The source tree is the program: found from every folder, also when it is started at login.
  .venv/bin/python - <<'PYTHON'
import pathlib, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "followup_desktop_source.pth").write_text(f"{pathlib.Path.cwd()}\n")
PYTHON
  # shellcheck disable=SC2016  # to be expanded when it runs
  printf '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/python" -m followup_desktop "$@"\n' >.venv/bin/followup-desktop
  chmod +x .venv/bin/followup-desktop
}

# install_locked FILE: exactly the versions and hashes of the lock file, once for each state of it
install_locked() {
  local stamp=.venv/installed-$1.sha256
  sha256sum --status --check "$stamp" 2>/dev/null && return
  say "Installing the locked dependencies of $1"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --only-binary=:all: --requirement "$1"
  sha256sum "$1" >"$stamp"
}

wanted=${1:-run}
[[ $wanted =~ ^(run|check|test|tour|frozen|deb|rpm|appimage)$ ]] || fail "Usage: prepare.sh run|check|test|tour|frozen|deb|rpm|appimage"

python=.venv/bin/python
environment_works || python=$(find_python)
prepare_system
environment_works || make_environment
if [[ $wanted = run ]]; then install_locked requirements.txt; else install_locked requirements-dev.txt; fi
