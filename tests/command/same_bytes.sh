#!/bin/sh
# Same input and options, same bytes: whatever the order of the rows, the number of threads, the locale.
# usage: same_bytes.sh COLLABGRAPH SURVEY WORK
set -eu
program=$1
survey=$2
work=$3
rm -rf "$work"
mkdir -p "$work/shuffled"

# The same rows in another order. The bundled survey has ids of its own and no line break inside a cell.
cp "$survey"/*.csv "$survey"/survey.toml "$work/shuffled/"
head -n 1 "$survey/initiatives.csv" >"$work/shuffled/initiatives.csv"
tail -n +2 "$survey/initiatives.csv" | LC_ALL=C sort -t, -k4 >>"$work/shuffled/initiatives.csv"
cmp -s "$survey/initiatives.csv" "$work/shuffled/initiatives.csv" && { echo "the rows were not shuffled"; exit 1; }

# Everything the commands say, but for what names the input itself.
everything() { # SURVEY OUT options…
    input=$1
    out=$2
    shift 2
    mkdir -p "$out"
    # Fewer draws than by default: what could make a difference shows in the first ones.
    for command in "hubs --resamples 200 --why" "hubs --by bridging --resamples 100" "centrality --measure all" \
        "clusters --resamples 20" "gaps --draws 2000" "summary --draws 500" "summary --view categories --draws 2000"; do
        # shellcheck disable=SC2086 # command and its options are words
        "$program" $command "$input" --format json "$@" | sed '/"sha256":/d;/"path":/d' \
            >"$out/$(echo "$command" | tr ' ' _).json"
    done
    for view in collaboration coverage combined categories clusters hubs; do
        "$program" diagram "$input" --view "$view" -T dot "$@" >"$out/$view.dot"
    done
    "$program" diagram "$input" --by audience -T dot "$@" >"$out/gap-map.dot"
}

same() { # A B what
    diff -r "$work/$1" "$work/$2" >"$work/difference" || { echo "not the same bytes: $3"; head -20 "$work/difference"; exit 1; }
    echo "same bytes: $3"
}

everything "$survey" "$work/once" --threads 1
everything "$survey" "$work/twice" --threads 1
same once twice "a second run"
everything "$survey" "$work/threads" --threads 4
same once threads "four threads"
everything "$work/shuffled" "$work/order"
same once order "rows in another order"

mkdir -p "$work/locales"
if localedef -i de_DE -f UTF-8 "$work/locales/de_DE.UTF-8" 2>/dev/null; then
    LOCPATH=$work/locales LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 everything "$survey" "$work/locale"
    same once locale "a locale with decimal commas"
else
    echo "[skipped] locale: localedef could not make de_DE.UTF-8 (package locales)"
fi
