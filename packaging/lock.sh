#!/usr/bin/env bash
# lock.sh: pin every dependency with its hashes, for Linux, Windows and macOS and every Python from 3.11 on.
# No address of a package index gets into the files: where packages come from is the business of each machine.
set -euo pipefail
cd "$(dirname "$0")/.."

pin() {
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url --no-emit-find-links --output-file "$@"
}
pin requirements.txt pyproject.toml
pin requirements-dev.txt pyproject.toml --extra ocr --group dev --constraints requirements.txt

if grep -nE '://|^--(index|extra|find)' requirements.txt requirements-dev.txt; then
  echo "The lock files must not name an address." >&2
  exit 1
fi
