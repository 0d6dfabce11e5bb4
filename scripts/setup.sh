#!/usr/bin/env bash
# Installs what a build needs and this machine lacks: the development files of libcurl and cairo, and a font for charts.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "railhead: Swift 6.2 or later is needed: https://www.swift.org/install" >&2
  exit 1
fi

header() { [ -e "/usr/include/x86_64-linux-gnu/$1" ] || [ -e "/usr/include/aarch64-linux-gnu/$1" ] || [ -e "/usr/include/$1" ]; }
missing=()
pkg-config --version >/dev/null 2>&1 || missing+=(pkg-config)
pkg-config --exists libcurl 2>/dev/null && header curl/curl.h || missing+=(libcurl4-openssl-dev)
pkg-config --exists cairo 2>/dev/null && header cairo/cairo.h || missing+=(libcairo2-dev)
[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || [ -n "$(fc-list 'DejaVu Sans' 2>/dev/null)" ] || missing+=(fonts-dejavu-core)
[ ${#missing[@]} = 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "railhead: install the development files of libcurl and cairo and the font DejaVu Sans (Debian: ${missing[*]}), and run this again" >&2
  exit 1
fi
root=
[ "$(id -u)" = 0 ] || root=sudo
echo "railhead: installing ${missing[*]}"
$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
