/** How the page around the drawing looks. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{height:100%;margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 ui-sans-serif,system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
body{display:flex;flex-direction:column}
header{display:flex;gap:8px;align-items:center;padding:8px 12px;border-bottom:1px solid var(--edge)}
input,button{font:inherit;color:inherit;background:var(--box);border:1px solid var(--line);border-radius:6px;padding:4px 10px}
button{cursor:pointer}
#search{width:min(340px,40vw)}
#vlan{width:96px}
#count{color:var(--soft);margin-left:auto}
main{flex:1;display:flex;min-height:0}
#stage{flex:1;min-width:0;height:100%;cursor:grab;touch-action:none;user-select:none}
#stage.panning{cursor:grabbing}
.node{cursor:pointer;outline:none}
.node:hover .box,.node:focus-visible .box{stroke:var(--hit);stroke-width:2}
.node.selected .box{stroke:var(--hit);stroke-width:3}
.node.dim,[data-from].dim{opacity:.15}
#panel{width:min(440px,42vw);overflow:auto;border-left:1px solid var(--edge);padding:12px 16px}
#panel h2{font-size:16px;margin:0 0 4px;overflow-wrap:anywhere;unicode-bidi:isolate}
#panel h3{font-size:13px;margin:16px 0 4px;color:var(--soft);overflow-wrap:anywhere}
#panel p{margin:2px 0;overflow-wrap:anywhere;unicode-bidi:isolate}
#panel .soft{color:var(--soft)}
#panel .finding{border-left:3px solid var(--warning);padding:4px 10px;margin:8px 0;background:var(--box)}
#panel .finding.error{border-color:var(--error)}
#panel pre{font:12px/1.45 ui-monospace,Consolas,monospace;background:var(--box);border:1px solid var(--edge);border-radius:6px;padding:10px;overflow:auto;unicode-bidi:isolate}
#panel .item{display:block;width:100%;text-align:left;margin:3px 0;overflow-wrap:anywhere;unicode-bidi:isolate}
`.trim();
