# shellcheck shell=bash
# Throw-away certificates for servers on this machine: for tests, and to try TLS out. Sourced, never run. In earnest
# certificates come from an authority of yours, whose key is not on a server.
#
# make_certificates DIR   makes what is missing there, each as NAME.crt and NAME.key:
#   ca          the authority that is trusted
#   server      for localhost, by that name alone
#   address     for 127.0.0.1
#   client      what a client shows
#   expired     for localhost, until yesterday
#   other-host  for a name that is not ours
#   unknown-ca  an authority that nobody trusts, and `unknown`: for localhost, by that one

make_certificates() {
    local dir=$1
    have openssl || die "openssl is needed for certificates"
    mkdir -p "$dir"
    # Keys are read by servers that run as users of their own: who starts one gives it a copy.
    chmod 755 "$dir"
    make_authority "$dir" ca
    make_authority "$dir" unknown-ca
    make_certificate "$dir" server ca DNS:localhost serverAuth
    make_certificate "$dir" address ca IP:127.0.0.1 serverAuth
    make_certificate "$dir" client ca DNS:client.gongkai.test clientAuth
    make_certificate "$dir" expired ca DNS:localhost serverAuth -enddate "$(date -u -d '-1 day' +%y%m%d%H%M%SZ)"
    make_certificate "$dir" other-host ca DNS:other.gongkai.test serverAuth
    make_certificate "$dir" unknown unknown-ca DNS:localhost serverAuth
}

make_authority() {
    local dir=$1 name=$2
    [[ ! -s $dir/$name.crt ]] || return 0
    (
        umask 077
        openssl req -x509 -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -sha256 -days 3650 \
            -subj "/CN=gongkai throw-away $name" -addext basicConstraints=critical,CA:TRUE \
            -addext keyUsage=critical,keyCertSign,cRLSign -keyout "$dir/$name.key" -out "$dir/$name.new" 2>/dev/null
    ) || die "the authority $name cannot be made in $dir"
    chmod 644 "$dir/$name.new"
    mv "$dir/$name.new" "$dir/$name.crt"
}

# make_certificate DIR NAME AUTHORITY WHOM USE [OPTION…]: WHOM as a subjectAltName; options as `openssl ca` knows them.
make_certificate() {
    local dir=$1 name=$2 authority=$3 whom=$4 use=$5 work
    shift 5
    [[ ! -s $dir/$name.crt ]] || return 0
    work=$(mktemp -d)
    # `openssl ca` is the one command of OpenSSL 3.0 that makes a certificate of yesterday; it wants a register.
    : >"$work/index"
    cat >"$work/settings" <<SETTINGS
[ca]
default_ca = throw_away
[throw_away]
database = $work/index
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = $use
subjectAltName = $whom
SETTINGS
    (
        umask 077
        openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=${whom#*:}" \
            -keyout "$dir/$name.key" -out "$work/request" &&
            openssl ca -batch -notext -config "$work/settings" -cert "$dir/$authority.crt" -keyfile "$dir/$authority.key" \
                -startdate "$(date -u -d '-2 days' +%y%m%d%H%M%SZ)" -days 3650 "$@" \
                -in "$work/request" -out "$work/certificate"
    ) >"$work/log" 2>&1 || die "the certificate $name cannot be made: $(tail -n 3 "$work/log")"
    chmod 644 "$work/certificate"
    mv "$work/certificate" "$dir/$name.crt"
    rm -rf "$work"
}
