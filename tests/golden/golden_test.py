#!/usr/bin/env python3
"""Runs the command of every *.golden file here and compares all that it prints.

golden_test.py PROGRAM [--rebase] [NAME…]   --rebase writes what is printed into the files and shows the difference;
                                            NAMEs take only files whose name contains one of them

A golden file has sections, each begun by a line of its own:
    --- file: NAME      a file for the command: rules, a record, a catalogue
    --- command         one line, "gradus …"; may begin with variables, "COLUMNS=80 gradus …"
    --- exit            what it ends with
    --- output          its stdout
    --- errors          its stderr; left out when there is none
What stands above the first section says what the file is about. Each runs in an empty folder of its own. Audits as
JSON are also held against docs/schema.
"""

import difflib
import glob
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMAS = os.path.join(HERE, "..", "..", "docs", "schema")
SECTION = re.compile(r"^--- (file: (\S+)|command|exit|output|errors)$")


def read(path):
    """(text above the sections, {section: text})"""
    head, sections, name = "", {}, None
    with open(path, encoding="utf-8", newline="") as file:
        for line in file:
            match = SECTION.match(line.rstrip("\n"))
            if match:
                name = match.group(1)
                if name in sections:
                    raise ValueError(f"{path}: a second section '{name}'")
                sections[name] = ""
            elif name is None:
                head += line
            else:
                sections[name] += line
    return head, sections


def written(head, sections):
    return head + "".join(f"--- {name}\n{text}" for name, text in sections.items())


def run(program, sections):
    words = shlex.split(sections["command"])
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        environment[name] = value
    if words.pop(0) != "gradus":
        raise ValueError("the command is no call of gradus")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sections.items():
            if name.startswith("file: "):
                path = os.path.join(folder, name[len("file: "):])
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
        done = subprocess.run([program, *words], cwd=folder, env=environment, capture_output=True, timeout=60,
                              stdin=subprocess.DEVNULL, check=False)
    found = {name: text for name, text in sections.items() if name.startswith("file: ") or name == "command"}
    found["exit"] = f"{done.returncode}\n"
    found["output"] = done.stdout.decode("utf-8")
    if done.stderr:
        found["errors"] = done.stderr.decode("utf-8")
    return found


def validators():
    """Schema validators by the kind of document; none where python3-jsonschema is not installed."""
    try:
        import jsonschema
    except ImportError:
        print("python3-jsonschema is not installed: nothing was held against docs/schema")
        return {}
    schemas = {}
    for kind in ("audit", "coverage", "diagnostics"):
        with open(os.path.join(SCHEMAS, f"{kind}.schema.json"), encoding="utf-8") as file:
            schemas[kind] = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schemas[kind])
    return {kind: jsonschema.Draft202012Validator(schema) for kind, schema in schemas.items()}


def schema_faults(output, schemas):
    if not schemas or not output.startswith("{"):
        return []
    document = json.loads(output)
    kind = document["format"].split("/")[0].split(".")[1] if "format" in document else "diagnostics" if set(document) == {"diagnostics"} else None
    if kind is None:
        return []
    faults = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:300]}"
              for e in schemas[kind].iter_errors(document)]
    # What is accepted is accepted strictly: neither a key more nor a key less.
    for changed in ({**document, "more": 1}, dict(list(document.items())[1:])):
        if schemas[kind].is_valid(changed):
            faults.append(f"the schema of {kind} accepts {sorted(changed)}")
    return faults


def main():
    words = [word for word in sys.argv[1:] if word != "--rebase"]
    program, names = os.path.abspath(words[0]), words[1:]
    rebase = "--rebase" in sys.argv
    schemas = validators()
    failed = 0
    paths = [path for path in sorted(glob.glob(os.path.join(HERE, "*.golden")))
             if not names or any(name in os.path.basename(path) for name in names)]
    for path in paths:
        head, sections = read(path)
        found = run(program, sections)
        expected, got = written(head, sections), written(head, found)
        name = os.path.basename(path)
        if expected != got:
            failed += 1
            sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), got.splitlines(True),
                                                       name, name + " (now)"))
            if rebase:
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(got)
        for fault in schema_faults(found["output"], schemas):
            failed += 1
            print(f"{name}: does not fit the schema: {fault}")
    if not paths:
        print("no golden file was found")
    print(f"{len(paths)} golden files, {failed} {'changed' if rebase else 'failed'}")
    return 0 if paths and (rebase or not failed) else 1


if __name__ == "__main__":
    sys.exit(main())
