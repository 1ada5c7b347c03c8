#!/bin/sh
# graphs/ holds the diagrams that `report` makes from the bundled survey, and its gap maps: regenerates the DOT and
# compares it byte for byte.
# usage: graphs.sh COLLABGRAPH SOURCE WORK [--accept]
set -eu
program=$1
source=$2
work=$3
rm -rf "$work"
mkdir -p "$work"
cd "$source"
"$program" report data/home-medicine-2018 -o "$work/report" --pages all -q
for column in section type; do
    map=$work/report/diagrams/gap-map-$column
    "$program" diagram data/home-medicine-2018 --by $column -o "$map.dot" -q
    "$program" diagram data/home-medicine-2018 --by $column -o "$map.svg" -q 2>"$work/no-svg" || [ ! -s "$map.svg" ]
done

if [ "${4:-}" = --accept ]; then
    rm -f graphs/*.dot graphs/*.svg
    cp "$work"/report/diagrams/* graphs/
    exit 0
fi
# SVG exists only where collabgraph was built with Graphviz, and a newer Graphviz may write it differently.
for file in graphs/*.dot "$work"/report/diagrams/*.dot; do
    name=$(basename "$file")
    cmp "graphs/$name" "$work/report/diagrams/$name" || {
        echo "graphs/$name is not what collabgraph makes of the bundled survey."
        echo "If the change is meant: scripts/approve, then look at the pictures."
        exit 1
    }
done
for file in graphs/*.dot; do
    [ -s "${file%.dot}.svg" ] || { echo "${file%.dot}.svg is missing"; exit 1; }
done
ls graphs/*.dot | wc -l | sed 's/$/ diagrams are the same/'
