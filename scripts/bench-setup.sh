#!/usr/bin/env bash
# Installs what the benchmarks need where it is missing: the load generator and the C compiler, or, for `sla`, the Python
# libraries that Railhead is compared with.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" = sla ]; then
  [ -x .build-bench/python/bin/python ] || python3 -m venv .build-bench/python
  exec .build-bench/python/bin/pip install --quiet --disable-pip-version-check \
    numpy==2.4.6 businesstimedelta==1.0.1 pytz
fi

command -v wrk >/dev/null && command -v cc >/dev/null && exit 0
root=
[ "$(id -u)" = 0 ] || root=sudo
$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk gcc libc6-dev >/dev/null
