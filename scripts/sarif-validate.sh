#!/bin/sh
# Checks SARIF files with Microsoft's own validator: the standard's rules and those of GitHub and Azure DevOps.
# It is a self-contained program of some 200 MB from npm (no .NET needed), so it is no dependency of ours.
# Run: sh scripts/sarif-validate.sh report.sarif [more.sarif]
set -eu
[ $# -gt 0 ] || { echo 'Usage: sh scripts/sarif-validate.sh report.sarif [more.sarif]' >&2; exit 2; }

tool_home=${SARIF_MULTITOOL_HOME:-${TMPDIR:-/tmp}/forearm-sarif-multitool}
# The package's own starter hands its arguments to a shell, which splits them at the semicolons: call the program itself.
program() {
  find "$tool_home/node_modules/@microsoft" -type f \( -name Sarif.Multitool -o -name Sarif.Multitool.exe \) 2>/dev/null | head -n 1
}
if [ -z "$(program)" ]; then
  mkdir -p "$tool_home"
  npm install --silent --no-save --ignore-scripts --prefix "$tool_home" @microsoft/sarif-multitool@5.7.0 >/dev/null 2>&1 || true
fi
tool=$(program)
[ -z "$tool" ] || chmod u+x "$tool"
if [ -z "$tool" ] || ! "$tool" --version >/dev/null 2>&1; then
  echo 'SKIPPED: @microsoft/sarif-multitool cannot be installed or run here. The SARIF was NOT validated.' >&2
  exit 0
fi
status=0
for file in "$@"; do
  output=$("$tool" validate "$file" --rule-kind 'Sarif;Ghas;GHAzDO' --level 'Error;Warning;Note' 2>&1)
  echo "$output"
  # It ends with 0 whatever it finds.
  ! echo "$output" | grep -q '): error ' || status=1
done
exit $status
