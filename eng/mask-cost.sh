#!/usr/bin/env bash
# How much longer a run takes that masks: the same disk tree collected with and without --mask, side by side, several times each.
# usage: eng/mask-cost.sh [MEBIBYTES OF LOGS] [RUNS]
set -euo pipefail
size=${1:-96}
runs=${2:-5}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
publish=$work/bin
dotnet publish "$here/collector" -c Release -r linux-x64 -p:PublishAot=false -o "$publish" -v q -nologo > "$work/publish.txt" || { cat "$work/publish.txt"; exit 1; }

python3 "$here/eng/made-logs.py" "$work/disk" "$size"

measure() {
    local out=$work/out
    rm -rf "$out"
    /usr/bin/env TIMEFORMAT='%R %U' bash -c "time '$publish/arccollect' --root '$work/disk' --out '$out' --case C-1 --yes --quiet --max-size 4GB $1" 2>&1 | tail -1
}
# Both in turn, so that a busy machine slows both down.
measure "" > /dev/null
for ((run = 0; run < runs; run++)); do
    echo "plain $(measure "")" >> "$work/times"
    echo "masked $(measure "--mask")" >> "$work/times"
done
python3 - "$work/times" <<'PY'
import statistics, sys
rows = [line.split() for line in open(sys.argv[1])]
def middle(kind, column): return statistics.median(float(row[column]) for row in rows if row[0] == kind)
for column, name in ((1, 'wall'), (2, 'user')):
    plain, masked = middle('plain', column), middle('masked', column)
    print(f'{name}: plain {plain:.2f} s, masked {masked:.2f} s, masking is {100 * (masked - plain) / plain:.1f} % of the plain run')
PY
