#!/usr/bin/env python3
"""Times whole commands of one or two builds, in turn, on the surveys that bench/made_survey.py makes.

bench/commands.py [--before PROGRAM] [--runs N] [--limit SECONDS] [--commands LIST] [--shapes LIST] PROGRAM

Prints for each command and survey the medians of user + system seconds and of peak memory over N runs (default 7), with
two threads. A run beyond the limit (default 120 s by the clock) is killed, and the command is not tried again there.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading

SHAPES = ["1000", "2000", "4000", "10000", "trials", "programme"]
COMMANDS = {
    "check": ["check", "{survey}"],
    "explain": ["explain", "{survey}", "{name}"],
    "centrality": ["centrality", "{survey}", "--measure", "degree,in_degree,out_degree,strength,constraint,clustering,core"],
    "hubs": ["hubs", "{survey}"],
    "hubs bridging": ["hubs", "{survey}", "--by", "bridging"],
    "gaps": ["gaps", "{survey}"],
    "gaps json": ["gaps", "{survey}", "--format", "json"],
    "clusters": ["clusters", "{survey}"],
    "summary": ["summary", "{survey}"],
    "report": ["report", "{survey}", "-o", "{out}", "--overwrite", "-q"],
}


def run(program, words, limit):
    """User + system seconds and peak megabytes, or nothing where the limit was passed."""
    with open(os.devnull, "w", encoding="ascii") as nowhere:
        child = subprocess.Popen([program, *words], stdout=nowhere, stderr=subprocess.PIPE,
                                 env={**os.environ, "OMP_NUM_THREADS": "2"})
        late = threading.Event()

        def kill():
            late.set()
            child.kill()

        alarm = threading.Timer(limit, kill)
        alarm.start()
        said = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        alarm.cancel()
    if late.is_set():
        return None
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{program} {' '.join(words)}: {said.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def first_body(survey):
    with open(survey / "initiatives.csv", encoding="utf-8") as file:
        next(file)
        return next(file).split(",")[1]


def shown(measured):
    if measured is None:
        return f"{'not done':>19}"
    seconds, memory = (statistics.median(column) for column in zip(*measured))
    return f"{seconds:8.2f} s {memory:6.0f} MB"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--before")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--limit", type=float, default=120)
    parser.add_argument("--commands", default=",".join(COMMANDS))
    parser.add_argument("--shapes", default=",".join(SHAPES))
    asked = parser.parse_args()
    programs = [program for program in (asked.before, asked.program) if program]
    maker = pathlib.Path(__file__).with_name("made_survey.py")
    print(f"# user + system seconds and peak memory, medians of {asked.runs} runs on two threads, builds in turn; "
          f"killed after {asked.limit:.0f} s by the clock")
    print(f"{'command':14} {'survey':10} " + " ".join(f"{label:>19}" for label in
                                                     (["before", "after"] if asked.before else ["now"])))
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for shape in asked.shapes.split(","):
            survey = work / shape
            subprocess.run([sys.executable, maker, shape, survey], check=True)
            for command in asked.commands.split(","):
                words = [word.format(survey=survey, out=work / "out", name=first_body(survey))
                         for word in COMMANDS[command]]
                measured = [[] for _ in programs]
                for _ in range(asked.runs):
                    for i, program in enumerate(programs):
                        if measured[i] is None:
                            continue
                        result = run(program, words, asked.limit)
                        measured[i] = measured[i] + [result] if result else None
                        shutil.rmtree(work / "out", ignore_errors=True)
                print(f"{command:14} {shape:10} " + " ".join(shown(one) for one in measured), flush=True)


main()
