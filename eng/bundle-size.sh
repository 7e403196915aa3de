#!/usr/bin/env bash
# Compares bundles with `zip -9` of the same files, side by side: size and processor time. Asks for a bundle that is no more than 1 % larger, in no more
# time. The start of the program (a run without evidence) is measured for itself: it is the same for every run.
#   eng/bundle-size.sh [FOLDER WITH EVENT LOGS]    needs zip, unzip and python3
# Four kinds of evidence:
#   text      the evidence of the test scenarios, joined by kind and 60 times over: a host has long files
#   numbers   made logs full of numbers
#   events    real event logs, eight times over
#   tiny      the evidence of the test scenarios as it is, some 2,000 files of some 500 bytes; its time is told but not judged, since it is that of the start
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
samples=$(realpath "${1:-../shared/samples/evtx}")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{text,numbers,events,nothing,root}
cp -a tests/scenarios "$work/tiny"
find tests/scenarios -type f -print0 | sort -z | while IFS= read -r -d '' file; do
  cat "$file" >> "$work/joined.${file##*.}"
done
for file in "$work"/joined.*; do
  for _ in $(seq 60); do cat "$file"; done > "$work/text/${file##*/}"
done
python3 eng/made-logs.py "$work/numbers" 48
for copy in $(seq 8); do
  mkdir "$work/events/$copy"
  cp "$samples"/*.evtx "$work/events/$copy/"
done
dotnet publish collector -c Release -r linux-x64 -o "$work/program" -v quiet --nologo

# Processor time in milliseconds.
used() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d", ($1 + $2) * 1000 }'
}

bundle() {
  rm -rf "$work/out"
  "$work/program/arccollect" --yes --quiet --max-size 10GB --deadline 1h --root "$work/root" --out "$work/out" --include "$1"
}

zip9() {
  rm -f "$work/zip.zip"
  (cd "$work" && zip -9 -r -q zip.zip "${1##*/}")
}

# The least of three runs each, in turn: other work on the machine only ever adds.
least() { [ -n "$1" ] && [ "$1" -le "$2" ] && echo "$1" || echo "$2"; }

start=
for _ in 1 2 3; do start=$(least "$start" "$(used bundle "$work/nothing")"); done
echo "start of the program: $start ms"
printf '%-8s %12s %12s %7s %9s %9s %12s %7s\n' evidence bundle 'zip -9' ratio 'bundle ms' 'zip ms' 'ms - start' ratio
reached=0
for kind in text numbers events tiny; do
  bundle_ms= zip_ms=
  for _ in 1 2 3; do
    bundle_ms=$(least "$bundle_ms" "$(used bundle "$work/$kind")")
    zip_ms=$(least "$zip_ms" "$(used zip9 "$work/$kind")")
  done
  bundle_bytes=$(stat -c %s "$work"/out/*.zip)
  # The zip gets what the bundle adds to the evidence, too: the same files.
  mkdir "$work/$kind/beside"
  unzip -q -o "$work"/out/*.zip -x 'raw/*' -d "$work/$kind/beside"
  zip9 "$work/$kind"
  awk -v kind="$kind" -v a="$bundle_bytes" -v b="$(stat -c %s "$work/zip.zip")" -v c="$bundle_ms" -v d="$zip_ms" -v start="$start" 'BEGIN {
    printf "%-8s %12d %12d %7.3f %9d %9d %12d %7.2f\n", kind, a, b, a / b, c, d, c - start, (c - start) / d
    exit !(a <= b * 1.01 && (kind == "tiny" || c - start <= d))
  }' || reached=1
done
exit $reached
