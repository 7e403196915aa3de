#!/usr/bin/env bash
# Measures how right the analyzer is on the generated cases and writes docs/accuracy.md. Exit code: 0 when everything that must hold does.
#   eng/accuracy.sh [-s seed] [-c cases] [-d file]
#     -s  another seed, a number: other cases of the same plans; docs/accuracy.md stays as it is
#     -c  only cases whose ids begin like this, for example vss-writer; docs/accuracy.md stays as it is
#     -d  file for all figures and for every case that went wrong, with its judgements
# The evidence itself: dotnet run --project tests/ArcBundle.Scenarios -- write FOLDER [ID...] [--seed N]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 ARCBUNDLE_ACCEPT=1
while getopts 's:c:d:' option; do
  case "$option" in
    s) export ARCBUNDLE_ACCURACY_SEED=$OPTARG ;;
    c) export ARCBUNDLE_ACCURACY_CASES=$OPTARG ;;
    d) ARCBUNDLE_ACCURACY_DETAILS=$(realpath -m "$OPTARG"); export ARCBUNDLE_ACCURACY_DETAILS ;;
    *) sed -n '3,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done
dotnet build tests/ArcBundle.Accuracy -v q -nologo >/dev/null
exec dotnet run --no-build --project tests/ArcBundle.Accuracy
