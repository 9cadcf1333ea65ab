// The agenda: buttons and forms work without this script; with it the page stays in place, rows and waiting papers can be
// dragged, and the keyboard moves an item from anywhere in its row.

const agenda = () => document.querySelector("[data-agenda]");
const steps = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "outdent", ArrowRight: "indent" };

function announce(words) {
  agenda().querySelector("[data-agenda-status]").textContent = words;
}

// Where an item stands, as it is read: its number, or the item that a heading stands before.
function place(row) {
  const number = row.querySelector(".agenda-number")?.firstChild?.textContent?.trim();
  const rows = [...row.parentElement.children];
  return number && !row.classList.contains("agenda-divider") ? `jetzt Punkt ${number}` : `jetzt Zeile ${rows.indexOf(row) + 1}`;
}

// One change after the other: each goes out with the version that the one before left behind.
let queue = Promise.resolve();
function inTurn(work) {
  queue = queue.then(work, work);
  return queue;
}

// Sends a form and puts the server's new agenda and waiting papers in place of the old ones.
async function send(form, pairs) {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of pairs) body.set(name, value);
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body });
  } catch {
    announce("Die Verbindung ist unterbrochen. Bitte versuchen Sie es noch einmal.");
    return false;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!fresh.querySelector("[data-agenda]") || !answer.ok) {
    location.reload();
    return false;
  }
  for (const part of ["[data-agenda]", "[data-waiting]"]) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && now) old.replaceWith(now);
  }
  prepare();
  document.dispatchEvent(new CustomEvent("ratswerk-agenda-changed"));
  const version = agenda().querySelector("#agenda-order input[name=version]")?.value;
  for (const field of document.querySelectorAll("main form input[name=version]")) field.value = version;
  return true;
}

// The control of the row that had the focus, or the next one that can take it.
function focusAgain(row, control) {
  const button = control && row.querySelector(`button[name=move][value^="${control}:"]`);
  const target = button && !button.disabled ? button : row.querySelector("button[name=move]:not(:disabled), a.button");
  target?.focus();
}

function moveItem(id, step, control) {
  return inTurn(async () => {
    const old = document.getElementById(`item-${id}`);
    const button = old?.querySelector(`button[name=move][value="${step}:${id}"]`);
    if (!button || button.disabled) {
      announce("Weiter geht es hier nicht.");
      return;
    }
    if (!(await send(document.getElementById("agenda-order"), [["move", `${step}:${id}`]]))) return;
    const row = document.getElementById(`item-${id}`);
    if (!row) return;
    row.classList.add("moved");
    row.scrollIntoView({ block: "nearest" });
    focusAgain(row, control);
    announce(`${row.querySelector(".agenda-title").firstChild.textContent.trim()}: ${place(row)}.`);
  });
}

function undo() {
  const form = agenda().querySelector("[data-agenda-undo]");
  if (!form) return;
  inTurn(async () => {
    if (!(await send(agenda().querySelector("[data-agenda-undo]"), []))) return;
    announce("Die letzte Verschiebung ist zurückgenommen.");
    agenda().querySelector("[data-agenda-undo] button")?.focus();
  });
}

function onClick(event) {
  const button = event.target.closest("button[name=move]");
  if (!button) return;
  event.preventDefault();
  const [step, id] = button.value.split(":");
  moveItem(id, step, step);
}

function onKey(event) {
  const isTyping = event.target.closest("input, textarea, select");
  if (event.key === "z" && (event.ctrlKey || event.metaKey) && !isTyping && agenda().querySelector("[data-agenda-undo]")) {
    event.preventDefault();
    undo();
    return;
  }
  const row = event.target.closest("tr[data-item]");
  const step = event.altKey && !event.ctrlKey && !event.metaKey && steps[event.key];
  if (!row || !step || isTyping) return;
  event.preventDefault();
  const control = event.target.closest("button[name=move]")?.value.split(":")[0] ?? step;
  moveItem(row.dataset.item, step, control);
}

let dragged = null;

function clearMarks() {
  for (const row of document.querySelectorAll(".drop-before, .drop-after, .drop-into")) {
    row.classList.remove("drop-before", "drop-after", "drop-into");
  }
}

// A row with all rows that stand below it.
function block(row) {
  const rows = [row];
  if (row.classList.contains("agenda-divider")) return rows;
  for (let next = row.nextElementSibling; next && Number(next.dataset.level) > Number(row.dataset.level); next = next.nextElementSibling) {
    rows.push(next);
  }
  return rows;
}

function dropPlace(event) {
  const row = event.target.closest("tr[data-item]");
  if (!dragged || !row) return null;
  const part = row.parentElement.dataset.agendaPart;
  if (dragged.dataset.step ? part !== dragged.dataset.part : block(dragged).includes(row) || row.parentElement !== dragged.parentElement) {
    return null;
  }
  const box = row.getBoundingClientRect();
  return { row, isAfter: event.clientY > box.top + box.height / 2 };
}

// The new order with depths: what is dropped takes the depth of the row it is dropped at, what hangs below it comes along.
function dropItem({ row, isAfter }) {
  const rows = block(dragged);
  const shift = Number(row.dataset.level) - Number(dragged.dataset.level);
  const rest = [...dragged.parentElement.children].filter((other) => !rows.includes(other));
  const last = isAfter ? block(row).filter((other) => !rows.includes(other)).at(-1) : row;
  rest.splice(rest.indexOf(last) + (isAfter ? 1 : 0), 0, ...rows);
  const order = rest.map((other) => {
    const level = Number(other.dataset.level) + (rows.includes(other) ? shift : 0);
    return `${other.dataset.item}:${Math.max(0, level)}`;
  });
  const id = dragged.dataset.item;
  inTurn(async () => {
    if (!(await send(document.getElementById("agenda-order"), [["order", order.join(",")]]))) return;
    const moved = document.getElementById(`item-${id}`);
    moved?.classList.add("moved");
    if (moved) focusAgain(moved, null);
    if (moved) announce(`${moved.querySelector(".agenda-title").firstChild.textContent.trim()}: ${place(moved)}.`);
  });
}

// Papers that are ticked come along with the one that is dragged.
function dropPapers(before) {
  const box = dragged.querySelector("input[name=step]");
  box.checked = true;
  const form = dragged.closest("form");
  const count = form.querySelectorAll("input[name=step]:checked").length;
  inTurn(async () => {
    if (!(await send(form, before ? [["before", before]] : []))) return;
    announce(count === 1 ? "Die Vorlage steht auf der Tagesordnung." : `${count} Vorlagen stehen auf der Tagesordnung.`);
  });
}

function onDragStart(event) {
  dragged = event.target.closest("tr[data-item], li[data-step]");
  dragged?.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
}

function onDragEnd() {
  dragged?.classList.remove("dragged");
  dragged = null;
  clearMarks();
}

function prepare() {
  const element = agenda();
  element.querySelector("[data-agenda-hint]").hidden = false;
  element.addEventListener("click", onClick);
  element.addEventListener("keydown", onKey);
  element.querySelector("[data-agenda-undo]")?.addEventListener("submit", (event) => {
    event.preventDefault();
    undo();
  });
  for (const row of element.querySelectorAll("tr[data-item]")) row.draggable = true;
  const waiting = document.querySelector("[data-waiting]");
  for (const line of waiting?.querySelectorAll("li[data-step]:has(input:not(:disabled))") ?? []) line.draggable = true;

  for (const source of [element, waiting]) {
    source?.addEventListener("dragstart", onDragStart);
    source?.addEventListener("dragend", onDragEnd);
  }
  element.addEventListener("dragover", (event) => {
    clearMarks();
    const target = dropPlace(event);
    if (target) {
      event.preventDefault();
      target.row.classList.add(target.isAfter ? "drop-after" : "drop-before");
    } else if (dragged?.dataset.step) {
      event.preventDefault();
      event.target.closest(".part")?.classList.add("drop-into");
    }
  });
  element.addEventListener("drop", (event) => {
    const target = dropPlace(event);
    if (!dragged || (!target && !dragged.dataset.step)) return;
    event.preventDefault();
    if (!dragged.dataset.step) {
      dropItem(target);
      return;
    }
    const next = target?.isAfter ? block(target.row).at(-1).nextElementSibling : target?.row;
    dropPapers(next?.dataset.item);
  });
}

if (agenda()) prepare();
