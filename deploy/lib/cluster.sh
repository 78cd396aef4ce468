# shellcheck shell=bash
# A cluster of three RabbitMQ nodes on this machine, each in a folder as start_rabbitmq makes it: what is done to a lone
# broker can be done to each of them. Sourced, never run. Wants common.sh and rabbitmq.sh.
#
# start_cluster DIR     starts DIR/1, DIR/2, DIR/3 and sets what start_rabbitmq sets, for the first, and amqp_ports
# stop_cluster DIR      ends them and their port mapper
# node_port DIR         the AMQP port of one node
# node_start DIR        starts one node, whatever had become of it
# node_kill DIR         kills it, as a loss of power would
# live_node DIR         a node of that cluster that answers
# members_of DIR VHOST  for each quorum queue of a virtual host: name, node of its leader, members, members online

start_cluster() {
    local dir=$1 node cookie password epmd_port
    mkdir -p "$dir"
    if [[ ! -s $dir/1/node.env ]]; then
        cookie=$(new_password) password=$(new_password) epmd_port=$(free_port)
        for node in 1 2 3; do
            mkdir -p "$dir/$node/home"
            (umask 077 && echo "$cookie" >"$dir/$node/home/.erlang.cookie")
            new_node_env "$dir/$node" "$password" "$epmd_port"
        done
        for node in 1 2 3; do cluster_settings "$dir" >"$dir/$node/more.conf"; done
        # Alone at first: it makes the cluster, and the others find it. Later on, each may have to wait for another one.
        start_rabbitmq "$dir/1"
    fi
    local starting=() pid
    for node in 1 2 3; do
        (start_rabbitmq "$dir/$node") &
        starting+=($!)
    done
    for pid in "${starting[@]}"; do wait "$pid" || die "a node of the cluster did not start"; done
    start_rabbitmq "$dir/1"
    until_true 60 "three nodes have joined" has_all_nodes "$dir" || die "the cluster is not complete"
    amqp_ports=("$(node_port "$dir/1")" "$(node_port "$dir/2")" "$(node_port "$dir/3")")
}

# What each node is told beside deploy/rabbitmq.conf. The same on three hosts, but for the names.
cluster_settings() {
    local node number=0
    cat <<'SETTINGS'

cluster_formation.peer_discovery_backend = classic_config
cluster_partition_handling = pause_minority
queue_leader_locator = balanced
net_ticktime = 20
SETTINGS
    for node in "$1"/[123]; do
        number=$((number + 1))
        echo "cluster_formation.classic_config.nodes.$number = $(node_setting "$node" node)"
    done
}

node_setting() { sed -n "s/^$2=//p" "$1/node.env"; }
node_port() { node_setting "$1" amqp_port; }

node_start() { (start_rabbitmq "$1") 2>/dev/null; }
node_kill() { kill -KILL "$(cat "$1/pid")"; }

stop_cluster() {
    local node
    for node in 1 2 3; do stop_node "$1/$node"; done
    stop_port_mapper "$1/1"
}

live_node() {
    local node
    for node in "$1"/[123]; do
        if is_rabbitmq_up "$node"; then
            echo "$node"
            return
        fi
    done
    return 1
}

has_all_nodes() {
    [[ $(rabbitmqctl_in "$1/1" eval 'io:format("~b", [length(rabbit_mnesia:cluster_nodes(running))]).' | head -c 1) == 3 ]]
}

members_of() {
    rabbitmqctl_in "$1" list_queues -p "$2" name leader members online --no-table-headers |
        awk -F'\t' '{ print $1, $2, split($3, members, ","), split($4, online, ",") }'
}
