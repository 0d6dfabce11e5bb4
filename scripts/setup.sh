#!/usr/bin/env bash
# Installs what a build needs and this machine lacks: the development files of libcurl.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "railhead: Swift 6.2 or later is needed: https://www.swift.org/install" >&2
  exit 1
fi
if pkg-config --exists libcurl 2>/dev/null && [ -e /usr/include/x86_64-linux-gnu/curl/curl.h -o -e /usr/include/aarch64-linux-gnu/curl/curl.h -o -e /usr/include/curl/curl.h ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "railhead: install libcurl's development files (Debian: libcurl4-openssl-dev) and run this again" >&2
  exit 1
fi
root=
[ "$(id -u)" = 0 ] || root=sudo
echo "railhead: installing libcurl4-openssl-dev"
$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libcurl4-openssl-dev pkg-config >/dev/null
