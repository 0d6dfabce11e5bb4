#!/usr/bin/env bash
# Installs Prometheus Alertmanager for the test that talks to a real one, where nothing would start its service: in containers.
# Without it that test is skipped, and says so.
set -uo pipefail

command -v prometheus-alertmanager >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && [ ! -d /run/systemd/system ] && command -v apt-get >/dev/null; then
  echo "railhead: installing prometheus-alertmanager"
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get install -y -qq --no-install-recommends prometheus-alertmanager >/dev/null 2>&1 && exit 0
fi
echo "railhead: prometheus-alertmanager is not installed: the test with a real Alertmanager is skipped" >&2
