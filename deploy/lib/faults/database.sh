# shellcheck shell=bash
# Faults of the database: restarted, cut off, slow, full, stopped, away. Sourced, never run.

pg_control() { as_postgres "$(postgres_program pg_ctl)" -D "$(postgres_home "$servers/postgres")/data" "$@" >/dev/null; }

restart_database() {
    note "the database is restarted, $1"
    pg_control -l "$(postgres_home "$servers/postgres")/data/server.log" -w -t 60 -m "$1" restart
}

fault F14 'the database restarted, in order and at once'
fault_f14() {
    local before mode
    begin F14
    before=$(processes)
    for mode in fast immediate; do
        sleep "$((load_seconds / 6))"
        restart_database "$mode"
        await_recovery 10
    done
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F14
}

fault F15 "store's connections to the database ended every two seconds"
fault_f15() {
    local round pid before used
    begin F15
    pid=$(cat "$pipeline_dir/stages/store.pid")
    before=$(cpu_of "$pid")
    for ((round = 0; round < load_seconds / 2; round++)); do
        query "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'gongkai.store'" >/dev/null
        sleep 2
    done
    used=$((($(cpu_of "$pid") - before) * 100 / (load_seconds / 2 * 2) / $(getconf CLK_TCK)))
    fact "$round times, store used $used % of a core"
    await_recovery 10
    expect "store does not spin" is_at_most "$used" 50
    judge F15
}

# Ticks of the processor that a process has used.
cpu_of() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

fault F16 'the database slow: a table locked, then each row taking its time'
fault_f16() {
    local rss reconnects
    begin F16
    sleep "$((load_seconds / 6))"
    rss=$(largest_rss) reconnects=$(metrics_of_all gongkai_reconnects_total)
    hold_table "$load_seconds"
    fact "$((rss / 1024)) MiB before, $(($(largest_rss) / 1024)) MiB after"
    expect "what waits stays within the prefetch of its queues" is_at_most "$(metric store gongkai_inflight_messages)" 800
    query "CREATE FUNCTION public.slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END';
        CREATE TRIGGER slowly BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION public.slowly()"
    sleep "$((load_seconds / 2))"
    query "DROP TRIGGER slowly ON reading; DROP FUNCTION public.slowly()"
    await_recovery 30
    expect "no connection to the broker was lost" [ "$(metrics_of_all gongkai_reconnects_total)" == "$reconnects" ]
    judge F16
}

# Nobody can write a reading for so many seconds.
hold_table() {
    note "the table reading is locked for $1 s"
    query "BEGIN; LOCK TABLE reading IN SHARE MODE; SELECT pg_sleep($1); COMMIT" >/dev/null
}

fault F17 'the disk of the database full'
fault_f17() {
    local disk=$servers/small before
    begin_pipeline F17
    mkdir -p "$disk"
    as_root mount -t tmpfs -o size=64m tmpfs "$disk" || die "a small disk cannot be mounted: root is needed"
    as_root chown "$(if [[ $(id -u) == 0 ]]; then echo postgres; else id -un; fi)" "$disk"
    query "CREATE TABLESPACE small LOCATION '$disk'"
    psql -XqAt -c "ALTER DATABASE $pipeline_name SET TABLESPACE small"
    start_stages
    load_begins
    sleep "$((load_seconds / 10))"
    before=$(ended)
    # To the last byte, whatever is written meanwhile.
    as_root dd if=/dev/zero of="$disk/filler" bs=8k status=none 2>/dev/null || true
    expect "store says that the disk is full" until_true 30 "full" has_obstacle store '53100'
    sleep "$((load_seconds / 3))"
    fact "$(($(ended) - before)) documents stored between the filling and the end of space"
    expect "nothing is put into quarantine for it" \
        [ "$(query "SELECT count(*) FROM quarantine WHERE code = 'REJECTED_BY_DATABASE'")" == 0 ]
    # More than the load needs.
    as_root rm "$disk/filler"
    as_root mount -o remount,size=600m "$disk"
    await_recovery 20
    judge F17
    drop_pipeline
    psql -XqAt -c 'DROP TABLESPACE small' || true
    undo_disk
}

undo_disk() {
    if [[ -n $servers ]] && mountpoint -q "$servers/small"; then as_root umount -l "$servers/small"; fi
}

fault F18 'the database stopped by SIGSTOP, with all its processes'
fault_f18() {
    local server start
    begin F18
    sleep "$((load_seconds / 10))"
    server=$(head -n 1 "$(postgres_home "$servers/postgres")/data/postmaster.pid")
    signal_database STOP "$server"
    start=$(now_ms)
    # Its checks of an idle connection come every few seconds; an answer is waited for until the statement's own time is over.
    until_true 60 "store is not ready" is_not_ready store || failed=1
    fact "noticed after $(seconds $(($(now_ms) - start))) s"
    expect "noticed within 36 s" is_at_most "$(($(now_ms) - start))" 36000
    sleep 5
    signal_database CONT "$server"
    await_recovery 20
    judge F18
}

signal_database() {
    local pid
    for pid in "$2" $(pgrep -P "$2"); do as_root kill "-$1" "$pid"; done
}

# The broker takes messages back from a consumer that keeps them too long, and counts that as a failed delivery.
fault F31 'the database away for longer than 25 timeouts of consumers'
fault_f31() {
    local timeout=2
    consumer_timeout "$timeout"
    begin F31
    sleep 2
    pg_control -w -m fast stop
    sleep $((27 * timeout))
    fact "$(timeouts) timeouts in the broker's log"
    start_postgres "$servers/postgres" 2>/dev/null
    await_recovery 30
    consumer_timeout 604800
    judge F31
}
