#!/usr/bin/env bash
# Builds the site of a workflow, and tells the workflow where it lies. Everything that
# the user of the action gives comes through the environment.
set -euo pipefail

[[ -d ${EXPLAINER_FOLDER:?} ]] || { echo "error: \`folder\` is no folder" >&2; exit 2; }
folder=$(cd -- "$EXPLAINER_FOLDER" && pwd)
[[ $folder != *$'\n'* ]] || { echo "error: the path of the folder holds a line break" >&2; exit 2; }

arguments=(build --output "$folder/public")
[[ -z ${EXPLAINER_BASE_URL:-} ]] || arguments+=("--base-url=$EXPLAINER_BASE_URL")
[[ ${EXPLAINER_STRICT:-} != true ]] || arguments+=(--strict)
# Parted by blanks and line breaks; nothing is expanded.
read -r -d '' -a more <<<"${EXPLAINER_ARGS:-}" || true
explainer "${arguments[@]}" ${more[@]+"${more[@]}"} -- "$folder"
echo "folder=$folder/public" >>"${GITHUB_OUTPUT:?}"
