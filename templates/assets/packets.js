// How far the work on packets is: asked for again while something is under way. Nothing moves under the hand or the focus.

const shelves = document.querySelector("[data-packets]");
const statusElement = document.querySelector("[data-packets-status]");
const pause = 1000;

function announce(words) {
  if (words && statusElement.textContent !== words) statusElement.textContent = words;
}

function headline(section) {
  return section.querySelector("h2").textContent;
}

// Only the figures of a shelf change while its state stays; a new state brings the shelf anew.
function update(old, fresh) {
  if (old.dataset.state === fresh.dataset.state) {
    const [bar, newBar] = [old.querySelector("progress"), fresh.querySelector("progress")];
    const [words, newWords] = [old.querySelector("[data-words]"), fresh.querySelector("[data-words]")];
    if (bar && newBar?.hasAttribute("value")) bar.value = newBar.value;
    if (words && newWords && words.textContent !== newWords.textContent) words.textContent = newWords.textContent;
    return;
  }
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(fresh);
  const words = fresh.querySelector("[data-words], .notice-text, .file-name, p:not(.row-about)")?.textContent ?? "";
  announce(`${headline(fresh)}: ${words}`);
  if (hadFocus) {
    fresh.tabIndex = -1;
    fresh.focus({ preventScroll: true });
  }
}

async function look() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-packets]");
    if (!answer.ok || !fresh) {
      location.reload();
      return;
    }
    for (const section of [...fresh.children]) {
      const old = document.getElementById(section.id);
      if (old) update(old, section);
    }
    shelves.toggleAttribute("data-busy", fresh.hasAttribute("data-busy"));
  } catch {
    // The next look finds the server again.
  }
  if (shelves.hasAttribute("data-busy")) setTimeout(look, document.hidden ? 5 * pause : pause);
}

if (shelves.hasAttribute("data-busy")) setTimeout(look, pause);
