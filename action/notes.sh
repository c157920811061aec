#!/usr/bin/env bash
# What a release says of itself: `notes.sh v0.1.0` prints the section of the changelog.
# Fails where the tag is not the version of Cargo.toml, or where the changelog is silent.
set -euo pipefail
cd "$(dirname "$0")/.."

tag=${1:?a tag such as v0.1.0}
version=$(awk -F '"' '/^version = / { print $2; exit }' Cargo.toml)
[[ $tag == "v$version" ]] || { echo "error: the tag is $tag, and Cargo.toml says $version" >&2; exit 1; }
notes=$(awk -v head="## [$version]" 'index($0, "## [") == 1 { on = index($0, head) == 1; next } on' CHANGELOG.md)
[[ -n ${notes//[[:space:]]/} ]] || { echo "error: CHANGELOG.md has no section [$version]" >&2; exit 1; }
printf '%s\n' "$notes"
