#!/usr/bin/env bash
# build.sh [PYTHON]: freeze the program into "Followup Desktop.app", try it, and pack it into a disk image.
#
#   FOLLOWUP_SIGN_AS         a Developer ID Application certificate in the keychain; without it: signed ad hoc
#   FOLLOWUP_NOTARY_PROFILE  a profile that `xcrun notarytool store-credentials` has kept; without it: not notarised
#   FOLLOWUP_NOTARY_KEYCHAIN the keychain that it was kept in, if not the usual one
#
# Needs the locked dependencies and PyInstaller in that Python, and the command line tools of Xcode. The result is
# build/dist/Followup-Desktop-VERSION-ARCHITECTURE.dmg.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${1:-python3}
version=$("$python" -c 'import followup_desktop; print(followup_desktop.__version__)')
app="build/frozen/Followup Desktop.app"
image="build/dist/Followup-Desktop-$version-$(uname -m).dmg"

"$python" packaging/release/icons.py build/macos/followup-desktop.icns
"$python" -m PyInstaller --noconfirm --distpath build/frozen --workpath build/pyinstaller \
  packaging/pyinstaller/followup-desktop.spec
codesign --verify --deep --strict "$app"
"$python" packaging/release/smoke.py "$app/Contents/MacOS/followup-desktop"

# The disk image: the bundle, and beside it the folder to drag it to.
content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
ditto "$app" "$content/Followup Desktop.app"
ln -s /Applications "$content/Applications"
mkdir -p build/dist
hdiutil create -volname "Followup Desktop" -srcfolder "$content" -fs HFS+ -format UDZO -ov "$image"

if [[ -n ${FOLLOWUP_SIGN_AS:-} ]]; then
  codesign --sign "$FOLLOWUP_SIGN_AS" --timestamp "$image"
fi
if [[ -n ${FOLLOWUP_NOTARY_PROFILE:-} ]]; then
  kept_in=()
  [[ -z ${FOLLOWUP_NOTARY_KEYCHAIN:-} ]] || kept_in=(--keychain "$FOLLOWUP_NOTARY_KEYCHAIN")
  # With ${...+...}, because the bash of macOS takes an empty list for an unset one.
  xcrun notarytool submit "$image" --keychain-profile "$FOLLOWUP_NOTARY_PROFILE" \
    ${kept_in[@]+"${kept_in[@]}"} --wait
  xcrun stapler staple "$image"
fi
echo "$image"
