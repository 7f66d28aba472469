# Runs a service and ends it, with everything it started and its directory, when our standard input closes.
# The other end belongs to the test process alone, so that happens however that process ends.
#
# usage: guardian DIRECTORY MARK SIGNAL COMMAND...
directory=$1 mark=$2 signal=$3
shift 3

XIAOYI_TEST_SERVICE=$mark "$@" >"$directory/log" 2>&1 </dev/null &
service=$!
echo "$service" >"$directory/pid"
trap '' HUP INT TERM
cat >/dev/null

# A browser's processes leave their parent's group and session; the mark in their environment stays with them.
marked() {
    grep -lsz "^XIAOYI_TEST_SERVICE=$mark\$" /proc/[0-9]*/environ | cut -d/ -f3
}

running() {
    case $(cut -d' ' -f3 "/proc/$service/stat" 2>/dev/null) in
    '' | Z) return 1 ;;
    esac
}

# Said again and again, because a service that is still being set up may not hear it.
tries=200
while [ "$tries" -gt 0 ] && running; do
    kill -s "$signal" "$service" 2>/dev/null
    sleep 0.05
    tries=$((tries - 1))
done
left=$(marked)
while [ -n "$left" ]; do
    # shellcheck disable=SC2086 # a list of numbers
    kill -s KILL $left 2>/dev/null
    sleep 0.02
    left=$(marked)
done
rm -rf "$directory"
