#!/usr/bin/env bash
# Compares a bundle with `zip -9` of the same files, side by side: size and time of both, and their ratios. Asks for a bundle no more than 1 %
# larger, in no more time. Needs zip and unzip.
#   eng/bundle-size.sh [FOLDER...]    folders with logs; without one, synthetic logs of 96 MB are made
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
evidence=$work/evidence
mkdir -p "$evidence"
if [ $# -gt 0 ]; then
  cp -a "$@" "$evidence"/
else
  # Lines as the product writes them, with numbers that differ as they do there.
  for file in 1 2 3; do
    awk -v seed="$file" 'BEGIN {
      srand(seed)
      split("Backup Restore Media Tape Agent Session Volume Snapshot Writer Connection Network Database Catalog Device Group Job", word, " ")
      for (line = 0; line < 300000; line++)
        printf "2026/11/%02d %02d:%02d:%02d [%04d] %s %s %d of %d, session %d: %s %s ended with %d\r\n",
          1 + line / 12000, rand() * 24, rand() * 60, rand() * 60, rand() * 9999, word[1 + int(rand() * 16)], word[1 + int(rand() * 16)],
          rand() * 500, rand() * 900, rand() * 100000, word[1 + int(rand() * 16)], word[1 + int(rand() * 16)], rand() * 20000
    }' > "$evidence/JOB$file.LOG"
  done
fi

dotnet publish collector -c Release -r linux-x64 -o "$work/program" -v quiet --nologo
mkdir "$work/root"

# The best of three runs each: other work on the machine only ever adds time.
best() {
  local least=
  for _ in 1 2 3; do
    rm -rf "$work/out" "$work/zip.zip"
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    [ -n "$least" ] && [ "$least" -le $((end - start)) ] || least=$((end - start))
  done
  echo $((least / 1000000))
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
