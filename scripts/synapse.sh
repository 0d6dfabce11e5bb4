#!/usr/bin/env bash
# Puts Synapse, a real Matrix home server, into .venv for the tests that talk to one, and faketime beside it for the one about a Monday
# in 2023. Without them these tests are skipped, and say so.
set -uo pipefail
cd "$(dirname "$0")/.."

if ! command -v faketime >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq && apt-get install -y -qq faketime >/dev/null
fi
[ -x .venv/bin/synapse_homeserver ] && exit 0
python=$(command -v python3.11 || command -v python3) || { echo "railhead: no Python 3: the test with a real Matrix server is skipped" >&2; exit 0; }
echo "railhead: installing Synapse into .venv"
if ! "$python" -m venv .venv 2>/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
  fi
  "$python" -m venv .venv || { echo "railhead: no virtual environment: the test with a real Matrix server is skipped" >&2; exit 0; }
fi
.venv/bin/pip install --quiet --disable-pip-version-check matrix-synapse ||
  { rm -rf .venv; echo "railhead: Synapse cannot be installed: the test with a real Matrix server is skipped" >&2; }
exit 0
