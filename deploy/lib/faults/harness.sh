# shellcheck shell=bash
# What every fault is made of: a pipeline of its own, a load with an account, a judgement. Sourced, never run.
#
# fault NAME TEXT           says that there is a fault, done by the function fault_<name>
# begin NAME [OPTION…]      a pipeline, its stages, and the load (options of `pipeline-load publish`) in the background
# begin_pipeline NAME …     the same without the load, for those who publish themselves; load_begins starts it
# await_recovery SECONDS    from now on: until all stages are ready and something new is stored
# expect TEXT COMMAND…      what must be true beside the account; says so if it is not
# judge NAME                waits until all is done, prints the line, and ends the pipeline

# Documents of the usual load, and over how many seconds they come. An outage lasts so long too, where the fault does not
# ask for more.
count=${GONGKAI_FAULTS_COUNT:-3000}
load_seconds=${GONGKAI_FAULTS_SECONDS:-60}
usual_load=(--count "$count" --seed 7 --invalid 2 --duplicates 1)

faults=()
failed=0
# Of the fault that is running.
loads=() recoveries=() facts=() publishers=()

fault() { faults+=("$(printf '%-4s %s' "$1" "$2")"); }

begin() {
    begin_pipeline "$@"
    start_stages
    # shellcheck disable=SC2119
    load_begins
}

begin_pipeline() {
    local name=${1,,}
    loads=("${@:2}") recoveries=() facts=() publishers=()
    ((${#loads[@]})) || loads=("${usual_load[@]}")
    clean_run "${loads[@]}"
    say "$1: $(printf '%s\n' "${faults[@]}" | sed -n "s/^$1  *//p")"
    new_pipeline "$servers/$name" "$name"
}

# One publisher more; its account joins the others at the end.
# shellcheck disable=SC2120
load_begins() {
    local options=("${loads[@]}")
    (($#)) && options=("$@")
    as_producer "$bin/pipeline-load" publish --rate "$((count / load_seconds + 1))" --timeout 900 "${options[@]}" \
        --account "$pipeline_dir/account.${#publishers[@]}" >"$pipeline_dir/publisher.${#publishers[@]}" &
    publishers+=($!)
}

# The same documents without any fault: what the tables must be equal to. Once for each load.
clean_run() {
    local key
    key=clean_$(md5sum <<<"$*" | cut -c1-8)
    clean_tables=$servers/$key.tables
    [[ -s $clean_tables ]] && return
    say "The same documents without a fault"
    new_pipeline "$servers/$key" "$key"
    start_stages
    as_producer "$bin/pipeline-load" publish "$@" --account "$servers/$key.account" >&2
    take_account "$servers/$key.account"
    until_true 900 "the clean run is done" is_done || die "the run without faults did not end"
    fingerprint >"$clean_tables.new"
    mv "$clean_tables.new" "$clean_tables"
    stop_stages
    drop_pipeline
}

# In a schema of its own, so that the tables stay what they are. Of a document that several published, one line.
take_account() {
    {
        echo "SET client_min_messages = warning; DROP SCHEMA IF EXISTS load CASCADE; CREATE SCHEMA load;"
        echo "CREATE TABLE load.publisher (digest text, destination text, attempts integer, confirmed boolean);"
        echo "COPY load.publisher FROM STDIN (DELIMITER '|');"
        cat "$@"
        echo '\.'
        echo "CREATE TABLE load.account AS SELECT digest, destination, sum(attempts) AS attempts, bool_or(confirmed) AS confirmed
              FROM load.publisher GROUP BY 1, 2;"
    } | query
}

# Everything confirmed is there, and no queue has anything left. In this order: the broker's counts are some seconds old.
is_done() { query <"$here/lib/account.sql" | awk -F'|' '{ exit $3 != 0 }' && is_pipeline_empty; }

# What has come to its end, in whatever way.
ended() { query 'SELECT (SELECT count(*) FROM reading) + (SELECT count(*) FROM quarantine)' 2>/dev/null || echo 0; }

now_ms() { echo "$((${EPOCHREALTIME/./} / 1000))"; }

# sleep_until MILLISECONDS: as `now_ms` has them; not at all if they are over.
sleep_until() {
    local rest=$(($1 - $(now_ms)))
    if ((rest > 0)); then sleep "$(seconds "$rest")"; fi
}

await_recovery() {
    local start before
    start=$(now_ms) before=$(ended)
    until_true "$1" "all stages are ready and store what comes" is_flowing "$before" || failed=1
    recoveries+=($(($(now_ms) - start)))
}

# Ready, and something new is stored; or there is nothing new, because everything is.
is_flowing() {
    local name
    for name in "${stages[@]}"; do is_stage_ready "$pipeline_dir" "$name" || return 1; done
    (($(ended) > $1 || $(ended) >= $(documents)))
}

# How many documents the load has, over all publishers.
documents() {
    local option
    for option in "${!loads[@]}"; do [[ ${loads[option]} == --count ]] && echo "${loads[option + 1]}"; done
}

# ms_until SECONDS COMMAND…: the time until it is true, in milliseconds; more than all if it never was.
ms_until() {
    local start end
    start=$(now_ms) end=$(($(now_ms) + $1 * 1000))
    shift
    until "$@" >/dev/null 2>&1; do
        (($(now_ms) < end)) || break
        sleep 0.1
    done
    echo "$(($(now_ms) - start))"
}

# metric STAGE NAME [LABELS]: the sum of its series, of those with these labels; 0 without an answer.
metric() {
    curl -fsS -m 5 "http://127.0.0.1:$(cat "$pipeline_dir/stages/$1.port")/metrics" 2>/dev/null |
        awk -v name="$2" -v labels="${3:-}" '
            index($1, name) == 1 && substr($1, length(name) + 1, 1) ~ /^[{]?$/ && index($1, labels) { sum += $NF }
            END { printf "%d\n", sum }'
}

# The same of all four stages.
metrics_of_all() {
    local name sum=0
    for name in "${stages[@]}"; do sum=$((sum + $(metric "$name" "$@"))); done
    echo "$sum"
}

is_not_ready() { ! is_stage_ready "$pipeline_dir" "$1"; }

# Why a stage says that it is not ready.
obstacle_of() { curl -sS -m 2 "http://127.0.0.1:$(cat "$pipeline_dir/stages/$1.port")/readyz" 2>/dev/null || true; }
has_obstacle() { obstacle_of "$1" | grep -qF -- "$2"; }

# Which processes the stages are: equal before and after a fault that none of them may die of.
processes() { cat "$pipeline_dir"/stages/*.pid; }

# Kilobytes of the largest stage.
largest_rss() {
    local pid
    { echo 0; for pid in $(processes); do awk '/^VmRSS/ { print $2 }' "/proc/$pid/status" 2>/dev/null; done; } | sort -n | tail -n 1
}

expect() {
    local what=$1
    shift
    if ! "$@"; then
        note "NOT SO: $what"
        facts+=("NOT SO: $what")
        failed=1
    fi
}

# A figure worth telling, for the line.
fact() { facts+=("$*"); note "$*"; }

# answers VALUE QUERY: whether the database does.
answers() { [[ $(query "$2") == "$1" ]]; }

is_at_most() { (($1 <= $2)); }
is_at_least() { (($1 >= $2)); }

# Every stage has ended as it should: nothing was left undone at SIGTERM.
have_drained() {
    local name
    for name in "${stages[@]}"; do
        tail -n 3 "$pipeline_dir/logs/$name.log" | grep -q 'drained and closed' || return 1
    done
}

queue() { rabbitmqctl_in "$broker" list_queues -p "$pipeline_name" name messages --no-table-headers | awk -v name="gongkai.$1" '$1 == name { print $2 }'; }
is_queue_empty() { [[ $(queue "$1") == 0 ]]; }

judge() {
    local start publisher line longest=0 recovery
    for publisher in "${publishers[@]}"; do wait "$publisher" || { note "not everything was confirmed"; failed=1; }; done
    cat "$pipeline_dir"/publisher.* >&2
    start=$(now_ms)
    take_account "$pipeline_dir"/account.*
    until_true 300 "all is stored and the queues are empty" is_done || failed=1
    local done_after=$(($(now_ms) - start))
    line=$(query <"$here/lib/account.sql")
    fingerprint >"$servers/tables"
    expect "every stage runs" all_stages_run
    fact "largest stage $(($(largest_rss) / 1024)) MiB"
    stop_stages
    expect "every stage drained at SIGTERM" have_drained
    IFS='|' read -r attempted confirmed lost duplicated recovered unexpected <<<"$line"
    for recovery in "${recoveries[@]}"; do ((recovery > longest)) && longest=$recovery; done
    printf '%-4s attempted %s, confirmed %s, lost %s, duplicated %s, recovered %s, unexpected %s; %sdone %s s after the load; ' \
        "$1" "$attempted" "$confirmed" "$lost" "$duplicated" "$recovered" "$unexpected" \
        "$( ((${#recoveries[@]})) && printf 'back after %s s, ' "$(seconds "$longest")")" "$(seconds "$done_after")"
    if cmp -s "$clean_tables" "$servers/tables"; then printf 'tables equal'; else
        printf 'TABLES DIFFER'
        failed=1
    fi
    printf '; %s\n' "$(printf '%s; ' "${facts[@]}" | sed 's/; $//')"
    diff "$clean_tables" "$servers/tables" | sed 's/^/     /' || true
    if [[ $lost != 0 || $duplicated != 0 || $unexpected != 0 || $confirmed != "$attempted" ]]; then failed=1; fi
    if ((failed)); then keep_logs; else drop_pipeline; fi
}

seconds() { printf '%d.%d' "$(($1 / 1000))" "$(($1 % 1000 / 100))"; }

all_stages_run() {
    local name
    for name in "${stages[@]}"; do is_ours "$pipeline_dir/stages/$name.pid" "$bin/$name" || return 1; done
}

# What is judged is not needed any more; a full disk would be a fault that nobody asked for.
drop_pipeline() {
    rabbitmqctl_in "$broker" delete_vhost "$pipeline_name" >/dev/null 2>&1 || true
    psql -XqAt -c "DROP DATABASE IF EXISTS $pipeline_name WITH (FORCE)" >/dev/null 2>&1 || true
}

keep_logs() {
    local log
    mkdir -p "$root/.run/faults"
    cp -r "$pipeline_dir/logs" "$root/.run/faults/$pipeline_name.$(date +%H%M%S)"
    cp "$broker/log/rabbitmq.log" "$root/.run/faults/" 2>/dev/null || true
    if [[ -n $cluster ]]; then
        for log in "$cluster"/[123]/log/rabbitmq.log; do
            cp "$log" "$root/.run/faults/rabbitmq.$(basename "${log%/log/*}").log"
        done
    fi
    note "logs: .run/faults"
}
