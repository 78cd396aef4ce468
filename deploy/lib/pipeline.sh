# shellcheck shell=bash
# A pipeline of its own on servers of its own: a virtual host and a database of one name, its users, its stages. Sourced,
# never run. Wants common.sh, rabbitmq.sh, postgres.sh and stages.sh.
#
# start_servers           starts them in a new folder, which `servers` names
# use_broker              new pipelines use the lone broker of these, which `broker` names; lib/faults/cluster.sh has others
# remove_servers          ends them and all that runs on them, and removes the folder
# new_pipeline DIR NAME   declares it; sets pipeline_dir and pipeline_name for what follows
# start_stages [NAME…]    starts all stages, or these, and waits until they are ready
# stop_stages             ends them
# as_producer COMMAND…    runs a command that pushes documents
# query SQL               the answer of the database, unaligned; also from standard input

servers=''

start_servers() {
    say "Starting the servers"
    servers=$(mktemp -d)
    chmod 755 "$servers"
    use_broker
    start_postgres "$servers/postgres"
}

use_broker() {
    broker=$servers/rabbitmq
    start_rabbitmq "$broker"
    amqp_address=127.0.0.1:$RABBITMQ_AMQP_PORT
}

remove_servers() {
    [[ -n $servers ]] || return 0
    stop_stages || true
    stop_rabbitmq "$servers/rabbitmq" || true
    remove_postgres "$servers/postgres" || true
    rm -rf "$servers"
}

# Where the programs are: in GONGKAI_BIN, or where they were built.
programs() { echo "${GONGKAI_BIN:-$(swift build -c release --show-bin-path)}"; }

new_pipeline() {
    pipeline_dir=$1 pipeline_name=$2 bin=${bin:-$(programs)}
    mkdir -p "$pipeline_dir/logs"
    export GONGKAI_SECRETS_DIR=$pipeline_dir/secrets GONGKAI_VHOST=$pipeline_name GONGKAI_DATABASE=$pipeline_name
    export GONGKAI_AMQP_ADDRESS=$amqp_address GONGKAI_DATABASE_ADDRESS=127.0.0.1:$PGPORT
    "$here/setup" 2>/dev/null
    "$here/roles" 2>/dev/null
    DATABASE_URL_FILE=$pipeline_dir/secrets/owner/database_url "$bin/store" migrate >/dev/null 2>&1
}

start_stages() {
    local name
    local wanted=("$@")
    ((${#wanted[@]})) || wanted=("${stages[@]}")
    for name in "${wanted[@]}"; do start_stage "$pipeline_dir" "$bin" "$name"; done
    for name in "${wanted[@]}"; do
        until_true 60 "$name is ready; see $pipeline_dir/logs/$name.log" is_stage_ready "$pipeline_dir" "$name" ||
            die "$name is not ready"
    done
}

stop_stages() {
    local name
    [[ -n ${pipeline_dir:-} ]] || return 0
    for name in "${stages[@]}"; do stop_stage "$pipeline_dir" "$name"; done
}

as_producer() { env AMQP_URL="$(cat "$pipeline_dir/secrets/producer/amqp_url")" "$@"; }

query() {
    if (($#)); then psql -XqAt -v ON_ERROR_STOP=1 -d "$pipeline_name" -c "$1"; else psql -XqAt -v ON_ERROR_STOP=1 -d "$pipeline_name"; fi
}

is_pipeline_empty() { [[ $(queued_messages "$broker" "$pipeline_name") == 0 && $(query 'SELECT (SELECT count(*) FROM document_incomplete) + (SELECT count(*) FROM comparison_mark)') == 0 ]]; }

# A hash for each table, without what is given by arrival: equal where the same documents came to the same rows.
fingerprint() { query <"$here/lib/fingerprint.sql"; }
