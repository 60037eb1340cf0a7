#!/usr/bin/env bash
# trial.sh SUITE PACKAGE: install the .deb on a bare Debian (bookworm, trixie), use it there, and purge it again. As root.
#
# The bare system is made with debootstrap in a folder of its own, which is removed at the end. There the program is started from its
# menu entry in a desktop session, the main job is done through AT-SPI and a notification's buttons are pressed (tests/e2e, which drive
# the installed program from outside). After the purge nothing of it may be left outside the home folder.
#
#   TRIAL_ROOT    an existing bare system to use instead of a new one; it is changed
#   TRIAL_MIRROR  where Debian is fetched from
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

suite=${1:?Usage: trial.sh SUITE PACKAGE}
package=$(realpath "${2:?Usage: trial.sh SUITE PACKAGE}")
mirror=${TRIAL_MIRROR:-http://deb.debian.org/debian}
session='xvfb openbox dunst xfce4-panel xfce4-notifyd xfconf xdotool xclip xdg-utils dbus at-spi2-core libglib2.0-bin
  desktop-file-utils adwaita-icon-theme fonts-dejavu-core python3-pytest python3-hypothesis python3-jeepney procps'

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
candidate() { inside runuser -u candidate -- env HOME=/home/candidate "$@"; }

if [[ -n ${TRIAL_ROOT:-} ]]; then
  root=$TRIAL_ROOT
else
  root=$(mktemp -d -t followup-trial-XXXXXX)
  chmod 755 "$root" # its / is for everybody
  say "A bare $suite"
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; exit 1; }
fi
clean() {
  local place
  for place in proc dev/shm dev; do umount --lazy "$root/$place" 2>/dev/null || true; done
  [[ -n ${TRIAL_ROOT:-} ]] || rm -rf --one-file-system "$root" "$root.log"
}
trap clean EXIT
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/dev/shm"
chmod 1777 "$root/dev/shm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" id candidate >/dev/null 2>&1 || inside useradd --create-home candidate

say "apt install ./$(basename "$package")"
cp "$package" "$root/tmp/"
inside apt-get -qq update
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "/tmp/$(basename "$package")" >/dev/null
candidate followup-desktop --version
candidate followup-desktop check
candidate sh -c 'mkdir -p -m 555 ~/closed; HOME=~/closed followup-desktop check 2>&1 | grep "cannot be used: Permission denied"'
candidate env -u DISPLAY followup-desktop && fail "Without a display it must say so."
candidate sh -c 'QT_QPA_PLATFORM=offscreen timeout 10 followup-desktop; test $? = 124' || fail "It does not run on what Depends brings."

say "A desktop session for the tests"
# shellcheck disable=SC2086  # a list of names
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends $session >/dev/null
rm -rf "$root/home/candidate/tests-of-followup"
mkdir "$root/home/candidate/tests-of-followup"
cp -r tests "$root/home/candidate/tests-of-followup/"
# The tests of the source tree are not wanted, and what they import is not there.
cat >"$root/home/candidate/tests-of-followup/pytest.ini" <<'INI'
[pytest]
pythonpath = .
addopts = -ra --import-mode=importlib -p no:cacheprovider
faulthandler_timeout = 300
markers = e2e: drives the real program from outside
INI
inside chown -R candidate: /home/candidate/tests-of-followup
say "From the menu entry: the main job, and the buttons of a notification"
candidate env -C /home/candidate/tests-of-followup CI=true FOLLOWUP_PROGRAM=followup-desktop PYTHONDONTWRITEBYTECODE=1 \
  python3 -m pytest tests/e2e/test_menu_entry.py tests/e2e/test_main_job.py tests/e2e/test_notifications.py \
  -k "not bus_was_killed and not daemon"

say "An upgrade keeps the data"
before=$(candidate sha256sum /home/candidate/.local/share/followup-desktop/followup.sqlite3)
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --reinstall "/tmp/$(basename "$package")" >/dev/null
[[ $before = "$(candidate sha256sum /home/candidate/.local/share/followup-desktop/followup.sqlite3)" ]] || fail "The data has changed."

say "apt purge"
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./home \) -prune -o -print | sort); }
owned=$(inside dpkg -L followup-desktop)
inside apt-get -qq -o Dpkg::Use-Pty=0 purge -y followup-desktop >/dev/null
left=$(files | grep -i followup || true)
while read -r file; do
  [[ -d $root$file || ! -e $root$file ]] || left+=$'\n'$file
done <<<"$owned"
[[ -z $left ]] || fail "The purge left behind:" "$left"
grep -qs followup "$root"/usr/share/applications/mimeinfo.cache && fail "The list of what opens which files still names it."
candidate test -e /home/candidate/.local/share/followup-desktop/followup.sqlite3 || fail "The purge took the person's data."
say "Nothing is left but the person's own data. $suite: passed"
