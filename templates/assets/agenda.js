// The agenda: buttons and forms work without this script; with it the page stays in place, rows and waiting papers can be
// dragged, and the keyboard moves an item from anywhere in its row.

const agenda = () => document.querySelector("[data-agenda]");
const steps = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "outdent", ArrowRight: "indent" };

// What everybody must know is also seen, not only read out; the next change takes it away with the old agenda.
function announce(words, isForAll = false) {
  const status = agenda().querySelector("[data-agenda-status]");
  status.className = isForAll ? "agenda-told" : "visually-hidden";
  status.textContent = words;
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

// Puts the server's new agenda and waiting papers in place of the old ones.
function take(fresh) {
  for (const part of ["[data-agenda]", "[data-waiting]"]) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && now) old.replaceWith(now);
  }
  prepare();
  document.dispatchEvent(new CustomEvent("ratswerk-agenda-changed"));
  const version = agenda().querySelector("#agenda-order input[name=version]")?.value;
  for (const field of document.querySelectorAll("main form input[name=version]")) field.value = version;
}

// Sends a form. "done", "stale" when somebody else was faster (the new agenda is in place then), or nothing.
async function send(form, pairs) {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of pairs) body.set(name, value);
  let answer;
  let fresh;
  try {
    answer = await fetch(form.action, { method: "POST", body });
    fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    announce("Die Verbindung ist unterbrochen. Bitte versuchen Sie es noch einmal.", true);
    return null;
  }
  const isStale = answer.status === 409;
  if (!fresh.querySelector("[data-agenda]") || !(answer.ok || isStale)) {
    location.reload();
    return null;
  }
  take(fresh);
  return isStale ? "stale" : "done";
}

// Sends a change that is asked for anew when somebody else was faster: what both did stands then. `wish` gives the form and
// its pairs for the agenda as it is, or nothing when the change has no place any more.
async function change(wish, done) {
  let state = null;
  let wasStale = false;
  for (let tries = 0; tries < 3 && state !== "done"; tries += 1) {
    const wanted = wish();
    state = wanted && (await send(...wanted));
    if (state === null && !wasStale) return;
    if (state === null || !wanted) break;
    wasStale ||= state === "stale";
  }
  if (state === "done") {
    const words = done();
    announce(wasStale ? `Inzwischen wurde die Tagesordnung auch anderswo geändert; beides steht jetzt hier. ${words}` : words, wasStale);
  } else if (agenda()) {
    announce("Inzwischen wurde die Tagesordnung anderswo geändert. Sie sehen den neuen Stand; Ihre Änderung ist nicht übernommen.", true);
  }
}

// The control of the row that had the focus, or the next one that can take it.
function focusAgain(row, control) {
  const button = control && row.querySelector(`button[name=move][value^="${control}:"]`);
  const target = button && !button.disabled ? button : row.querySelector("button[name=move]:not(:disabled), a.button");
  target?.focus();
}

function tell(row) {
  row.classList.add("moved");
  row.scrollIntoView({ block: "nearest" });
  return `${row.querySelector(".agenda-title").firstChild.textContent.trim()}: ${place(row)}.`;
}

function moveItem(id, step, control) {
  return inTurn(() => {
    const find = () => document.querySelector(`#item-${id} button[name=move][value="${step}:${id}"]:not(:disabled)`);
    if (!find()) {
      announce("Weiter geht es hier nicht.");
      return null;
    }
    return change(
      () => find() && [document.getElementById("agenda-order"), [["move", `${step}:${id}`]]],
      () => {
        const row = document.getElementById(`item-${id}`);
        focusAgain(row, control);
        return tell(row);
      },
    );
  });
}

function undo() {
  inTurn(async () => {
    const form = agenda().querySelector("[data-agenda-undo]");
    if (!form) return;
    const state = await send(form, []);
    if (!state) return;
    if (state === "done") announce("Die letzte Verschiebung ist zurückgenommen.");
    else announce("Inzwischen wurde die Tagesordnung anderswo geändert. Sie sehen den neuen Stand; zurückgenommen ist nichts.", true);
    (agenda().querySelector("[data-agenda-undo] button") ?? agenda().querySelector("button[name=move]:not(:disabled)"))?.focus();
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
// Whether an item is held over the other part, where dragging does not bring it.
let isCrossing = false;

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
function orderWith(moved, row, isAfter) {
  const rows = block(moved);
  const shift = Number(row.dataset.level) - Number(moved.dataset.level);
  const rest = [...moved.parentElement.children].filter((other) => !rows.includes(other));
  const last = isAfter ? block(row).filter((other) => !rows.includes(other)).at(-1) : row;
  rest.splice(rest.indexOf(last) + (isAfter ? 1 : 0), 0, ...rows);
  return rest.map((other) => {
    const level = Number(other.dataset.level) + (rows.includes(other) ? shift : 0);
    return `${other.dataset.item}:${Math.max(0, level)}`;
  }).join(",");
}

function dropItem({ row, isAfter }) {
  const [id, target] = [dragged.dataset.item, row.dataset.item];
  inTurn(() => change(
    () => {
      const [moved, there] = [id, target].map((item) => document.getElementById(`item-${item}`));
      if (!moved || moved.parentElement !== there?.parentElement || block(moved).includes(there)) return null;
      return [document.getElementById("agenda-order"), [["order", orderWith(moved, there, isAfter)]]];
    },
    () => {
      const moved = document.getElementById(`item-${id}`);
      focusAgain(moved, null);
      return tell(moved);
    },
  ));
}

// Papers that are ticked come along with the one that is dragged.
function dropPapers(before) {
  const form = dragged.closest("form");
  dragged.querySelector("input[name=step]").checked = true;
  const steps = [...form.querySelectorAll("input[name=step]:checked")].map((box) => box.value);
  inTurn(() => change(
    () => {
      const boxes = [...document.querySelectorAll("[data-waiting] input[name=step]")];
      for (const box of boxes) box.checked = steps.includes(box.value);
      const form = boxes.find((box) => box.checked)?.form;
      return form && [form, before ? [["before", before]] : []];
    },
    () => (steps.length === 1 ? "Die Vorlage steht auf der Tagesordnung." : `${steps.length} Vorlagen stehen auf der Tagesordnung.`),
  ));
}

function onDragStart(event) {
  dragged = event.target.closest("tr[data-item], li[data-step]");
  dragged?.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
}

function onDragEnd() {
  dragged?.classList.remove("dragged");
  if (isCrossing) {
    announce("Ziehen macht keinen Punkt öffentlich oder nichtöffentlich. Den Teil wechselt er mit „Punkt ändern“.", true);
  }
  dragged = null;
  isCrossing = false;
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

document.addEventListener("dragover", (event) => {
  const part = event.target.closest(".part");
  isCrossing = Boolean(dragged?.dataset.item && part && !part.contains(dragged));
});
if (agenda()) prepare();
