# shellcheck shell=bash
# Faults of the network: cut, slow, in pieces, names that do not resolve, a clock that jumps. Sourced, never run.

# Whatever was done to the network of this machine, and only to the loopback port of our own broker.
undo_network() {
    [[ -n ${RABBITMQ_AMQP_PORT:-} ]] || return 0
    have iptables || return 0
    while cut_network -D 2>/dev/null; do :; done
}

# cut_network -A | -D: both ways of the broker's port.
cut_network() {
    as_root iptables "$1" INPUT -i lo -p tcp --dport "$RABBITMQ_AMQP_PORT" -j DROP &&
        as_root iptables "$1" INPUT -i lo -p tcp --sport "$RABBITMQ_AMQP_PORT" -j DROP
}

fault F6 'the network to the broker cut for 10, 45 and 120 s'
fault_f6() {
    local before reconnects outage start
    need_packages iptables
    begin F6
    before=$(processes)
    for outage in 10 45 120; do
        sleep "$((load_seconds / 10))"
        reconnects=$(metrics_of_all gongkai_reconnects_total)
        cut_network -A
        start=$(now_ms)
        note "the network is cut for $outage s"
        if ((outage > 40)); then
            until_true 60 "ingest is not ready" is_not_ready ingest || failed=1
            fact "$outage s: noticed after $(seconds $(($(now_ms) - start))) s"
            expect "noticed within two heartbeats and 5 s" is_at_most "$(($(now_ms) - start))" 35000
        fi
        sleep_until "$((start + outage * 1000))"
        cut_network -D
        await_recovery 20
        if ((outage == 10)); then
            expect "10 s are no reason to connect anew" [ "$(metrics_of_all gongkai_reconnects_total)" == "$reconnects" ]
        fi
    done
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F6
}

# Between the stages and the broker stands a proxy, which the publisher of the load goes past.
fault F7 'connections reset every five seconds, sent in pieces of one byte, slowed to 20 KB/s'
fault_f7() {
    local port round before
    port=$(free_port)
    begin_pipeline F7
    proxy_begins "$port"
    proxied_secrets "$port"
    start_stages
    load_begins
    before=$(processes)
    for ((round = 0; round < load_seconds / 5; round++)); do
        sleep 5
        proxy_does reset
    done
    await_recovery 15
    fact "$round resets"
    proxy_does slice 1
    sleep "$((load_seconds / 2))"
    proxy_does rate 20000
    sleep "$((load_seconds / 2))"
    proxy_does pass
    await_recovery 10
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F7
    kill "$proxy" 2>/dev/null || true
}

# proxy_begins PORT: it also takes orders, on a port of its own.
proxy_begins() {
    orders=$(free_port)
    "$bin/pipeline-load" proxy --listen "$1" --to "127.0.0.1:$RABBITMQ_AMQP_PORT" --control "$orders" >&2 &
    proxy=$!
    until_true 10 "the proxy takes orders" proxy_does pass || die "the proxy does not listen"
}

# proxy_does ORDER…: as `pipeline-load proxy --help` has them.
# In a shell of its own: one that cannot connect ends.
proxy_does() (
    exec 3<>"/dev/tcp/127.0.0.1/$orders"
    echo "$*" >&3
    read -r answer <&3
    [[ $answer == ok ]]
)

# The stages' URLs with another port; the producer's stays.
proxied_secrets() {
    local name
    for name in "${stages[@]}"; do
        sed -i "s/127\.0\.0\.1:$RABBITMQ_AMQP_PORT/127.0.0.1:$1/" "$pipeline_dir/secrets/$name/amqp_url"
    done
}

fault F28 'the clock of the stages an hour ahead at once, and the name of the broker unknown for 20 s'
fault_f28() {
    local name before reconnects library hosts
    need_packages libfaketime
    library=$(find /usr/lib -name libfaketimeMT.so.1 | head -n 1)
    begin_pipeline F28
    hosts=$pipeline_dir/hosts
    printf '127.0.0.1 localhost broker.invalid\n' >"$hosts"
    echo '+0' >"$pipeline_dir/clock"
    for name in "${stages[@]}"; do
        sed -i "s/127\.0\.0\.1:$RABBITMQ_AMQP_PORT/broker.invalid:$RABBITMQ_AMQP_PORT/" "$pipeline_dir/secrets/$name/amqp_url"
    done
    # The names of this machine as the stages alone see them; their clock, but not the one that only counts on.
    printf '#!/usr/bin/env bash\nmount --bind %q /etc/hosts\nLD_PRELOAD=%q exec "$@"\n' "$hosts" "$library" >"$pipeline_dir/wrapper"
    chmod +x "$pipeline_dir/wrapper"
    stage_wrapper=(unshare -m "$pipeline_dir/wrapper")
    FAKETIME_TIMESTAMP_FILE=$pipeline_dir/clock FAKETIME_CACHE_DURATION=1 \
        FAKETIME_DONT_FAKE_MONOTONIC=1 start_stages
    stage_wrapper=()
    load_begins
    before=$(processes)
    sleep "$((load_seconds / 6))"
    reconnects=$(metrics_of_all gongkai_reconnects_total)
    echo '+3600' >"$pipeline_dir/clock"
    note "the clock is an hour ahead"
    sleep "$((load_seconds / 3))"
    expect "no connection is lost for it" [ "$(metrics_of_all gongkai_reconnects_total)" == "$reconnects" ]
    expect "the logs of the stages have the new time" grep -q "\"$(date -u -d '+1 hour' +%Y-%m-%dT%H)" "$pipeline_dir/logs/ingest.log"
    printf '127.0.0.1 localhost\n' >"$hosts"
    rabbitmqctl_in "$broker" close_all_connections -p "$pipeline_name" 'a test' >/dev/null
    note "the name of the broker is unknown"
    expect "the stages say so" until_true 10 "unknown" has_obstacle parse 'hostname lookup failed'
    sleep 20
    printf '127.0.0.1 localhost broker.invalid\n' >"$hosts"
    await_recovery 20
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge F28
}
