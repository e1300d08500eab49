# Runs a server that ends with whoever holds the other end of our standard input,
# even when that one is killed outright: the pipe then closes by itself.
# $1: seconds between asking the server to end and killing it; then its command.
grace=$1
shift
# Ctrl-C and a closed terminal reach our parent too, who ends things in order.
trap '' INT HUP
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(
    trap - TERM
    while read -r ignored <&3; do :; done
    kill -TERM "$server" 2>/dev/null
    while [ "$grace" -gt 0 ] && kill -0 "$server" 2>/dev/null; do
        sleep 1
        grace=$((grace - 1))
    done
    # Whatever it started ends by itself; where pkill exists, at once.
    pkill -KILL -P "$server" 2>/dev/null
    kill -KILL "$server" 2>/dev/null
) &
guard=$!
exec 3<&- </dev/null
trap 'kill -TERM "$server" 2>/dev/null' TERM
wait "$server"
code=$?
# A trapped signal ends a wait early; the server may still be at work.
while kill -0 "$server" 2>/dev/null; do
    wait "$server"
    code=$?
done
kill -KILL "$guard" 2>/dev/null
exit "$code"
