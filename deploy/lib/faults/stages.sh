# shellcheck shell=bash
# Faults of our own processes: killed, killed at the worst moment, crashing, ended, multiplied. Sourced, never run.

fault F1 'every stage killed ten times, the broker and the database restarted three times each, while reports flow'
fault_f1() {
    local round name kills=0
    begin F1
    for round in {1..10}; do
        for name in "${stages[@]}"; do
            sleep "0.$((RANDOM % 9 + 1))"
            kill -KILL "$(cat "$pipeline_dir/stages/$name.pid")"
            kills=$((kills + 1))
            sleep "0.$((RANDOM % 9 + 1))"
            start_stage "$pipeline_dir" "$bin" "$name"
        done
        case $round in
            2 | 8) restart_broker_hard ;;
            5) restart_broker_gently ;;
            3) restart_database immediate ;;
            6 | 9) restart_database fast ;;
        esac
        note "round $round of 10, $kills kills, $(ended) documents at their end"
    done
    await_recovery 30
    fact "$kills kills"
    judge F1
}

fault F2 'every stage killed at each point at which a message is neither here nor there'
fault_f2() {
    local points name point at first=0 kills=0 chunk last
    local ofIngest=(after_quarantine_publish after_quarantine_confirm)
    local ofStages=(after_delivery while_processing after_publish after_confirm before_ack after_ack)
    local ofStore=(after_delivery before_commit after_commit_sent after_commit before_ack after_ack)
    chunk=$((count / 10 > 100 ? 100 : count / 10 < 40 ? 40 : count / 10))
    last=$(((${#ofIngest[@]} + 3 * ${#ofStages[@]} + ${#ofStore[@]}) * chunk))
    begin_pipeline F2 --count "$last" --seed 14 --invalid 4
    start_stages
    for name in "${stages[@]}"; do
        case $name in
            ingest) points=("${ofIngest[@]}" "${ofStages[@]}") ;;
            store) points=("${ofStore[@]}") ;;
            *) points=("${ofStages[@]}") ;;
        esac
        for point in "${points[@]}"; do
            # All that is to be killed over waits, so that the point is sure to be reached.
            stop_stage "$pipeline_dir" "$name"
            load_begins --count "$chunk" --skip "$first" --seed 14 --invalid 4 --rate 0
            wait "${publishers[-1]}" || failed=1
            first=$((first + chunk))
            for at in 1 $(kills_at "$point" "$chunk"); do
                GONGKAI_FAULT=$point@$at start_stage "$pipeline_dir" "$bin" "$name"
                until_true 60 "$name has ended by itself at $point, time $at" has_died "$name" || { failed=1; break; }
                kills=$((kills + 1))
            done
            start_stage "$pipeline_dir" "$bin" "$name"
        done
        note "$name: $kills kills so far"
    done
    await_recovery 30
    fact "$kills kills, each where it was asked for"
    fact "found stored already $(metric store gongkai_duplicates_total) by the last store"
    judge F2
}

# kills_at POINT CHUNK: at which of its occurrences beside the first. Late ones find many messages in hand; of some there is one a batch, or few.
kills_at() { case $1 in while_processing | before_commit | after_commit* | after_ack) echo "$(($2 / 5))" ;; *quarantine*) ;; *) echo "$(($2 * 7 / 10))" ;; esac; }

has_died() { has_ended "$(cat "$pipeline_dir/stages/$1.pid")"; }

# It makes parse crash whenever it meets it; parse is started again each time, as a container would be.
fault F21 'a document that makes parse crash, among others'
fault_f21() {
    local mark=崩溃一号 crashes=0 end id
    begin_pipeline F21
    start_stages ingest validate store
    GONGKAI_FAULT=crash_on=$mark start_stages parse
    load_begins
    sleep "$((load_seconds / 10))"
    printf '%s 市场监督管理局 2024 年政府信息公开工作年度报告\n' "$mark" >"$pipeline_dir/crasher.txt"
    AMQP_URL_FILE=$pipeline_dir/secrets/producer/amqp_url "$bin/gongkai" submit "$pipeline_dir/crasher.txt" >&2
    end=$((SECONDS + 300))
    until [[ $(query "SELECT count(*) FROM quarantine WHERE stage = 'parse'") == 1 ]]; do
        ((SECONDS < end)) || { failed=1; break; }
        if has_died parse; then
            crashes=$((crashes + 1))
            GONGKAI_FAULT=crash_on=$mark start_stage "$pipeline_dir" "$bin" parse
        fi
        sleep 0.2
    done
    # It may just be dying of the last delivery.
    until is_stage_ready "$pipeline_dir" parse || ((SECONDS >= end)); do
        if has_died parse; then start_stage "$pipeline_dir" "$bin" parse; fi
        sleep 0.5
    done
    await_recovery 30
    fact "parse crashed $crashes times"
    expect "at most 21 crashes, one for each delivery" is_at_most "$crashes" 21
    # It was not among the documents of the run without faults.
    id=$(sha256sum "$pipeline_dir/crasher.txt" | cut -c1-64)
    expect "the document that crashes is in quarantine, and no other for the same reason" \
        [ "$(query "DELETE FROM quarantine WHERE stage = 'parse' AND code = 'DELIVERY_LIMIT' RETURNING message_id")" == "$id" ]
    query "DELETE FROM submission WHERE filename = 'crasher.txt'; DELETE FROM document_text WHERE document_id = '\\x$id';
        DELETE FROM document WHERE document_id = '\\x$id'"
    judge F21
}

fault F25 'every stage ended by SIGTERM again and again under load'
fault_f25() {
    local name rounds=$((load_seconds / 12 + 1)) round pid redelivered=0 longest=0 took
    begin F25
    for ((round = 1; round <= rounds; round++)); do
        for name in "${stages[@]}"; do
            pid=$(cat "$pipeline_dir/stages/$name.pid")
            kill -TERM "$pid"
            took=$(ms_until 26 has_ended "$pid")
            ((took > longest)) && longest=$took
            expect "$name drained" grep -q 'drained and closed' <(tail -n 3 "$pipeline_dir/logs/$name.log")
            start_stage "$pipeline_dir" "$bin" "$name"
            until_true 60 "$name is ready" is_stage_ready "$pipeline_dir" "$name" || failed=1
            sleep 0.5
            redelivered=$((redelivered + $(metric "$name" gongkai_redeliveries_total)))
        done
    done
    await_recovery 15
    fact "$((rounds * 4)) SIGTERM, ended within $(seconds "$longest") s, $redelivered redelivered"
    expect "nothing is redelivered" [ "$redelivered" == 0 ]
    expect "ended within 25 s" is_at_most "$longest" 25000
    judge F25
}

fault F26 'one parse, then four, then one'
fault_f26() {
    local number least most got
    begin F26
    sleep "$((load_seconds / 4))"
    for number in 2 3 4; do start_replica "$number" parse; done
    sleep "$((load_seconds / 3))"
    least=-1 most=0
    for number in 2 3 4; do
        got=$(pipeline_dir=$pipeline_dir/replica.$number metric parse gongkai_messages_received_total)
        fact "parse $number took $got"
        ((least < 0 || got < least)) && least=$got
        ((got > most)) && most=$got
    done
    expect "those that came together share evenly, to 30 %" is_at_most "$((most * 10))" "$((least * 13 + 100))"
    for number in 2 3 4; do stop_stage "$pipeline_dir/replica.$number" parse; done
    await_recovery 15
    judge F26
}

# start_replica NUMBER NAME: one process more of a stage, with the same secrets and a port of its own.
start_replica() {
    local dir=$pipeline_dir/replica.$1
    mkdir -p "$dir"
    ln -sfn "$pipeline_dir/secrets" "$dir/secrets"
    start_stage "$dir" "$bin" "$2"
    until_true 60 "$2, process $1, is ready" is_stage_ready "$dir" "$2" || failed=1
}
