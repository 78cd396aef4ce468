# shellcheck shell=bash
# Faults of a broker behind TLS that asks its clients for certificates. Sourced, never run.

fault F30 'over TLS with certificates of both sides: the broker killed, stopped, in alarm, then with certificates that are not right'
fault_f30() {
    local before wrong sentence certificates=$servers/certificates
    # The run without faults is the same with or without TLS.
    clean_run "${usual_load[@]}"
    make_certificates "$certificates"
    mkdir -p "$servers/shown"
    show_certificate server
    export RABBITMQ_TLS_DIR=$servers/shown RABBITMQ_TLS_CLIENTS=required GONGKAI_AMQP_SCHEME=amqps
    export AMQP_CA_FILE=$certificates/ca.crt AMQP_CERTIFICATE_FILE=$certificates/client.crt AMQP_KEY_FILE=$certificates/client.key
    stop_rabbitmq "$broker"
    start_rabbitmq "$broker" 2>/dev/null
    amqp_address=localhost:$RABBITMQ_TLS_PORT
    begin F30
    before=$(processes)
    sleep "$((load_seconds / 10))"
    restart_broker_hard
    await_recovery 15
    stop_broker 45
    await_recovery 15
    alarm_for "$((load_seconds / 3))"
    await_recovery 15
    for wrong in expired other-host unknown; do
        case $wrong in
            expired) sentence='certificate has expired' ;;
            other-host) sentence='certificate is for another host than localhost' ;;
            unknown) sentence='certificate is by none of the authorities in' ;;
        esac
        show_certificate "$wrong"
        restart_broker_hard
        expect "a certificate that is $wrong is refused, and why is said" until_true 30 "$wrong" has_obstacle parse "$sentence"
    done
    show_certificate server
    restart_broker_hard
    await_recovery 15
    expect "no stage ended" [ "$before" == "$(processes)" ]
    expect "none of our connections is in the clear" [ -z "$(rabbitmqctl_in "$broker" list_connections ssl --no-table-headers | grep -v true)" ]
    judge F30
    unset RABBITMQ_TLS_DIR RABBITMQ_TLS_CLIENTS GONGKAI_AMQP_SCHEME AMQP_CA_FILE AMQP_CERTIFICATE_FILE AMQP_KEY_FILE
    stop_rabbitmq "$broker"
}

# What the broker shows from its next start on.
show_certificate() {
    cp "$servers/certificates/ca.crt" "$servers/shown/ca.crt"
    cp "$servers/certificates/$1.crt" "$servers/shown/server.crt"
    cp "$servers/certificates/$1.key" "$servers/shown/server.key"
}
