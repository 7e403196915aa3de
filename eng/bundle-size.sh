#!/usr/bin/env bash
# Compares a bundle with `zip -9` of the same files, side by side: size and processor time of both, and their ratios. Asks for a bundle no more than 1 %
# larger, in no more time. Needs zip and unzip.
#   eng/bundle-size.sh [FOLDER...]    folders with evidence; without one, the scenarios of the tests
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
evidence=$work/evidence
mkdir -p "$evidence"
[ $# -gt 0 ] || set -- tests/scenarios
cp -a "$@" "$evidence"/

dotnet publish collector -c Release -r linux-x64 -o "$work/program" -v quiet --nologo
mkdir "$work/root"

# The least processor time of three runs each: other work on the machine only ever adds to it.
best() {
  local least= TIMEFORMAT='%U %S'
  for _ in 1 2 3; do
    rm -rf "$work/out" "$work/zip.zip"
    local used
    used=$({ time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d", ($1 + $2) * 1000 }')
    [ -n "$least" ] && [ "$least" -le "$used" ] || least=$used
  done
  echo "$least"
}

bundle() { "$work/program/arccollect" --yes --quiet --max-size 10GB --deadline 1h --root "$work/root" --out "$work/out" --include "$evidence"; }
zip9() { (cd "$work" && zip -9 -r -q zip.zip evidence); }

bundle_ms=$(best bundle)
bundle_bytes=$(stat -c %s "$work"/out/*.zip)
# The zip gets what the bundle adds to the evidence, too: the same files.
unzip -q -o "$work"/out/*.zip -x 'raw/*' -d "$evidence/beside"
zip_ms=$(best zip9)
zip_bytes=$(stat -c %s "$work/zip.zip")

printf '%-8s %14s %8s\n' '' bytes ms bundle "$bundle_bytes" "$bundle_ms" 'zip -9' "$zip_bytes" "$zip_ms"
awk -v a="$bundle_bytes" -v b="$zip_bytes" -v c="$bundle_ms" -v d="$zip_ms" 'BEGIN {
  printf "%-8s %14.4f %8.3f\n", "ratio", a / b, c / d
  exit !(a <= b * 1.01 && c <= d)
}'
