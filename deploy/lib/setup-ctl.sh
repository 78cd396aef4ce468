# shellcheck shell=bash
# How deploy/setup talks to a broker on this machine through rabbitmqctl. Sourced, never run.

broker_answers() { rabbitmqctl --quiet await_startup --timeout 5; }

declare_topology() { rabbitmqctl --quiet import_definitions "$definitions"; }

# The password goes through standard input, so that no list of processes shows it.
declare_user() {
    if rabbitmqctl --quiet list_users --no-table-headers | cut -f1 | grep -qxF "$1"; then
        printf '%s\n' "$2" | rabbitmqctl --quiet change_password "$1"
    else
        printf '%s\n' "$2" | rabbitmqctl --quiet add_user "$1"
    fi >/dev/null
}

grant() { rabbitmqctl --quiet set_permissions -p "$vhost" "$1" '^$' "$2" "$3"; }
