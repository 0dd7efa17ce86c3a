#!/usr/bin/env bash
# What the GitHub action runs: builds the bundle if it is not there, then scans as the inputs say. See action.yml.
set -euo pipefail

home=${GITHUB_ACTION_PATH:-$(cd "$(dirname "$0")/.." && pwd)}
program=$home/packages/cli/dist/forearm.js
[ -f "$program" ] || (cd "$home" && node scripts/prepare.mjs >/dev/null)

arguments=(scan --fail-on "${FOREARM_FAIL_ON:-high}")
[ -z "${FOREARM_PROFILE:-}" ] || arguments+=(--profile "$FOREARM_PROFILE")
[ -z "${FOREARM_CONFIG:-}" ] || arguments+=(--config "$FOREARM_CONFIG")
[ -z "${FOREARM_SARIF:-}" ] || arguments+=(--output "sarif=$FOREARM_SARIF")
read -r -a more <<<"${FOREARM_ARGUMENTS:-}" || true
paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<<"${FOREARM_PATHS:-.}"

exec node "$program" "${arguments[@]}" ${more[@]+"${more[@]}"} -- ${paths[@]+"${paths[@]}"}
