/**
 * What the page does. Plain JavaScript for browsers: it reads the data and the drawing that stand in the page, and writes text as text only
 * (`textContent`), so that names stay names.
 */
export const PAGE_SCRIPT = String.raw`
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const [stage, panel, search, vlan, count] = ['stage', 'panel', 'search', 'vlan', 'count'].map((id) => document.getElementById(id));
const nodes = new Map(data.nodes.map((node) => [node.id, { ...node, element: stage.querySelector('[data-id="' + node.id + '"]'), left: [], right: [] }]));
const edges = [...stage.querySelectorAll('[data-from]')].map((element) => ({ element, from: nodes.get(element.dataset.from), to: nodes.get(element.dataset.to) }));
for (const { from, to } of edges) {
  from.right.push(to);
  to.left.push(from);
}
for (const node of nodes.values()) {
  const findings = node.members.flatMap((member) => member.findings).map((i) => data.findings[i].code);
  node.text = [node.kind, ...node.details, ...findings].join('\n').toLowerCase();
}

// ───────── the panel ─────────
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
function item(text, onClick) {
  const button = element('button', 'item', text);
  button.addEventListener('click', onClick);
  return button;
}
function findingsOf(numbers) {
  return numbers.map((i) => data.findings[i]).map(({ code, level, message, why, fix, where }) => {
    const box = element('div', 'finding ' + level);
    box.append(element('p', '', code + ' ' + level + ': ' + message), element('p', 'soft', why), element('p', '', 'fix: ' + fix), element('p', 'soft', where));
    return box;
  });
}
function manifestsOf(numbers) {
  return numbers.map((i) => data.manifests[i]).flatMap(({ title, text }) => [element('h3', '', title), element('pre', '', text)]);
}
function show(node, member) {
  for (const other of nodes.values()) other.element.classList.toggle('selected', other === node);
  const only = member || (node.members.length === 1 ? node.members[0] : undefined);
  const title = only ? only.name : node.members.length + ' × ' + (node.name || node.kind);
  panel.replaceChildren(element('h2', '', title), element('p', 'soft', node.kind), ...node.details.map((line) => element('p', '', line)));
  if (only) panel.append(...findingsOf(only.findings), ...manifestsOf(only.manifests));
  else panel.append(...node.members.map((each) => item(each.name, () => show(node, each))));
  if (member && node.members.length > 1) panel.prepend(item('← all ' + node.members.length, () => show(node)));
  panel.scrollTop = 0;
}
function showOverview() {
  const errors = data.findings.filter(({ level }) => level === 'error').length;
  const title = data.findings.length === 0 ? 'No findings' : 'Errors: ' + errors + ', warnings: ' + (data.findings.length - errors);
  panel.replaceChildren(element('h2', '', title), element('p', 'soft', 'Click a box for its manifest and findings, drag to move, turn the wheel to zoom.'));
  panel.append(...findingsOf(data.findings.map((_, i) => i)));
}

// ───────── search and filter ─────────
function reach(found, side) {
  const all = new Set(found);
  for (const node of all) for (const next of node[side]) all.add(next);
  return all;
}
function hits(words) {
  const matches = (text) => words.every((word) => text.includes(word));
  return [...nodes.values()].flatMap((node) => node.members.filter((member) => matches(member.name.toLowerCase() + '\n' + node.text)).map((member) => ({ node, member })));
}
function update() {
  const wanted = vlan.value === '' ? undefined : Number(vlan.value);
  const networks = [...nodes.values()].filter(({ vlans }) => vlans.some(([min, max]) => wanted >= min && wanted <= max));
  const kept = wanted === undefined ? new Set(nodes.values()) : new Set([...reach(networks, 'left'), ...networks.flatMap(({ right }) => right)]);
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = hits(words).filter(({ node }) => kept.has(node));
  const lit = new Set(found.flatMap(({ node }) => [...reach([node], 'left'), ...reach([node], 'right')]));
  for (const node of nodes.values()) {
    node.element.toggleAttribute('hidden', !kept.has(node));
    node.element.classList.toggle('dim', words.length > 0 && !lit.has(node));
  }
  for (const { element: line, from, to } of edges) {
    const isKept = kept.has(from) && kept.has(to) && (wanted === undefined || !to.vlans.length || networks.includes(to));
    line.toggleAttribute('hidden', !isKept);
    line.classList.toggle('dim', words.length > 0 && !(lit.has(from) && lit.has(to)));
  }
  for (const group of stage.querySelectorAll('[data-group]')) {
    group.toggleAttribute('hidden', wanted !== undefined && ![...kept].some((node) => node.group === group.dataset.group));
  }
  count.textContent = words.length === 0 && wanted === undefined ? '' : found.length + ' found';
  if (words.length === 0) return showOverview();
  panel.replaceChildren(element('h2', '', found.length + ' found'), ...found.slice(0, 200).map(({ node, member }) => item(member.name + ' · ' + node.kind, () => show(node, member))));
}
search.addEventListener('input', update);
vlan.addEventListener('input', update);

// ───────── click, pan and zoom ─────────
const size = { width: Number(stage.dataset.width), height: Number(stage.dataset.height) };
let view;
let drag;
function look(next) {
  view = next;
  stage.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
}
function fit() {
  const { clientWidth, clientHeight } = stage;
  // All of it, unless that is too small to read: then its upper part in full width.
  const width = Math.max(size.width, clientWidth);
  const height = width * clientHeight / Math.max(1, clientWidth);
  look({ x: (size.width - width) / 2, y: size.height < height ? (size.height - height) / 2 : 0, width, height });
}
function zoom(factor, atX, atY) {
  const width = Math.min(20 * size.width + 4000, Math.max(120, view.width * factor));
  const ratio = width / view.width;
  look({ x: view.x + view.width * atX * (1 - ratio), y: view.y + view.height * atY * (1 - ratio), width, height: view.height * ratio });
}
stage.addEventListener('wheel', (event) => {
  event.preventDefault();
  const { left, top, width, height } = stage.getBoundingClientRect();
  zoom(Math.exp(Math.max(-200, Math.min(200, event.deltaY)) * 0.0015), (event.clientX - left) / width, (event.clientY - top) / height);
}, { passive: false });
stage.addEventListener('pointerdown', (event) => {
  drag = { x: event.clientX, y: event.clientY, view, isMoved: false };
});
addEventListener('pointermove', (event) => {
  if (!drag) return;
  const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
  drag.isMoved = drag.isMoved || Math.abs(right) + Math.abs(down) > 4;
  stage.classList.toggle('panning', drag.isMoved);
  const scale = view.width / Math.max(1, stage.clientWidth);
  if (drag.isMoved) look({ ...view, x: drag.view.x - right * scale, y: drag.view.y - down * scale });
});
addEventListener('pointerup', (event) => {
  const isClick = drag && !drag.isMoved;
  drag = undefined;
  stage.classList.remove('panning');
  if (!isClick) return;
  const box = event.target.closest && event.target.closest('[data-id]');
  if (box) return show(nodes.get(box.dataset.id));
  if (stage.contains(event.target)) update();
});
for (const node of nodes.values()) {
  node.element.setAttribute('tabindex', '0');
  node.element.setAttribute('role', 'button');
  node.element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') show(node);
  });
}
document.getElementById('in').addEventListener('click', () => zoom(0.8, 0.5, 0.5));
document.getElementById('out').addEventListener('click', () => zoom(1.25, 0.5, 0.5));
document.getElementById('fit').addEventListener('click', fit);
addEventListener('resize', fit);
fit();
showOverview();
`;
