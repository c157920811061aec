#!/usr/bin/env python3
"""How the evidence engine grows: sites of N sources and 10 N citations, each of exact words.

    cargo build --release
    python3 bench/evidence.py [--program target/release/explainer] [--style notes] [250 500 1000 2000]

Each site is built three times into a new folder: with the texts of the sources, which are searched for every
quotation, and from `evidence.lock` alone. Printed are medians of the processor time that the program itself takes,
which other programs disturb least, and the time of one citation: where that stays the same, the time is linear in
the size of the site.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

WORDS = (
    "officials said the network was entered and documents were taken while the company kept silent about "
    "cause cost harbour night alarm engine ladder report log note mayor hall three door water smoke"
).split()


def sentence(rng, length):
    return " ".join(rng.choice(WORDS) for _ in range(length)).capitalize() + "."


def make(folder, sources):
    """A site in which each source is cited ten times: five times by claims, five times in prose."""
    rng = random.Random(sources)
    archive = folder / "archive"
    content = folder / "content"
    archive.mkdir(parents=True)
    (content / "notes").mkdir(parents=True)
    (folder / "site.yaml").write_text(
        "title: Bench\nurl: https://example.org/\narchive: archive\nchecks: {all: warn, unarchived-source: allow, single-source: allow}\n"
        "coverage: {minimum: 0.5}\n"
    )
    quotes = []
    records = []
    for number in range(sources):
        # A number in each stretch of words makes every quotation stand once in its text.
        stretches = [f"{sentence(rng, 9)[:-1]} {number} {part} {sentence(rng, 3)}" for part in range(60)]
        (archive / f"s{number}.txt").write_text("\n".join(stretches))
        quotes.append([" ".join(stretches[part * 6].split()[4:12]) for part in range(10)])
        via = f"\n    via: [s{number - 1}]" if number % 3 == 1 else ""
        records.append(
            f"  s{number}:\n    title: Report {number}\n    author: [{{family: Family{number}, given: Given}}]\n"
            f"    published: 2015-01-{1 + number % 28:02d}\n    outlet: Paper {number % 7}\n"
            f"    url: https://example.org/{number}\n    snapshot: s{number}.txt{via}\n"
        )
    write(content, "sources", records)
    write(
        content,
        "claims",
        [
            f"  c{number}:\n    text: {sentence(rng, 10)}\n    kind: fact\n    about: [a{number % 50}]\n    cite:\n"
            f'      - s{number % sources}: "{quotes[number % sources][number // sources]}"\n'
            for number in range(5 * sources)
        ],
    )
    write(content, "actors", [f"  a{number}:\n    name: Actor {number}\n    kind: person\n" for number in range(50)])
    for page in range(0, sources, 10):
        lines = ["---", f"title: Page {page}", "---"]
        for source in range(page, min(page + 10, sources)):
            for part in range(5, 10):
                lines.append(f'{sentence(rng, 12)[:-1]} [@s{source} "{quotes[source][part]}"].')
            lines.append("")
        (content / "notes" / f"page-{page}.md").write_text("\n".join(lines))


def write(content, section, records, most=500):
    for start in range(0, len(records), most):
        text = section + ":\n" + "".join(records[start : start + most])
        (content / f"{section}-{start}.yaml").write_text(text)


def run(program, folder, arguments):
    """Seconds of computing in the program itself, and peak memory in MiB, of one run, which must succeed."""
    process = subprocess.Popen([program, *arguments, folder], stderr=subprocess.PIPE, text=True)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = usage.ru_utime
    if status != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {message[-2000:]}")
    return seconds, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", default="target/release/explainer")
    arguments.add_argument("--style", default="notes")
    arguments.add_argument("sources", nargs="*", type=int, default=[250, 500, 1000, 2000])
    asked = arguments.parse_args()
    program = Path(asked.program).resolve()
    print(f"{'sources':>8} {'citations':>10} {'archive, s':>11} {'lock, s':>8} {'ms a citation':>14} {'MiB':>6}")
    for sources in asked.sources:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "site"
            make(folder, sources)
            settings = folder / "site.yaml"
            settings.write_text(settings.read_text() + f"citations: {{style: {asked.style}}}\n")
            run(program, folder, ["verify", "--quiet", "--date", "2026-11-22"])
            timed = {}
            for kind in ["archive", "lock"]:
                if kind == "lock":
                    shutil.rmtree(folder / "archive")
                runs = []
                for number in range(3):
                    output = Path(place) / f"{kind}-{number}"
                    runs.append(run(program, folder, ["build", "--quiet", "--output", output]))
                timed[kind] = statistics.median(seconds for seconds, _ in runs)
                memory = max(memory for _, memory in runs)
            each = timed["archive"] / (10 * sources) * 1000
            print(
                f"{sources:>8} {10 * sources:>10} {timed['archive']:>11.2f} {timed['lock']:>8.2f} {each:>14.3f} {memory:>6.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
