#!/usr/bin/env bash
# The house rules that no linter knows: file sizes, reasons beside unsafe claims, nothing left for later.
set -euo pipefail
cd "$(dirname "$0")/.."

status=0
complain() { echo "$1" >&2; status=1; }

while read -r lines file; do
  [ "$lines" -le 400 ] || complain "$file: $lines lines, at most 400"
done < <(git ls-files '*.swift' | xargs wc -l | awk '$2 != "total"')

while IFS=: read -r file line _; do
  next=$(sed -n "$((line + 1))p" "$file")
  case "$next" in *//*) ;; *) complain "$file:$line: @unchecked Sendable without its reason on the next line" ;; esac
done < <(git grep -n '@unchecked Sendable' -- Sources || true)

if git grep -nE 'TODO|FIXME|fatalError\(|try!' -- Sources; then complain "the lines above do not belong in Sources"; fi
exit $status
