# shellcheck shell=bash
# How deploy/setup talks to a broker through the management API. Sourced, never run.
# Secrets go through pipes, so that no list of processes shows them.

api() {
    local method=$1 path=$2 trust=()
    [[ -z ${RABBITMQ_MANAGEMENT_CA_FILE:-} ]] || trust=(--cacert "$RABBITMQ_MANAGEMENT_CA_FILE")
    curl -fsS ${trust[@]+"${trust[@]}"} -m 30 -o /dev/null -X "$method" -H 'content-type: application/json' --data-binary @- \
        -K <(printf 'user = %s\n' "$(json_string "$RABBITMQ_ADMIN_USER:$RABBITMQ_ADMIN_PASSWORD")") \
        "${management%/}/api/$path"
}

# The first host that answers is the one that everything else is asked of.
broker_answers() {
    local url
    for url in ${RABBITMQ_MANAGEMENT_URL//,/ }; do
        management=$url
        if api GET overview </dev/null; then return; fi
    done
    return 1
}

declare_topology() {
    local name
    name=$(url_encode "$vhost")
    api PUT "vhosts/$name" <<<'{}' || die "the virtual host $vhost cannot be made"
    api POST "definitions/$name" <"$definitions" || die "the broker refuses $definitions"
}

declare_user() {
    local attempt
    # The broker answers 400 if another setup makes the same user at the same moment.
    for attempt in 1 2 3; do
        printf '{"password":%s,"tags":""}' "$(json_string "$2")" | api PUT "users/$1" && return
        sleep "0.$attempt"
    done
    die "the user $1 cannot be made"
}

grant() {
    printf '{"configure":"^$","write":%s,"read":%s}' "$(json_string "$2")" "$(json_string "$3")" |
        api PUT "permissions/$(url_encode "$vhost")/$1" || die "the permissions of $1 cannot be set"
}
