"""The published schema of transcripts accepts what the reader accepts, and rejects what it rejects as far as a schema
can. The reader judges the same cases in transcript_cases_test.cpp."""

import glob
import json
import re
import sys

import jsonschema

with open("docs/schema/transcript.schema.json", encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

failures = []
judged = 0


def judge(name, transcript, expected):
    global judged
    judged += 1
    errors = [error.message for error in validator.iter_errors(transcript)]
    if (not errors) != expected:
        failures.append(f"{name}: {'accepted' if not errors else errors}")


with open("tests/records/transcript_cases.json", encoding="utf-8") as file:
    cases = json.load(file)
for case in cases["good"] + cases["badBeyondTheSchema"]:
    judge(case["name"], case["transcript"], True)
for case in cases["bad"]:
    judge(case["name"], case["transcript"], False)

for path in sorted(glob.glob("rules/**/transcripts/*.json", recursive=True)):
    with open(path, encoding="utf-8") as file:
        judge(path, json.load(file), True)

with open("docs/transcripts.md", encoding="utf-8") as file:
    examples = re.findall(r"^```json\n(.*?)^```", file.read(), re.DOTALL | re.MULTILINE)
for number, example in enumerate(examples, 1):
    judge(f"docs/transcripts.md, example {number}", json.loads(example), True)

print(f"{judged} transcripts judged, {len(failures)} otherwise than expected")
print("\n".join(failures))
sys.exit(1 if failures or judged < 90 else 0)
