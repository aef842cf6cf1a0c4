/** How the drawing looks, in the file of its own and on the page. */
export const SVG_STYLE = `
:root{--paper:#fff;--ink:#1f2328;--soft:#59636e;--line:#8c959f;--box:#f6f8fa;--band:#fbfcfd;--edge:#d1d9e0;--network:#ddf4ff;--machine:#dafbe1;--error:#d1242f;--warning:#9a6700;--hit:#8250df;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#f0f6fc;--soft:#9198a1;--line:#656c76;--box:#212830;--band:#12171e;--edge:#3d444d;--network:#0c2d4d;--machine:#12361f;--error:#f85149;--warning:#d29922;--hit:#ab7df8}}
text{font-family:ui-sans-serif,system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--ink);font-size:11px;unicode-bidi:isolate}
.paper{fill:var(--paper)}
.column{fill:var(--soft);font-size:12px;font-weight:600}
.band{fill:var(--band);stroke:var(--edge)}
.band-title{font-weight:600;font-size:12px;fill:var(--soft)}
.edge{fill:none;stroke:var(--line);stroke-width:1.3}
.edge-label{fill:var(--soft);font-size:10px}
.box{fill:var(--box);stroke:var(--line)}
.network .box{fill:var(--network)}
.machine .box{fill:var(--machine)}
.external .box{stroke-dasharray:4 3;fill:var(--paper)}
.title{font-size:13px;font-weight:600}
.detail{fill:var(--soft)}
.error .box,.band.error{stroke:var(--error);stroke-width:2}
.warning .box,.band.warning{stroke:var(--warning);stroke-width:2}
.error .mark{fill:var(--error);font-weight:600}
.warning .mark{fill:var(--warning);font-weight:600}
`.trim();
