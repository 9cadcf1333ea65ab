// Search while a paper's number is typed. Without this script the number is typed in full, or chosen from what the server found.

const list = document.querySelector("datalist[data-suggest]");
const input = list && document.querySelector(`input[list="${list.id}"]`);
let timer;
let turn = 0;

async function suggest() {
  const words = input.value.trim();
  const own = ++turn;
  if (words.length < 2) return;
  try {
    const answer = await fetch(`${list.dataset.suggest}?q=${encodeURIComponent(words)}`, { credentials: "same-origin" });
    if (!answer.ok || own !== turn) return;
    list.innerHTML = await answer.text();
  } catch {
    // Without a connection the number can still be typed.
  }
}

input?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, 200);
});
