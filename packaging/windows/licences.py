#!/usr/bin/env python3
"""Lists the libraries inside nysana.exe with the texts of their licences, each text once.

The list comes from Cargo's own resolution for Windows, the texts from the sources of the crates. It
fails where a crate without a text has a licence of which no text is at hand.
"""

import json
import os
import re
import subprocess
import sys

TARGET = "x86_64-pc-windows-gnu"
# Of several licences to choose from, the one that is taken.
PREFERRED = ["MIT", "Apache-2.0", "Zlib", "BSD-3-Clause", "BSD-2-Clause", "ISC", "BSL-1.0", "0BSD",
             "Unicode-3.0", "MPL-2.0"]
MARKS = {
    "MIT": "permission is hereby granted, free of charge",
    "Apache-2.0": "apache license",
    "Zlib": "this software is provided 'as-is'",
    "BSL-1.0": "boost software license",
    "MPL-2.0": "mozilla public license",
    "Unicode-3.0": "unicode license v3",
    "ISC": "permission to use, copy, modify, and/or distribute this software",
    "BSD-3-Clause": "redistribution and use in source and binary forms",
    "BSD-2-Clause": "redistribution and use in source and binary forms",
    "0BSD": "permission to use, copy, modify, and/or distribute this software",
}


def metadata():
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET]
    cargo = "/usr/bin/cargo" if os.path.exists("/usr/bin/cargo") else "cargo"
    return json.loads(subprocess.run([cargo] + command[1:], check=True, stdout=subprocess.PIPE).stdout)


def inside(data):
    """The packages that end in the program: reached without development and build dependencies."""
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    found, waiting = set(), [data["resolve"]["root"]]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        waiting += [d["pkg"] for d in nodes[one]["deps"]
                    if any(kind["kind"] is None for kind in d["dep_kinds"])]
    found.discard(data["resolve"]["root"])
    packages = [package for package in data["packages"] if package["id"] in found]
    return sorted(packages, key=lambda package: (package["name"].lower(), package["version"]))


def needed(expression):
    """The licences to name: of each choice one, of what holds together all."""
    parts = re.split(r"\)?\s+AND\s+\(?", expression.replace("/", " OR "))
    chosen = []
    for part in parts:
        choices = [name.strip("() ") for name in re.split(r"\s+OR\s+", part)]
        known = [name for name in PREFERRED if name in choices]
        if not known:
            sys.exit(f"licences: nothing is known of {expression!r}")
        chosen.append(known[0])
    return list(dict.fromkeys(chosen))


def texts(package):
    folder = os.path.dirname(package["manifest_path"])
    names = [name for name in sorted(os.listdir(folder))
             if name.upper().startswith(("LICEN", "COPYING", "NOTICE", "COPYRIGHT"))]
    if package["license_file"]:
        names.insert(0, package["license_file"])
    for name in dict.fromkeys(names):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                yield file.read().replace("\r\n", "\n").strip("\n")


def main():
    data = metadata()
    packages = inside(data)
    by_text, without = {}, {}
    spare = {}
    for package in packages:
        mine = list(texts(package))
        for licence in needed(package["license"]):
            hits = [text for text in mine if MARKS[licence] in " ".join(text.lower().split())]
            label = f"{package['name']} {package['version']}"
            if hits:
                by_text.setdefault(hits[0], []).append(label)
                spare.setdefault(licence, hits[0])
            else:
                without.setdefault(licence, []).append((label, package))
    print("LIBRARIES INSIDE NYSANA.EXE\n")
    print("Their sources: https://crates.io/crates/NAME\n")
    for package in packages:
        print(f"  {package['name']} {package['version']}: {package['license']}")
    print("\nBeside them the standard library of Rust (MIT OR Apache-2.0, the Rust Project contributors),")
    print("the runtime of MinGW-w64 (public domain and permissive licences, https://www.mingw-w64.org)")
    print("and libgcc (GPL-3.0-or-later WITH GCC-exception-3.1).")
    for text, names in sorted(by_text.items(), key=lambda item: item[1][0].lower()):
        print("\n" + "=" * 78 + "\n" + ", ".join(names) + "\n" + "-" * 78 + "\n" + text)
    for licence, entries in sorted(without.items()):
        names = ", ".join(f"{label} ({', '.join(package['authors']) or package['repository']})"
                          for label, package in entries)
        text = spare.get(licence)
        if text is None:
            sys.exit(f"licences: no text of {licence}, needed by {names}")
        # A text of the same licence from another crate, without that crate's names.
        text = re.sub(r"(?im)^\s*copyright .*\n+", "", text)
        print("\n" + "=" * 78 + f"\n{names}\n" + "-" * 78 + f"\n({licence}; these bring no text of their own)\n" + text)


main()
