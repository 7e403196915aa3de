#!/usr/bin/env bash
# Measures speed and memory of reading, and prints each figure beside what is asked for:
# - an event log of 100 MB with evtxexport (libevtx-utils) and with arcanalyze, in turn, and how many times faster ours is. The log is made of the
#   chunks of real logs: give the folder that holds them (plaso_System.evtx, artemis_*, tsevtx_*, omer_*);
# - the report of a case with 200 incidents over two hosts and 400,000 events, as a process of its own;
# - a product log of 100 MB from memory on one thread, and the analysis of one of 1 GB as a process of its own.
#   eng/benchmarks.sh [FOLDER]      exit 0 when every figure reaches what is asked for
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
samples=${1:-../shared/samples/evtx}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v evtxexport >/dev/null || { echo 'evtxexport is absent: apt-get install libevtx-utils.' >&2; exit 2; }
dotnet publish analyzer -c Release -r linux-x64 -o "$work/arcanalyze" -v quiet
dotnet publish tests/ArcBundle.Benchmarks -c Release -o "$work/benchmarks" -v quiet
"$work/benchmarks/ArcBundle.Benchmarks" make-event-log "$samples" "$work/large.evtx" 100
reached=0
"$work/benchmarks/ArcBundle.Benchmarks" event-logs "$work/large.evtx" "$work/arcanalyze/arcanalyze" || reached=1
rm "$work/large.evtx"
"$work/benchmarks/ArcBundle.Benchmarks" large-case "$work/arcanalyze/arcanalyze" || reached=1
"$work/benchmarks/ArcBundle.Benchmarks" logs 100 || reached=1
"$work/benchmarks/ArcBundle.Benchmarks" logs analyze 1000 1 || reached=1
exit $reached
