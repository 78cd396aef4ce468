# shellcheck shell=bash
# Words that every script here uses. Sourced, never run.

say() { printf '\n\033[1m%s\033[0m\n' "$*" >&2; }
note() { printf '  %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root: as it is, or through sudo.
as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; elif have sudo; then sudo "$@"; else return 127; fi
}

# until_true SECONDS WHAT COMMAND…: asks again until it is true; says what was missed when time is over.
until_true() {
    local seconds=$1 what=$2 end
    shift 2
    end=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        if ((SECONDS >= end)); then
            note "not within $seconds s: $what"
            return 1
        fi
        sleep 0.2
    done
}

# A password of 32 hexadecimal digits: it needs no quoting in a URL, in JSON or in a file.
new_password() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# A port of the loopback interface that nobody listens on, below those that the system hands out itself.
free_port() {
    local port
    for _ in {1..200}; do
        port=$((26000 + RANDOM % 6000))
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    die "no free port found"
}

# is_ours PIDFILE WORD: whether the process named in a file lives and is the one that we started: a number alone may
# have passed to another process since.
is_ours() {
    local pid
    pid=$(cat "$1" 2>/dev/null) || return 1
    [[ $pid =~ ^[0-9]+$ ]] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "$2"
}

# has_ended PID: it is gone, or all that is left of it waits for its parent to ask how it ended, as some parents do only
# every few seconds. Its sockets go with its last thread.
has_ended() {
    [[ ! -d /proc/$1 ]] ||
        awk '/^State:/ { state = $2 } /^Threads:/ { threads = $2 } END { exit !(state == "Z" && threads <= 1) }' \
            "/proc/$1/status" 2>/dev/null
}

# stop_ours PIDFILE WORD SECONDS [SIGNAL]: ends that process, and only that.
stop_ours() {
    is_ours "$1" "$2" || { rm -f "$1"; return 0; }
    local pid
    pid=$(cat "$1")
    kill "-${4:-TERM}" "$pid" 2>/dev/null || as_root kill "-${4:-TERM}" "$pid" || true
    if ! until_true "$3" "process $pid ($2) has ended" has_ended "$pid"; then
        kill -KILL "$pid" 2>/dev/null || true
    fi
    rm -f "$1"
}

# Percent-encodes what may not stand in the user part of a URL.
url_encode() {
    local text=$1 result='' character i LC_ALL=C
    for ((i = 0; i < ${#text}; i++)); do
        character=${text:i:1}
        case $character in
            [a-zA-Z0-9._~-]) result+=$character ;;
            *) result+=$(printf '%%%02X' "'$character") ;;
        esac
    done
    printf '%s' "$result"
}

# A JSON string.
json_string() {
    local text=${1//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}
