#pragma once

namespace gradus::report {

/// Of the coverage page: light and dark by the reader's own setting; what is lacking is told by signs and
/// words as well as by colour.
inline constexpr const char* coveragePageStyle = R"css(
:root { color-scheme: light dark; --text: #1b1b1b; --back: #ffffff; --quiet: #595959; --rule: #d0d0d0;
  --covered: #e6f4e6; --partly: #fff3cf; --never: #fde3e0; --covered-ink: #1e5c23; --partly-ink: #6b4a00;
  --never-ink: #9b1c13; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --back: #16181a; --quiet: #a9a9a9;
  --rule: #3a3d40; --covered: #17301b; --partly: #3a3010; --never: #431c19; --covered-ink: #9bd8a2;
  --partly-ink: #f0cd75; --never-ink: #ffaca4; --link: #8fc1ff; } }
body { margin: 0; color: var(--text); background: var(--back); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.5rem; overflow-wrap: anywhere; }
h2 small { color: var(--quiet); font-weight: normal; white-space: nowrap; }
a { color: var(--link); }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th, td { text-align: right; padding: 0.15rem 0.75rem; border-bottom: 1px solid var(--rule); }
th:first-child { text-align: left; font-weight: normal; overflow-wrap: anywhere; }
.legend span { padding: 0 0.5rem; margin-right: 0.5rem; display: inline-block; }
.covered { background: var(--covered); }
.partly { background: var(--partly); }
.never { background: var(--never); }
.covered b { color: var(--covered-ink); }
.partly b { color: var(--partly-ink); }
.never b { color: var(--never-ink); }
.rules { border: 1px solid var(--rule); font-size: 0.85rem; line-height: 1.55; overflow-x: auto; }
.line { display: grid; grid-template-columns: 3.5rem 4.5rem 1fr; min-width: 40rem; }
.line code { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4;
  font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
.no, .mark { text-align: right; padding-right: 0.75rem; color: var(--quiet); user-select: none; }
.mark { display: flex; justify-content: space-between; align-items: start; }
.said { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.lack { padding: 0 0.75rem 0 8rem; color: var(--quiet); font-style: italic; }
.lack::before { content: "↳ "; }
u { text-decoration: underline wavy; text-underline-offset: 0.2em; background: none; }
u.partly { text-decoration-color: var(--partly-ink); }
u.never { text-decoration-color: var(--never-ink); }
details { margin: 0.5rem 0; font-size: 0.9rem; }
li { padding: 0 0.25rem; }
.by { color: var(--quiet); }
)css";

} // namespace gradus::report
