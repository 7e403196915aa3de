#!/usr/bin/env bash
# Draws the collector's icon anew from its source, eng/icon/arccollect.svg, in the sizes that Explorer shows.
# Needs rsvg-convert and icotool (Debian: librsvg2-bin icoutils). The result is committed: a build needs neither.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

images=()
for size in 16 24 32 48; do
  rsvg-convert --width "$size" --height "$size" --output "$work/$size.png" icon/arccollect.svg
  images+=("$work/$size.png")
done
rsvg-convert --width 256 --height 256 --output "$work/256.png" icon/arccollect.svg

icotool --create --output ../collector/arccollect.ico "${images[@]}" --raw "$work/256.png"
