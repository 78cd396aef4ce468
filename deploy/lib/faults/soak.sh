# shellcheck shell=bash
# Half an hour under load, with a fault every minute. Sourced, never run.

minutes=${GONGKAI_FAULTS_MINUTES:-30}

fault F29 "a fault drawn by lot every minute, for $minutes minutes"
fault_f29() {
    local minute name choice
    RANDOM=29
    # Ten documents a second, each of them twice.
    begin_pipeline F29 --count "$((minutes * 60 * 10))" --seed 29 --invalid 2 --duplicates 100
    start_stages
    load_begins "${loads[@]}" --rate 20 --timeout "$((minutes * 60 + 900))"
    for ((minute = 1; minute <= minutes; minute++)); do
        sleep 20
        choice=$((RANDOM % 6))
        case $choice in
            0)
                name=${stages[RANDOM % 4]}
                note "minute $minute: $name is killed"
                kill -KILL "$(cat "$pipeline_dir/stages/$name.pid")"
                sleep 1
                start_stage "$pipeline_dir" "$bin" "$name"
                ;;
            1) restart_broker_hard ;;
            2) stop_broker 20 ;;
            3) alarm_for 20 ;;
            4) restart_database fast ;;
            5) restart_database immediate ;;
        esac
        await_recovery 40
        sleep "$((60 - 20 - (choice == 2 || choice == 3 ? 20 : 5)))"
        sample "$minute"
    done
    slopes
    judge F29
}

# A line for each stage: minute, name, process, kilobytes, descriptors.
sample() {
    local name pid
    for name in "${stages[@]}"; do
        pid=$(cat "$pipeline_dir/stages/$name.pid")
        printf '%s %s %s %s %s\n' "$1" "$name" "$pid" "$(awk '/^VmRSS/ { print $2 }' "/proc/$pid/status")" \
            "$(find "/proc/$pid/fd" -mindepth 1 | wc -l)" | tee -a "$pipeline_dir/samples" >&2
    done
}

# The slope of memory from minute ten on, by least squares over each process's samples, of those with enough of them: a
# process that was killed begins anew.
slopes() {
    local name pid slope descriptors
    while read -r name pid slope descriptors; do
        fact "$name $pid: $slope KB/min, descriptors $descriptors"
        expect "memory grows by less than 1 MB a minute" is_at_most "${slope%.*}" 1000
    done < <(awk '
        $1 > 10 || $1 > '"$minutes"' / 3 {
            key = $2 " " $3; n[key]++; x[key] += $1; y[key] += $4; xx[key] += $1 * $1; xy[key] += $1 * $4
            if (!(key in least) || $5 < least[key]) least[key] = $5
            if ($5 > most[key]) most[key] = $5
        }
        END {
            for (key in n) if (n[key] >= 5)
                printf "%s %.0f %d-%d\n", key, (n[key] * xy[key] - x[key] * y[key]) / (n[key] * xx[key] - x[key] * x[key]), least[key], most[key]
        }' "$pipeline_dir/samples")
}
