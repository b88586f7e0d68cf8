#!/usr/bin/env python3
"""What golden files can't show of the command: exit codes of many inputs, spellings of --why, terminals, pipes,
unreadable files, and that the order of files and courses changes no byte.

cli_test.py PROGRAM     in the root of the checkout
"""

import csv
import glob
import io
import json
import os
import pty
import random
import re
import signal
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/gradus")
ROOT = os.getcwd()
DAY = ["--as-of", "2026-11-20"]

RULES = """program small "Small Programme" {
    requirement core "Core" { take all of A 101, A 102 }
    requirement more "More" { take 1 course from B * }
}
program other "Other Programme" {
    requirement first "First" { take A 101 }
}
"""


def attempt(course, grade, term="fall 2020", units=3, **more):
    return {"course": course, "units": units, "grade": grade, "term": term, **more}


def record(*attempts, **more):
    return json.dumps({"student": "s1", "attempts": list(attempts), **more}, indent=1)


COMPLETE = record(attempt("A 101", "B"), attempt("A 102", "B"), attempt("B 101", "B"))
SHORT = record(attempt("A 101", "B"), attempt("B 101", "B"))


def as_table(document):
    """A record in JSON as the table that says the same."""
    rows = [dict({"record": "attempt"}, **{k: v for k, v in attempt.items() if k not in ("tags", "usedFor", "fields")},
                 tags="|".join(attempt.get("tags", [])), usedFor=" ".join(attempt.get("usedFor", [])),
                 **{f"field {k}": v for k, v in attempt.get("fields", {}).items()})
            for attempt in document["attempts"]]
    rows += [dict(program, record="program") for program in document.get("programs", [])]
    for word, member in (("attained", "attained"), ("score", "scores"), ("given", "givens"), ("choice", "choices")):
        for name, values in document.get(member, {}).items():
            rows += [{"record": word, "id": name, "value": value}
                     for value in (values if isinstance(values, list) else [values])]
    columns = sorted({"student"}.union(*rows))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(dict(row, student=document["student"]) for row in rows)
    return text.getvalue()


class Folder(unittest.TestCase):
    """Each test has a folder of its own with some rules and records."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.write("small.gradus", RULES)
        self.write("complete.json", COMPLETE)
        self.write("short.json", SHORT)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def run_gradus(self, *words, environment=None, folder=None):
        variables = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
        return subprocess.run([PROGRAM, *words], cwd=folder or self.folder.name, capture_output=True, text=True,
                              env={**variables, **(environment or {})}, timeout=120, stdin=subprocess.DEVNULL,
                              check=False)

    def assert_ends(self, code, *words, **more):
        done = self.run_gradus(*words, **more)
        self.assertEqual(done.returncode, code, f"{words}\n{done.stdout}\n{done.stderr}")
        return done


class ExitCodes(Folder):
    def test_met_is_0(self):
        self.assert_ends(0, "audit", "small.gradus", "complete.json")

    def test_not_met_is_1(self):
        self.assert_ends(1, "audit", "small.gradus:small", "short.json")

    def test_one_of_two_not_met_is_1(self):
        self.assert_ends(1, "audit", "small.gradus", "short.json")
        self.assert_ends(0, "audit", "small.gradus:other", "short.json")

    def test_in_progress_is_1(self):
        self.write("open.json", record(attempt("A 101", "IP")))
        self.assert_ends(1, "audit", "small.gradus:other", "open.json")

    def test_planned_is_1(self):
        self.write("open.json", record({"course": "A 101", "units": 3, "term": "fall 2030", "status": "planned",
                                        "grade": ""}))
        done = self.run_gradus("audit", "small.gradus:other", "open.json")
        self.assertIn(done.returncode, (1, 2))

    def test_met_except_unchecked_is_1(self):
        self.write("open.gradus", 'program p "P" {\n take A 101\n unchecked "a person looks"\n}\n')
        done = self.assert_ends(1, "audit", "open.gradus", "complete.json")
        self.assertIn("MET EXCEPT UNCHECKED", done.stdout)

    def test_cannot_tell_is_1(self):
        self.write("open.gradus", 'program p "P" {\n given way "Way" { one "One"  two "Two" }\n'
                                  ' when way is one { take Z 1 } else { take A 101 }\n}\n')
        done = self.assert_ends(1, "audit", "open.gradus", "complete.json")
        self.assertIn("CANNOT TELL", done.stdout)

    def test_not_proven_is_3_and_bad_input_outranks_it(self):
        lines = "\n".join(f" take 2 courses from A {100 + i}..{130 + i}" for i in range(12))
        self.write("hard.gradus", 'program hard "Hard" {\n' + lines + "\n}\n")
        self.write("many.json", record(*[attempt(f"A {100 + i}", "B", units=1 + i % 4) for i in range(22)]))
        found = {self.run_gradus("audit", "hard.gradus", "many.json", "--budget", str(budget)).returncode
                 for budget in (1, 2, 5, 20, 100)}
        self.assertLessEqual(found, {1, 3})
        self.assert_ends(2, "audit", "hard.gradus", "missing.json", "--budget", "1")

    def test_bad_input_is_2(self):
        self.write("bad.gradus", "program p {")
        self.write("bad.json", "{")
        self.write("grade.json", record(attempt("A 101", "QQ")))
        for words in (["audit", "bad.gradus", "complete.json"], ["audit", "small.gradus", "bad.json"],
                      ["audit", "small.gradus", "missing.json"], ["audit", "missing.gradus", "complete.json"],
                      ["audit", "small.gradus", "."], ["audit", "small.gradus:none", "complete.json"],
                      ["audit", "small.gradus", "grade.json"],
                      ["check", "bad.gradus"], ["check", "missing.gradus"], ["test", "bad.gradus"],
                      ["audit", "small.gradus", "complete.json", "--catalog", "missing.csv"]):
            done = self.assert_ends(2, *words)
            self.assertEqual(done.stdout, "", words)
            self.assertIn("error[", done.stderr, words)

    def test_wrong_command_lines_are_2(self):
        for words in ([], ["nothing"], ["audit"], ["audit", "small.gradus"], ["check"], ["test"],
                      ["audit", "small.gradus", "complete.json", "--format", "xml"],
                      ["audit", "small.gradus", "complete.json", "--as-of", "2026-02-30"],
                      ["audit", "small.gradus", "complete.json", "--as-of", "20.11.2026"],
                      ["audit", "small.gradus", "complete.json", "--budget", "0"],
                      ["audit", "small.gradus", "complete.json", "--budget", "many"],
                      ["audit", "small.gradus", "complete.json", "--why"],
                      ["audit", "complete.json", "small.gradus"],
                      ["audit", "small.gradus", "complete.json", "--wy", "A 101"],
                      ["explain", "unknown-curse"]):
            done = self.assert_ends(2, *words)
            self.assertNotEqual(done.stderr, "", words)

    def test_check_and_test(self):
        self.assert_ends(0, "check", "small.gradus")
        self.assert_ends(0, "test", "small.gradus")
        for expectation, code in (("met", 0), ("not met", 1)):
            self.write("tests.gradus", 'use "small.gradus"\ntest "t" for other {\n'
                                       f" transcript {{ fall 2020: A 101 B }}\n expect {expectation}\n}}\n")
            done = self.assert_ends(code, "test", "tests.gradus")
            self.assertEqual(done.stdout.splitlines()[-1],
                             "1 test, 1 passed" if code == 0 else "1 test, 0 passed, 1 failed")
            self.assertEqual("FAILED" in done.stdout, code == 1)
            done = self.assert_ends(code, "test", "tests.gradus", "-v")
            self.assertIn('"t" for other', done.stdout)

    def test_files_without_tests_are_warned_of(self):
        self.write("more.gradus", RULES.replace("small", "small-b").replace("other", "other-b"))
        for files, named in ((["small.gradus"], '"small.gradus"'), (["small.gradus", "more.gradus"], "2 files")):
            done = self.assert_ends(0, "test", *files)
            self.assertEqual(done.stdout.splitlines()[-1], "0 tests, 0 passed")
            self.assertIn("warning[no-tests]", done.stderr)
            self.assertIn(named, done.stderr)
            self.assertIn("docs/test-rules.md", done.stderr)
            document = json.loads(self.assert_ends(0, "test", *files, "--format", "json").stdout)
            self.assertEqual([d["code"] for d in document["diagnostics"]], ["no-tests"])
        self.write("tests.gradus", 'use "small.gradus"\ntest "t" for other {\n'
                                   " transcript { fall 2020: A 101 B }\n expect met\n}\n")
        self.assertEqual(self.assert_ends(0, "test", "small.gradus", "tests.gradus").stderr, "")

    def test_help_and_version_are_0(self):
        for command in ([], ["audit"], ["check"], ["test"], ["explain"]):
            done = self.assert_ends(0, *command, "--help")
            self.assertIn("Examples:", done.stdout)
        self.assertRegex(self.assert_ends(0, "--version").stdout, r"^gradus \d+\.\d+\.\d+\n$")


class Tests(Folder):
    """gradus test: filters, results for CI, jobs, and watching."""

    def setUp(self):
        super().setUp()
        self.write("tests.gradus", """use "small.gradus"
test "all done" for small {
    transcript "complete.json"
    expect met
}
test "one <short> & so on" for small {
    transcript "short.json"
    expect met
}
test "first" for other {
    cases {
        case   | fall 2020: A 101 | expect
        "pass" | B                | met
        "none" | -                | not met
    }
}
""")

    def last(self, done):
        return done.stdout.splitlines()[-1]

    def test_a_filter_is_about_titles_and_programmes(self):
        for words, code, last in ((["--filter", "LL DONE"], 0, "1 test, 1 passed; 3 not chosen"),
                                  (["--filter", "other"], 0, "2 tests, 2 passed; 2 not chosen"),
                                  (["--filter", "first: *"], 0, "2 tests, 2 passed; 2 not chosen"),
                                  (["--filter", "first: ?ass"], 0, "1 test, 1 passed; 3 not chosen"),
                                  (["--filter", "short"], 1, "1 test, 0 passed, 1 failed; 3 not chosen"),
                                  ([], 1, "4 tests, 3 passed, 1 failed")):
            self.assertEqual(self.last(self.assert_ends(code, "test", "tests.gradus", *words)), last)

    def test_a_filter_that_chooses_nothing_is_an_error(self):
        for filter_text in ("zork", "irst", "*irst"):
            done = self.run_gradus("test", "tests.gradus", "--filter", filter_text)
            nothing = filter_text != "irst"
            self.assertEqual(done.returncode, 2 if nothing else 0, filter_text)
            self.assertEqual("error[no-such-test]: none of the 4 tests" in done.stderr, nothing)

    def test_junit_is_read_by_others_and_holds_every_result(self):
        done = self.assert_ends(1, "test", "tests.gradus", "--junit", "results.xml")
        self.assertIn("FAILED", done.stdout)
        suites = xml.etree.ElementTree.parse(self.path("results.xml")).getroot()
        self.assertEqual((suites.tag, suites.attrib["tests"], suites.attrib["failures"], suites.attrib["errors"]),
                         ("testsuites", "4", "1", "0"))
        cases = suites.findall("testsuite/testcase")
        self.assertEqual([(c.attrib["name"], c.attrib["classname"]) for c in cases],
                         [("all done", "small"), ("one <short> & so on", "small"), ("first: pass", "other"),
                          ("first: none", "other")])
        failure = cases[1].find("failure")
        self.assertEqual(failure.attrib["message"], "expected met, got not met")
        self.assertIn("still needed: A 102", failure.text)
        self.assertEqual([len(c) for c in cases], [0, 1, 0, 0])
        self.assertFalse([e.tag for e in suites.iter() if "time" in e.attrib or "timestamp" in e.attrib])

    def test_junit_tells_of_rules_that_cannot_be_read(self):
        self.write("bad.gradus", "program {")
        self.assert_ends(2, "test", "bad.gradus", "--junit", "results.xml")
        suites = xml.etree.ElementTree.parse(self.path("results.xml")).getroot()
        self.assertEqual(suites.attrib["errors"], "1")
        self.assertIn("bad.gradus", suites.find("testsuite/testcase/error").text)
        done = self.assert_ends(2, "test", "tests.gradus", "--junit", "no/such/folder.xml")
        self.assertIn("error[file-unwritable]", done.stderr)

    def test_any_number_of_jobs_gives_the_same_bytes(self):
        one = self.run_gradus("test", "tests.gradus", "-v", "--jobs", "1")
        for jobs in ("2", "7", "64"):
            many = self.run_gradus("test", "tests.gradus", "-v", "--jobs", jobs)
            self.assertEqual((many.returncode, many.stdout), (one.returncode, one.stdout))
        for jobs in ("0", "65", "two", "-1"):
            self.assertIn("jobs", self.assert_ends(2, "test", "tests.gradus", "--jobs", jobs).stderr)

    def watch(self, *words):
        variables = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
        process = subprocess.Popen([PROGRAM, "test", *words, "--watch"], cwd=self.folder.name, env=variables,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def one_run(self, process):
        lines = []
        while not lines or not lines[-1].startswith("watching"):
            lines.append(process.stdout.readline())
            self.assertNotEqual(lines[-1], "", lines)
        return lines[-2].strip(), lines[-1].strip()

    def replace(self, name, text):
        """In one step, so that nobody sees a file half written."""
        self.write("half-written", text)
        os.replace(self.path("half-written"), self.path(name))

    def test_watching_runs_again_when_anything_read_changes_and_ends_on_a_signal(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            self.write("short.json", SHORT)
            process = self.watch(".")
            self.assertEqual(self.one_run(process), ("4 tests, 3 passed, 1 failed",
                                                     "watching 4 files for changes; Ctrl-C ends"))
            self.replace("short.json", COMPLETE)
            self.assertEqual(self.one_run(process)[0], "4 tests, 4 passed")
            self.replace("more.gradus", 'use "small.gradus"\ntest "more" for other {\n expect not met\n}\n')
            self.assertEqual(self.one_run(process)[0], "5 tests, 5 passed")
            self.replace("more.gradus", "program {")
            self.assertIn("error", self.one_run(process)[0])
            os.remove(self.path("more.gradus"))
            self.assertEqual(self.one_run(process)[0], "4 tests, 4 passed")
            process.send_signal(number)
            self.assertEqual(process.wait(timeout=20), 0)
            self.assertEqual(process.stdout.read(), "")

    def test_watching_does_not_answer_in_json(self):
        self.assertIn("json", self.assert_ends(2, "test", ".", "--watch", "--format", "json").stdout)


class CommandLine(Folder):
    def refused(self, *words):
        done = self.assert_ends(2, *words)
        self.assertEqual(done.stdout, "", words)
        self.assertIn("error[command-line]", done.stderr, words)
        return done.stderr

    def test_what_comes_near_is_named(self):
        files = ["small.gradus", "complete.json"]
        for words, meant in ((["audti", *files], "audit"), (["audit", *files, "--wy", "A 101"], "--why"),
                             (["audit", *files, "--formt=json"], "--format"), (["chek", "small.gradus"], "check"),
                             (["test", "--verbos"], "--verbose"), (["--hlp"], "--help")):
            self.assertIn(f"did you mean {meant}?", self.refused(*words), words)
        self.assertIn("audit, check, test, ", self.refused("nothing-like-it"))
        self.assertIn("audit, check, test, ", self.refused())
        self.assertIn('"--why" is no option of gradus check', self.refused("check", "small.gradus", "--why", "x"))

    def test_json_is_answered_with_json(self):
        files = ["small.gradus", "complete.json"]
        for words in (["audit", *files, "--as-of", "20.11.2026", "--format", "json"],
                      ["audit", *files, "--format=json", "--budget", "0"], ["check", "--format", "json"],
                      ["audti", *files, "--format", "json"], ["audit", "--format", "json", *files, "--why"]):
            done = self.assert_ends(2, *words)
            self.assertEqual(done.stderr, "", words)
            document = json.loads(done.stdout)
            self.assertEqual(list(document), ["diagnostics"], words)
            self.assertEqual([d["code"] for d in document["diagnostics"]], ["command-line"], words)
        done = self.assert_ends(2, "audit", *files, "--as-of", "20.11.2026", "--format", "json")
        self.assertIn("like 2026-11-20", json.loads(done.stdout)["diagnostics"][0]["message"])

    def test_values_out_of_range_name_the_range(self):
        for command in (["audit", "small.gradus", "complete.json"], ["test", "small.gradus"]):
            for budget in ("0", "-5", "many", "1000000001", "99999999999999999999999", ""):
                self.assertIn("from 1 to 1000000000", self.refused(*command, "--budget", budget))
        self.assertIn("neither text nor json", self.refused("test", "small.gradus", "--format", "xml"))
        self.assert_ends(0, "audit", "small.gradus", "complete.json", "--budget", "1000000000")

    def test_help_and_manual_state_the_budget(self):
        for command in ("audit", "test"):
            told = re.search(r"1 to (\d+), (\d+) when not given", self.assert_ends(0, command, "--help").stdout)
            self.assertTrue(told, command)
            with open(os.path.join(ROOT, "docs/audit.md"), encoding="utf-8") as page:
                self.assertIn(f"1 to {told[1]}, {told[2]} when left out", page.read())


class Why(Folder):
    def answer(self, *words):
        done = self.assert_ends(1, *words)
        self.assertNotIn("Requirements", done.stdout)
        return done.stdout

    def test_every_spelling_gives_the_same_answer(self):
        files = ["small.gradus:small", "short.json"]
        one = self.answer("audit", *files, "--why", "A 101")
        self.assertIn("counts for Core", one)
        for words in ([*files, "--why", "A", "101"], ["--why", "A 101", *files], ["--why", "A", "101", *files],
                      ["--why", "A 101", "--format", "text", *files], [*files, "--why", "A101"],
                      ["--why=A 101", *files]):
            self.assertEqual(self.answer("audit", *words), one, words)

    def test_several_questions(self):
        both = self.answer("audit", "small.gradus:small", "short.json", "--why", "A", "101", "core")
        again = self.answer("audit", "small.gradus:small", "short.json", "--why", "A 101", "--why", "core")
        self.assertEqual(both, again)
        self.assertIn("counts for Core", both)
        self.assertIn("A 102", both)

    def test_an_unknown_question_is_bad_input(self):
        done = self.assert_ends(2, "audit", "small.gradus:small", "short.json", "--why", "cor")
        self.assertIn('did you mean "core"?', done.stderr)
        self.assertEqual(done.stdout, "")

    def test_answers_stand_in_the_json(self):
        done = self.assert_ends(1, "audit", "small.gradus:small", "short.json", "--why", "core", "--format", "json")
        document = json.loads(done.stdout)
        self.assertEqual(document["why"][0]["query"], "core")
        self.assertIn("A 102", document["why"][0]["text"])


class Output(Folder):
    def test_width_follows_columns_within_80_and_120(self):
        for columns, most in (("20", 80), ("80", 80), ("97", 97), ("120", 120), ("400", 120), ("no", 100)):
            done = self.assert_ends(1, "audit", "rules/duke/meng-aipi.gradus",
                                    "rules/duke/transcripts/online-one-short.json",
                                    environment={"COLUMNS": columns}, folder=ROOT)
            widest = max(len(line) for line in done.stdout.splitlines())
            self.assertLessEqual(widest, most)
            self.assertGreater(widest, most - 25)

    def on_terminal(self, environment=None, *more):
        parent, child = pty.openpty()
        variables = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
        process = subprocess.Popen([PROGRAM, "audit", "small.gradus", "short.json", *more], cwd=self.folder.name,
                                   stdout=child, stderr=child, stdin=subprocess.DEVNULL,
                                   env={**variables, **(environment or {})})
        os.close(child)
        text = b""
        while True:
            try:
                block = os.read(parent, 65536)
            except OSError:
                break
            if not block:
                break
            text += block
        os.close(parent)
        self.assertEqual(process.wait(timeout=60), 1)
        return text.decode("utf-8")

    def test_colour_only_on_a_terminal_that_wants_it(self):
        self.assertIn("\x1b[", self.on_terminal())
        self.assertNotIn("\x1b[", self.on_terminal({"NO_COLOR": "1"}))
        self.assertIn("\x1b[", self.on_terminal({"NO_COLOR": ""}))
        self.assertNotIn("\x1b[", self.run_gradus("audit", "small.gradus", "short.json").stdout)

    def test_ascii_has_no_symbols(self):
        for words in (["audit", "small.gradus", "short.json"],
                      ["audit", "small.gradus", "short.json", "--why", "core"]):
            self.assertTrue(self.run_gradus(*words, "--ascii").stdout.isascii())
        self.assertFalse(self.run_gradus("audit", "small.gradus", "short.json").stdout.isascii())

    def test_verbose_speaks_on_stderr_only(self):
        quiet = self.run_gradus("audit", "small.gradus", "short.json", *DAY)
        spoken = self.run_gradus("audit", "small.gradus", "short.json", "-v", *DAY)
        self.assertEqual(quiet.stdout, spoken.stdout)
        self.assertEqual(quiet.stderr, "")
        self.assertIn("short.json", spoken.stderr)

    def test_the_day_is_today_unless_given(self):
        self.assertIn("audited 2020-02-29",
                      self.run_gradus("audit", "small.gradus", "short.json", "--as-of", "2020-02-29").stdout)
        self.assertRegex(self.run_gradus("audit", "small.gradus", "short.json").stdout, r"audited 20\d\d-\d\d-\d\d")

    def test_a_reader_that_goes_away_is_no_crash(self):
        for words in (["audit", "small.gradus", "short.json"], ["explain"], ["check", "small.gradus"],
                      ["check", "missing.gradus"]):
            read, write = os.pipe()
            os.close(read)
            process = subprocess.Popen([PROGRAM, *words], cwd=self.folder.name, stdout=write, stderr=write)
            os.close(write)
            self.assertIn(process.wait(timeout=60), (0, 1, 2), words)

    def test_a_full_disk_is_said(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([PROGRAM, "audit", "small.gradus", "short.json"], cwd=self.folder.name, stdout=full,
                                  stderr=subprocess.PIPE, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("could not be written", done.stderr)

    def test_check_json_is_one_document_on_stdout(self):
        self.write("bad.gradus", 'program p "P" {\n    take A 101 A 102\n}\n')
        done = self.assert_ends(2, "check", "bad.gradus", "--format", "json")
        first = json.loads(done.stdout)["diagnostics"][0]
        self.assertEqual((first["severity"], first["file"], first["line"]), ("error", "bad.gradus", 2))
        self.assertEqual(done.stderr, "")
        self.assertEqual(json.loads(self.assert_ends(0, "check", "small.gradus", "--format", "json").stdout),
                         {"diagnostics": []})

    def test_a_refused_audit_answers_with_its_diagnostics_in_json(self):
        done = self.assert_ends(2, "audit", "small.gradus", "missing.json", "--format", "json")
        self.assertEqual(json.loads(done.stdout)["diagnostics"][0]["code"], "file-unreadable")


class Files(Folder):
    def test_every_fault_of_reading_is_said(self):
        os.mkdir(self.path("empty"))
        self.write("unreadable.gradus", RULES)
        os.chmod(self.path("unreadable.gradus"), 0)
        with open(self.path("large.json"), "wb") as file:
            file.truncate((64 << 20) + 1)
        cases = [(["check", "missing.gradus"], "there is no such file"),
                 (["check", "empty"], "error[no-rule-files]"),
                 (["audit", "small.gradus", "empty"], "it is a folder"),
                 (["audit", "small.gradus", "large.json"], "larger than 64 MiB"),
                 (["coverage", "small.gradus", "--transcripts", "empty"], "error[no-records]"),
                 (["coverage", "small.gradus", "--transcripts", "missing.json"], "there is no such file"),
                 (["audit", "empty", "short.json"], "")]
        if os.getuid() != 0:
            cases.append((["check", "unreadable.gradus"], "can't be opened"))
        for words, text in cases:
            self.assertIn(text, self.assert_ends(2, *words).stderr, words)

    def test_files_in_the_wrong_order_are_recognised(self):
        def codes(*words):
            done = self.assert_ends(2, *words, "--format", "json")
            return [(d["code"], d["file"]) for d in json.loads(done.stdout)["diagnostics"]]

        self.write("rules.txt", "# comment\n\n" + RULES)
        self.write("marked.json", "\ufeff\n" + COMPLETE)
        self.assertEqual(codes("audit", "complete.json", "small.gradus"),
                         [("not-rules", "complete.json"), ("not-a-record", "small.gradus")])
        self.assertEqual(codes("audit", "small.gradus", "rules.txt"), [("not-a-record", "rules.txt")])
        self.assertEqual(codes("audit", "small.gradus", "marked.json", "short.json"), [("not-rules", "marked.json")])
        self.assertEqual(codes("audit", "complete.json", "small.gradus:other")[1][0], "not-a-record")
        self.assertEqual(codes("check", "complete.json"), [("not-rules", "complete.json")])
        done = self.assert_ends(2, "audit", "complete.json", "small.gradus")
        self.assertIn("is a record of a student, not rules", done.stderr)
        self.assertIn("PROGRAM... TRANSCRIPT", done.stderr)

    def test_a_folder_is_no_programme(self):
        self.write("tree/a.gradus", "program")
        done = self.assert_ends(2, "audit", "tree", "complete.json")
        self.assertIn('"tree" is a folder, not a rule file', done.stderr)
        self.assertIn(".gradus file", done.stderr)
        self.assertEqual(done.stderr.count("error["), 1)

    def test_folders_are_searched_with_their_folders(self):
        self.write("tree/a/b/deep.gradus", RULES)
        self.write("tree/a/bad.gradus", "program")
        self.write("tree/a/notes.txt", "no rules")
        done = self.assert_ends(2, "check", "tree", "--format", "json")
        self.assertEqual({d["file"] for d in json.loads(done.stdout)["diagnostics"]}, {"tree/a/bad.gradus"})
        os.remove(self.path("tree/a/bad.gradus"))
        self.assertIn("1 file, 2 programmes", self.assert_ends(0, "check", "tree").stdout)

    def test_a_programme_of_several_is_named_behind_a_colon(self):
        done = self.assert_ends(0, "audit", "small.gradus:other", "complete.json")
        self.assertNotIn("Small Programme", done.stdout)
        self.assertIn("Other Programme", done.stdout)
        done = self.assert_ends(2, "audit", "small.gradus:othr", "complete.json")
        self.assertIn("did you mean `other`?", done.stderr)

    def test_faults_of_rules_and_of_the_record_are_told_in_one_run(self):
        self.write("bad.gradus", 'program p "P" {\n    take A 101 A 102\n}\n')
        self.write("bad.json", record(attempt("A 101", 7), attempt("A 102", "QQ"), colour="red"))
        done = self.assert_ends(2, "audit", "bad.gradus", "bad.json", "--format", "json")
        found = [(d["file"], d["code"]) for d in json.loads(done.stdout)["diagnostics"]]
        self.assertEqual(found[0][0], "bad.gradus")
        self.assertEqual(found[1:], [("bad.json", "bad-value"), ("bad.json", "unknown-field")])
        # With sound rules the grade can be judged, too; with a programme that is not there those that are.
        for rules in (["small.gradus"], ["small.gradus", "small.gradus:none"]):
            done = self.assert_ends(2, "audit", *rules, "bad.json", "--format", "json")
            found = [d["code"] for d in json.loads(done.stdout)["diagnostics"] if d["file"] == "bad.json"]
            self.assertEqual(found, ["bad-value", "unknown-grade", "unknown-field"])

    def test_what_the_student_holds_is_audited_together(self):
        self.write("two.gradus", 'program one "One" { take A 1 }\nprogram two "Two" { take A 1 }\n')
        self.write("one.gradus", 'program three "Three" { take A 1 }\n')

        def verdicts(programs, *named):
            self.write("held.json", json.dumps({
                "student": "s1", "programs": [{"id": id} for id in programs],
                "attempts": [{"course": "A 1", "units": 3, "grade": "A", "term": "fall 2023"}]}))
            done = self.run_gradus("audit", *named, "held.json", *DAY, "--format", "json")
            return {audit["id"]: audit["verdict"] for audit in json.loads(done.stdout)["programs"]}

        alone = {"one": "met", "two": "met"}
        self.assertEqual(verdicts([], "two.gradus"), alone)
        self.assertEqual(verdicts(["two"], "two.gradus"), alone)
        self.assertEqual(verdicts(["two", "one"], "two.gradus"), {"one": "not met", "two": "met"})
        self.assertEqual(verdicts([], "two.gradus:one", "two.gradus:two"), {"one": "met", "two": "not met"})
        self.assertEqual(verdicts(["two"], "two.gradus", "one.gradus"),
                         {"one": "met", "two": "met", "three": "not met"})

    def test_more_programmes_than_a_student_holds_are_an_error(self):
        rules = []
        for i in range(9):
            rules.append(f"p{i}.gradus")
            self.write(rules[-1], f'program p{i} "P" {{ take A {i + 1} }}\n')
        done = self.assert_ends(2, "audit", *rules, "complete.json", "--format", "json")
        self.assertEqual([d["code"] for d in json.loads(done.stdout)["diagnostics"]], ["too-many-programs"])

    def test_the_shipped_records_are_audited_without_a_warning(self):
        count = 0
        for path in sorted(glob.glob(os.path.join(ROOT, "rules", "*", "transcripts", "*.json"))):
            folder = os.path.dirname(os.path.dirname(path))
            with open(path, encoding="utf-8") as file:
                held = [program["id"] for program in json.load(file)["programs"]]
            done = self.run_gradus("audit", *[os.path.join(folder, f"{id}.gradus") for id in held], path,
                                   *DAY, "--format", "json", folder=ROOT)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertEqual(done.stderr, "", path)
            verdicts = [audit["verdict"] for audit in json.loads(done.stdout)["programs"]]
            if path.endswith("-complete.json"):
                self.assertLessEqual(set(verdicts), {"met", "met except unchecked"}, path)
            else:
                self.assertIn("not met", verdicts, path)
            count += 1
        self.assertGreater(count, 8)

    def test_the_shipped_records_as_tables_give_the_same_audits(self):
        for path in sorted(glob.glob(os.path.join(ROOT, "rules", "*", "transcripts", "*.json"))):
            with open(path, encoding="utf-8") as file:
                document = json.load(file)
            self.write("record.json", json.dumps(document))
            self.write("record.csv", as_table(document))
            folder = os.path.dirname(os.path.dirname(path))
            rules = [os.path.join(folder, f"{program['id']}.gradus") for program in document["programs"]]
            for more in ([], ["--format", "json"], ["--why", document["attempts"][-1]["course"]]):
                answers = [self.run_gradus("audit", *rules, self.path(name), *DAY, *more, folder=ROOT)
                           for name in ("record.json", "record.csv")]
                self.assertEqual(answers[0].returncode, answers[1].returncode, path)
                self.assertEqual(answers[0].stdout, answers[1].stdout, path)
                self.assertEqual(answers[1].stderr, "", path)

    def test_a_table_can_stand_behind_why_and_not_among_rules(self):
        self.write("short.csv", "student,course,units,grade,term\ns1,A 101,3,A,fall 2023\n")
        done = self.run_gradus("audit", "--why", "core", "small.gradus:small", "short.csv", *DAY)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        done = self.assert_ends(2, "audit", "short.csv", "small.gradus", "--format", "json")
        self.assertEqual([d["code"] for d in json.loads(done.stdout)["diagnostics"]], ["not-rules", "not-a-record"])
        # "program" begins a rule file, too.
        self.write("first.csv", "program,student\n")
        done = self.assert_ends(2, "audit", "small.gradus", "first.csv", "--format", "json")
        self.assertNotIn("not-a-record", done.stdout)

    def test_the_same_faults_are_told_once_for_several_programmes(self):
        self.write("grade.json", record(attempt("A 101", "QQ")))
        done = self.assert_ends(2, "audit", "small.gradus", "grade.json")
        self.assertEqual(done.stderr.count("error["), 1)


class Import(Folder):
    MINOR = {"name": "Minor", "requirementSections": [
        {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
         "requirements": [{"type": "COURSE", "subject": "CS", "classId": 1}]}],
        "concentrations": {"minOptions": 1, "concentrationOptions": [
            {"type": "SECTION", "title": "Robots", "minRequirementCount": 1,
             "requirements": [{"type": "COURSE", "subject": "CS", "classId": 2}]}]}}

    def setUp(self):
        super().setUp()
        self.write("minor.json", json.dumps(self.MINOR))

    def test_what_is_written_can_be_checked_and_audited(self):
        for words in ([], ["--plain"], ["--plain", "--concentration", "Robots"]):
            self.write("minor.gradus", self.assert_ends(0, "import", "graduatenu", "minor.json", *words).stdout)
            self.assertIn("no mistakes found", self.assert_ends(0, "check", "minor.gradus").stdout, words)
        self.write("student.json", record(attempt("CS 1", "A"), attempt("CS 2", "A")))
        self.assert_ends(0, "audit", "minor.gradus", "student.json", *DAY)

    def test_what_cannot_be_imported_writes_nothing(self):
        self.write("broken.json", "{")
        for words in (["minor.jsn"], ["broken.json"], ["complete.json"],
                      ["minor.json", "--plain", "--concentration", "Robot"]):
            done = self.assert_ends(2, "import", "graduatenu", *words)
            self.assertEqual(done.stdout, "", words)
            self.assertIn("error[", done.stderr, words)

    def test_wrong_command_lines_are_2(self):
        for words in (["graduatenu"], ["minor.json"], ["scribe", "minor.json"], [],
                      ["graduatenu", "minor.json", "--plain", "--concentration", ""]):
            self.assertIn("error[command-line]", self.assert_ends(2, "import", *words).stderr, words)
        self.assertIn("--plain", self.assert_ends(
            2, "import", "graduatenu", "minor.json", "--concentration", "Robots").stderr)


class Order(Folder):
    def outputs(self, words, folder):
        return [self.run_gradus(*words, *DAY, *more, folder=folder).stdout
                for more in ([], ["--format", "json"], ["--why", "core"])]

    def test_the_order_of_attempts_changes_no_byte(self):
        chance = random.Random(7)
        pairs = [("rules/duke/meng-aipi.gradus", "rules/duke/transcripts/online-one-short.json"),
                 ("rules/duke/meng-aipi.gradus", "rules/duke/transcripts/four-plus-one-short.json"),
                 ("rules/cmu/ms-aie-meche.gradus", "rules/cmu/transcripts/robotics-one-short.json")]
        for rules, transcript in pairs:
            with open(os.path.join(ROOT, transcript), encoding="utf-8") as file:
                document = json.load(file)
            path = self.path("record.json")
            words = ["audit", rules, path]
            self.write("record.json", json.dumps(document, indent=1))
            expected = self.outputs(words, ROOT)
            self.assertNotIn("", expected[:2])
            for _ in range(6):
                chance.shuffle(document["attempts"])
                self.write("record.json", json.dumps(document, indent=1))
                self.assertEqual(self.outputs(words, ROOT), expected, transcript)

    def test_the_order_of_files_changes_no_byte(self):
        self.write("b.gradus", RULES.replace("small", "small-b").replace("other", "other-b"))
        self.write("bad.gradus", "program x {\n take A 101 A\n}\n")
        for command, files, more in (("audit", ["small.gradus", "b.gradus"], ["short.json"]),
                                     ("check", ["small.gradus", "b.gradus", "bad.gradus"], ["--format", "json"]),
                                     ("test", ["small.gradus", "b.gradus"], [])):
            found = set()
            for order in (files, files[::-1], files + files[:1]):
                day = DAY if command == "audit" else []
                done = self.run_gradus(command, *order, *more, *day)
                found.add((done.returncode, done.stdout, done.stderr))
            self.assertEqual(len(found), 1, command)


class Coverage(Folder):
    def setUp(self):
        super().setUp()
        self.write("tests.gradus", 'use "small.gradus"\n'
                   'test "t" for small { transcript { fall 2020: A 101 B, A 102 B, B 101 B }; expect met }\n')

    def test_less_than_asked_for_is_1(self):
        last = self.assert_ends(0, "coverage", "tests.gradus").stdout.splitlines()[-1]
        self.assertEqual(last, "coverage: 0 of 7 clauses, 0.0 %")
        self.assert_ends(0, "coverage", "tests.gradus", "--fail-under", "0")
        self.assert_ends(1, "coverage", "tests.gradus", "--fail-under", "1")
        for wrong in ("101", "-1", "much"):
            self.assert_ends(2, "coverage", "tests.gradus", "--fail-under", wrong)

    def test_of_nothing_not_all_is_covered(self):
        self.write("sets.gradus", "set few = A 101, A 102\n")
        self.write("uses.gradus", 'use "small.gradus"\n')
        for name in ("sets.gradus", "uses.gradus"):
            done = self.assert_ends(2, "coverage", name)
            self.assertIn("error[no-program]: this file defines no programme", done.stderr)

    def test_pages_are_written_to_a_file_or_into_a_folder(self):
        os.mkdir(self.path("pages"))
        self.assert_ends(0, "coverage", "tests.gradus", "--html", "pages", "--lcov", "pages/trace.info")
        self.assert_ends(0, "coverage", "tests.gradus", "--html", "page.html")
        with open(self.path("pages/coverage.html"), encoding="utf-8") as one, \
                open(self.path("page.html"), encoding="utf-8") as other:
            page = one.read()
            self.assertEqual(page, other.read())
        self.assertTrue(page.endswith("</html>\n"))
        self.assertTrue(os.path.getsize(self.path("pages/trace.info")) > 0)

    def test_what_cannot_be_written_is_said(self):
        for option in ("--html", "--lcov"):
            done = self.assert_ends(2, "coverage", "tests.gradus", option, "no-such-folder/page")
            self.assertIn('"no-such-folder/page" can\'t be written', done.stderr)
            self.assertEqual(done.stdout, "")

    def test_mistakes_in_a_record_are_told(self):
        self.write("records/bad.json", record(attempt("A 101", "Z")))
        done = self.assert_ends(2, "coverage", "small.gradus", "--transcripts", "records")
        self.assertIn("records/bad.json:", done.stderr)

    def test_the_order_of_files_changes_nothing(self):
        one = self.assert_ends(0, "coverage", "tests.gradus", "small.gradus", "--format", "json").stdout
        self.assertEqual(one, self.assert_ends(0, "coverage", "small.gradus", "tests.gradus", "--format", "json").stdout)


class Explain(Folder):
    def codes(self):
        return [line.split()[0] for line in self.assert_ends(0, "explain").stdout.splitlines() if line[:1].strip()]

    def test_every_code_in_the_sources_is_listed(self):
        made = re.compile(r'\b(?:error|warning|note|fault|fileError)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"')
        found = set()
        for folder in ("grammar", "src", "tools/cli"):
            for path, _, files in os.walk(os.path.join(ROOT, folder)):
                for name in files:
                    if name.endswith((".cpp", ".h")):
                        with open(os.path.join(path, name), encoding="utf-8") as file:
                            found.update(made.findall(file.read()))
        self.assertGreater(len(found), 50)
        self.assertLessEqual(found, set(self.codes()))

    def test_every_code_that_is_listed_has_a_page(self):
        codes = self.codes()
        self.assertGreater(len(codes), 50)
        self.assertEqual(codes, sorted(set(codes)))
        for code in codes:
            page = self.assert_ends(0, "explain", code).stdout
            self.assertTrue(page.startswith(code + ": "), code)
            self.assertIn("Instead of", page, code)

    def test_codes_of_rules_and_records_speak_of_both(self):
        for code in ("unknown-grade", "unknown-term", "unknown-value", "unknown-concentration", "too-many-chosen",
                     "file-unreadable"):
            self.assertRegex(self.assert_ends(0, "explain", code).stdout, r"\brecords?\b", code)

    def test_a_misspelt_code_has_a_suggestion(self):
        self.assertIn('did you mean "no-program"?', self.assert_ends(2, "explain", "no-progam").stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
