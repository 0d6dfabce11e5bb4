#!/usr/bin/env bash
# Installs the load generator and the C compiler that the benchmarks need, where they are missing.
set -euo pipefail
command -v wrk >/dev/null && command -v cc >/dev/null && exit 0
root=
[ "$(id -u)" = 0 ] || root=sudo
$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk gcc libc6-dev >/dev/null
