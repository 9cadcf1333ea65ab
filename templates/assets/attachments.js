// Attachments of a paper: several at once by drag and drop or by the file dialog, each with its title, publicity, progress
// and error; another order by dragging or by the arrow buttons. Without this script the plain forms do the same one by one.

const section = document.querySelector("[data-files]");
const form = section?.querySelector("form[data-uploads]");

// --- Adding

let entries = [];
let list;
let zone;
let button;

function prepareUploads() {
  const input = form.querySelector("input[type=file]");
  const limitWords = form.querySelector("#hint-file, .hint")?.textContent ?? "";
  input.multiple = true;
  input.required = false;
  button = form.querySelector("button[type=submit]");
  button.textContent = "Hochladen";
  // Title and publicity stand beside each file instead.
  for (const field of form.querySelectorAll(".field")) if (!field.contains(input)) field.hidden = true;
  for (const field of form.querySelectorAll(".field[hidden] [required]")) field.required = false;
  list = document.createElement("ul");
  list.className = "uploads";
  list.setAttribute("aria-label", "Ausgewählte Dateien");
  zone = document.createElement("p");
  zone.className = "drop-zone";
  zone.textContent = `PDF-Dateien hierher ziehen, auch mehrere. ${limitWords}`;
  form.querySelector(".actions").before(list);
  section.append(zone);
  input.addEventListener("change", () => {
    take(input.files);
    input.value = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  form.noValidate = true;
  for (const kind of ["dragenter", "dragover"]) {
    section.addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      zone.classList.add("is-over");
    });
  }
  section.addEventListener("dragleave", (event) => {
    if (!section.contains(event.relatedTarget)) zone.classList.remove("is-over");
  });
  section.addEventListener("drop", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.remove("is-over");
    take(event.dataTransfer.files);
  });
}

function take(files) {
  form.closest("details").open = true;
  const isNonPublic = form.querySelector("input[type=hidden][name=file_public]") !== null;
  for (const file of files) entries.push(makeEntry(file, isNonPublic));
  entries.at(-1)?.element.querySelector("input, select").focus();
}

let count = 0;

function makeEntry(file, isNonPublic) {
  count += 1;
  const element = document.createElement("li");
  element.innerHTML = `
    <p class="upload-name"></p>
    <div class="field-row"><div class="field"><label for="upload-title-${count}">Bezeichnung</label>
    <input id="upload-title-${count}" autocomplete="off" maxlength="200"></div>
    <div class="field field-medium"><label for="upload-public-${count}">Öffentlichkeit</label>
    <select id="upload-public-${count}" aria-describedby="upload-state-${count}"><option value="">Bitte wählen</option>
    <option value="true">öffentlich</option><option value="false">nichtöffentlich</option></select></div>
    <button type="button" class="quiet" data-leave-out>Weglassen</button></div>
    <progress max="100" value="0" hidden></progress><p class="upload-state" id="upload-state-${count}" role="status"></p>`;
  element.querySelector(".upload-name").textContent = file.name;
  const title = element.querySelector("input");
  title.value = file.name.replace(/\.pdf$/i, "").replaceAll("_", " ");
  const select = element.querySelector("select");
  if (isNonPublic) {
    select.value = "false";
    select.disabled = true;
    select.title = "Wie die Vorlage";
  }
  const progress = element.querySelector("progress");
  progress.setAttribute("aria-label", `${file.name} hochladen`);
  const entry = { file, element, title, select, progress, state: element.querySelector(".upload-state"), isDone: false };
  element.querySelector("[data-leave-out]").addEventListener("click", () => {
    entries = entries.filter((other) => other !== entry);
    element.remove();
    form.querySelector("input[type=file]").focus();
  });
  list.append(element);
  return entry;
}

function refuse(entry, words) {
  entry.element.classList.add("is-refused");
  entry.state.textContent = words;
  entry.progress.hidden = true;
}

async function send() {
  if (!entries.length) {
    form.querySelector("input[type=file]").focus();
    return;
  }
  button.disabled = true;
  for (const entry of entries.filter(({ isDone }) => !isDone)) {
    entry.element.classList.remove("is-refused");
    if (entry.select.value) await upload(entry);
    else refuse(entry, "Bitte wählen Sie, ob die Anlage öffentlich ist.");
  }
  button.disabled = false;
  const refused = entries.filter(({ isDone }) => !isDone);
  if (refused.length) refused[0].element.querySelector("select:not(:disabled), input").focus();
  else location.assign(`${location.pathname}?done=file-attached`);
}

function upload(entry) {
  const body = new FormData();
  for (const name of ["csrf", "form_key", "version"]) {
    const field = form.elements[name];
    if (field) body.set(name, field.value);
  }
  body.set("view", "live");
  body.set("file_name", entry.title.value);
  body.set("file_public", entry.select.value);
  body.set("file", entry.file);
  entry.progress.hidden = false;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (step) => {
      const part = step.total ? Math.floor((100 * step.loaded) / step.total) : 0;
      entry.progress.value = part;
      entry.state.textContent = part < 100 ? `${part} % hochgeladen` : "Die Datei wird geprüft.";
    });
    request.addEventListener("load", () => {
      if (request.status === 204) {
        entry.isDone = true;
        entry.element.classList.add("is-done");
        entry.progress.hidden = true;
        entry.state.textContent = "Angefügt.";
        for (const field of entry.element.querySelectorAll("input, select, button")) field.disabled = true;
      } else if (request.status === 422) {
        refuse(entry, request.responseText);
      } else if (request.status === 413) {
        refuse(entry, "Die Datei ist zu groß.");
      } else if (request.status === 401 || request.status === 403) {
        refuse(entry, "Ihre Anmeldung ist abgelaufen. Bitte laden Sie die Seite neu und melden Sie sich wieder an.");
      } else {
        refuse(entry, "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.");
      }
      resolve();
    });
    request.addEventListener("error", () => {
      refuse(entry, "Die Verbindung ist abgebrochen. Bitte versuchen Sie es noch einmal.");
      resolve();
    });
    request.open("POST", form.action);
    request.send(body);
  });
}

// --- Moving

let dragged = null;

async function move(pairs, id, refocus) {
  const order = document.getElementById("file-order");
  const body = new URLSearchParams(new FormData(order));
  for (const [name, value] of pairs) body.set(name, value);
  const say = (words) => { document.querySelector("[data-files-status]").textContent = words; };
  let answer;
  try {
    answer = await fetch(order.action, { method: "POST", body });
  } catch {
    say("Die Verbindung ist unterbrochen. Bitte versuchen Sie es noch einmal.");
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const files = fresh.querySelector("[data-files] .files");
  const next = fresh.getElementById("file-order");
  if (!answer.ok || !files || !next) {
    location.reload();
    return;
  }
  section.querySelector(".files").replaceWith(files);
  // Each change is a form of its own.
  order.elements.form_key.value = next.elements.form_key.value;
  prepareMoving();
  const row = files.querySelector(`[data-file="${id}"]`);
  say(`Die Anlage steht jetzt an Stelle ${[...files.children].indexOf(row) + 1}.`);
  const again = row?.querySelector(`button[value="${refocus}"]`);
  (again && !again.disabled ? again : row?.querySelector("button:not(:disabled)"))?.focus();
}

function dropPlace(event) {
  const row = event.target.closest("[data-file]");
  if (!row || !dragged || row === dragged) return null;
  const box = row.getBoundingClientRect();
  return { row, isAfter: event.clientY > box.top + box.height / 2 };
}

function clearMarks() {
  for (const row of section.querySelectorAll(".drop-before, .drop-after")) row.classList.remove("drop-before", "drop-after");
}

function prepareMoving() {
  const files = section.querySelector(".files");
  if (!files || !document.getElementById("file-order")) return;
  for (const row of files.children) row.draggable = true;
  files.addEventListener("click", (event) => {
    const arrow = event.target.closest("button[name=move]");
    if (!arrow) return;
    event.preventDefault();
    move([["move", arrow.value]], arrow.closest("[data-file]").dataset.file, arrow.value);
  });
  files.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("[data-file]");
    dragged?.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
  });
  files.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    clearMarks();
  });
  files.addEventListener("dragover", (event) => {
    clearMarks();
    const target = dropPlace(event);
    if (!target) return;
    event.preventDefault();
    target.row.classList.add(target.isAfter ? "drop-after" : "drop-before");
  });
  files.addEventListener("drop", (event) => {
    const target = dropPlace(event);
    if (!target) return;
    event.preventDefault();
    target.row[target.isAfter ? "after" : "before"](dragged);
    const order = [...files.children].map((row) => row.dataset.file).join(",");
    move([["order", order]], dragged.dataset.file, "");
  });
}

if (form) prepareUploads();
if (section) prepareMoving();
