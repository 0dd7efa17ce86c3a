/** What the page of a graph does: zoom, move, filter, fold activities away, show what is linked with what. */
import { PARTS, place, route } from './layout.ts';

/** Everything is read from the drawing itself; texts are only ever set as texts. */
const BEHAVIOUR = `
const $ = (s, of = document) => [...of.querySelectorAll(s)], svg = $('svg')[0], all = $('#all')[0], words = $('#words')[0];
const search = $('input[type=search]')[0], aside = $('aside')[0], count = $('#count')[0];
const nodes = $('g.node').map((g) => ({ g, id: g.id, parent: g.dataset.parent, group: g.dataset.group, column: +g.dataset.column,
  depth: +g.dataset.depth, name: g.dataset.name, text: $('title', g)[0].textContent }));
const byId = new Map(nodes.map((n) => [n.id, n]));
const edges = $('path.edge').map((p) => ({ p, from: p.dataset.from, to: p.dataset.to, label: p.dataset.label, inside: p.classList.contains('inside') }));
let view = { x: 0, y: 0, k: 1 }, spots = new Map(), drawn = [], chosen, only;
const show = () => all.setAttribute('transform', 'translate(' + view.x + ' ' + view.y + ') scale(' + view.k + ')');
const size = () => svg.getBoundingClientRect();

/** The node that stands for one that is folded away. */
const shown = (id, visible) => { let n = byId.get(id); while (n && !visible.has(n.id)) n = n.parent && byId.get(n.parent); return n && n.id; };

function reached(id) {
  const found = new Set([id]);
  const follow = (a, b) => { const todo = [id], seen = new Set(todo);
    while (todo.length) { const at = todo.pop(); for (const e of edges) if (e[a] === at && !seen.has(e[b])) { seen.add(e[b]); found.add(e[b]); todo.push(e[b]); } } };
  follow('from', 'to'); follow('to', 'from');
  return found;
}
function wanted() {
  const groups = new Set($('.legend input').filter((one) => one.checked).map((one) => one.value));
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let keep = only ? reached(only) : new Set(byId.keys());
  if (words.length) {
    const hits = nodes.filter((n) => keep.has(n.id) && words.every((w) => n.text.toLowerCase().includes(w))).map((n) => n.id);
    const near = new Set(hits);
    for (const e of edges) { if (hits.includes(e.from)) near.add(e.to); if (hits.includes(e.to)) near.add(e.from); }
    for (const id of [...near]) for (let n = byId.get(id); n && n.parent; n = byId.get(n.parent)) near.add(n.parent);
    keep = near;
  }
  return new Set(nodes.filter((n) => keep.has(n.id) && groups.has(n.group)).map((n) => n.id));
}
function draw() {
  const visible = wanted(), seen = new Map();
  for (const e of edges) {
    const [from, to] = [shown(e.from, visible), shown(e.to, visible)];
    e.p.classList.add('off');
    if (!from || !to || from === to) continue;
    const key = from + '|' + to + '|' + e.label;
    if (!seen.has(key)) seen.set(key, { ...e, from, to });
  }
  drawn = [...seen.values()];
  spots = place(nodes.filter((n) => visible.has(n.id)), drawn, parts);
  for (const n of nodes) {
    n.g.classList.toggle('off', !visible.has(n.id));
    const at = spots.get(n.id); if (at) n.g.setAttribute('transform', 'translate(' + at.x + ' ' + at.y + ')');
  }
  for (const e of drawn) { e.p.classList.remove('off'); e.p.setAttribute('d', route(spots.get(e.from), spots.get(e.to), e.inside)); }
  count.textContent = visible.size === nodes.length ? nodes.length + ' nodes' : visible.size + ' of ' + nodes.length + ' nodes';
  mark(); fit();
}
function fit(whole) {
  const { width, height } = size(), xs = [...spots.values()];
  const most = (key) => xs.reduce((a, s) => Math.max(a, s[key]), 0), w = most('x') + 260, h = most('y') + 74;
  const k = Math.min(1.2, width / w, Math.max(height / h, whole ? 0 : 0.55));
  view = { k, x: Math.max(20 * k, (width - w * k) / 2 + 20 * k), y: Math.max(20 * k, (height - h * k) / 2 + 20 * k) }; show();
}
function mark() {
  words.replaceChildren(); aside.hidden = !chosen || !spots.has(chosen);
  for (const one of $('.near, .chosen')) one.classList.remove('near', 'chosen');
  all.classList.toggle('chosen-one', !aside.hidden && !only);
  if (aside.hidden) return;
  byId.get(chosen).g.classList.add('near', 'chosen');
  const out = [], into = [];
  for (const e of drawn) {
    if (e.from !== chosen && e.to !== chosen) continue;
    e.p.classList.add('near'); byId.get(e.from).g.classList.add('near'); byId.get(e.to).g.classList.add('near');
    (e.from === chosen ? out : into).push(e);
    const length = e.p.getTotalLength(), at = e.p.getPointAtLength(length / 2);
    const word = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    word.setAttribute('class', 'word'); word.setAttribute('x', at.x); word.setAttribute('y', at.y + 3); word.textContent = e.label; words.append(word);
  }
  describe(out, into);
}
function element(tag, text) { const one = document.createElement(tag); one.textContent = text; return one; }
function describe(out, into) {
  const n = byId.get(chosen), button = element('button', only ? 'Show everything' : 'Show only what it leads to and comes from');
  button.onclick = () => { only = only ? undefined : chosen; draw(); };
  aside.replaceChildren(element('h2', n.name), element('p', n.text), button);
  for (const [list, other, title] of [[out, 'to', 'To'], [into, 'from', 'From']]) {
    if (!list.length) continue;
    const ul = document.createElement('ul');
    for (const e of list) {
      const li = element('li', e.label + ' '), b = element('button', byId.get(e[other]).name);
      b.onclick = () => { choose(e[other]); centre(e[other]); }; li.append(b); ul.append(li);
    }
    aside.append(element('p', title), ul);
  }
}
function choose(id) { chosen = id; mark(); }
function centre(id) { const at = spots.get(id), { width, height } = size(); if (!at) return;
  view.x = width / 2 - (at.x + 110) * view.k; view.y = height / 2 - (at.y + 17) * view.k; show(); }
function zoom(f, x, y) { const k = Math.min(4, Math.max(0.03, view.k * f)); view.x = x - (x - view.x) * k / view.k; view.y = y - (y - view.y) * k / view.k; view.k = k; show(); }

svg.addEventListener('wheel', (e) => { e.preventDefault(); const r = size(); zoom(e.deltaY > 0 ? 1 / 1.15 : 1.15, e.clientX - r.left, e.clientY - r.top); }, { passive: false });
let drag, moved;
svg.addEventListener('pointerdown', (e) => { drag = { x: e.clientX, y: e.clientY }; moved = false; });
addEventListener('pointerup', () => { drag = undefined; });
svg.addEventListener('pointermove', (e) => { if (!drag) return; const [dx, dy] = [e.clientX - drag.x, e.clientY - drag.y];
  if (!moved && Math.hypot(dx, dy) < 4) return; moved = true; view.x += dx; view.y += dy; drag = { x: e.clientX, y: e.clientY }; show(); });
svg.addEventListener('click', (e) => { if (moved) return; const g = e.target.closest('g.node'); choose(g ? g.id : undefined); });
addEventListener('keydown', (e) => { if (e.key === 'Escape') { only = undefined; search.value = ''; choose(undefined); draw(); }
  if (e.key === '/' && e.target !== search) { e.preventDefault(); search.focus(); } });
let later; search.addEventListener('input', () => { cancelAnimationFrame(later); later = requestAnimationFrame(draw); });
for (const one of $('.legend input')) one.addEventListener('change', draw);
$('#fit')[0].onclick = () => fit(true);
$('#in')[0].onclick = () => { const { width, height } = size(); zoom(1.3, width / 2, height / 2); };
$('#out')[0].onclick = () => { const { width, height } = size(); zoom(1 / 1.3, width / 2, height / 2); };
addEventListener('resize', () => fit());
svg.removeAttribute('viewBox'); draw();
`;

/** The steps of the layout, printed. */
const STEPS = Object.entries(PARTS).map(
  ([name, part]) => `${name}: ${typeof part === 'function' ? part : JSON.stringify(part)}`,
);

/** The script of the page, which needs nothing but the page. */
export const SCRIPT = `'use strict'; const parts = { ${STEPS.join(', ')} };
const place = ${place}; const route = ${route};${BEHAVIOUR}`;
