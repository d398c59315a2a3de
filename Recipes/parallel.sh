#!/bin/bash
# All cores of a machine with GNU parallel: records on standard input, reports on standard output in the same order.
#
#   find devis -name '*.docx' | sort | parallel.sh > reports.ndjson
#
# One charterlint alone uses all cores as well (--jobs); this is for `parallel --sshlogin` over several machines, and for
# queues that already use it. Options of parallel may be given as arguments.
set -euo pipefail
exec parallel --pipe --keep-order --block "${BLOCK:-256k}" "$@" \
  "${CHARTERLINT:-charterlint} check --format ndjson --jobs 1 --fail-on never"
