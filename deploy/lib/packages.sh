# shellcheck shell=bash
# What has to be installed. Sourced, never run.

build_packages=(librabbitmq-dev libpq-dev libssl-dev libxml2-dev libzip-dev poppler-utils poppler-data pkg-config)
server_packages=(rabbitmq-server postgresql postgresql-client amqp-tools curl ca-certificates openssl)

# need_packages NAME…: installs with apt-get what dpkg does not know yet. The services that Debian's packages would
# start are not wanted and not used: ours run on ports of their own.
need_packages() {
    have dpkg-query || { note "not a Debian system: taking for granted that these are installed: $*"; return; }
    local package missing=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    say "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    if ! { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2; then
        die "please install with the rights of root: apt-get install ${missing[*]}"
    fi
}

is_installed() {
    local status
    status=$(dpkg-query -W -f='${db:Status-Status} ' "$1" 2>/dev/null) &&
        [[ " $status" == *' installed '* ]] && return 0  # and not `not-installed`
    # pkg-config is a virtual package of pkgconf on newer releases.
    [[ $1 == pkg-config ]] && have pkg-config
}

need_swift() {
    have swift && return
    die "Swift 6.3 is needed and not found in PATH.
  Get it from https://www.swift.org/install"
}
