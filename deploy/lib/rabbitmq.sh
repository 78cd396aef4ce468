# shellcheck shell=bash
# A private RabbitMQ in a folder, on loopback ports of its own. Sourced, never run.
#
# start_rabbitmq DIR  sets RABBITMQ_AMQP_PORT, RABBITMQ_MANAGEMENT_URL, RABBITMQ_ADMIN_USER, RABBITMQ_ADMIN_PASSWORD;
#                     settings in DIR/more.conf join those that every broker gets
# stop_rabbitmq DIR   ends it and its port mapper
# rabbitmqctl_in DIR … runs rabbitmqctl on it
# queued_messages DIR [VHOST]  how many messages are in all queues, waiting, taken or on their way to quarantine
#
#   RABBITMQ_TLS_DIR      certificates of make_certificates: it listens on TLS too, on RABBITMQ_TLS_PORT under the name
#                         localhost, and for its management on RABBITMQ_MANAGEMENT_TLS_URL
#   RABBITMQ_TLS_CLIENTS  `required`: on that port it takes nobody without a certificate

# The programs themselves, not Debian's wrappers: those insist on being root or the user rabbitmq.
rabbitmq_program() {
    local candidate
    for candidate in /usr/lib/rabbitmq/bin /opt/rabbitmq/sbin /usr/local/sbin /usr/sbin; do
        if [[ -x $candidate/$1 ]]; then
            echo "$candidate/$1"
            return
        fi
    done
    die "$1 not found: is rabbitmq-server installed?"
}

# with_rabbitmq DIR COMMAND…: in the environment of that node and no other.
with_rabbitmq() {
    local dir=$1
    shift
    # shellcheck disable=SC1091
    (
        source "$dir/node.env"
        env -u RABBITMQ_HOME HOME="$dir/home" LC_ALL=C.UTF-8 \
            RABBITMQ_NODENAME="$node" RABBITMQ_CONF_ENV_FILE="$dir/empty" RABBITMQ_CONFIG_FILE="$dir/rabbitmq.conf" \
            RABBITMQ_ADVANCED_CONFIG_FILE="$dir/advanced.config" RABBITMQ_ENABLED_PLUGINS_FILE="$dir/enabled_plugins" \
            RABBITMQ_MNESIA_BASE="$dir/data" RABBITMQ_LOG_BASE="$dir/log" RABBITMQ_LOGS="$dir/log/rabbitmq.log" \
            RABBITMQ_PID_FILE="$dir/pid" RABBITMQ_GENERATED_CONFIG_DIR="$dir/generated" \
            ERL_CRASH_DUMP="$dir/log/erl_crash.dump" RABBITMQ_DIST_PORT="$dist_port" ERL_EPMD_PORT="$epmd_port" ERL_EPMD_ADDRESS=127.0.0.1 \
            RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}' "$@"
    )
}

rabbitmqctl_in() {
    local dir=$1
    shift
    with_rabbitmq "$dir" "$(rabbitmq_program rabbitmqctl)" --quiet "$@"
}

queued_messages() {
    rabbitmqctl_in "$1" list_queues -p "${2:-/}" messages --no-table-headers | awk '{ sum += $1 } END { print sum + 0 }'
}

start_rabbitmq() {
    local dir=$1
    mkdir -p "$dir"/{home,data,log,generated}
    touch "$dir/empty"
    echo '[].' >"$dir/advanced.config"
    echo '[rabbitmq_management].' >"$dir/enabled_plugins"
    [[ -s $dir/home/.erlang.cookie ]] || new_password >"$dir/home/.erlang.cookie"
    chmod 400 "$dir/home/.erlang.cookie"
    if ! is_rabbitmq_up "$dir"; then
        stop_node "$dir"
        write_rabbitmq_settings "$dir"
        with_rabbitmq "$dir" setsid nohup "$(rabbitmq_program rabbitmq-server)" >"$dir/log/start.log" 2>&1 </dev/null &
        until_true 90 "RabbitMQ answers; see $dir/log" is_rabbitmq_up "$dir" || die "RabbitMQ did not start"
    fi
    # shellcheck disable=SC1091
    source "$dir/node.env"
    RABBITMQ_AMQP_PORT=$amqp_port
    RABBITMQ_MANAGEMENT_URL=http://127.0.0.1:$management_port
    RABBITMQ_ADMIN_USER=gongkai_admin
    RABBITMQ_ADMIN_PASSWORD=$admin_password
    export RABBITMQ_AMQP_PORT RABBITMQ_MANAGEMENT_URL RABBITMQ_ADMIN_USER RABBITMQ_ADMIN_PASSWORD
    note "RabbitMQ on 127.0.0.1:$amqp_port, management $RABBITMQ_MANAGEMENT_URL"
    [[ -n ${RABBITMQ_TLS_DIR:-} ]] || return 0
    export RABBITMQ_TLS_PORT=$tls_port RABBITMQ_MANAGEMENT_TLS_URL=https://localhost:$management_tls_port
    note "with TLS on localhost:$tls_port, management $RABBITMQ_MANAGEMENT_TLS_URL"
}

# Ports and password are chosen once and kept, so that a folder's node is found again under the same address. The node
# name carries a port because it must be unique on the machine.
write_rabbitmq_settings() {
    local dir=$1
    [[ -s $dir/node.env ]] || new_node_env "$dir" "$(new_password)" "$(free_port)"
    if [[ -n ${RABBITMQ_TLS_DIR:-} ]] && ! grep -q '^tls_port=' "$dir/node.env"; then
        printf 'tls_port=%s\nmanagement_tls_port=%s\n' "$(free_port)" "$(free_port)" >>"$dir/node.env"
    fi
    (
        umask 077
        # shellcheck disable=SC1091
        source "$dir/node.env"
        cat "$(dirname "${BASH_SOURCE[0]}")/../rabbitmq.conf" - >"$dir/rabbitmq.conf" <<EOF

listeners.tcp.1 = 127.0.0.1:$amqp_port
management.tcp.ip = 127.0.0.1
management.tcp.port = $management_port
default_user = gongkai_admin
default_pass = $admin_password
EOF
        [[ -z ${RABBITMQ_TLS_DIR:-} ]] || rabbitmq_tls_settings >>"$dir/rabbitmq.conf"
        if [[ -s $dir/more.conf ]]; then cat "$dir/more.conf" >>"$dir/rabbitmq.conf"; fi
    )
}

# new_node_env DIR PASSWORD PORT: of the administrator, and of the port mapper.
new_node_env() {
    local base
    base=$(free_port)
    (
        umask 077
        cat >"$1/node.env" <<EOF
node=gongkai$base@localhost
amqp_port=$base
management_port=$(free_port)
dist_port=$(free_port)
epmd_port=$3
admin_password=$2
EOF
    )
}

rabbitmq_tls_settings() {
    local verify=verify_none required=false
    [[ ${RABBITMQ_TLS_CLIENTS:-} != required ]] || verify=verify_peer required=true
    cat <<EOF
listeners.ssl.1 = 127.0.0.1:$tls_port
ssl_options.cacertfile = $RABBITMQ_TLS_DIR/ca.crt
ssl_options.certfile = $RABBITMQ_TLS_DIR/server.crt
ssl_options.keyfile = $RABBITMQ_TLS_DIR/server.key
ssl_options.versions.1 = tlsv1.3
ssl_options.versions.2 = tlsv1.2
ssl_options.verify = $verify
ssl_options.fail_if_no_peer_cert = $required
management.ssl.ip = 127.0.0.1
management.ssl.port = $management_tls_port
management.ssl.cacertfile = $RABBITMQ_TLS_DIR/ca.crt
management.ssl.certfile = $RABBITMQ_TLS_DIR/server.crt
management.ssl.keyfile = $RABBITMQ_TLS_DIR/server.key
EOF
}

is_rabbitmq_up() {
    local dir=$1
    [[ -s $dir/node.env && -s $dir/pid ]] && is_ours "$dir/pid" "$dir" || return 1
    # shellcheck disable=SC1091
    (
        source "$dir/node.env"
        curl -fsS -m 5 -o /dev/null -K - "http://127.0.0.1:$management_port/api/health/checks/virtual-hosts" \
            <<<"user = \"gongkai_admin:$admin_password\""
    ) 2>/dev/null
}

stop_rabbitmq() {
    stop_node "$1"
    stop_port_mapper "$1"
}

stop_node() {
    local dir=$1
    [[ -s $dir/node.env ]] || return 0
    stop_ours "$dir/pid" "$dir" 60
    # A node writes its pid file late. One whose start was interrupted before that holds the name and the ports, and
    # every later one would die of it; all its processes know the folder from their environment.
    local pid
    while read -r pid; do kill -KILL "$pid" 2>/dev/null || true; done \
        < <(grep -lzxF "RABBITMQ_PID_FILE=$dir/pid" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3)
}

# It outlives its node; it is ours alone, since it has a port of its own.
stop_port_mapper() {
    [[ -s $1/node.env ]] && have epmd || return 0
    # shellcheck disable=SC1091
    (source "$1/node.env" && epmd -port "$epmd_port" -kill >/dev/null 2>&1) || true
}
