# shellcheck shell=bash
# Faults of a cluster of three nodes: one killed, each in turn, one stopped, two away. Sourced, never run.
# It is started with the first of them, beside the lone broker of the other faults.

cluster=''
# A load that comes several times faster than the stages take it, for long enough to see it stop and go on: however few
# documents the other faults take, these seconds of it are needed.
full_load=(--count "$((count < 2000 ? 8000 : count * 4))" --seed 9 --invalid 2)

use_cluster() {
    cluster=$servers/cluster
    [[ -d $cluster ]] || say "Starting a cluster"
    start_cluster "$cluster" 2>/dev/null
    broker=$cluster/1
    amqp_address=$(printf '127.0.0.1:%s,' "${amqp_ports[@]}")
    amqp_address=${amqp_address%,}
}

remove_cluster() { [[ -z $cluster ]] || stop_cluster "$cluster" || true; }

# begin_on_cluster NAME OPTION…: the load of a pipeline with every queue on three nodes. The run without faults is the
# lone broker's.
begin_on_cluster() {
    clean_run "${@:2}"
    use_cluster
    begin_pipeline "$@"
    expect "every queue has three members" all_members_online
    start_stages
}

full_load_begins() {
    load_begins "${loads[@]}" --rate 1000
    until_true 60 "the load flows" has_ingested_more_than 300 || failed=1
    expect "the load is not over yet" is_publishing
}

has_ingested_more_than() { (($(metric ingest gongkai_messages_received_total) > $1)); }
is_publishing() { kill -0 "${publishers[0]}" 2>/dev/null; }

all_members_online() {
    members_of "$broker" "$pipeline_name" | awk '$2 == "" || $3 != 3 || $4 != 3 { missing = 1 } END { exit missing || NR != 7 }'
}

# The folder of the node that leads a queue.
leader_of() {
    local leader
    leader=$(members_of "$broker" "$pipeline_name" | awk -v name="gongkai.$1" '$1 == name { print $2 }')
    dirname "$(grep -lxF "node=$leader" "$cluster"/[123]/node.env)"
}

# The folder of the node to which the producer is connected.
node_of_producer() {
    local process name
    process=$(rabbitmqctl_in "$broker" list_connections vhost user pid --no-table-headers |
        awk -v vhost="$pipeline_name" '$1 == vhost && $2 == "gongkai_producer" { print $3; exit }')
    name=${process#<} name=${name%%.*}
    dirname "$(grep -lxF "node=$name" "$cluster"/[123]/node.env)"
}

# leave NODE: the rest of the fault is asked of another one.
leave() {
    local node
    for node in "$cluster"/[123]; do [[ $node == "$1" ]] || broker=$node; done
}

# tell_pause TEXT: how the last load went for its producer, in its own words.
tell_pause() {
    local told=$pipeline_dir/publisher.$((${#publishers[@]} - 1))
    wait "${publishers[-1]}" || failed=1
    longest_pause=$(sed -n 's/^longest pause \([0-9.]*\) s.*/\1/p' "$told")
    fact "$1: $(sed -n 's/^published.* s, //p' "$told"), $(sed -n 's/^longest/longest/p' "$told" | sed 's/;/,/')"
}

is_pause_at_most() { awk -v pause="$longest_pause" -v most="$1" 'BEGIN { exit !(pause <= most) }'; }

# node_returns NODE: it is started, and all queues have their three members again.
node_returns() {
    local took
    expect "node ${1##*/} starts" node_start "$1"
    took=$(ms_until 60 all_members_online)
    expect "all queues have three members online again" all_members_online
    note "three members online $(seconds "$took") s after the node's start"
}

fault C1 'a node of a cluster killed at full load, the one that the producer is connected to, and brought back'
fault_c1() {
    local before node leader
    begin_on_cluster C1 "${full_load[@]}"
    before=$(processes)
    leader=$(leader_of ingest)
    full_load_begins
    node=$(node_of_producer)
    expect "the load is not over yet" is_publishing
    note "the producer's node is killed"
    node_kill "$node"
    leave "$node"
    await_recovery 20
    node_returns "$node"
    tell_pause "full load"
    if [[ $node == "$leader" ]]; then fact "it led the queue of the load too"; fi
    expect "publishing stopped for at most 10 s" is_pause_at_most 10
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge C1
}

# At half of the usual rate, so that the first load meets every loss, and the second, of as many documents, the stop.
fault C2 'each node of a cluster killed in turn and brought back, and then one stopped by SIGSTOP'
fault_c2() {
    local before node load=(--seed 8 --invalid 2 --rate "$((count / load_seconds / 2 + 1))")
    begin_on_cluster C2 --count "$((count * 2))" "${load[@]:0:4}"
    before=$(processes)
    load_begins --count "$count" "${load[@]}"
    sleep "$((load_seconds / 10))"
    for node in "$cluster"/[123]; do
        note "node ${node##*/} is killed"
        node_kill "$node"
        leave "$node"
        await_recovery 20
        node_returns "$node"
    done
    tell_pause "three kills"
    expect "publishing stopped for at most 10 s" is_pause_at_most 10
    load_begins --skip "$count" --count "$count" "${load[@]}"
    node=$(leader_of ingest)
    leave "$node"
    sleep "$((load_seconds / 10))"
    note "the node that leads gongkai.ingest is stopped"
    kill -STOP "$(cat "$node/pid")"
    # The other nodes learn of it by ticks that do not come, for up to 25 s, and those connected to it by two heartbeats.
    sleep 35
    await_recovery 15
    kill -CONT "$(cat "$node/pid")"
    note "it goes on"
    expect "all queues have three members online again" until_true 60 "members" all_members_online
    await_recovery 20
    tell_pause "a node stopped"
    expect "publishing stopped for at most 45 s" is_pause_at_most 45
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge C2
}

fault C3 'two of three nodes away: nothing is confirmed, nothing is lost, and all goes on when one is back'
fault_c3() {
    local before confirmed
    begin_on_cluster C3 "${full_load[@]}"
    before=$(processes)
    full_load_begins
    broker=$cluster/1
    note "two nodes are killed"
    node_kill "$cluster/2"
    node_kill "$cluster/3"
    sleep 5
    confirmed=$(ended)
    sleep "$((load_seconds / 3))"
    expect "nothing moves with one node of three" [ "$confirmed" == "$(ended)" ]
    note "one comes back"
    node_start "$cluster/2"
    await_recovery 30
    node_returns "$cluster/3"
    tell_pause "full load"
    expect "nothing was confirmed meanwhile" is_pause_longer_than "$((load_seconds / 3))"
    expect "no stage ended" [ "$before" == "$(processes)" ]
    judge C3
}

is_pause_longer_than() { ! is_pause_at_most "$1"; }
