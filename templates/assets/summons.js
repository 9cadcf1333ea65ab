// What became of the mails: asked for again while some are on their way. Nothing moves under the hand or the focus.

const ledger = document.querySelector("[data-ledger]");
const statusElement = document.querySelector("[data-ledger-status]");
const pause = 2000;

function update(old, fresh) {
  if (old.contains(document.activeElement) || old.querySelector("details[open]")) return;
  const words = fresh.querySelector("[data-sentence]")?.textContent.trim();
  const before = old.querySelector("[data-sentence]")?.textContent.trim();
  old.replaceWith(fresh);
  if (words && words !== before) statusElement.textContent = words;
}

async function look() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-ledger]");
    if (!answer.ok || !fresh) {
      location.reload();
      return;
    }
    for (const section of [...fresh.children]) {
      const old = document.getElementById(section.id);
      if (old) update(old, section);
    }
    ledger.toggleAttribute("data-busy", fresh.hasAttribute("data-busy"));
  } catch {
    // The next look finds the server again.
  }
  if (ledger.hasAttribute("data-busy")) setTimeout(look, document.hidden ? 5 * pause : pause);
}

if (ledger.hasAttribute("data-busy")) setTimeout(look, pause);
