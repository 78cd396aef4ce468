# shellcheck shell=bash
# Where passwords and URLs are kept: a folder for each user, so that each can be shown its own and no other. Sourced,
# never run.
#
#   DIR/NAME/password       of users of the broker, of the database or of both
#   DIR/NAME/amqp_url       of users of the broker
#   DIR/NAME/database_url   of users of the database
#
# The folder DIR is readable by its owner alone; what is in it is protected by that.

secrets_dir=${GONGKAI_SECRETS_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/.run/secrets}

# The users of the broker, and the roles of the database that log in.
broker_users=(ingest parse validate store operator producer)
database_users=(owner store operator reviewer reader)

# password_of NAME: the one in GONGKAI_<NAME>_PASSWORD, else the one that is kept, else a new one, which is kept.
password_of() {
    local variable=GONGKAI_${1^^}_PASSWORD file=$secrets_dir/$1/password
    if [[ -n ${!variable:-} ]]; then
        keep_secret "$1" password "${!variable}"
    elif [[ ! -s $file ]]; then
        keep_secret "$1" password "$(new_password)"
    fi
    cat "$file"
}

# keep_secret NAME FILE TEXT: whole or not at all, and untouched if it is the same.
keep_secret() {
    local file=$secrets_dir/$1/$2
    [[ -d $secrets_dir ]] || (umask 077 && mkdir -p "$secrets_dir")
    [[ -d $secrets_dir/$1 ]] || mkdir "$secrets_dir/$1"
    if [[ $(cat "$file" 2>/dev/null) != "$3" ]]; then
        printf '%s\n' "$3" >"$file.new"
        mv "$file.new" "$file"
    fi
}
