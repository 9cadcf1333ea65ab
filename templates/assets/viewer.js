// The PDF viewer: pages on canvas with a text layer above, drawn when they come into view.
import { Search } from "./viewer-search.js";

const viewer = document.querySelector("[data-viewer]");
const bar = viewer.querySelector(".viewer-bar");
const pagesElement = viewer.querySelector(".viewer-pages");
const outlineElement = viewer.querySelector(".viewer-outline");
const statusElement = viewer.querySelector(".viewer-status");
const pageField = document.getElementById("viewer-page");
const zoomElement = bar.querySelector("[data-zoom]");
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
// CSS pixels per PDF point at 100 %.
const unit = 96 / 72;
// Canvases beyond this many pixels exhaust the memory of tablets; larger pages are drawn coarser.
const largestCanvas = 16_000_000;

let library;
let pdf;
let pages = [];
let zoom = 1;
// How the width decides the zoom: "comfortable" (at most 150 %), "full", or not at all.
let fit = "comfortable";
let observer;

function loadLibrary() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = viewer.dataset.library;
    script.addEventListener("load", () => resolve(window.pdfjsLib ?? window["pdfjs-dist/build/pdf"]));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

async function open() {
  library = await loadLibrary();
  library.GlobalWorkerOptions.workerSrc = viewer.dataset.worker;
  pdf = await library.getDocument({
    url: viewer.dataset.viewer,
    isEvalSupported: false,
    useSystemFonts: true,
    disableStream: true,
    disableAutoFetch: true,
  }).promise;
  const first = (await pdf.getPage(1)).getViewport({ scale: unit });
  pages = Array.from({ length: pdf.numPages }, (_, index) => {
    const element = document.createElement("div");
    element.className = "viewer-page";
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", `Seite ${index + 1}`);
    pagesElement.append(element);
    return { number: index + 1, element, width: first.width, height: first.height, drawn: 0, task: null };
  });
  bar.querySelector("[data-page-count]").textContent = pdf.numPages;
  bar.hidden = false;
  observer = new IntersectionObserver(onVisible, { root: pagesElement, rootMargin: "100% 0px" });
  applyZoom();
  for (const page of pages) observer.observe(page.element);
  statusElement.hidden = true;
  await showOutline();
  const wanted = /^#page=(\d+)$/.exec(location.hash);
  if (wanted) goTo(Number(wanted[1]));
}

function onVisible(entries) {
  for (const entry of entries) {
    const page = pages.find((candidate) => candidate.element === entry.target);
    page.isVisible = entry.isIntersecting;
    if (page.isVisible) draw(page);
    else release(page);
  }
}

// Until a page is near, it is taken to be as large as the first.
async function load(page) {
  if (page.page) return;
  page.page = await pdf.getPage(page.number);
  const { width, height } = page.page.getViewport({ scale: unit });
  if (width === page.width && height === page.height) return;
  page.width = width;
  page.height = height;
  resize(page);
}

function resize(page) {
  page.element.style.width = `${Math.floor(page.width * zoom)}px`;
  page.element.style.height = `${Math.floor(page.height * zoom)}px`;
}

// A page that could not be fetched is fetched once more; only then the reader is told.
async function draw(page, mayRetry = true) {
  if (page.drawn === zoom) return;
  page.task?.cancel();
  const scale = zoom;
  page.drawn = scale;
  try {
    await paint(page, scale);
  } catch (error) {
    if (error?.name === "RenderingCancelledException" || page.drawn !== scale) return;
    page.drawn = 0;
    if (!page.isVisible) return;
    if (mayRetry) {
      draw(page, false);
    } else {
      page.hasFailed = true;
      fail(error);
    }
  }
}

async function paint(page, scale) {
  await load(page);
  if (page.drawn !== scale) return;
  const viewport = page.page.getViewport({ scale: unit * zoom });
  const area = viewport.width * viewport.height;
  const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(largestCanvas / area));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  canvas.setAttribute("aria-hidden", "true");
  page.task = page.page.render({
    canvasContext: canvas.getContext("2d", { alpha: false }), viewport, transform: [ratio, 0, 0, ratio, 0, 0],
  });
  await page.task.promise;
  const layer = document.createElement("div");
  layer.className = "text-layer";
  const textDivs = [];
  page.content ??= await page.page.getTextContent();
  await library.renderTextLayer({ textContent: page.content, container: layer, viewport, textDivs }).promise;
  if (page.drawn !== scale) return;
  page.element.replaceChildren(canvas, layer);
  page.textDivs = textDivs;
  if (page.hasFailed) {
    page.hasFailed = false;
    statusElement.hidden = !pages.some((other) => other.hasFailed);
  }
  search.mark(page);
}

// Pages far away give their memory back.
function release(page) {
  page.task?.cancel();
  page.task = null;
  page.drawn = 0;
  page.textDivs = null;
  page.element.replaceChildren();
}

function applyZoom() {
  const place = pagesElement.scrollTop > 0 ? current() : 1;
  if (fit) {
    const widest = Math.max(...pages.map((page) => page.width));
    zoom = Math.max(0.25, (pagesElement.clientWidth - 34) / widest);
    if (fit === "comfortable") zoom = Math.min(zoom, 1.5);
  }
  for (const page of pages) {
    resize(page);
    if (page.isVisible) draw(page);
  }
  zoomElement.textContent = `${Math.round(zoom * 100)}\u202F%`;
  if (place > 1) goTo(place);
}

function current() {
  const middle = pagesElement.scrollTop + pagesElement.clientHeight / 3;
  const found = pages.findLast((page) => page.element.offsetTop - pagesElement.offsetTop <= middle);
  return found?.number ?? 1;
}

function goTo(number) {
  const page = pages[Math.min(Math.max(number, 1), pages.length) - 1];
  if (page) pagesElement.scrollTop = page.element.offsetTop - pagesElement.offsetTop - 8;
}

function step(direction) {
  fit = null;
  zoom = direction > 0
    ? steps.find((value) => value > zoom + 0.01) ?? steps.at(-1)
    : steps.findLast((value) => value < zoom - 0.01) ?? steps[0];
  applyZoom();
}

function toggleOutline() {
  outlineElement.hidden = !outlineElement.hidden;
  bar.querySelector("[data-action=outline]").setAttribute("aria-expanded", String(!outlineElement.hidden));
  if (fit) applyZoom();
}

async function showOutline() {
  const outline = await pdf.getOutline();
  if (!outline?.length) return;
  outlineElement.append(list(outline));
  bar.querySelector("[data-action=outline]").hidden = false;
}

function list(items) {
  const element = document.createElement("ul");
  for (const item of items) {
    const line = document.createElement("li");
    const link = document.createElement("button");
    link.type = "button";
    link.className = "quiet";
    link.textContent = item.title;
    link.addEventListener("click", async () => {
      const target = typeof item.dest === "string" ? await pdf.getDestination(item.dest) : item.dest;
      if (target) goTo((await pdf.getPageIndex(target[0])) + 1);
      pagesElement.focus();
    });
    line.append(link);
    if (item.items?.length) line.append(list(item.items));
    element.append(line);
  }
  return element;
}

const search = new Search({
  status: bar.querySelector("[data-search-status]"),
  pages: () => pages,
  load,
  goTo,
});

const actions = {
  previous: () => goTo(current() - 1),
  next: () => goTo(current() + 1),
  larger: () => step(1),
  smaller: () => step(-1),
  fit: () => {
    fit = "full";
    applyZoom();
  },
  outline: toggleOutline,
};

bar.addEventListener("click", (event) => actions[event.target.closest("[data-action]")?.dataset.action]?.());
pageField.addEventListener("change", () => goTo(Number(pageField.value) || 1));
bar.querySelector(".viewer-search").addEventListener("submit", (event) => {
  event.preventDefault();
  search.find(document.getElementById("viewer-search").value);
});
pagesElement.addEventListener("scroll", () => {
  if (document.activeElement !== pageField) pageField.value = current();
}, { passive: true });
new ResizeObserver(() => {
  if (fit && pages.length) applyZoom();
}).observe(viewer);
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input") || event.altKey) return;
  const hasModifier = event.ctrlKey || event.metaKey;
  if (hasModifier && event.key === "f") {
    event.preventDefault();
    document.getElementById("viewer-search").focus();
  } else if (!hasModifier && (event.key === "ArrowRight" || event.key === "n")) actions.next();
  else if (!hasModifier && (event.key === "ArrowLeft" || event.key === "p")) actions.previous();
  else if (!hasModifier && event.key === "+") actions.larger();
  else if (!hasModifier && event.key === "-") actions.smaller();
  else if (!hasModifier && event.key === "0") actions.fit();
});

function fail(error) {
  console.error("the document cannot be shown", error);
  statusElement.hidden = false;
  statusElement.setAttribute("role", "alert");
  statusElement.textContent = "Das Dokument lässt sich hier nicht anzeigen. Mit „Herunterladen“ können Sie es trotzdem öffnen.";
}

open().catch(fail);
