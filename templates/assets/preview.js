// The pages of a paper or an agenda beside its editor: composed by the server whenever typing stops or the agenda has
// changed, drawn here. Nothing is kept.

const panel = document.querySelector("[data-preview]");
const form = document.getElementById(panel.dataset.form);
const columns = document.querySelector("[data-preview-columns]");
const toggle = document.querySelector("[data-preview-toggle]");
const pagesElement = panel.querySelector("[data-preview-pages]");
const countElement = panel.querySelector("[data-preview-count]");
const remarksElement = panel.querySelector("[data-preview-remarks]");
const statusElement = panel.querySelector("[data-preview-status]");

// Milliseconds without a key stroke that count as a stop.
const pause = 60;
// Milliseconds of rest before a screen reader is told, so that it does not talk into the writing.
const quiet = 1500;
const remembered = panel.dataset.memory;
// Canvases beyond this many pixels exhaust the memory of tablets; larger pages are drawn coarser.
const largestCanvas = 16_000_000;
const failure = panel.dataset.failure;

let library;
let worker;
let shown = null;
let pages = [];
let timer;
let request;
let announcing;
let isFollowing = true;

function loadLibrary() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = panel.dataset.library;
    script.addEventListener("load", () => {
      const loaded = window.pdfjsLib ?? window["pdfjs-dist/build/pdf"];
      loaded.GlobalWorkerOptions.workerSrc = panel.dataset.worker;
      worker = new loaded.PDFWorker();
      resolve(loaded);
    });
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return library;
}

// The newest request counts: older ones are given up here, and the server composes one at a time for each session.
async function compose() {
  request?.abort();
  const mine = new AbortController();
  request = mine;
  panel.classList.add("is-behind");
  const body = new URLSearchParams(new FormData(form));
  body.set("view", "live");
  try {
    const answer = await fetch(panel.dataset.preview, { method: "POST", body, signal: mine.signal, cache: "no-store" });
    if (answer.status === 204) return;
    if (answer.status === 422) {
      showRemarks(await answer.text());
    } else if (answer.headers.get("content-type")?.startsWith("multipart/form-data")) {
      const parts = await answer.formData();
      const [remarks, bytes] = await Promise.all([parts.get("remarks").text(), parts.get("document").arrayBuffer()]);
      if (mine.signal.aborted) return;
      showRemarks(remarks);
      await show(new Uint8Array(bytes), mine.signal);
    } else {
      say(failure, true);
    }
  } catch (error) {
    if (mine.signal.aborted || error.name === "RenderingCancelledException") return;
    say(failure, true);
  }
  if (request === mine) panel.classList.remove("is-behind");
}

function showRemarks(markup) {
  if (remarksElement.innerHTML !== markup) remarksElement.innerHTML = markup;
}

function say(words, isShown = false) {
  if (isShown) remarksElement.textContent = words;
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    if (statusElement.textContent !== words) statusElement.textContent = words;
  }, quiet);
}

function pagesInWords(count) {
  return count === 1 ? "1 Seite" : `${count} Seiten`;
}

async function show(data, signal) {
  const pdfjs = await loadLibrary();
  const task = pdfjs.getDocument({ data, worker, isEvalSupported: false, useSystemFonts: true });
  const pdf = await task.promise;
  if (signal.aborted) {
    task.destroy();
    return;
  }
  const before = shown;
  shown = { pdf, texts: [], tasks: new Set() };
  for (const drawing of before?.tasks ?? []) drawing.cancel();
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  layOut(pdf.numPages, first);
  await drawVisible();
  before?.pdf.destroy();
  countElement.textContent = pagesInWords(pdf.numPages);
  performance.mark("ratswerk-preview-shown");
  await follow();
  const remarks = remarksElement.querySelectorAll("li").length;
  const hints = remarks ? `, ${remarks} ${remarks === 1 ? "Hinweis" : "Hinweise"}: ${remarksElement.textContent}` : "";
  say(`Vorschau: ${pagesInWords(pdf.numPages)}${hints}`);
}

// Pages keep their place and their old picture until the new one is drawn.
function layOut(count, size) {
  if (!pages.length) pagesElement.replaceChildren();
  while (pages.length > count) pages.pop().element.remove();
  while (pages.length < count) {
    const element = document.createElement("div");
    element.className = "preview-page";
    element.setAttribute("role", "img");
    pagesElement.append(element);
    pages.push({ number: pages.length + 1, element, drawn: null });
  }
  for (const page of pages) {
    const label = `Seite ${page.number} von ${count}`;
    if (page.label !== label) page.element.setAttribute("aria-label", label);
    page.label = label;
    resize(page, size);
  }
}

// Styles are touched only when they change: each touch makes the browser lay the whole editor out again.
function resize(page, { width, height }) {
  if (page.width === width && page.height === height) return;
  page.width = width;
  page.height = height;
  page.element.style.maxWidth = `${Math.round((width * 96 * 1.25) / 72)}px`;
  page.element.style.aspectRatio = `${width} / ${height}`;
}

function visiblePages() {
  const top = pagesElement.scrollTop;
  const bottom = top + pagesElement.clientHeight;
  return pages.filter(({ element }) => element.offsetTop < bottom && element.offsetTop + element.offsetHeight > top);
}

async function drawVisible() {
  const current = shown;
  for (const page of visiblePages()) {
    if (shown !== current) return;
    if (page.drawn !== current) await draw(page, current);
  }
}

async function draw(page, current) {
  const source = await current.pdf.getPage(page.number);
  const width = page.element.clientWidth;
  if (!width || shown !== current) return;
  const size = source.getViewport({ scale: 1 });
  resize(page, size);
  const fitting = width / size.width;
  const area = width * size.height * fitting;
  const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(largestCanvas / area));
  const viewport = source.getViewport({ scale: fitting * ratio });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  const drawing = source.render({ canvasContext: canvas.getContext("2d", { alpha: false }), viewport });
  current.tasks.add(drawing);
  try {
    await drawing.promise;
  } catch (error) {
    if (error?.name === "RenderingCancelledException") return;
    throw error;
  } finally {
    current.tasks.delete(drawing);
  }
  if (shown !== current) return;
  page.drawn = current;
  page.element.replaceChildren(canvas);
}

// Letters and digits only: what line breaks, hyphenation and notation do to a text makes no difference.
function letters(text) {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

// The page on which the writer works comes into view, unless he has turned the pages himself.
async function follow() {
  const field = document.activeElement;
  if (!isFollowing || field?.form !== form || typeof field.selectionStart !== "number") return;
  const current = shown;
  const here = field.selectionStart;
  const before = letters(field.value.slice(Math.max(0, here - 200), here)).slice(-24);
  const after = letters(field.value.slice(here, here + 200)).slice(0, 24);
  const inView = new Set(visiblePages());
  const inOrder = [...inView, ...pages.filter((other) => !inView.has(other))];
  // Sentences repeat: first what stands on both sides of the caret, then what was written last.
  for (const words of [before + after, before, after].filter((sought) => sought.length >= 8)) {
    for (const page of inOrder) {
      const text = await textOf(page, current);
      if (shown !== current) return;
      if (!text.includes(words)) continue;
      if (!inView.has(page)) {
        pagesElement.scrollTop = page.element.offsetTop - 8;
        await drawVisible();
      }
      return;
    }
  }
}

async function textOf(page, current) {
  if (current.texts[page.number] === undefined) {
    const content = await (await current.pdf.getPage(page.number)).getTextContent();
    current.texts[page.number] = letters(content.items.map((item) => item.str).join(""));
  }
  return current.texts[page.number];
}

function soon() {
  if (panel.hidden) return;
  clearTimeout(timer);
  timer = setTimeout(compose, pause);
}

function set(isShown) {
  panel.hidden = !isShown;
  columns.classList.toggle("is-alone", !isShown);
  toggle.setAttribute("aria-expanded", String(isShown));
  toggle.textContent = isShown ? "Vorschau ausblenden" : "Vorschau einblenden";
  if (isShown) compose();
  else request?.abort();
}

toggle.hidden = false;
document.querySelector("[data-preview-button]").hidden = true;
toggle.addEventListener("click", () => {
  set(panel.hidden);
  try {
    localStorage.setItem(remembered, panel.hidden ? "hidden" : "shown");
  } catch {
    // A browser that keeps nothing shows the preview each time.
  }
});
form.addEventListener("input", soon);
for (const field of form.elements) {
  // Those that stand outside of the form do not let it hear them.
  if (!form.contains(field)) field.addEventListener("input", soon);
}
document.addEventListener("ratswerk-agenda-changed", soon);
form.addEventListener("focusin", () => {
  isFollowing = true;
});
for (const gesture of ["wheel", "pointerdown", "keydown", "touchmove"]) {
  pagesElement.addEventListener(gesture, () => {
    isFollowing = false;
  }, { passive: true });
}
pagesElement.addEventListener("scroll", () => shown && drawVisible().catch(() => {}), { passive: true });
let width = 0;
new ResizeObserver(() => {
  if (!shown || pagesElement.clientWidth === width) return;
  width = pagesElement.clientWidth;
  for (const page of pages) page.drawn = null;
  drawVisible().catch(() => {});
}).observe(pagesElement);

// Where it would stand below everything else, it waits until somebody asks for it.
let isHidden = "needsRoom" in panel.dataset && matchMedia("(max-width: 100rem)").matches;
try {
  const kept = localStorage.getItem(remembered);
  if (kept) isHidden = kept === "hidden";
} catch {
  // See above.
}
set(!isHidden);
