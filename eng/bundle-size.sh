#!/usr/bin/env bash
# Compares bundles with `zip -9` of the same files, side by side: size and processor time. Asks for a bundle that is no more than 1 % larger, in no more
# time. Both builds of the program are measured (docs/release.md): native code, and the trimmed one, of which the start is counted for itself (a run without
# evidence): it compiles its code anew in every run. For a whole host's evidence the start counts as a part of the run.
#   eng/bundle-size.sh [FOLDER WITH EVENT LOGS]    needs zip, unzip, python3 and clang
# Five kinds of evidence:
#   text      the evidence of the test scenarios, joined by kind and 60 times over: a host has long files
#   numbers   made logs full of numbers
#   events    real event logs, eight times over
#   tiny      the evidence of the test scenarios as it is, some 2,000 files of some 500 bytes; its time is told but not judged
#   host      all of these together, as one run over a host takes them
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
mkdir "$work/host"
cp -al "$work"/{text,numbers,events,tiny} "$work/host/"
dotnet publish collector -c Release -r linux-x64 -o "$work/trimmed" -v quiet --nologo
dotnet publish collector -c Release -r linux-x64 -p:PublishAot=true -o "$work/native" -v quiet --nologo

# Processor time in milliseconds.
used() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d", ($1 + $2) * 1000 }'
}

bundle() {
  rm -rf "$work/out"
  "$work/$1/arccollect" --yes --quiet --max-size 10GB --deadline 1h --root "$work/root" --out "$work/out" --include "$2"
}

zip9() {
  rm -f "$work/zip.zip"
  (cd "$work" && zip -9 -r -q zip.zip "${1##*/}")
}

# The least of three runs each, in turn: other work on the machine only ever adds.
least() { [ -n "$1" ] && [ "$1" -le "$2" ] && echo "$1" || echo "$2"; }

declare -A start ms
for build in native trimmed; do
  for _ in 1 2 3; do start[$build]=$(least "${start[$build]:-}" "$(used bundle $build "$work/nothing")"); done
done
echo "start of the program: native ${start[native]} ms, trimmed ${start[trimmed]} ms"
printf '%-8s %12s %12s %7s %9s | %9s %7s | %9s %9s %7s\n' evidence bundle 'zip -9' ratio 'zip ms' 'native ms' ratio trimmed '- start' ratio
reached=0
for kind in text numbers events tiny host; do
  ms=()
  for _ in 1 2 3; do
    ms[native]=$(least "${ms[native]:-}" "$(used bundle native "$work/$kind")")
    ms[trimmed]=$(least "${ms[trimmed]:-}" "$(used bundle trimmed "$work/$kind")")
    ms[zip]=$(least "${ms[zip]:-}" "$(used zip9 "$work/$kind")")
  done
  bundle_bytes=$(stat -c %s "$work"/out/*.zip)
  # The zip gets what the bundle adds to the evidence, too: the same files.
  mkdir "$work/$kind/beside"
  unzip -q -o "$work"/out/*.zip -x 'raw/*' -d "$work/$kind/beside"
  zip9 "$work/$kind"
  awk -v kind="$kind" -v a="$bundle_bytes" -v b="$(stat -c %s "$work/zip.zip")" -v n="${ms[native]}" -v t="${ms[trimmed]}" -v z="${ms[zip]}" -v start="${start[trimmed]}" 'BEGIN {
    printf "%-8s %12d %12d %7.3f %9d | %9d %7.2f | %9d %9d %7.2f\n", kind, a, b, a / b, z, n, n / z, t, t - start, (t - start) / z
    exit !(a <= b * 1.01 && (kind == "tiny" || (n <= z && (kind == "host" ? t : t - start) <= z)))
  }' || reached=1
done
exit $reached
