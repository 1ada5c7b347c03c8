#!/bin/sh
# Another survey, another language, names as free text: the aid organizations of Somalia go through the same commands.
# usage: somalia.sh COLLABGRAPH SOURCE WORK     (needs COLLABGRAPH_DATASETS)
set -eu
program=$1
source=$2
work=$3
snapshot=${COLLABGRAPH_DATASETS:-}/somalia-aid-2021-05
if [ ! -f "$snapshot/iati-data.json" ] || ! command -v python3 >/dev/null; then
    echo "[skipped] somalia: set COLLABGRAPH_DATASETS to the folder that holds somalia-aid-2021-05 (and install python3)"
    exit 0
fi
rm -rf "$work"
mkdir -p "$work"
"$source/scripts/somalia-survey" "$snapshot" "$work/survey"
"$program" summary "$work/survey" --format json >"$work/summary.json"
"$program" check "$work/survey" --format json >"$work/check.json"
"$program" report "$work/survey" -o "$work/report" -q
ask() { # FILE EXPRESSION: prints what python makes of the JSON
    python3 -c "import json,sys; d=json.load(open(sys.argv[1])); print($2)" "$1"
}
[ "$(ask "$work/summary.json" 'd["input"]["rows"]')" = 571 ] || { echo "not 571 rows"; exit 1; }
[ "$(ask "$work/report/results.json" 'len(d["result"]["gaps"]["categories"])')" = 15 ] || { echo "not 15 categories"; exit 1; }
grep -q 257 "$work/check.json" || { echo "check does not tell the 257 rows without a category"; exit 1; }
for view in collaboration coverage combined categories clusters hubs; do
    # a view that does not fit on one page has several: combined-1, combined-2
    ls "$work/report/diagrams/$view".dot "$work/report/diagrams/$view"-1.dot 2>/dev/null | grep -q . || { echo "no diagram of $view"; exit 1; }
done
echo "571 activities, 15 clusters"
