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

# A browser's processes leave their parent's group and session, and some write over their environment, where the
# mark is; those still name a file in the directory. Each thread is asked, because those of a killed process may
# go on writing when its first has gone. The brackets keep the search from finding itself.
left() {
    grep -lsz -e "^XIAOYI_TEST_SERVIC[E]=$mark\$" -e "$directory[/]" \
        /proc/[0-9]*/task/*/environ /proc/[0-9]*/task/*/cmdline | cut -d/ -f3 | sort -u
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

# What is made between two looks is seen at the next.
clean=0
while [ "$clean" -lt 2 ]; do
    processes=$(left)
    if [ -n "$processes" ]; then
        # shellcheck disable=SC2086 # a list of numbers
        kill -s KILL $processes 2>/dev/null
        clean=0
    elif [ -e "$directory" ]; then
        rm -rf "$directory"
        clean=0
    else
        clean=$((clean + 1))
    fi
    sleep 0.02
done
