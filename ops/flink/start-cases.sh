#!/bin/bash
# Starts the cases job in application mode; it goes on from its newest complete checkpoint.
set -euo pipefail
checkpoints=/checkpoints
chown flink:flink "$checkpoints"

newest=$(find "$checkpoints" -mindepth 3 -maxdepth 3 -path '*/chk-*/_metadata' -printf '%T@ %h\n' |
    sort -n | tail -n 1 | cut -d' ' -f2-)
restore=()
if [ -n "$newest" ]; then
    echo "goes on from $newest"
    restore=(--fromSavepoint "file://$newest")
fi
exec /docker-entrypoint.sh standalone-job \
    --job-classname org.fenghuo.jobs.cases.CasesJob ${restore[@]+"${restore[@]}"} "$@"
