#!/usr/bin/env bash
# keychain.sh: put the certificate of the release workflow into a keychain of its own, for build.sh.
#
#   CERTIFICATE, CERTIFICATE_PASSWORD            a Developer ID Application certificate with its key (.p12, base64)
#   NOTARY_APPLE_ID, NOTARY_TEAM, NOTARY_PASSWORD  an Apple account for notarisation; may be missing
#
# Tells the later steps of the workflow which profile to notarise with.
set -euo pipefail

keychain=$RUNNER_TEMP/followup.keychain-db
file=$RUNNER_TEMP/certificate.p12
password=$(openssl rand -base64 24)
trap 'rm -f "$file"' EXIT

base64 --decode <<<"${CERTIFICATE:?}" >"$file"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$file" -P "$CERTIFICATE_PASSWORD" -t cert -f pkcs12 -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple:,codesign: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db

if [[ -n ${NOTARY_APPLE_ID:-} ]]; then
  xcrun notarytool store-credentials followup --keychain "$keychain" \
    --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM" --password "$NOTARY_PASSWORD"
  {
    echo "FOLLOWUP_NOTARY_PROFILE=followup"
    echo "FOLLOWUP_NOTARY_KEYCHAIN=$keychain"
  } >>"$GITHUB_ENV"
fi
