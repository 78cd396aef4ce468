# shellcheck shell=bash
# What can be checked without building. Sourced by deploy/test, never run.

file_length_limit=400

lint() {
    swift format lint --strict --recursive Package.swift Shared Services Tests || return 1
    deploy/lib/imports || return 1
    lint_lengths || return 1
    lint_scripts
}

# Generated code is exempt; it says so in its name.
lint_lengths() {
    local long
    long=$(find Shared Services Tests -name '*.swift' ! -name '*.generated.swift' -exec wc -l {} + |
        awk -v limit="$file_length_limit" '$2 != "total" && $1 > limit { print $2 ": error: " $1 " lines, more than " limit }')
    [[ -z $long ]] || { echo "$long"; return 1; }
    echo "no file has more than $file_length_limit lines"
}

lint_scripts() {
    local script scripts=(
        deploy/run deploy/setup deploy/secrets deploy/roles deploy/test deploy/faults deploy/fuzz deploy/sanitize deploy/bench
        deploy/lib/gazetteer deploy/lib/imports deploy/lib/*.sh deploy/lib/faults/*.sh .ci/run)
    for script in "${scripts[@]}"; do bash -n "$script" || return 1; done
    # 1091, 2034, 2154: what a script sources sets and uses variables of it.
    if have shellcheck; then shellcheck -x -e SC1091,SC2034,SC2154 "${scripts[@]}" || return 1; fi
    echo "${#scripts[@]} scripts are well formed"
}
