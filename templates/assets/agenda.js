// Moving agenda items: the buttons work without this script; with it the page stays in place, and rows can be dragged.

const agenda = () => document.querySelector("[data-agenda]");

function announce(words) {
  const status = agenda().querySelector("[data-agenda-status]");
  status.textContent = words;
}

function place(id) {
  const row = document.getElementById(`item-${id}`);
  return [...row.parentElement.children].indexOf(row) + 1;
}

// Sends the form of the order and puts the server's new agenda in place of the old one.
async function send(pairs, id, refocus) {
  const form = document.getElementById("agenda-order");
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of pairs) body.set(name, value);
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body });
  } catch {
    announce("Die Verbindung ist unterbrochen. Bitte versuchen Sie es noch einmal.");
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-agenda]");
  if (!fresh || !answer.ok) {
    location.reload();
    return;
  }
  agenda().replaceWith(fresh);
  prepare();
  document.dispatchEvent(new CustomEvent("ratswerk-agenda-changed"));
  const version = fresh.querySelector("#agenda-order input[name=version]")?.value;
  for (const field of document.querySelectorAll("main form input[name=version]")) field.value = version;
  const row = document.getElementById(`item-${id}`);
  if (!row) return;
  row.classList.add("moved");
  announce(`Der Punkt steht jetzt an Stelle ${place(id)}.`);
  const again = row.querySelector(`button[value="${refocus}"]`);
  const target = again && !again.disabled ? again : row.querySelector("button:not(:disabled)");
  target?.focus();
}

function onClick(event) {
  const button = event.target.closest("button[name=move]");
  if (!button) return;
  event.preventDefault();
  send([["move", button.value]], button.closest("tr").dataset.item, button.value);
}

let dragged = null;

function clearMarks() {
  for (const row of document.querySelectorAll(".drop-before, .drop-after")) row.classList.remove("drop-before", "drop-after");
}

function dropPlace(event) {
  const row = event.target.closest("tr[data-item]");
  if (!row || !dragged || row === dragged || row.parentElement !== dragged.parentElement) return null;
  const box = row.getBoundingClientRect();
  return { row, isAfter: event.clientY > box.top + box.height / 2 };
}

function prepare() {
  const element = agenda();
  element.addEventListener("click", onClick);
  for (const row of element.querySelectorAll("tr[data-item]")) row.draggable = true;

  element.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("tr[data-item]");
    dragged?.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
  });
  element.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    clearMarks();
  });
  element.addEventListener("dragover", (event) => {
    clearMarks();
    const target = dropPlace(event);
    if (!target) return;
    event.preventDefault();
    target.row.classList.add(target.isAfter ? "drop-after" : "drop-before");
  });
  element.addEventListener("drop", (event) => {
    const target = dropPlace(event);
    if (!target) return;
    event.preventDefault();
    target.row[target.isAfter ? "after" : "before"](dragged);
    const order = [...dragged.parentElement.children].map((row) => row.dataset.item).join(",");
    send([["order", order]], dragged.dataset.item, "");
  });
}

if (agenda()) prepare();
