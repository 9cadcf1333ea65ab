// The form of a paper: which parts the chosen kind has, which number a new paper gets, and more rows of the financial block.
// Without this script the buttons of the form ask the server for the same; nothing that is typed is ever taken away.

const form = document.getElementById("paper-form");
const kind = form.elements.kind;
const tools = form.querySelector("[data-kind-tools]");
const number = form.querySelector("[data-coming-number]");
const kinds = new Map([...tools.querySelectorAll("[data-kind]")].map((line) => [line.dataset.kind, line.dataset]));

for (const element of tools.querySelectorAll("[data-take-kind]")) element.hidden = true;

function holdsText(part) {
  if (part.querySelector("input[type=radio][value=some]")?.checked) return true;
  return [...part.querySelectorAll("textarea, input:not([type=radio])")].some((field) => field.value.trim());
}

function follow() {
  const known = kinds.get(kind.value);
  const unasked = new Set((known?.unasked ?? "").split(" "));
  for (const part of form.querySelectorAll("[data-part]")) {
    const isAsked = !unasked.has(part.dataset.part);
    const isFilled = holdsText(part);
    part.hidden = !isAsked && !isFilled;
    part.querySelector("[data-other-part]").hidden = isAsked || !isFilled;
  }
  if (!number) return;
  number.textContent = "";
  if (!known?.number) return;
  const strong = document.createElement("strong");
  strong.textContent = known.number;
  number.append("Die Vorlage wird ", strong, ".");
}

kind.addEventListener("change", follow);

const rows = form.querySelector("[data-finance-rows]");

function addRow() {
  const all = rows.querySelectorAll("[data-finance-row]");
  const last = all[all.length - 1];
  const fresh = last.cloneNode(true);
  const name = /-(\d+)-/;
  for (const element of fresh.querySelectorAll(".field-error")) element.remove();
  for (const element of fresh.querySelectorAll("*")) {
    element.removeAttribute("aria-invalid");
    element.removeAttribute("aria-describedby");
    element.classList.remove("field-wrong");
    for (const attribute of ["id", "name", "for"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(name, `-${all.length}-`));
    }
  }
  for (const field of fresh.querySelectorAll("input")) field.value = "";
  for (const field of fresh.querySelectorAll("select")) field.selectedIndex = 0;
  fresh.querySelector("legend span").textContent = String(all.length + 1);
  last.after(fresh);
  fresh.querySelector("select").focus();
}

rows.querySelector("[data-finance-more]").addEventListener("click", (event) => {
  event.preventDefault();
  addRow();
});

// Whoever types an amount means that there are effects.
rows.addEventListener("input", () => {
  const some = form.querySelector("[data-part=finance] input[type=radio][value=some]");
  if (!some.checked && !form.querySelector("[data-part=finance] input[type=radio][value=none]").checked) some.checked = true;
});
