# shellcheck shell=bash
# The servers of tests, with and without TLS, and where tests look for them. Sourced, never run.
#
# start_test_servers    in a new folder, which `servers` names; exports GONGKAI_TEST_…
# remove_test_servers   ends them, and what a crashed test has left running

servers=''

start_test_servers() {
    need_packages "${server_packages[@]}"
    servers=$(mktemp -d)
    chmod 755 "$servers"
    export GONGKAI_TEST_CERTIFICATES=$servers/certificates
    make_certificates "$GONGKAI_TEST_CERTIFICATES"
    RABBITMQ_TLS_DIR=$GONGKAI_TEST_CERTIFICATES RABBITMQ_TLS_CLIENTS=required start_rabbitmq "$servers/rabbitmq"
    # A hundred tests make a database each: on a slow disk the server answered nobody for seconds.
    local POSTGRES_THROW_AWAY=yes
    # A server of its own: libpq takes TLS wherever it is offered, and the other tests are to run without.
    POSTGRES_TLS_DIR=$GONGKAI_TEST_CERTIFICATES POSTGRES_TLS_CLIENTS=required start_postgres "$servers/postgres-tls"
    export GONGKAI_TEST_DATABASE_TLS_URL=${POSTGRES_ADMIN_URL/127.0.0.1/localhost}
    start_postgres "$servers/postgres"
    export GONGKAI_TEST_AMQPS_URL=amqps://$RABBITMQ_ADMIN_USER:$RABBITMQ_ADMIN_PASSWORD@localhost:$RABBITMQ_TLS_PORT/
    export GONGKAI_TEST_MANAGEMENT_TLS_URL=$RABBITMQ_MANAGEMENT_TLS_URL
    export GONGKAI_TEST_AMQP_URL=amqp://$RABBITMQ_ADMIN_USER:$RABBITMQ_ADMIN_PASSWORD@127.0.0.1:$RABBITMQ_AMQP_PORT/
    export GONGKAI_TEST_MANAGEMENT_URL=$RABBITMQ_MANAGEMENT_URL
    export GONGKAI_TEST_DATABASE_URL=$POSTGRES_ADMIN_URL
    export GONGKAI_TEST_RABBITMQCTL=$servers/rabbitmqctl
    printf '#!/usr/bin/env bash\nset -e\nsource %q\nsource %q\nrabbitmqctl_in %q "$@"\n' \
        "$here/lib/common.sh" "$here/lib/rabbitmq.sh" "$servers/rabbitmq" >"$GONGKAI_TEST_RABBITMQCTL"
    chmod +x "$GONGKAI_TEST_RABBITMQCTL"
    export GONGKAI_TEST_PROCESSES=$servers/processes
    mkdir "$GONGKAI_TEST_PROCESSES"
    # The tests say where they connect; nothing of this shell's environment may help them.
    unset PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE POSTGRES_ADMIN_URL
}

remove_test_servers() {
    local file
    [[ -n $servers ]] || return 0
    # A test program that crashed leaves its services behind.
    for file in "$servers"/processes/*.pid; do
        if [[ -e $file ]]; then stop_ours "$file" "$root/.build" 2 || true; fi
    done
    stop_rabbitmq "$servers/rabbitmq" || true
    remove_postgres "$servers/postgres" || true
    remove_postgres "$servers/postgres-tls" || true
    rm -rf "$servers"
}
