#!/usr/bin/env bash
# Runs mutations of sound inputs through the readers for longer than the tests do, and prints a summary as a table.
#   eng/fuzz.sh [-t targets] [-n cases] [-s seed] [-m minutes] [-o folder]
#     -t  names of targets, parted by commas; all when left out (see tests/ArcBundle.Fuzz/Targets)
#     -n  cases per target; as many as there is time for when left out
#     -s  seed, a number: the same seed gives the same cases; 1 when left out
#     -m  minutes for all targets together; 10 when left out
#     -o  folder for inputs that failed, one file per case: <target>-<seed>-<case>.bin
# Exit code: 0 when nothing failed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
minutes=10
while getopts 't:n:s:m:o:' option; do
  case "$option" in
    t) export ARCBUNDLE_FUZZ_TARGETS=$OPTARG ;;
    n) export ARCBUNDLE_FUZZ_CASES=$OPTARG ;;
    s) export ARCBUNDLE_FUZZ_SEED=$OPTARG ;;
    m) minutes=$OPTARG ;;
    o) mkdir -p "$OPTARG"; ARCBUNDLE_FUZZ_FOUND=$(cd "$OPTARG" && pwd); export ARCBUNDLE_FUZZ_FOUND ;;
    *) sed -n '3,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done
export ARCBUNDLE_FUZZ_SECONDS=$((minutes * 60))
configuration=${ARCBUNDLE_FUZZ_CONFIGURATION:-Release}
dotnet build tests/ArcBundle.Fuzz -c "$configuration" -v q -nologo >/dev/null
exec dotnet run --no-build -c "$configuration" --project tests/ArcBundle.Fuzz -- fuzz
