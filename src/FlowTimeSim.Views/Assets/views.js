// Zoom, hover and keyboard for charts that are complete without it. Texts only ever become text nodes.
(() => {
"use strict";
const NS = "http://www.w3.org/2000/svg", LEFT = 56, RIGHT = 10, DAY = 864e5;
const STEPS = [6e4, 3e5, 9e5, 18e5, 36e5, 108e5, 216e5, 432e5, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 91 * DAY, 365 * DAY, 1826 * DAY, 3652 * DAY, 18262 * DAY, 36524 * DAY];
const WEEKDAYS = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const two = n => String(n).padStart(2, "0");
const clamp = (v, lo, hi) => Math.max(lo, Math.min(hi, v));

function number(v) {
  const a = Math.abs(v);
  if (!isFinite(v)) return "unknown";
  if (a >= 1e15 || (a > 0 && a < 1e-4)) return v.toExponential(2);
  const digits = a >= 100 ? 0 : a >= 10 ? 1 : a >= .1 ? 2 : a >= .01 ? 3 : 5;
  return (+v.toFixed(digits)).toLocaleString("en-US", { maximumFractionDigits: digits });
}
function short(v) {
  const a = Math.abs(v);
  if (a < 9999.5 || a >= 1e15) return number(v);
  const [size, letter] = a >= 9.995e11 ? [1e12, "T"] : a >= 9.995e8 ? [1e9, "G"] : a >= 9.995e5 ? [1e6, "M"] : [1e3, "k"];
  return (v / size).toFixed(a / size < 99.95 ? 1 : 0).replace(/\.0$/, "") + " " + letter;
}
function make(parent, name, attributes, text) {
  const e = document.createElementNS(NS, name);
  for (const key in attributes) e.setAttribute(key, attributes[key]);
  if (text !== undefined) e.textContent = text;
  parent.append(e);
  return e;
}
function scale(lo, hi, steps) {
  lo = Math.min(0, lo); hi = Math.max(0, hi);
  if (hi - lo < 1e-300) hi = lo + 1;
  const raw = (hi - lo) / steps, power = 10 ** Math.floor(Math.log10(raw)), r = raw / power - 1e-7;
  const step = power * (r <= 1 ? 1 : r <= 2 ? 2 : r <= 2.5 ? 2.5 : r <= 3 ? 3 : r <= 5 ? 5 : 10);
  return { lo: Math.floor(lo / step) * step, hi: Math.ceil(hi / step - 1e-9) * step, step };
}

// Local times: straight pieces, a new one where the zone's clock jumps.
function clockOf(svg) {
  const ms = +svg.dataset.bin, text = svg.dataset.clock;
  if (!text) return null;
  const pieces = text.split(" ").map(p => p.split(":").map(Number));
  return {
    ms,
    at(bin) {
      let piece = pieces[0];
      for (const next of pieces) { if (next[0] > bin) break; piece = next; }
      return piece[1] + (bin - piece[0]) * ms;
    }
  };
}
const dayOf = d => `${WEEKDAYS[d.getUTCDay()]} ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`, timeOf = d => `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
function moment(clock, bin) {
  if (!clock) return "bin " + bin;
  const d = new Date(clock.at(bin)), midnight = clock.ms >= DAY && d.getUTCHours() + d.getUTCMinutes() === 0;
  return `${dayOf(d)} ${d.getUTCFullYear()}` + (midnight ? "" : " " + timeOf(d));
}
function cell(local, step) {
  if (step < 7 * DAY) return Math.floor(local / step);
  if (step < 30 * DAY) return Math.floor((local + 3 * DAY) / step);
  const d = new Date(local), year = d.getUTCFullYear(), month = d.getUTCMonth();
  return step < 91 * DAY ? year * 12 + month : step < 365 * DAY ? year * 4 + Math.floor(month / 3) : Math.floor(year / Math.round(step / (365.24 * DAY)));
}
function label(local, step) {
  const d = new Date(local), long = dayOf(d);
  if (step < DAY) return local - Math.floor(local / DAY) * DAY < step && d.getUTCHours() === 0 ? long : timeOf(d);
  return step < 7 * DAY ? long : step < 30 * DAY ? long.slice(4) : step < 365 * DAY ? `${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}` : String(d.getUTCFullYear());
}
function timeTicks(clock, from, to, most) {
  if (!clock) {
    const step = Math.max(1, Math.ceil(scale(0, to - from, most).step)), ticks = [];
    for (let b = Math.ceil(from / step) * step; b <= to; b += step) ticks.push([b, "bin " + b]);
    return ticks;
  }
  for (const step of STEPS) {
    if ((to - from) * clock.ms / step > most * 1.5) continue;
    const ticks = [];
    let before = cell(clock.at(Math.ceil(from) - 1), step);
    for (let b = Math.ceil(from); b <= to; b++) {
      const local = clock.at(b), now = cell(local, step);
      if (now !== before) ticks.push([b, label(local, step)]);
      before = now;
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}

// A line's own numbers: "M0 12 1 13 5 13M9 4 ...", an area's with its ground around: "M-9 0V12L0 12 ...H99V0".
function points(path, divisor) {
  const result = [];
  for (const part of path.getAttribute("d").split("M")) {
    const body = part.replace(/^.*L/, "").replace(/H.*$/, "").trim();
    if (!body) continue;
    const numbers = body.split(/[\s]+/).map(Number);
    if (result.length) result.push([numbers[0] - 1e-6, NaN]);
    for (let i = 0; i + 1 < numbers.length; i += 2) result.push([numbers[i], numbers[i + 1] * divisor]);
  }
  return result;
}
function after(list, bin) {
  let lo = 0, hi = list.length;
  while (lo < hi) { const mid = (lo + hi) >> 1; if (list[mid][0] <= bin) lo = mid + 1; else hi = mid; }
  return lo;
}
function valueAt(list, bin) {
  const i = after(list, bin), a = list[i - 1], b = list[i];
  if (a && (a[0] === bin || !b || (b[1] === a[1]))) return !b && a[0] < bin ? NaN : a[1];
  if (!a || !b || isNaN(a[1]) || isNaN(b[1])) return NaN;
  return bin - a[0] <= b[0] - bin ? a[1] : b[1];
}

function chart(figure) {
  const svg = figure.querySelector("svg.time"), out = figure.querySelector(".readout"), bins = +svg.dataset.bins, last = Math.max(1, bins - 1);
  const clock = clockOf(svg), height = svg.viewBox.baseVal.height, xticks = svg.querySelector(".xticks");
  const buttons = [...figure.querySelectorAll(".key button")];
  const panels = [...svg.querySelectorAll("g.panel")].map(g => {
    const divisor = +g.dataset.divisor;
    return { g, divisor, top: +g.dataset.top, height: +g.dataset.height, ticks: g.querySelector(".ticks"),
      view: g.querySelector("svg.view"), spans: g.querySelector("g.spans"), bands: [...g.querySelectorAll("path.band")], plot: g.querySelector("g.plot"), limits: [...g.querySelectorAll("path.limit")].map(p => +p.getAttribute("d").split(/[ H]/)[1] * divisor),
      lines: [...g.querySelectorAll("path.line")].map(path => ({ path, name: path.dataset.name, points: points(path, divisor) })) };
  });
  const lines = panels.flatMap(p => p.lines), first = panels[0].top, end = panels[panels.length - 1].top + panels[panels.length - 1].height;
  const drag = make(svg, "rect", { class: "drag off", y: first, height: end - first });
  const cursor = make(svg, "line", { class: "cursor off", y1: first, y2: end });
  const names = svg.querySelector("g.names"), spans = names ? [...panels[0].spans.children].map(path => ({ name: path.dataset.name,
    times: path.getAttribute("d").split("M").slice(1).map(d => d.split(/[ HV]+/)).map(d => [+d[0], +d[2]]) })) : [];
  const strip = svg.querySelector(".overview"), shown = strip && strip.querySelector(".window"), stripTop = strip ? +strip.dataset.top : Infinity;
  let from = +svg.dataset.from, to = Math.max(from + 1, +svg.dataset.to), at = -1, width = 0, start = null, moving = false;
  const x = bin => LEFT + (width - LEFT - RIGHT) * (bin - from) / (to - from);
  const binAt = px => clamp(Math.round(from + (to - from) * (px - LEFT) / (width - LEFT - RIGHT)), 0, bins - 1);

  function drawPanel(p, ticks) {
    let lo = 0, hi = 0;
    for (const line of p.lines) if (!line.path.classList.contains("off")) {
      for (let i = Math.max(0, after(line.points, from) - 1); i < line.points.length; i++) {
        const [bin, v] = line.points[i];
        if (v < lo) lo = v;
        if (v > hi) hi = v;
        if (bin > to) break;
      }
    }
    for (const limit of p.limits) if (limit > hi && limit <= 2 * hi) hi = limit;
    const s = scale(lo, hi, Math.max(2, Math.floor(p.height / 55))), inner = width - LEFT - RIGHT, span = s.hi - s.lo;
    p.view.setAttribute("width", inner);
    p.plot.setAttribute("transform", `matrix(${inner / (to - from)} 0 0 ${-p.height * p.divisor / span} ${-from * inner / (to - from)} ${p.height + p.height * s.lo / span})`);
    if (p.spans) p.spans.setAttribute("transform", `matrix(${inner / (to - from)} 0 0 1 ${-from * inner / (to - from)} 0)`);
    p.ticks.replaceChildren();
    for (const [bin] of ticks) make(p.ticks, "line", { class: "day", x1: x(bin), x2: x(bin), y1: p.top, y2: p.top + p.height });
    for (let i = 0; i <= Math.round(span / s.step); i++) {
      const v = s.lo + i * s.step, y = p.top + p.height - p.height * (v - s.lo) / span;
      make(p.ticks, "line", { class: Math.abs(v) < s.step / 1e6 ? "axis" : "grid", x1: LEFT, x2: width - RIGHT, y1: y, y2: y });
      make(p.ticks, "text", { class: "tick", x: LEFT - 8, y: y + 4, "text-anchor": "end" }, (Math.max(s.hi, -s.lo) < 1e6 ? number : short)(Math.abs(v) < s.step / 1e6 ? 0 : v));
    }
  }
  // A name stands where it first begins in view, in the first of three rows with room.
  function drawNames() {
    const ends = [0, 0, 0];
    names.replaceChildren();
    const seen = spans.map(s => [s.times.find(t => t[1] > from && t[0] < to), s.name]).filter(s => s[0]).sort((a, b) => a[0][0] - b[0][0]);
    for (const [[bin], name] of seen) {
      const left = Math.max(LEFT, x(bin)) + 3, row = ends.findIndex(e => e < left), right = left + name.length * 5.8;
      if (row < 0 || right > width - RIGHT) continue;
      ends[row] = right + 8;
      make(names, "text", { class: "ev", x: left, y: +names.dataset.top + 11 + 13 * row }, name);
    }
  }
  function draw() {
    width = Math.max(280, svg.clientWidth || 820);
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const ticks = timeTicks(clock, from, to, Math.max(2, Math.floor((width - LEFT - RIGHT) / 76)));
    for (const p of panels) drawPanel(p, ticks);
    if (names) drawNames();
    xticks.replaceChildren();
    for (const [bin, text] of ticks) if (x(bin) < width - 28) make(xticks, "text", { class: "tick", x: x(bin), y: svg.dataset.axis, "text-anchor": "middle" }, text);
    if (strip) {
      const inner = width - LEFT - RIGHT;
      for (const e of strip.querySelectorAll(".strip,.whole")) e.setAttribute("width", inner);
      shown.setAttribute("x", LEFT + inner * from / last); shown.setAttribute("width", Math.max(2, inner * (to - from) / last));
    }
    point();
  }
  function point() {
    const seen = at >= from && at <= to;
    cursor.classList.toggle("off", !seen);
    if (!seen) {
      out.textContent = `${moment(clock, Math.round(from))} to ${moment(clock, Math.round(to))}` + (to - from < last ? " · Escape or a double click shows the whole time" : "");
      return;
    }
    cursor.setAttribute("x1", x(at)); cursor.setAttribute("x2", x(at));
    out.textContent = moment(clock, at) + lines.filter(l => !l.path.classList.contains("off")).map(l => ` · ${l.name} ${number(valueAt(l.points, at))}`).join("") + spans.filter(s => s.times.some(t => t[0] < at + 1 && t[1] > at)).map(s => " · " + s.name).join("");
  }
  function zoom(a, b) {
    if (b - a < 4) { const mid = (a + b) / 2; a = mid - 2; b = mid + 2; }
    const length = Math.min(b - a, last);
    from = clamp(a, 0, last - length); to = from + length;
    draw();
  }
  const px = event => { const box = svg.getBoundingClientRect(); return (event.clientX - box.left) * width / box.width; };
  const pan = here => { const bin = last * (here - LEFT) / (width - LEFT - RIGHT); zoom(bin - span() / 2, bin + span() / 2); };
  const on = (name, run) => svg.addEventListener(name, run);
  const drop = () => { start = null; moving = false; drag.classList.add("off"); };
  on("pointerdown", event => {
    if (event.button !== 0) return;
    svg.setPointerCapture(event.pointerId);
    const box = svg.getBoundingClientRect();
    moving = (event.clientY - box.top) * width / box.width >= stripTop;
    if (moving) pan(px(event)); else start = px(event);
  });
  on("pointermove", event => {
    const here = clamp(px(event), LEFT, width - RIGHT);
    if (moving) { pan(here); return; }
    at = binAt(here);
    if (start !== null && Math.abs(here - start) > 6) {
      drag.classList.remove("off");
      drag.setAttribute("x", Math.min(start, here)); drag.setAttribute("width", Math.abs(here - start));
    }
    point();
  });
  on("pointerup", event => {
    const here = clamp(px(event), LEFT, width - RIGHT), began = start;
    drop();
    if (began !== null && Math.abs(here - began) > 6) zoom(binAt(Math.min(began, here)), binAt(Math.max(began, here)));
  });
  on("pointercancel", drop);
  on("pointerleave", () => { if (start === null && document.activeElement !== svg) { at = -1; point(); } });
  on("dblclick", () => zoom(0, last));
  on("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? Math.max(1, Math.round((to - from) / 20)) : 1, centre = at >= from && at <= to ? at : (from + to) / 2;
    const move = to => { at = clamp(to, 0, bins - 1); if (at < from || at > seenTo()) zoom(from + at - centre, from + at - centre + span()); else point(); };
    switch (event.key) {
      case "ArrowLeft": move(at < 0 ? Math.round(centre) : at - step); break;
      case "ArrowRight": move(at < 0 ? Math.round(centre) : at + step); break;
      case "Home": move(Math.ceil(from)); break;
      case "End": move(Math.floor(to)); break;
      case "+": case "=": zoom(centre - span() / 4, centre + span() / 4); break;
      case "-": zoom(centre - span(), centre + span()); break;
      case "Escape": case "0": zoom(0, last); break;
      case "t": case "T": { const table = figure.querySelector("details.data"); if (!table) return; table.open = !table.open; if (table.open) table.scrollIntoView({ block: "nearest" }); break; }
      default: return;
    }
    event.preventDefault();
  });
  const span = () => to - from, seenTo = () => to;
  buttons.forEach((button, i) => button.addEventListener("click", () => {
    const off = lines[i].path.classList.toggle("off");
    for (const band of panels.flatMap(p => p.bands)) if (band.dataset.of === lines[i].name) band.classList.toggle("off", off);
    button.setAttribute("aria-pressed", String(!off));
    draw();
  }));
  // What is folded away has no width yet.
  new ResizeObserver(() => { if (svg.clientWidth && svg.clientWidth !== width) draw(); }).observe(svg);
  draw();
}
function attach(root) {
  for (const figure of root.querySelectorAll("figure.chart")) if (!figure.dataset.live) { figure.dataset.live = "1"; chart(figure); }
}
// Colours follow the system until the reader says otherwise; nothing is stored.
for (const button of document.querySelectorAll("button.theme")) {
  const root = document.documentElement.dataset, say = () => { button.textContent = now() === "dark" ? "Light" : "Dark"; };
  const system = matchMedia("(prefers-color-scheme: dark)"), now = () => root.theme || (system.matches ? "dark" : "light");
  button.onclick = () => { root.theme = now() === "dark" ? "light" : "dark"; say(); };
  system.onchange = say; button.hidden = false; say();
}
globalThis.flowTimeViews = { attach };
attach(document);
})();
