#include "src/prose/html_style.h"

namespace gradus::prose {

std::string htmlStyle() {
    return R"(:root { color-scheme: light dark; --ink: #1c1c1e; --quiet: #5a5a60; --line: #d5d5da; --paper: #fff; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --quiet: #a6a6ad; --line: #3c3c42; --paper: #18181b; --link: #8ab8f0; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, table, footer, dl { font-family: system-ui, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .4rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.3rem 0 .3rem; }
p { margin: .5rem 0; }
ul { margin: .4rem 0; padding-left: 1.4rem; }
li { margin: .25rem 0; }
.remark { color: var(--quiet); font-size: .92rem; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 .9rem; font-size: .92rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 500; }
tbody th { font-weight: 500; white-space: nowrap; }
td:last-child { padding-right: 0; }
.courses td:last-child { white-space: nowrap; }
.form div { display: flex; gap: .75rem; align-items: baseline; margin: 1.6rem 0; }
.form dd { flex: 1; margin: 0; border-bottom: 1px solid var(--quiet); }
footer { margin-top: 2.5rem; color: var(--quiet); font-size: .85rem; }
@media (max-width: 30rem) {
  main { padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.4rem; }
  tbody th { white-space: normal; }
}
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --link: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, li, .form div { break-inside: avoid; }
}
)";
}

} // namespace gradus::prose
