"use strict";
// The page reads without this. It adds: the note of a statistic, the memory of colours, finding in the list, folding.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// ---------------------------------------------------------------- colours

const THEME = "ldtd-theme";
const remember = (name) => { try { localStorage.setItem(THEME, name); } catch { /* a page of a file may not remember */ } };
const remembered = () => { try { return localStorage.getItem(THEME); } catch { return null; } };

for (const choice of all("input[name=theme]")) {
  choice.checked = choice.value === (remembered() ?? "auto");
  choice.addEventListener("change", () => remember(choice.value));
}
if (!document.querySelector("input[name=theme]:checked")) document.getElementById("theme-auto").checked = true;

// ---------------------------------------------------------------- the note of a statistic

const note = document.getElementById("note");
let noted = null;
let leaving = 0;

const rowOf = (statistic) => document.getElementById(statistic.hash.slice(1));
const nounsOf = (statistic) => all(`.noun[data-of~="${statistic.hash.slice(1)}"]`, statistic.closest(".text"));

function fill(row) {
  const list = document.createElement("dl");
  for (const cell of all("[data-label]", row)) {
    const said = cell.textContent.trim();
    if (!said) continue;
    const term = document.createElement("dt");
    const value = document.createElement("dd");
    term.textContent = cell.dataset.label;
    value.textContent = said;
    if (cell.lang) value.lang = cell.lang;
    value.className = cell.className;
    list.append(term, value);
  }
  note.replaceChildren(list);
}

function place(statistic) {
  const at = statistic.getClientRects()[0] ?? statistic.getBoundingClientRect();
  const width = note.offsetWidth, height = note.offsetHeight, gap = 6;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  const below = at.bottom + gap;
  const top = below + height < window.innerHeight || at.top < height + gap ? below : at.top - height - gap;
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${top + window.scrollY}px`;
}

function show(statistic) {
  clearTimeout(leaving);
  if (noted === statistic) return;
  hide();
  noted = statistic;
  fill(rowOf(statistic));
  note.hidden = false;
  place(statistic);
  statistic.classList.add("on");
  for (const noun of nounsOf(statistic)) noun.classList.add("on");
}

function hide() {
  clearTimeout(leaving);
  if (!noted) return;
  noted.classList.remove("on");
  for (const noun of nounsOf(noted)) noun.classList.remove("on");
  note.hidden = true;
  noted = null;
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => { if (document.activeElement !== noted) hide(); }, 200);
}

const STATISTIC = ".text a.stat";
document.addEventListener("pointerover", (event) => {
  const statistic = event.target.closest(STATISTIC);
  if (statistic) show(statistic);
  else if (event.target.closest("#note")) clearTimeout(leaving);
  else if (noted) leave();
});
document.addEventListener("focusin", (event) => {
  const statistic = event.target.closest(STATISTIC);
  if (statistic) show(statistic);
  else hide();
});
document.addEventListener("focusout", leave);
document.addEventListener("pointerdown", (event) => {
  const statistic = event.target.closest(STATISTIC);
  if (!statistic && !event.target.closest("#note")) hide();
  if (!statistic || event.pointerType !== "touch") return;
  // A finger cannot point without pressing: its first press shows the note, its second follows the link.
  if (noted !== statistic) statistic.addEventListener("click", (click) => click.preventDefault(), { once: true });
  show(statistic);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  const statistic = event.target.closest?.(STATISTIC);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!statistic || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const around = all("a.stat", statistic.closest(".text"));
  const next = around[around.indexOf(statistic) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

// ---------------------------------------------------------------- the lists of doubts: more of them, and finding one

const STEP = 400;

function element(name, content, about = {}) {
  const made = Object.assign(document.createElement(name), about);
  made.append(...[content].flat());
  return made;
}

/** An item as the template writes it. */
function item([before, ratio, between, said, after, percent, actual, implied, headline, date, id]) {
  const sentence = [before, element("mark", ratio), between, ...(said ? [element("mark", said)] : []), after];
  const why = [`The text says ${percent} %; it is ${actual} %.`, implied ? ` Of ${implied} it would be true. ` : " "];
  if (document.getElementById(`a-${id}`)) why.push(element("a", headline || "article", { href: `#a-${id}`, lang: "vi" }), " ");
  else if (headline) why.push(element("cite", headline, { lang: "vi" }), " ");
  if (date) why.push(element("time", date), " ");
  why.push(element("code", id));
  return element("li", [element("p", sentence, { lang: "vi" }), element("p", why, { className: "why" })]);
}

/** A list, of which the page holds the first items as HTML and the rest as data. */
function listing(list) {
  const data = list.nextElementSibling?.matches("script.rest") ? list.nextElementSibling : null;
  const first = [...list.children];
  const rest = data ? JSON.parse(data.textContent) : [];
  const texts = rest.map((row) => row.join(" ").toLowerCase());
  const button = data?.nextElementSibling.querySelector("button");
  let found = rest, shown = 0;

  const more = () => {
    list.append(...found.slice(shown, shown + STEP).map(item));
    shown = Math.min(shown + STEP, found.length);
    label();
  };
  const label = () => {
    if (!button) return;
    button.hidden = shown === found.length;
    button.textContent = `Show ${Math.min(STEP, found.length - shown)} more of ${found.length - shown}`;
  };
  const find = (wanted) => {
    for (const one of [...list.children].slice(first.length)) one.remove();
    for (const one of first) one.hidden = !one.textContent.toLowerCase().includes(wanted);
    found = wanted ? rest.filter((_, at) => texts[at].includes(wanted)) : rest;
    shown = 0;
    if (wanted) more();
    else label();
    return first.filter((one) => !one.hidden).length + found.length;
  };
  button?.addEventListener("click", more);
  label();
  return { find, count: first.length + rest.length };
}

const search = document.querySelector(".find");
if (search) {
  const lists = all(".doubts").map(listing);
  const input = search.querySelector("input"), said = search.querySelector("output");
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  let waiting = 0;
  const find = () => {
    const wanted = input.value.normalize("NFC").toLowerCase().trim();
    const left = lists.reduce((sum, list) => sum + list.find(wanted), 0);
    said.textContent = wanted ? `${left} of ${count}` : "";
  };
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(find, 120); });
  search.hidden = count === 0;
}

// ---------------------------------------------------------------- folding

const fold = document.querySelector(".fold");
if (fold) {
  fold.hidden = false;
  fold.addEventListener("click", (event) => {
    const how = event.target.dataset.fold;
    if (how) for (const article of all("details.article")) article.open = how === "open";
  });
}
