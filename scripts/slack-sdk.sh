#!/usr/bin/env bash
# Puts Slack's own Python library into .venv, for the test that asks its validators. Without it that test is skipped, and says so.
set -uo pipefail
cd "$(dirname "$0")/.."

[ -x .venv/bin/python ] || exit 0
.venv/bin/python -c 'import slack_sdk' 2>/dev/null && exit 0
echo "railhead: installing slack_sdk into .venv"
.venv/bin/pip install --quiet --disable-pip-version-check slack_sdk ||
  echo "railhead: slack_sdk cannot be installed: the test with its validators is skipped" >&2
exit 0
