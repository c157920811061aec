#!/usr/bin/env bash
# Puts `explainer` on the PATH of a workflow: the released program for this machine,
# whose checksum must be that of the release, or one built from these sources.
#
# EXPLAINER_VERSION     `latest`, `source`, or a release such as `0.1.0`
# EXPLAINER_REPOSITORY  owner/name whose releases are asked
# EXPLAINER_RELEASES    the address of the releases in its place, for tests
set -euo pipefail

fail() {
  echo "error: $1" >&2
  exit 1
}

version=${EXPLAINER_VERSION:-latest}
folder=${RUNNER_TEMP:?}/explainer
mkdir -p "$folder"

if [[ $version == source ]]; then
  cargo install --locked --path "${GITHUB_ACTION_PATH:?}" --root "$folder"
  echo "$folder/bin" >>"${GITHUB_PATH:?}"
  exit
fi

case ${RUNNER_OS:-}-${RUNNER_ARCH:-} in
  Linux-X64) target=x86_64-unknown-linux-musl ;;
  Linux-ARM64) target=aarch64-unknown-linux-musl ;;
  macOS-X64) target=x86_64-apple-darwin ;;
  macOS-ARM64) target=aarch64-apple-darwin ;;
  Windows-X64) target=x86_64-pc-windows-msvc ;;
  *) fail "no program is released for ${RUNNER_OS:-?} on ${RUNNER_ARCH:-?}; \`version: source\` builds one" ;;
esac
program=explainer
[[ $RUNNER_OS != Windows ]] || program=explainer.exe

releases=${EXPLAINER_RELEASES:-}
if [[ -z $releases ]]; then
  repository=${EXPLAINER_REPOSITORY:-}
  [[ $repository =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || fail 'the name of the repository is not one'
  releases=https://github.com/$repository/releases
fi
if [[ $version == latest ]]; then
  from=$releases/latest/download
elif [[ $version =~ ^v?([0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?)$ ]]; then
  from=$releases/download/v${BASH_REMATCH[1]}
else
  fail '`version` is `latest`, `source`, or a release such as `0.1.0`'
fi

archive=explainer-$target.tar.gz
fetch() {
  curl --fail --silent --show-error --location --retry 3 --proto "=${from%%:*}" --proto-redir '=https' \
    --output "$folder/$1" "$from/$1" || fail "$from/$1 cannot be fetched"
}
fetch SHA256SUMS
fetch "$archive"

# One line for this archive, with a sum and nothing else.
wanted=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$folder/SHA256SUMS")
[[ $wanted =~ ^[0-9a-f]{64}$ ]] || fail "SHA256SUMS has no sum for $archive"
if command -v sha256sum >/dev/null; then
  found=$(sha256sum <"$folder/$archive")
else
  found=$(shasum -a 256 <"$folder/$archive")
fi
[[ ${found%% *} == "$wanted" ]] || fail "$archive is not what was released: its checksum is another"

mkdir -p "$folder/bin"
# Read from here, since a path such as D:\a is a host to some programs.
tar -xzf - -C "$folder/bin" "$program" <"$folder/$archive"
"$folder/bin/$program" --version
echo "$folder/bin" >>"${GITHUB_PATH:?}"
