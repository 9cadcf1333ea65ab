// Nothing typed into the form of a paper is lost: each change goes into this browser at once and to the server as soon as
// typing pauses. The browser's copy lives only until the server has it. When the login has run out, one logs in again in
// place; when the server is away, it is asked again until it is back. Saving waits for that, too.

const form = document.querySelector("form[data-keep]");
const account = document.documentElement.dataset.account ?? "";
const prefix = `ratswerk-kept:${account}:`;
const stateElement = document.querySelector("[data-draft-state]");
const idField = form.elements.draft_id;
const editionField = form.elements.draft_edition;

// Milliseconds without a key stroke after which the server is told, and how long it waits at most while somebody types.
const pause = 800;
const longest = 4000;
const firstRetry = 1000;
const longestRetry = 15_000;
// Copies of longer texts are written less often: a browser's storage is slow.
const longText = 200_000;
const unsent = new Set(["csrf", "form_key", "view", "draft_id", "draft_edition"]);

let timer;
let since = 0;
let retryAfter = firstRetry;
let retryTimer;
let copyTimer;
let sending = null;
let sent = "";
let isGone = false;

function pairs() {
  return [...new FormData(form)].filter(([name, value]) => !unsent.has(name) && typeof value === "string");
}

function isChanged() {
  return JSON.stringify(pairs()) !== sent;
}

function time() {
  return `${new Date().toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" })}\u202FUhr`;
}

function say(words, isBehind = false) {
  stateElement.hidden = false;
  stateElement.classList.toggle("is-behind", isBehind);
  if (stateElement.textContent !== words) stateElement.textContent = words;
}

// --- The browser's copy

function copyHere() {
  clearTimeout(copyTimer);
  copyTimer = undefined;
  if (isGone || !isChanged()) return;
  const copy = { saved: Date.now(), address: form.dataset.keep, edition: Number(editionField.value), fields: pairs() };
  try {
    localStorage.setItem(prefix + idField.value, JSON.stringify(copy));
  } catch {
    // A browser that keeps nothing: the server is all there is.
  }
}

function copySoon() {
  const length = [...form.querySelectorAll("textarea")].reduce((sum, field) => sum + field.value.length, 0);
  if (length < longText) copyHere();
  else copyTimer ??= setTimeout(copyHere, 250);
}

function forgetCopy(id) {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // See above.
  }
}

// --- The server's copy

// Tells what became of it: "kept", "away", "loggedOut", "refused".
async function post(address, id, edition, fields) {
  const body = new URLSearchParams(fields);
  body.set("csrf", form.elements.csrf.value);
  body.set("draft_id", id);
  body.set("draft_edition", String(edition));
  let answer;
  try {
    answer = await fetch(address, { method: "POST", body, cache: "no-store", redirect: "manual" });
  } catch {
    return { outcome: "away" };
  }
  if (answer.status === 200) return { outcome: "kept", edition: Number(await answer.text()) };
  if (answer.status === 409) return { outcome: "taken" };
  if (answer.status === 401) return { outcome: "loggedOut" };
  if (answer.status === 403) return { outcome: "stranger" };
  if (answer.status >= 500 || answer.status === 429) return { outcome: "away" };
  return { outcome: "refused" };
}

// One at a time. Gives the last outcome; asked for all of it, it goes on until nothing new was typed meanwhile.
function keep(isAll = false) {
  clearTimeout(timer);
  timer = undefined;
  clearTimeout(retryTimer);
  retryTimer = undefined;
  const before = sending;
  const mine = (async () => {
    if (before) {
      const outcome = await before;
      if (!isAll || outcome !== "kept") return outcome;
    }
    let outcome = "kept";
    while (outcome === "kept" && isChanged()) {
      outcome = await keepOnce();
      if (!isAll) break;
    }
    return outcome;
  })();
  sending = mine;
  mine.then((outcome) => {
    if (sending !== mine) return;
    sending = null;
    if (outcome === "kept" && isChanged()) soon();
  });
  return mine;
}

async function keepOnce() {
  const fields = pairs();
  const id = idField.value;
  let { outcome, edition } = await post(form.dataset.keep, id, Number(editionField.value), fields);
  // Logged in again in another window: this page's token belongs to the login before.
  if (outcome === "stranger" && (await takeToken(false).catch(() => "")) === null) {
    ({ outcome, edition } = await post(form.dataset.keep, id, Number(editionField.value), fields));
  }
  if (outcome === "kept") {
    editionField.value = String(edition);
    sent = JSON.stringify(fields);
    since = 0;
    retryAfter = firstRetry;
    if (!isChanged()) forgetCopy(id);
    else copySoon();
    say(`Eingaben auf dem Server gesichert, ${time()}. Gespeichert sind sie noch nicht.`);
  } else if (outcome === "taken") {
    // Another window writes under this identity: each goes on under its own.
    forgetCopy(id);
    idField.value = crypto.randomUUID();
    editionField.value = "0";
    hold();
    copyHere();
    return keepOnce();
  } else if (outcome === "away") {
    say("Der Server ist gerade nicht erreichbar. Ihre Eingaben sind in diesem Browser gesichert; schreiben Sie ruhig weiter.", true);
    retry();
  } else if (outcome === "loggedOut") {
    say("Ihre Anmeldung ist abgelaufen. Ihre Eingaben sind in diesem Browser gesichert.", true);
    askForLogin();
  } else {
    say("Ihre Eingaben sind nur in diesem Browser gesichert.", true);
  }
  return outcome;
}

function retry() {
  clearTimeout(retryTimer);
  retryTimer = setTimeout(() => keep(), retryAfter);
  retryAfter = Math.min(retryAfter * 2, longestRetry);
}

function soon() {
  // The server is away: it is asked again in any case.
  if (retryTimer !== undefined) return;
  since ||= Date.now();
  clearTimeout(timer);
  timer = setTimeout(() => keep(), Math.max(0, Math.min(pause, since + longest - Date.now())));
}

// While this page lives, its draft is held: other windows see that it is open somewhere.
let release = null;

function lockName(id) {
  return `ratswerk-draft-${id}`;
}

function hold() {
  release?.();
  navigator.locks?.request(lockName(idField.value), { ifAvailable: true }, (lock) =>
    lock ? new Promise((resolve) => { release = resolve; }) : undefined);
}

async function isOpenElsewhere(id) {
  if (!navigator.locks) return false;
  return navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => lock === null);
}

// --- What earlier windows left behind in this browser

async function bringLeftovers() {
  const own = [];
  const mine = JSON.parse(localStorage.getItem(prefix + idField.value) ?? "null");
  if (mine) {
    const { outcome } = await post(mine.address, idField.value, mine.edition, mine.fields);
    if (outcome === "kept" && !isChanged()) {
      forgetCopy(idField.value);
      location.replace(`${location.pathname}?draft=${idField.value}`);
      return;
    }
  }
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    const id = key.slice(prefix.length);
    if (id === idField.value || (await isOpenElsewhere(id))) continue;
    const copy = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!copy) continue;
    let { outcome } = await post(copy.address, id, copy.edition, copy.fields);
    let kept = id;
    if (outcome === "taken") {
      kept = crypto.randomUUID();
      ({ outcome } = await post(copy.address, kept, 0, copy.fields));
    }
    if (outcome !== "kept") continue;
    localStorage.removeItem(key);
    if (copy.address === form.dataset.keep) own.push({ id: kept, saved: copy.saved });
  }
  for (const { id, saved } of own.sort((one, other) => other.saved - one.saved)) offer(id, saved);
  for (const line of document.querySelectorAll("[data-draft-line]")) {
    if (await isOpenElsewhere(line.dataset.draftLine)) line.querySelector("[data-draft-open]").hidden = false;
  }
}

function offer(id, saved) {
  document.querySelector(`[data-draft-line="${id}"]`)?.remove();
  const note = document.createElement("div");
  note.className = "notice notice-information";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  const day = new Date(saved).toLocaleString("de-DE", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  words.textContent = `Aus einem Fenster, das geschlossen wurde, sind nicht gespeicherte Eingaben da (${day}\u202FUhr).`;
  const link = document.createElement("a");
  link.className = "button";
  link.href = `${location.pathname}?draft=${id}`;
  link.textContent = "Weiterschreiben";
  note.append(words, link);
  stateElement.before(note);
}

// --- Logging in again in place

let dialog = null;
let afterLogin = null;

function askForLogin() {
  if (dialog?.open) return;
  dialog ??= makeDialog();
  document.body.append(dialog);
  dialog.showModal();
}

function makeDialog() {
  const person = document.querySelector(".person-menu summary span")?.textContent ?? "";
  const element = document.createElement("dialog");
  element.className = "relogin";
  element.setAttribute("aria-labelledby", "relogin-title");
  element.innerHTML = `
    <h2 id="relogin-title">Ihre Anmeldung ist abgelaufen</h2>
    <p>Melden Sie sich als <strong data-person></strong> wieder an. Ihre Eingaben bleiben auf dieser Seite stehen.</p>
    <form class="stack"><p class="field-error" role="alert" data-refusal hidden></p>
    <div class="field"><label for="relogin-name">Benutzername</label>
    <input id="relogin-name" name="user_name" autocomplete="username" required></div>
    <div class="field"><label for="relogin-password">Kennwort</label>
    <input id="relogin-password" name="password" type="password" autocomplete="current-password" required></div>
    <div class="actions"><button type="submit" class="primary">Anmelden</button>
    <button type="button" data-later>Später</button></div></form>`;
  element.querySelector("[data-person]").textContent = person;
  element.querySelector("[data-later]").addEventListener("click", () => element.close());
  element.addEventListener("close", () => {
    if (isChanged()) sayLoggedOut();
  });
  const login = element.querySelector("form");
  login.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = login.querySelector("[type=submit]");
    button.disabled = true;
    const refusal = await logIn(new URLSearchParams(new FormData(login)));
    button.disabled = false;
    const words = login.querySelector("[data-refusal]");
    words.hidden = !refusal;
    words.textContent = refusal ?? "";
    login.elements.password.value = "";
    if (refusal) {
      login.elements.password.focus();
      return;
    }
    element.close();
    const next = afterLogin;
    afterLogin = null;
    await keep(true);
    next?.();
  });
  return element;
}

function sayLoggedOut() {
  say("Ihre Anmeldung ist abgelaufen. Ihre Eingaben sind in diesem Browser gesichert. ", true);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Wieder anmelden";
  button.addEventListener("click", askForLogin);
  stateElement.append(button);
}

// Gives what the reader is told when it fails, or nothing.
async function logIn(fields) {
  try {
    const answer = await fetch("/login", { method: "POST", body: fields, redirect: "manual" });
    if (answer.type !== "opaqueredirect") {
      return answer.status === 403
        ? "Benutzername und Kennwort passen nicht zusammen."
        : "Die Anmeldung ist gerade nicht möglich. Bitte versuchen Sie es gleich noch einmal.";
    }
    return await takeToken(true);
  } catch {
    return "Der Server ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.";
  }
}

// The token of the login that this browser has now. Gives what the reader is told when it is not the one of this page.
async function takeToken(endsOthers) {
  const page = await fetch("/account", { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = fresh.querySelector("input[name=csrf]")?.value ?? "";
  const present = fresh.documentElement.dataset.account;
  if (present !== account) {
    // Somebody else's login, begun on this page, ends here: the page stays whose it is.
    if (present && endsOthers) await fetch("/logout", { method: "POST", body: new URLSearchParams({ csrf: token }), redirect: "manual" });
    return "Das ist ein anderes Konto als das, mit dem Sie hier geschrieben haben.";
  }
  for (const field of document.querySelectorAll("input[name=csrf]")) field.value = token;
  return null;
}

// --- Saving

let isReady = false;

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (isReady || button?.formAction.endsWith("/preview") || button?.name === "view") {
    isReady = false;
    return;
  }
  event.preventDefault();
  // First to where it cannot be lost; that also shows whether the server is there and the login still good.
  sent = "";
  const outcome = await keep(true);
  const submit = () => {
    isReady = true;
    isGone = true;
    form.requestSubmit(button);
  };
  if (outcome === "away") {
    say("Der Server ist gerade nicht erreichbar. Ihre Eingaben sind in diesem Browser gesichert; bitte speichern Sie gleich noch einmal.", true);
  } else if (outcome === "loggedOut") {
    afterLogin = submit;
  } else {
    submit();
  }
});

form.addEventListener("input", () => {
  isGone = false;
  copySoon();
  soon();
});
form.addEventListener("change", () => soon());
window.addEventListener("online", () => keep());
window.addEventListener("pagehide", copyHere);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  copyHere();
  if (timer !== undefined) keep();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) isGone = false;
});

sent = JSON.stringify(pairs());
hold();
bringLeftovers();
