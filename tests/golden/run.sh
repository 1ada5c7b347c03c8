#!/bin/sh
# Runs the cases of tests/golden: what a command prints, says and returns.
#   run.sh PROGRAM                  all of them
#   run.sh PROGRAM CASE…            only these (names without .txt)
#   run.sh PROGRAM --accept [CASE…] takes what the program says now as expected; read the diff before you commit it
#
# A case is a file cases/NAME.txt: lines "$ shell command", then "exit N", then the lines of standard output behind
# "--- stdout" and those of standard error behind "--- stderr". Commands run in the source folder; `collabgraph` is the
# program, $T an empty folder of the case. The version and the name of $T are masked.
set -u
program=$(realpath "$1")
shift
accept=no
if [ "${1:-}" = --accept ]; then
    accept=yes
    shift
fi
here=$(cd "$(dirname -- "$0")" && pwd)
cd "$here/../.." || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/collabgraph"
PATH=$work/bin:$PATH
version=$(collabgraph --version | sed 's/^collabgraph //; s/[.]/[.]/g')
T=$work/T
export PATH T
unset NO_COLOR COLUMNS LANG LC_ALL

[ $# -gt 0 ] || set -- $(cd "$here/cases" && ls ./*.txt | sed 's,^\./,,; s,\.txt$,,')
mask() { sed "s,$T,\$T,g; s/\"collabgraph\": \"$version\"/\"collabgraph\": \"VERSION\"/; s/^collabgraph $version\$/collabgraph VERSION/"; }
failed=0
for name in "$@"; do
    case=$here/cases/$name.txt
    rm -rf "$T"
    mkdir "$T"
    sed -n '/^\$ /!q; s/^\$ //p' "$case" >"$work/script"
    sh "$work/script" >"$work/stdout" 2>"$work/stderr" </dev/null
    status=$?
    {
        sed -n '/^\$ /!q; p' "$case"
        echo "exit $status"
        echo "--- stdout"
        mask <"$work/stdout"
        echo "--- stderr"
        mask <"$work/stderr"
    } >"$work/got"
    if [ "$accept" = yes ]; then
        cmp -s "$work/got" "$case" || { cp "$work/got" "$case"; echo "accepted: $name"; }
    elif ! diff -u "$case" "$work/got" >"$work/difference"; then
        echo "not as expected: $name"
        head -60 "$work/difference"
        failed=$((failed + 1))
    fi
done
if [ "$failed" -gt 0 ]; then
    echo "$failed of $# cases failed; where the change is meant: scripts/approve"
    exit 1
fi
echo "$# cases"
