'use strict';
// The run is a list of steps; whatever is shown at one of them (stack, queues, console) is worked out from the
// steps before it. So every step can be jumped to, and going back is no different from going on.
const data = JSON.parse(document.getElementById('data').textContent);
const STARTS = 0, SCHEDULES = 1, PRINTS = 2, ENDS = 3;
const NONE = -1, BEFORE = -2;
const LANE_HEIGHT = 36, TOP = 22, GAP = 6;
const HUES = [220, 275, 190, 30, 60, 90, 140, 330, 0, 250, 210, 120];
const MANY = 400;           // more boxes than this: arrows of the running call only
const MAY_HOLD_TEXT = 80;   // more boxes than this: no text in them

const calls = data.calls;
const steps = [];
for (let i = 0; i < data.steps.length; i += 2) {
  steps.push({ kind: data.steps[i], subject: data.steps[i + 1] });
}
const byId = id => document.getElementById(id);

// ---- what a call is called

const printedBy = new Map();    // a call's lines
const printer = new Map();      // a line's call
const startOf = new Map();      // a call's first step
{
  const stack = [];
  steps.forEach((step, at) => {
    if (step.kind === STARTS) { stack.push(step.subject); startOf.set(step.subject, at); }
    if (step.kind === ENDS) { stack.pop(); }
    if (step.kind === PRINTS && stack.length > 0) {
      const call = stack[stack.length - 1];
      if (!printedBy.has(call)) { printedBy.set(call, []); }
      printedBy.get(call).push(step.subject);
      printer.set(step.subject, call);
    }
  });
}
const quoted = text => '"' + text + '"';
const lineNumber = line => data.firstLine + line + 1;
function nameOf(call) {
  if (calls[call].kind === 'the main script') { return 'main script'; }
  const lines = printedBy.get(call);
  return lines ? data.lines[lines[0]] : calls[call].label;
}
function described(call) {
  const { kind, label } = calls[call];
  return kind === 'the main script' ? kind : kind + ' (' + label + ')';
}

// ---- expected and actual

const expected = data.expected;
const differs = line => expected !== undefined && expected[line] !== data.lines[line];
const firstDifference = data.difference === NONE ? NONE : data.difference - data.firstLine;
const callOfDifference = printer.get(firstDifference);

// ---- the drawing

const lanes = data.lanes
  .map((lane, index) => ({ ...lane, index }))
  .filter(lane => !lane.rare || calls.some(call => call.lane === lane.index));
const rowOf = new Map(lanes.map((lane, row) => [lane.index, row]));
const hasText = calls.length <= MAY_HOLD_TEXT;
const WIDTH = hasText ? 104 : calls.length <= MANY ? 26 : 16;
const columnX = column => GAP + Math.max(column, 0) * WIDTH;
const laneY = lane => TOP + rowOf.get(lane) * LANE_HEIGHT;
const centre = call => ({
  x: columnX(call) + (WIDTH - GAP) / 2,
  y: laneY(calls[call].lane) + LANE_HEIGHT / 2,
});

function element(name, attributes, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, value); }
  if (text !== undefined) { made.textContent = text; }
  return made;
}
function html(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, value); }
  made.append(...children);
  return made;
}
const cut = (text, length) => text.length <= length ? text : text.slice(0, length - 1) + '…';

const width = 2 * GAP + calls.length * WIDTH;
const height = TOP + lanes.length * LANE_HEIGHT;
const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
svg.append(arrowHead());
lanes.forEach((lane, row) => {
  byId('lanes').append(html('div', { 'data-lane': lane.index }, lane.name));
  const y = TOP + (row + 1) * LANE_HEIGHT;
  svg.append(element('line', { class: 'rule', x1: 0, x2: width, y1: y, y2: y }));
});
let turn;
let turnLabelEnds = 0;
calls.forEach((call, column) => {
  if (call.turn === turn) { return; }
  turn = call.turn;
  const x = columnX(column) - GAP / 2;
  svg.append(element('line', { class: 'wall', x1: x, x2: x, y1: 0, y2: height }));
  const label = turn === 0 ? 'before turn 1' : 'turn ' + turn;
  if (x >= turnLabelEnds) {
    svg.append(element('text', { class: 'turn', x: x + 4, y: 15 }, label));
    turnLabelEnds = x + 8 + label.length * 7;
  }
});
for (const bar of data.bars) {
  const y = laneY(bar.lane) + LANE_HEIGHT / 2;
  const from = bar.from === BEFORE || bar.from === NONE ? 0 : centre(bar.from).x;
  svg.append(element('path', { class: 'bar', d: `M${from},${y} H${centre(bar.to).x}` }));
  if (hasText) { svg.append(element('text', { class: 'bar-label', x: from + 4, y: y + 4 }, bar.label)); }
}
const faint = element('g', {});
const strong = element('g', {});
svg.append(faint);
const boxes = calls.map((call, column) => {
  const group = element('g', { class: 'call', style: `--hue: ${HUES[call.lane]}` });
  const y = laneY(call.lane);
  const box = element('rect', {
    class: 'box', x: columnX(column), y: y + 4, width: WIDTH - GAP, height: LANE_HEIGHT - 8, rx: 4,
  });
  const lines = (printedBy.get(column) ?? []).map(line => ', prints ' + quoted(data.lines[line])).join('');
  box.append(element('title', {}, described(column) + lines + (call.blocked ? '. Blocked: ' + call.blocked : '')));
  group.append(box);
  if (hasText) {
    group.append(element('text', { x: columnX(column) + 6, y: y + 22 }, cut(nameOf(column), 12)));
  }
  group.addEventListener('click', () => show(startOf.get(column) ?? 0));
  group.classList.toggle('blocked', call.blocked !== undefined);
  group.classList.toggle('differs', column === callOfDifference);
  svg.append(group);
  return group;
});
if (calls.length <= MANY) {
  calls.forEach((call, column) => {
    if (call.by >= 0) { faint.append(arrow(call.by, column, 'arrow')); }
  });
}
svg.append(strong);
byId('scroll').append(svg);

calls.forEach((call, column) => {
  if (call.blocked === undefined) { return; }
  const button = html('button', { type: 'button' }, 'Blocked the loop: ' + call.blocked);
  button.addEventListener('click', () => show(startOf.get(column) ?? 0));
  byId('blocked').append(html('li', {}, button));
});

function arrowHead() {
  const head = element('marker', {
    id: 'head', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse',
  });
  head.append(element('path', { d: 'M0,0 L8,4 L0,8 z' }));
  const definitions = element('defs', {});
  definitions.append(head);
  return definitions;
}
function arrow(from, to, kind) {
  const start = centre(from);
  const end = centre(to);
  const bend = Math.min(60, (end.x - start.x) / 2);
  const down = end.y > start.y ? 1 : end.y < start.y ? -1 : 0;
  const edge = LANE_HEIGHT / 2 - 4;
  const d = down === 0
    ? `M${start.x},${start.y - edge} C${start.x + bend},${start.y - edge - 10} ${end.x - bend},${end.y - edge - 10} ${end.x},${end.y - edge}`
    : `M${start.x},${start.y + down * edge} C${start.x},${(start.y + end.y) / 2} ${end.x - 8},${(start.y + end.y) / 2} ${end.x},${end.y - down * edge}`;
  return element('path', { class: kind, d });
}

// ---- the state at a step

function stateAt(at) {
  const stack = [];
  const queued = new Set();
  const ended = new Set();
  let printed = 0;
  // What was scheduled before the window stands in its queue from the beginning.
  calls.forEach((call, column) => { if (call.by === BEFORE) { queued.add(column); } });
  for (let i = 0; i <= at; i++) {
    const { kind, subject } = steps[i];
    if (kind === STARTS) { stack.push(subject); queued.delete(subject); }
    if (kind === SCHEDULES) { queued.add(subject); }
    if (kind === PRINTS) { printed = Math.max(printed, subject + 1); }
    if (kind === ENDS) { stack.pop(); ended.add(subject); }
  }
  return { stack, queued, ended, printed };
}

function inWords(at) {
  const { kind, subject } = steps[at];
  const out = [];
  if (kind === STARTS) {
    const by = calls[subject].by;
    const scheduler = by >= 0 ? ', scheduled by ' + described(by) : '';
    out.push(subject === 0 && calls[0].kind === 'the main script' && data.from === 0
      ? 'The main script begins.'
      : 'The loop calls ' + described(subject) + scheduler + '.');
    if (calls[subject].blocked) { out.push({ wrong: 'It blocks the loop: ' + calls[subject].blocked + '.' }); }
  } else if (kind === SCHEDULES) {
    out.push('It schedules ' + described(subject) + ', which then waits in ' + queueName(calls[subject].lane) + '.');
  } else if (kind === PRINTS) {
    out.push('It prints ' + quoted(data.lines[subject]) + ', line ' + lineNumber(subject) + '.');
    if (subject === firstDifference && differs(subject)) {
      const wanted = expected[subject];
      out.push({ wrong: wanted === undefined
        ? 'Nothing more was expected: this is the first difference.'
        : 'Expected here is ' + quoted(wanted) + ': this is the first difference.' });
    } else if (subject === firstDifference) {
      out.push({ wrong: 'This is the place to look at.' });
    }
  } else {
    out.push('It ends' + (calls[subject].error ? ' with ' + calls[subject].error : '') + '.');
  }
  return out;
}
function queueName(lane) {
  const name = data.lanes[lane].name;
  return name === 'nextTick' ? 'the nextTick queue'
    : name === 'promise jobs' ? 'the queue of promise jobs'
    : name === 'poll' ? 'the thread pool or the system, until the poll phase'
    : 'the ' + name + ' phase';
}

// ---- showing a step

let now = 0;
let timer;
const slider = byId('slider');
slider.max = String(Math.max(0, steps.length - 1));

function show(at) {
  now = Math.min(Math.max(at, 0), steps.length - 1);
  if (steps.length === 0) {
    byId('what').textContent = 'The loop called nothing.';
    fillConsole({ printed: data.lines.length }, undefined);
    return;
  }
  const state = stateAt(now);
  const step = steps[now];
  slider.value = String(now);
  slider.setAttribute('aria-valuetext', `step ${now + 1} of ${steps.length}`);
  const what = byId('what');
  what.replaceChildren(`Step ${now + 1} of ${steps.length}. `);
  for (const part of inWords(now)) {
    what.append(part.wrong ? html('span', { class: 'wrong' }, part.wrong) : part, ' ');
  }
  const running = state.stack[state.stack.length - 1];
  const shown = running ?? (step.kind === ENDS ? step.subject : undefined);
  boxes.forEach((box, column) => {
    box.classList.toggle('now', column === running);
    box.classList.toggle('later', !state.ended.has(column) && !state.stack.includes(column));
  });
  document.querySelectorAll('#lanes div').forEach(lane =>
    lane.classList.toggle('now', running !== undefined && Number(lane.dataset.lane) === calls[running].lane));
  strong.replaceChildren();
  if (shown !== undefined) {
    if (calls[shown].by >= 0) { strong.append(arrow(calls[shown].by, shown, 'arrow to')); }
    calls.forEach((call, column) => {
      if (call.by === shown && state.queued.has(column)) { strong.append(arrow(shown, column, 'arrow from')); }
    });
    strong.querySelectorAll('path').forEach(path => path.setAttribute('marker-end', 'url(#head)'));
    bringIntoView(shown);
  }
  fillConsole(state, step.kind === PRINTS ? step.subject : undefined);
  fillState(state, shown);
  byId('first').disabled = byId('back').disabled = now === 0;
  byId('last').disabled = byId('next').disabled = now === steps.length - 1;
  if (now === steps.length - 1) { pause(); }
}

function bringIntoView(column) {
  const scroll = byId('scroll');
  const x = columnX(column);
  if (x < scroll.scrollLeft + WIDTH || x > scroll.scrollLeft + scroll.clientWidth - 2 * WIDTH) {
    scroll.scrollLeft = x - scroll.clientWidth / 2;
  }
}

function fillConsole(state, fresh) {
  const table = byId('console');
  const head = expected === undefined ? ['', 'printed'] : ['', 'expected', 'actual'];
  const rows = [html('tr', {}, ...head.map(text => html('th', { scope: 'col' }, text)))];
  if (data.firstLine > 0) {
    rows.push(html('tr', {}, html('td', { class: 'number' }, '…'),
      html('td', { colspan: head.length - 1 }, none(data.firstLine + ' lines before the cut'))));
  }
  const count = Math.max(data.lines.length, expected ? expected.length : 0);
  const middle = fresh ?? state.printed;
  const [from, to] = around(middle, count);
  if (from > 0) { rows.push(gap(from, head.length)); }
  for (let line = from; line < to; line++) {
    const row = html('tr', {}, html('td', { class: 'number' }, String(lineNumber(line))));
    if (expected) { row.append(html('td', {}, expected[line] ?? none('nothing'))); }
    const isPrinted = line < state.printed && line < data.lines.length;
    if (!expected && !isPrinted) { break; }
    row.append(html('td', {}, isPrinted ? visible(line) : line < data.lines.length ? '' : ended(state) ? none('nothing') : ''));
    const isWrong = differs(line) && (isPrinted || (ended(state) && line >= data.lines.length));
    row.classList.toggle('fresh', line === fresh);
    row.classList.toggle('differs', isWrong);
    row.classList.toggle('first-difference', line === firstDifference && (isWrong || (!expected && isPrinted)));
    rows.push(row);
  }
  if (to < count) { rows.push(gap(count - to, head.length)); }
  table.replaceChildren(...rows);
}
const ended = state => state.printed >= data.lines.length;
const none = text => html('span', { class: 'none' }, text);
const gap = (count, columns) => html('tr', {}, html('td', { class: 'number' }, '…'),
  html('td', { colspan: columns - 1 }, none(count + ' more')));
function around(middle, count) {
  const most = 40;
  if (count <= most) { return [0, count]; }
  const from = Math.min(Math.max(0, middle - most / 2), count - most);
  return [from, from + most];
}
function visible(line) {
  const text = data.lines[line];
  const wanted = expected && expected[line];
  const onlySpace = wanted !== undefined && wanted !== text && wanted.replace(/\s/g, '') === text.replace(/\s/g, '');
  return onlySpace ? text.replace(/ /g, '·').replace(/\t/g, '→') : text;
}

function fillState(state, shown) {
  const out = [];
  const add = (term, ...content) => {
    out.push(html('dt', {}, term));
    out.push(content.length === 0
      ? html('dd', { class: 'none' }, 'empty')
      : html('dd', {}, ...content));
  };
  if (shown !== undefined) {
    const call = calls[shown];
    add('Turn', call.turn === 0 ? 'before the first' : String(call.turn));
    add('Phase', call.phase + (call.kind.includes('nextTick') || call.kind.includes('promise') || call.kind.includes('Microtask')
      ? ', while the two queues are emptied' : ''));
    add('Loop time', call.at + ' ms');
  }
  const stack = [...state.stack].reverse().map(call => html('li', {}, described(call)));
  add('Call stack', ...(stack.length ? [html('ol', {}, ...stack)] : []));
  for (const lane of lanes) {
    const waiting = [...state.queued].filter(call => calls[call].lane === lane.index);
    if (waiting.length === 0 && (lane.name === 'main script' || lane.rare || lane.name.includes('pool') || lane.name.includes('workers'))) { continue; }
    const chips = waiting.slice(0, 12).map(call =>
      html('span', { class: 'chip', style: `--hue: ${HUES[lane.index]}`, title: described(call) }, cut(nameOf(call), 24)));
    if (waiting.length > 12) { chips.push(`and ${waiting.length - 12} more`); }
    add(lane.name, ...chips);
  }
  byId('state').replaceChildren(...out);
}

// ---- controls

function pause() {
  clearInterval(timer);
  timer = undefined;
  byId('play').textContent = '▶ Play';
  byId('play').setAttribute('aria-pressed', 'false');
}
function play() {
  if (now === steps.length - 1) { show(0); }
  timer = setInterval(() => show(now + 1), Number(byId('speed').value));
  byId('play').textContent = '⏸ Pause';
  byId('play').setAttribute('aria-pressed', 'true');
}
const toggle = () => timer === undefined ? play() : pause();
const lookAt = firstDifference !== NONE
  ? steps.findIndex(step => step.kind === PRINTS && step.subject === firstDifference)
  : steps.findIndex(step => step.kind === STARTS && calls[step.subject].blocked !== undefined);
const hasPlace = data.difference !== NONE || lookAt >= 0;
const look = () => show(lookAt >= 0 ? lookAt : hasPlace ? steps.length - 1 : 0);
byId('look').hidden = !hasPlace;
if (firstDifference === NONE) { byId('look').textContent = 'Go to the blocked call'; }
function toggleTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
}
const actions = {
  first: () => { pause(); show(0); },
  back: () => { pause(); show(now - 1); },
  next: () => { pause(); show(now + 1); },
  last: () => { pause(); show(steps.length - 1); },
  look: () => { pause(); look(); },
  play: toggle,
  theme: toggleTheme,
};
for (const [id, action] of Object.entries(actions)) { byId(id).addEventListener('click', action); }
byId('speed').addEventListener('change', () => { if (timer !== undefined) { pause(); play(); } });
slider.addEventListener('input', () => { pause(); show(Number(slider.value)); });
const KEYS = { ArrowLeft: 'back', ArrowRight: 'next', Home: 'first', End: 'last', ' ': 'play', d: 'look', t: 'theme' };
document.addEventListener('keydown', event => {
  const action = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const inControl = event.target.closest('button, select, input, summary');
  if (!action || event.ctrlKey || event.metaKey || event.altKey) { return; }
  // A button does with Space what it always does, and the slider moves by its own keys.
  if (inControl && (event.key === ' ' || event.target.matches('input, select'))) { return; }
  event.preventDefault();
  actions[action]();
});

const wanted = /step=(\d+)/.exec(location.hash);
if (wanted) { show(Number(wanted[1]) - 1); } else { look(); }
document.documentElement.dataset.ready = 'true';
