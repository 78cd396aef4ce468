# shellcheck shell=bash
# A private PostgreSQL in a folder, on a loopback port of its own. Sourced, never run.
#
# start_postgres DIR  sets and exports PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE of its superuser, and
#                     POSTGRES_ADMIN_URL, the same as one URL
# stop_postgres DIR   ends it
#
#   POSTGRES_TLS_DIR      certificates of make_certificates: it talks TLS too, under the name localhost
#   POSTGRES_TLS_CLIENTS  `required`: with TLS it takes nobody without a certificate
#   POSTGRES_THROW_AWAY   `yes`: does not wait for the disk. What it holds is lost with the machine, not with the server

postgres_program() {
    local candidate
    if have pg_config && [[ -x $(pg_config --bindir)/$1 ]]; then
        echo "$(pg_config --bindir)/$1"
        return
    fi
    # The newest version that Debian's packages have put there.
    candidate=$(find /usr/lib/postgresql -path "*/bin/$1" 2>/dev/null | sort -V | tail -n 1)
    [[ -n $candidate ]] || die "$1 not found: is postgresql installed?"
    echo "$candidate"
}

# PostgreSQL refuses to run as root, so then the user postgres runs it.
as_postgres() {
    if [[ $(id -u) == 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# Where the data is: in DIR, unless the user postgres cannot reach that, as under /root.
postgres_home() {
    local dir=$1
    if [[ ! -s $dir/home ]]; then
        mkdir -p "$dir"
        if [[ $(id -u) == 0 ]] && ! runuser -u postgres -- test -x "$dir"; then
            mktemp -d /var/tmp/gongkai-postgres.XXXXXX >"$dir/home"
            chmod 755 "$(cat "$dir/home")"
        else
            echo "$dir" >"$dir/home"
        fi
    fi
    cat "$dir/home"
}

start_postgres() {
    local dir=$1 home
    home=$(postgres_home "$dir")
    if [[ ! -s $dir/server.env ]]; then
        (
            umask 077
            printf 'port=%s\nadmin_password=%s\n' "$(free_port)" "$(new_password)" >"$dir/server.env"
        )
    fi
    # shellcheck disable=SC1091
    source "$dir/server.env"
    export PGHOST=127.0.0.1 PGPORT=$port PGUSER=postgres PGPASSWORD=$admin_password PGDATABASE=postgres
    [[ -d $home/data ]] || create_cluster "$home" "$admin_password"
    if ! is_postgres_up; then
        local tls='' disk=''
        [[ -z ${POSTGRES_TLS_DIR:-} ]] || tls=$(postgres_tls_options "$home/data")
        [[ ${POSTGRES_THROW_AWAY:-} != yes ]] || disk=' -c fsync=off -c full_page_writes=off'
        as_postgres "$(postgres_program pg_ctl)" -D "$home/data" -l "$home/data/server.log" -w -t 60 \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=500$tls$disk" start >/dev/null ||
            die "PostgreSQL did not start; see $home/data/server.log"
    fi
    until_true 60 "PostgreSQL answers" is_postgres_up || die "PostgreSQL does not answer on port $port"
    export POSTGRES_ADMIN_URL=postgresql://postgres:$admin_password@127.0.0.1:$port/postgres
    note "PostgreSQL on 127.0.0.1:$port"
}

# Under another name until it is whole: what an interrupted run left would be taken for a cluster by every later one.
create_cluster() {
    local home=$1 secret status=0
    rm -rf "$home/data.new"
    secret=$(mktemp)
    printf '%s\n' "$2" >"$secret"
    if [[ $(id -u) == 0 ]]; then
        install -d -o postgres -g postgres -m 700 "$home/data.new"
        chown postgres "$secret"
    fi
    as_postgres "$(postgres_program initdb)" -D "$home/data.new" -U postgres -E UTF8 --locale=C.UTF-8 \
        --auth=scram-sha-256 --pwfile="$secret" >/dev/null || status=$?
    rm -f "$secret"
    ((status == 0)) || die "the database cluster cannot be made in $home/data.new"
    mv "$home/data.new" "$home/data"
}

# postgres_tls_options DATA: gives the server its own copy of its key, which no other may read, and says how it is told.
postgres_tls_options() {
    local data=$1 name certificate=''
    local owner=(-m 600)
    [[ $(id -u) != 0 ]] || owner+=(-o postgres -g postgres)
    for name in ca.crt server.crt server.key; do install "${owner[@]}" "$POSTGRES_TLS_DIR/$name" "$data/$name"; done
    [[ ${POSTGRES_TLS_CLIENTS:-} != required ]] || certificate=clientcert=verify-ca
    printf 'hostssl all all 127.0.0.1/32 scram-sha-256 %s\nhostnossl all all 127.0.0.1/32 scram-sha-256\n' "$certificate" \
        >"$data/pg_hba.conf"
    printf ' -c ssl=on -c ssl_ca_file=ca.crt -c ssl_cert_file=server.crt -c ssl_key_file=server.key'
}

is_postgres_up() { psql -qAt -c 'SELECT 1' >/dev/null 2>&1; }

stop_postgres() {
    local dir=$1 home
    [[ -s $dir/home ]] || return 0
    home=$(cat "$dir/home")
    [[ -d $home/data ]] || return 0
    as_postgres "$(postgres_program pg_ctl)" -D "$home/data" -m fast -w -t 60 stop >/dev/null 2>&1 || true
    # Data that could not be kept in DIR goes with it; see `remove_postgres`.
}

# remove_postgres DIR: its data too, wherever they are.
remove_postgres() {
    local dir=$1 home
    [[ -s $dir/home ]] || return 0
    home=$(cat "$dir/home")
    stop_postgres "$dir"
    if [[ $home == "$dir" || $home == /var/tmp/gongkai-postgres.* ]]; then rm -rf "$home"; fi
    rm -rf "$dir"
}
