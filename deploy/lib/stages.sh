# shellcheck shell=bash
# The four stages as background processes with pid files and logs. Sourced, never run.

stages=(ingest parse validate store)
# A command that becomes the program that it is given, for tests.
stage_wrapper=()

# start_stage DIR BIN NAME: a stage that runs already is replaced, gently, since its program may be newer. What TLS wants
# beside the URL (AMQP_CA_FILE, AMQP_CERTIFICATE_FILE, AMQP_KEY_FILE) it takes from here; for the database, only store does.
start_stage() {
    local dir=$1 program=$2/$3 name=$3
    # Each gets its own URL and only store learns of the database; the servers' administrators are nobody's business.
    local without=(-u RABBITMQ_ADMIN_USER -u RABBITMQ_ADMIN_PASSWORD -u RABBITMQ_MANAGEMENT_URL -u POSTGRES_ADMIN_URL
        -u PGHOST -u PGPORT -u PGUSER -u PGPASSWORD -u PGDATABASE -u DATABASE_URL -u AMQP_URL)
    [[ $name == store ]] || without+=(-u PGSSLMODE -u PGSSLROOTCERT -u PGSSLCERT -u PGSSLKEY)
    stop_stage "$dir" "$name"
    mkdir -p "$dir/stages" "$dir/logs"
    [[ -s $dir/stages/$name.port ]] || free_port >"$dir/stages/$name.port"
    echo "$program" >"$dir/stages/$name.program"
    local secrets=$dir/secrets/$name
    local with=(AMQP_URL_FILE="$secrets/amqp_url")
    [[ $name == store ]] && with+=(DATABASE_URL_FILE="$secrets/database_url")
    (
        setsid nohup env "${without[@]}" "${with[@]}" GONGKAI_HEALTH_PORT="$(cat "$dir/stages/$name.port")" "${stage_wrapper[@]}" "$program" \
            >>"$dir/logs/$name.log" 2>&1 </dev/null &
        echo $! >"$dir/stages/$name.pid"
    )
    # Until then it is a copy of this shell, and whoever wants to stop it would not know it.
    until is_ours "$dir/stages/$name.pid" "$program" || has_ended "$(cat "$dir/stages/$name.pid")"; do sleep 0.01; done
}

stop_stage() {
    [[ -s $1/stages/$2.program ]] || return 0
    stop_ours "$1/stages/$2.pid" "$(cat "$1/stages/$2.program")" 30
}

is_stage_ready() {
    curl -fsS -m 2 -o /dev/null "http://127.0.0.1:$(cat "$1/stages/$2.port")/readyz" 2>/dev/null
}

# One line: whether it runs, and if it is not ready, why.
stage_status() {
    local answer
    if ! is_ours "$1/stages/$2.pid" "$(cat "$1/stages/$2.program" 2>/dev/null || echo -)"; then
        printf '  %-10s stopped\n' "$2"
        return
    fi
    answer=$(curl -sS -m 2 "http://127.0.0.1:$(cat "$1/stages/$2.port")/readyz" 2>&1 || true)
    printf '  %-10s pid %-8s %s\n' "$2" "$(cat "$1/stages/$2.pid")" "$answer"
}
