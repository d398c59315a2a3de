#!/bin/bash
#SBATCH --job-name=charterlint
#SBATCH --array=0-15
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
# A list of records cut into the tasks of a Slurm array, each a contiguous share of whole lines:
#
#   sbatch slurm.sh records.ndjson reports/
#   cat reports/*.ndjson          # in the order of the records
#
# Paths in the list must be readable on every node. A share is written whole or not at all, so that a task may be run
# again: sbatch --array=3 slurm.sh …
set -euo pipefail
records=${1:?records} reports=${2:?folder of reports}
share=$(printf '%s/%05d.ndjson' "${reports%/}" "$SLURM_ARRAY_TASK_ID")
mkdir -p "$reports"
# With --array=3 Slurm counts one task: the number of shares stays that of the first run.
shares=${SHARES:-16}
code=0
split --number="l/$((SLURM_ARRAY_TASK_ID + 1))/$shares" "$records" \
  | "${CHARTERLINT:-charterlint}" check --format ndjson --fail-on never --jobs "${SLURM_CPUS_PER_TASK:-1}" \
    > "$share.part" || code=$?
# A document that cannot be read (3) is a line like the others.
[ "$code" = 0 ] || [ "$code" = 3 ] || exit "$code"
mv "$share.part" "$share"
