"""Quotes by the million on Apache Spark: each partition is one charterlint stream.

    spark-submit spark.py RECORDS REPORTS [PARTITIONS]

RECORDS are text files, one record a line, as `charterlint check --format ndjson` reads them: a path that every node can
read, or {"name": "devis.docx", "base64": "…"}. REPORTS is a folder to make: one report a line, in the order of the
records. charterlint must be on the PATH of every node, or CHARTERLINT be its path there.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession

# A document with findings (1) or one that cannot be read (3) is a line like the others; anything else fails the task.
STREAM = '"$0" check --format ndjson --jobs 1 --fail-on never; code=$?; [ $code = 0 ] || [ $code = 3 ]'


def main(records, reports, partitions="2"):
    spark = SparkSession.builder.appName("charterlint").getOrCreate()
    program = os.environ.get("CHARTERLINT", "charterlint")
    command = f"sh -c {shlex.quote(STREAM)} {shlex.quote(program)}"
    environment = {"PATH": os.environ["PATH"], "LC_ALL": os.environ.get("LC_ALL", "C.UTF-8")}
    lines = spark.sparkContext.textFile(records, int(partitions))
    lines.pipe(command, environment, checkCode=True).saveAsTextFile(reports)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
