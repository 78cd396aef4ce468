# shellcheck shell=bash
# Faults of those who push: the same again and again, floods of what is no report, far too large. Sourced, never run.

fault F19 'every document published three times, by three at once, to two stores'
fault_f19() {
    local stored publisher
    begin_pipeline F19
    start_stages
    start_replica 2 store
    for publisher in 1 2 3; do load_begins; done
    for publisher in "${publishers[@]}"; do wait "$publisher" || failed=1; done
    publishers=()
    await_recovery 15
    until_true 300 "all is stored" is_pipeline_empty || failed=1
    stored=$(metric store gongkai_duplicates_total)
    stored=$((stored + $(pipeline_dir=$pipeline_dir/replica.2 metric store gongkai_duplicates_total)))
    fact "$stored found stored already"
    expect "every copy came through all stages" is_at_least "$stored" "$((count * 19 / 10))"
    expect "deadlocks are rare" is_at_most \
        "$(query "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")" "$((count / 500 + 1))"
    stop_stage "$pipeline_dir/replica.2" store
    judge F19
}

fault F20 'a flood of what nobody can read: every third document, then hundreds in a row'
fault_f20() {
    begin F20 --count "$count" --seed 20 --invalid 33
    await_recovery 60
    judge F20
    begin F20 --count "$((count / 4))" --seed 21 --invalid 100
    judge F20
}

# Beyond the size that ingest takes it ends in quarantine; beyond the broker's the channel is closed, that of its sender.
fault F22 'messages of 9, 17 and 130 MB'
fault_f22() {
    local megabytes reconnects
    begin F22
    sleep "$((load_seconds / 10))"
    reconnects=$(metrics_of_all gongkai_reconnects_total)
    for megabytes in 9 17 130; do
        yes 报告 | head -c "$((megabytes * 1000000))" |
            amqp-publish --url="$(cat "$pipeline_dir/secrets/producer/amqp_url")" -e gongkai.ingest -r document -p >"$pipeline_dir/publish.log" 2>&1 || true
    done
    expect "the one that the broker takes is put into quarantine" \
        until_true 60 "in quarantine" answers 1 "SELECT count(*) FROM quarantine WHERE code = 'TOO_LARGE'"
    await_recovery 15
    expect "no connection of ours was closed" [ "$(metrics_of_all gongkai_reconnects_total)" == "$reconnects" ]
    expect "the others are nowhere" answers 1 "SELECT count(*) FROM submission WHERE message_id IS NULL"
    # It was not among the documents of the run without faults.
    query "DELETE FROM quarantine WHERE code = 'TOO_LARGE'; DELETE FROM submission WHERE message_id IS NULL"
    judge F22
}

fault F24 'quarantine replayed, twice'
fault_f24() {
    local quarantined
    begin_pipeline F24
    start_stages
    load_begins "${usual_load[@]}" --routing-key wrong
    wait "${publishers[0]}" || failed=1
    until_true 300 "all is in quarantine" is_pipeline_empty || failed=1
    quarantined=$(query "SELECT count(*) FROM quarantine WHERE code = 'UNROUTED'")
    fact "$quarantined in quarantine for a wrong routing key"
    expect "all of them" [ "$quarantined" == "$count" ]
    replay
    await_recovery 15
    until_true 300 "all is stored" is_pipeline_empty || failed=1
    expect "what can be read is replayed, and nothing of it is open" \
        answers 0 "SELECT count(*) FROM quarantine WHERE code = 'UNROUTED' AND state <> 'replayed'"
    quarantined=$(ended)
    replay
    until_true 300 "all is done" is_pipeline_empty || failed=1
    expect "a second time changes nothing" [ "$(ended)" == "$quarantined" ]
    # What was replayed, and what says so of those that nobody can read, are not of the run without faults.
    query "DELETE FROM quarantine WHERE code = 'UNROUTED';
        UPDATE quarantine SET headers = headers - '{x-gongkai-replay-of,x-gongkai-replay-count}'::text[]"
    judge F24
}

replay() {
    AMQP_URL_FILE=$pipeline_dir/secrets/operator/amqp_url DATABASE_URL_FILE=$pipeline_dir/secrets/operator/database_url \
        "$bin/gongkai" replay --reason UNROUTED --yes >&2 || failed=1
}
