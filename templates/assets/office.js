// Forms of the office: drafts that survive an expired session, focus on errors, retry.

const root = document.documentElement;
const account = root.dataset.account ?? "";
const prefix = "ratswerk-draft:";
const keptPrefix = "ratswerk-kept:";
const skipped = new Set(["csrf", "form_key", "version"]);
// What the form was filled from: without it a draft that is older than the page would win over what was saved since.
const origins = ["version", "base"];

// Drafts live in the tab only (sessionStorage), under the account's name. They hold no passwords and no files, and go as
// soon as the form is saved, another person signs in, or the person signs out.
function draftKey(form) {
  return `${prefix}${account}:${form.dataset.draft}`;
}

function eraseDrafts(isToErase) {
  // What `drafts.js` has not yet brought to the server goes by the same rules.
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(keptPrefix) && isToErase(prefix + key.slice(keptPrefix.length))) localStorage.removeItem(key);
  }
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && isToErase(key)) sessionStorage.removeItem(key);
  }
}

function fieldsOf(form) {
  return [...form.elements].filter(
    (field) => field.name && !skipped.has(field.name) && !["password", "file", "submit", "hidden"].includes(field.type),
  );
}

function read(form) {
  const values = {};
  for (const field of fieldsOf(form)) {
    if (field.type === "radio" || field.type === "checkbox") {
      if (field.checked) values[field.name] = [...(values[field.name] ?? []), field.value];
    } else {
      values[field.name] = [field.value];
    }
  }
  return values;
}

function write(form, values) {
  for (const field of fieldsOf(form)) {
    const stored = values[field.name] ?? [];
    if (field.type === "radio" || field.type === "checkbox") field.checked = stored.includes(field.value);
    else if (stored.length) field.value = stored[0];
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function originOf(form) {
  const origin = {};
  for (const name of origins) {
    const field = form.querySelector(`input[type=hidden][name=${name}]`);
    if (field) origin[name] = field.value;
  }
  return origin;
}

// Saving compares with what the draft was begun from: the server asks where both sides changed something.
function writeOrigin(form, origin) {
  for (const [name, value] of Object.entries(origin ?? {})) {
    const field = form.querySelector(`input[type=hidden][name=${name}]`);
    if (field) field.value = value;
  }
}

function offerDraft(form) {
  const key = draftKey(form);
  const stored = sessionStorage.getItem(key);
  if (!stored) return;
  const draft = JSON.parse(stored);
  if (JSON.stringify(draft.values) === JSON.stringify(read(form))) return;

  const time = new Date(draft.saved).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
  const note = document.createElement("div");
  note.className = "notice notice-information";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  const isOlder = draft.origin && JSON.stringify(draft.origin) !== JSON.stringify(originOf(form));
  words.textContent = `Ihre nicht gespeicherten Eingaben von ${time}\u202FUhr sind noch da.` + (isOlder
    ? " Seitdem wurde hier gespeichert; wenn Sie Ihre Eingaben wiederherstellen und speichern, wird verglichen." : "");
  const buttons = document.createElement("div");
  buttons.className = "actions";
  const restore = button("Wiederherstellen", () => {
    write(form, draft.values);
    writeOrigin(form, draft.origin);
    note.remove();
    fieldsOf(form)[0]?.focus();
  });
  const discard = button("Verwerfen", () => {
    sessionStorage.removeItem(key);
    note.remove();
  });
  buttons.append(restore, discard);
  note.append(words, buttons);
  form.before(note);
  form.closest("details")?.setAttribute("open", "");
}

function button(label, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

function keepDrafts() {
  if (document.querySelector("[data-session-ended]")) eraseDrafts(() => true);
  if (!account) return;
  eraseDrafts((key) => !key.startsWith(`${prefix}${account}:`));
  if (root.dataset.savedDraft) {
    sessionStorage.removeItem(`${prefix}${account}:${root.dataset.savedDraft}`);
    localStorage.removeItem(`${keptPrefix}${account}:${root.dataset.savedDraft}`);
  }

  for (const form of document.querySelectorAll("form[data-draft]")) {
    offerDraft(form);
    let timer;
    const keep = () => {
      sessionStorage.setItem(draftKey(form), JSON.stringify({ saved: Date.now(), values: read(form), origin: originOf(form) }));
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 400);
    });
    form.addEventListener("submit", keep);
  }
  for (const form of document.querySelectorAll("form[data-ends-session]")) {
    form.addEventListener("submit", () => eraseDrafts(() => true));
  }
}

function focusErrors() {
  document.querySelector("[data-focus]")?.focus();
}

// The server is not there for a moment: the page is asked for again by itself. A form waits for its sender.
function retry() {
  const error = document.querySelector("[data-retry]");
  if (!error) return;
  const status = error.querySelector("[data-retry-status]");
  let seconds = Number(error.dataset.retry);
  const tick = () => {
    seconds -= 1;
    if (seconds > 0) {
      if (seconds % 5 === 0 || seconds <= 3) {
        status.textContent = `Neuer Versuch in ${seconds} ${seconds === 1 ? "Sekunde" : "Sekunden"}.`;
      }
      setTimeout(tick, 1000);
      return;
    }
    status.textContent = "Neuer Versuch …";
    location.reload();
  };
  setTimeout(tick, 1000);
}

// Two versions of a text: one press puts the other, or both, into the field.
function mergeVersions() {
  for (const tools of document.querySelectorAll("[data-merge]")) {
    const name = tools.dataset.merge;
    const field = document.getElementById(`field-${name}`);
    const mine = document.getElementById(`mine-${name}`).textContent;
    const theirs = document.getElementById(`theirs-${name}`).textContent;
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-take]")?.dataset.take;
      if (!choice) return;
      field.value = choice === "both" ? `${mine}\n\n${theirs}` : theirs;
      field.focus();
    });
  }
}

function closeMenus() {
  const menus = () => document.querySelectorAll("details.person-menu");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      if (menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
}

function prepare() {
  keepDrafts();
  focusErrors();
  retry();
  mergeVersions();
}

prepare();
closeMenus();
