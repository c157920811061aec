#!/usr/bin/env python3
"""From the editor to the browser: how long after a file is saved the preview serves its new words.

    cargo build --release
    python3 bench/preview.py [--hugo hugo] [--zola zola] [100 1000 10000]

One logical site of N records is written for each program: events, with actors, claims and sources for ours; one
page for each record for the others, with a list. The title of one event is edited, and its page asked for until it
has the new title. Medians of eleven edits, in milliseconds; what a program needs from the first request to the last
is in it, and so is this script. Programs that are not there are left out. All run one after the other, so that the
ratios hold on any machine.
"""

import argparse
import http.client
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EDITS = 11
IN_FILE = 100


class Preview:
    """A server that is running, and how to edit what it shows."""

    def __init__(self, command, port, path, edit, pattern=None):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if pattern:
            for line in self.process.stdout:
                if match := re.search(pattern, line):
                    port = int(match.group(1))
                    break
        self.port, self.path, self.edit = port, path, edit

    def wait(self, words, patience=180):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
                connection.request("GET", self.path)
                if words.encode() in connection.getresponse().read():
                    return
            except OSError:
                time.sleep(0.05)
            time.sleep(0.0005)
        raise SystemExit(f"{self.process.args[0]} never served {words!r}")

    def measure(self):
        self.wait("edit 0 ")
        time.sleep(1)
        times = []
        for number in range(1, EDITS + 1):
            start = time.monotonic()
            self.edit(number)
            self.wait(f"edit {number} ")
            times.append((time.monotonic() - start) * 1000)
            time.sleep(0.3)
        return statistics.median(times)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def ours(program, folder, size):
    content = folder / "content"
    content.mkdir()
    (folder / "site.yaml").write_text("title: Bench\n")
    few, many = max(size // 10, 1), max(size * 4 // 10, 1)

    def write(section, count, record):
        for start in range(0, count, IN_FILE):
            numbers = range(start, min(count, start + IN_FILE))
            (content / f"{section}-{start}.yaml").write_text(section + ":\n" + "".join(map(record, numbers)))

    def event(number, edit=0):
        return (
            f"  e{number}:\n    date: 2014-{1 + number % 12:02d}-{1 + number % 28:02d}\n"
            f"    title: Event {number} edit {edit} of the story\n    summary: It was seen by many [@s{number % few}].\n"
            f"    actors: [a{number % few}]\n    claims: [c{number}]\n"
        )

    write("sources", few, lambda n: f"  s{n}:\n    title: Report {n}\n    outlet: Paper\n    unknown: [author, published, url]\n")
    write("actors", few, lambda n: f"  a{n}: {{name: Actor {n}, kind: person}}\n")
    write("claims", many, lambda n: f"  c{n}:\n    text: Claim {n} says so.\n    kind: fact\n    about: [a{n % few}]\n    cite: [s{n % few}]\n")
    write("events", many, event)

    def edit(number):
        events = [event(0, number)] + [event(other) for other in range(1, min(many, IN_FILE))]
        (content / "events-0.yaml").write_text("events:\n" + "".join(events))

    return Preview([program, "serve", folder], None, "/events/e0/", edit, r"127\.0\.0\.1:(\d+)")


def pages(folder, size, front):
    for number in range(size):
        (folder / f"e{number}.md").write_text(f"{front(number, 0)}It was seen by many, and told by few.\n")


def hugo(program, folder, size):
    front = lambda number, edit: f'---\ntitle: "Event {number} edit {edit} of the story"\n---\n'
    events = folder / "content" / "events"
    events.mkdir(parents=True)
    layouts = folder / "layouts"
    (layouts / "_default").mkdir(parents=True)
    (folder / "hugo.yaml").write_text("title: Bench\nbaseURL: http://127.0.0.1/\ndisableKinds: [taxonomy, term]\n")
    html = "<!doctype html><html><body><h1>{{ .Title }}</h1>%s</body></html>"
    (layouts / "_default" / "single.html").write_text(html % "{{ .Content }}")
    listed = "<ul>{{ range .Pages }}<li><a href='{{ .RelPermalink }}'>{{ .Title }}</a></li>{{ end }}</ul>"
    (layouts / "_default" / "list.html").write_text(html % listed)
    pages(events, size, front)
    edit = lambda number: (events / "e0.md").write_text(front(0, number) + "It was seen by many.\n")
    command = [program, "server", "--source", folder, "--port", "13131", "--renderToMemory", "--disableLiveReload"]
    return Preview(command, 13131, "/events/e0/", edit)


def zola(program, folder, size):
    front = lambda number, edit: f'+++\ntitle = "Event {number} edit {edit} of the story"\n+++\n'
    events = folder / "content" / "events"
    events.mkdir(parents=True)
    (folder / "templates").mkdir()
    (folder / "config.toml").write_text('base_url = "http://127.0.0.1"\ntitle = "Bench"\n')
    html = "<!doctype html><html><body><h1>%s</h1></body></html>"
    (folder / "templates" / "index.html").write_text(html % "Bench")
    (folder / "templates" / "page.html").write_text(html % "{{ page.title }}{{ page.content | safe }}")
    listed = "{% for page in section.pages %}<a href='{{ page.path }}'>{{ page.title }}</a>{% endfor %}"
    (folder / "templates" / "section.html").write_text(html % listed)
    (events / "_index.md").write_text("+++\ntitle = 'Events'\n+++\n")
    pages(events, size, front)
    edit = lambda number: (events / "e0.md").write_text(front(0, number) + "It was seen by many.\n")
    return Preview([program, "--root", folder, "serve", "--port", "13132"], 13132, "/events/e0/", edit)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", default="target/release/explainer")
    arguments.add_argument("--hugo", default="hugo")
    arguments.add_argument("--zola", default="zola")
    arguments.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10000])
    asked = arguments.parse_args()
    programs = [("explainer", asked.program, ours), ("hugo", asked.hugo, hugo), ("zola", asked.zola, zola)]
    there = [(name, shutil.which(program), make) for name, program, make in programs if shutil.which(program)]
    print(f"{'records':>8}" + "".join(f"{name + ', ms':>16}" for name, _, _ in there))
    for size in asked.sizes:
        row = []
        for _, program, make in there:
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place).resolve() / "site"
                folder.mkdir()
                preview = make(str(Path(program).resolve()), folder, size)
                try:
                    row.append(preview.measure())
                finally:
                    preview.stop()
        print(f"{size:>8}" + "".join(f"{time_:>16.1f}" for time_ in row))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
