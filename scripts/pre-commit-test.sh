#!/bin/sh
# Proves that the hooks work with the real pre-commit: installs this repository's last commit as a hook into a scratch
# repository, then commits a planted problem (must fail and name the rule) and a clean change (must pass).
# Needs pre-commit (pip install pre-commit), git, node, npm and a package registry. Run: sh scripts/pre-commit-test.sh
set -eu

skip() {
  echo "SKIPPED: $1. The pre-commit hooks were NOT tested." >&2
  exit 0
}
command -v git >/dev/null || skip 'git is missing'
command -v npm >/dev/null || skip 'npm is missing'
if ! command -v pre-commit >/dev/null; then
  command -v pip >/dev/null || skip 'pre-commit and pip are missing'
  pip install --quiet pre-commit || skip 'pre-commit cannot be installed'
fi

root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PRE_COMMIT_HOME="$scratch/cache"
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@example.com GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@example.com

git clone --quiet "$root" "$scratch/forearm"
mkdir "$scratch/work"
cd "$scratch/work"
git init --quiet
cat >.pre-commit-config.yaml <<END
repos:
  - repo: file://$scratch/forearm
    rev: $(git -C "$scratch/forearm" rev-parse HEAD)
    hooks: [{ id: forearm }]
END

template() {
  cat <<END
{
  "\$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    {
      "type": "Microsoft.Network/networkSecurityGroups/securityRules",
      "apiVersion": "2023-09-01",
      "name": "guard/ssh",
      "properties": {
        "access": "Allow",
        "direction": "Inbound",
        "priority": 100,
        "protocol": "Tcp",
        "sourceAddressPrefix": "$1",
        "sourcePortRange": "*",
        "destinationAddressPrefix": "*",
        "destinationPortRange": "22"
      }
    }
  ]
}
END
}

template '*' >main.json
git add -A
echo '--- a planted problem: the hook must fail'
if pre-commit run >"$scratch/out" 2>&1; then
  cat "$scratch/out"
  echo 'FAILED: the planted problem was not found' >&2
  exit 1
fi
cat "$scratch/out"
grep -q 'main.json:1[0-9]:.*\[open-management-port\]' "$scratch/out" || { echo 'FAILED: another problem than the planted one' >&2; exit 1; }

template 10.1.0.0/16 >main.json
git add -A
echo '--- the same, mended: the hook must pass'
pre-commit run || { echo 'FAILED: the clean change was refused' >&2; exit 1; }

echo '--- every file, as in a build: must pass too'
pre-commit run --all-files || { echo 'FAILED: --all-files was refused' >&2; exit 1; }
echo 'OK'
