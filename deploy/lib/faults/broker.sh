# shellcheck shell=bash
# Faults of the broker: killed, stopped, full, without a queue, without rights. Sourced, never run.

restart_broker_hard() {
    note "the broker is killed"
    kill -KILL "$(cat "$broker/pid")"
    start_rabbitmq "$broker" 2>/dev/null
}

restart_broker_gently() {
    note "the broker is stopped and started"
    rabbitmqctl_in "$broker" stop_app
    rabbitmqctl_in "$broker" start_app
}

stop_broker() {
    note "the broker is stopped for $1 s"
    kill -STOP "$(cat "$broker/pid")"
    sleep "$1"
    kill -CONT "$(cat "$broker/pid")"
}

alarm_for() {
    note "an alarm of memory for $1 s"
    rabbitmqctl_in "$broker" set_vm_memory_high_watermark absolute 1MB >/dev/null
    sleep "$1"
    rabbitmqctl_in "$broker" set_vm_memory_high_watermark 0.6 >/dev/null
}

fault F3 'the broker killed three times'
fault_f3() {
    local round before
    begin F3
    before=$(processes)
    for round in 1 2 3; do
        sleep "$((load_seconds / 10))"
        restart_broker_hard
        await_recovery 15
    done
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F3
}

fault F4 'the broker stopped and started in order, and all its connections closed'
fault_f4() {
    local before
    begin F4
    before=$(processes)
    sleep "$((load_seconds / 10))"
    restart_broker_gently
    await_recovery 15
    sleep "$((load_seconds / 10))"
    note "all connections are closed"
    rabbitmqctl_in "$broker" close_all_connections 'a test' >/dev/null
    await_recovery 15
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F4
}

# The kernel still answers for a process that is stopped: connections look alive, and nothing comes.
fault F5 'the broker stopped by SIGSTOP'
fault_f5() {
    local name before detected start
    begin F5
    before=$(processes)
    sleep "$((load_seconds / 10))"
    kill -STOP "$(cat "$broker/pid")"
    start=$(now_ms)
    for name in "${stages[@]}"; do
        until_true 60 "$name is not ready" is_not_ready "$name" || failed=1
    done
    detected=$(($(now_ms) - start))
    fact "noticed within $(seconds "$detected") s"
    expect "noticed within two heartbeats and 5 s" is_at_most "$detected" 35000
    sleep_until "$((start + load_seconds * 1000))"
    kill -CONT "$(cat "$broker/pid")"
    await_recovery 15
    fact "$(metrics_of_all gongkai_watchdog_kills_total) calls cut by the watchdog"
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F5
}

fault F8 'an alarm of memory: the broker takes nothing'
fault_f8() { alarm F8 set_vm_memory_high_watermark absolute 1MB -- set_vm_memory_high_watermark 0.6; }

fault F9 'an alarm of the disk: the broker takes nothing'
fault_f9() { alarm F9 set_disk_free_limit 100000GB -- set_disk_free_limit 512MB; }

# alarm NAME COMMAND… -- COMMAND…: rabbitmqctl's commands that raise it and end it. Only who publishes is told of it, and the
# first to be told is whoever pushes: so something has to wait for parse before it.
alarm() {
    local name=$1 raise=() before reconnects
    shift
    while [[ $1 != -- ]]; do raise+=("$1"); shift; done
    shift
    begin "$name"
    stop_stage "$pipeline_dir" parse
    sleep "$((load_seconds / 6))"
    reconnects=$(metrics_of_all gongkai_reconnects_total)
    rabbitmqctl_in "$broker" "${raise[@]}" >/dev/null
    note "the alarm is raised"
    start_stage "$pipeline_dir" "$bin" parse
    before=$(processes)
    expect "parse says that it is blocked" until_true 10 "blocked" is_blocked parse
    expect "and why" has_obstacle parse 'the broker takes no messages: '
    # What was taken before is worked off: acknowledgements go on, and so does storing.
    expect "store's queue runs empty meanwhile" until_true "$load_seconds" "empty" is_queue_empty store
    sleep "$((load_seconds / 2))"
    expect "parse acknowledges nothing of what it could not publish" [ "$(metric parse gongkai_acks_total)" == 0 ]
    rabbitmqctl_in "$broker" "$@" >/dev/null
    note "the alarm is over"
    await_recovery 10
    expect "no connection was lost" [ "$(metrics_of_all gongkai_reconnects_total)" == "$reconnects" ]
    expect "no call hung" [ "$(metrics_of_all gongkai_watchdog_kills_total)" == 0 ]
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge "$name"
}

is_blocked() { [[ $(metric "$1" gongkai_connection_blocked) == 1 ]]; }

fault F10 'queues full, to the entrance: the broker refuses'
fault_f10() {
    begin F10
    sleep "$((load_seconds / 10))"
    stop_stage "$pipeline_dir" parse
    limit_queues '^gongkai\.(ingest|parse)$' 200000
    expect "ingest says that the queue is full" \
        until_true "$load_seconds" "full" has_obstacle ingest 'the queue is full: gongkai.parse'
    sleep "$((load_seconds / 2))"
    fact "$(metric ingest gongkai_messages_published_total 'result="refused"') refused to ingest"
    unlimit_queues
    start_stage "$pipeline_dir" "$bin" parse
    await_recovery 30
    judge F10
}

limit_queues() {
    rabbitmqctl_in "$broker" set_policy -p "$pipeline_name" --apply-to queues --priority 20 narrow "$1" \
        "{\"delivery-limit\": 20, \"dead-letter-exchange\": \"gongkai.quarantine\", \"dead-letter-strategy\": \"at-least-once\",
          \"overflow\": \"reject-publish\", \"max-length-bytes\": $2}" >/dev/null
}
unlimit_queues() { rabbitmqctl_in "$broker" clear_policy -p "$pipeline_name" narrow >/dev/null; }

# What is in a queue that is deleted is lost by definition, so it is empty when that happens.
fault F11 'a queue deleted while messages are on their way to it'
fault_f11() {
    local took
    begin F11
    sleep "$((load_seconds / 10))"
    stop_stage "$pipeline_dir" parse
    until_true 60 "validate's queue is empty" is_queue_empty validate || failed=1
    rabbitmqctl_in "$broker" delete_queue -p "$pipeline_name" gongkai.validate >/dev/null
    took=$(ms_until 10 is_not_ready validate)
    fact "validate not ready after $(seconds "$took") s"
    expect "validate is not ready within 3 s" is_at_most "$took" 3000
    start_stage "$pipeline_dir" "$bin" parse
    expect "parse says that no queue is bound" \
        until_true 30 "no queue" has_obstacle parse 'no queue is bound to gongkai.validate'
    sleep 10
    expect "parse has acknowledged nothing meanwhile" [ "$(metric parse gongkai_acks_total)" == 0 ]
    declare_again
    await_recovery 10
    judge F11
}

declare_again() { "$here/setup" >/dev/null 2>&1; }

fault F12 'a binding gone: nothing leads to store'
fault_f12() {
    local acks
    begin F12
    sleep "$((load_seconds / 10))"
    admin DELETE "bindings/$pipeline_name/e/gongkai.store/q/gongkai.store/document"
    expect "validate says that no queue is bound" \
        until_true 30 "no queue" has_obstacle validate 'no queue is bound to gongkai.store'
    acks=$(metric validate gongkai_acks_total)
    sleep "$((load_seconds / 3))"
    # A batch that was on its way when the binding went may still be acknowledged.
    expect "validate acknowledges nothing" is_at_most "$(($(metric validate gongkai_acks_total) - acks))" 0
    declare_again
    await_recovery 15
    judge F12
}

# admin METHOD PATH: the management API; the password goes through a pipe.
admin() {
    curl -fsS -m 30 -o /dev/null -X "$1" -K <(printf 'user = "%s:%s"\n' "$RABBITMQ_ADMIN_USER" "$RABBITMQ_ADMIN_PASSWORD") \
        "$RABBITMQ_MANAGEMENT_URL/api/$2"
}

fault F13 'the rights of parse revoked'
fault_f13() {
    local attempts
    begin F13
    sleep "$((load_seconds / 10))"
    rabbitmqctl_in "$broker" clear_permissions -p "$pipeline_name" gongkai_parse >/dev/null
    rabbitmqctl_in "$broker" close_all_connections -p "$pipeline_name" 'a test' >/dev/null
    expect "parse says that it is refused" until_true 30 "refused" has_obstacle parse 'NOT_ALLOWED'
    attempts=$(metric parse gongkai_reconnects_total)
    sleep 30
    attempts=$(($(metric parse gongkai_reconnects_total) - attempts))
    fact "$attempts attempts of two connections in 30 s"
    expect "at most one attempt in 15 s of each connection" is_at_most "$attempts" 4
    declare_again
    await_recovery 45
    judge F13
}

# Shorter than the outage of the database, so that it strikes while store cannot go on.
fault F27 'a commit stuck for longer than the timeout of consumers'
fault_f27() {
    local timeout=5
    consumer_timeout "$timeout"
    begin F27
    sleep "$((load_seconds / 10))"
    hold_table "$((load_seconds + 30))"
    await_recovery 30
    consumer_timeout 604800
    fact "$(timeouts) timeouts in the broker's log"
    judge F27
}

consumer_timeout() {
    rabbitmqctl_in "$broker" eval "application:set_env(rabbit, consumer_timeout, ${1}000),
        application:set_env(rabbit, channel_tick_interval, 500)." >/dev/null
}
timeouts() { grep -c 'timed out on channel\|Consumer .* has timed out' "$broker/log/rabbitmq.log" || true; }
