#!/usr/bin/env bash
# Writes the software bill of materials of a program (CycloneDX, JSON): what of others is in the file that is handed out.
#
#   eng/sbom.sh collector FILE      also names the .NET runtime, which is part of that file
#   eng/sbom.sh analyzer FILE
#
# It is made from what the lock file names: a restore that differs from it fails, and so does a component that is not in it. The same
# sources and SDK give the same bytes. Needs the .NET SDK and jq; the tool is pinned in .config/dotnet-tools.json.
set -euo pipefail

if [ $# -ne 2 ] || { [ "$1" != collector ] && [ "$1" != analyzer ]; }; then
  echo 'usage: eng/sbom.sh collector|analyzer FILE' >&2
  exit 2
fi
project=$1
target=$(realpath -m "$2")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

property() { dotnet msbuild "$project" -nologo "-getProperty:$1"; }
version=$(property Version)
name=$(property AssemblyName)

dotnet tool restore >"$work/log" || { cat "$work/log" >&2; exit 1; }
dotnet restore "$project" --locked-mode -v quiet >"$work/log" || { cat "$work/log" >&2; exit 1; }
dotnet tool run dotnet-CycloneDX "$(echo "$project"/*.csproj)" --disable-package-restore --exclude-dev --no-serial-number \
  --set-name "$name" --set-version "$version" --output-format Json --output "$work" --filename bom.json >"$work/log" || { cat "$work/log" >&2; exit 1; }

runtime='null'
if [ "$project" = collector ]; then
  runtime=$(jq -n --arg version "$(property BundledNETCoreAppPackageVersion)" '{
    type: "framework", name: "Microsoft.NETCore.App.Runtime.win-x64", version: $version, scope: "required",
    "bom-ref": "pkg:nuget/Microsoft.NETCore.App.Runtime.win-x64@\($version)", purl: "pkg:nuget/Microsoft.NETCore.App.Runtime.win-x64@\($version)",
    licenses: [{license: {id: "MIT"}}]
  }')
fi

jq --slurpfile lock "$project/packages.lock.json" --argjson runtime "$runtime" '
  ($lock[0].dependencies["net10.0"] | with_entries(.key |= ascii_downcase)) as $locked
  | del(.metadata.timestamp)
  | .components |= ([.[] as $one
      | ($locked[$one.name | ascii_downcase] // error("\($one.name) is not in the lock file")) as $entry
      | if $entry.resolved != $one.version then error("\($one.name) \($one.version) is not what the lock file names") else . end
      | $one + {properties: [{name: "nuget:contentHash", value: $entry.contentHash}]}]
    + (if $runtime then [$runtime] else [] end))
' "$work/bom.json" >"$work/sbom.json"
mkdir -p "$(dirname "$target")"
mv "$work/sbom.json" "$target"
