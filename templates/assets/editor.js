// Writing structured text: a bar and keys that write the plain notation, tables that one walks through cell by cell, and
// pasting that keeps structure. The field stays a plain text field: without this script the notation is typed by hand.

import { notationOf } from "./editor-paste.js";

const marker = /^(#{1,3} |[-*] |\d{1,4}\. )/;
const itemLine = /^ ?([-*]|(\d{1,4})\.) (.*)$/s;

// Writes like a keyboard does, so that the browser's own undo takes it back.
function put(field, start, end, text, selectionStart = start + text.length, selectionEnd = selectionStart) {
  field.focus();
  field.setSelectionRange(start, end);
  const isWritten = text === "" ? start === end || document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!isWritten) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(selectionStart, selectionEnd);
}

function lineStart(text, place) {
  return text.lastIndexOf("\n", place - 1) + 1;
}

function lineEnd(text, place) {
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end;
}

// The lines that the selection touches.
function lines(field) {
  const { value, selectionStart, selectionEnd } = field;
  const start = lineStart(value, selectionStart);
  const isOpen = selectionEnd > selectionStart && value[selectionEnd - 1] === "\n";
  const end = lineEnd(value, isOpen ? selectionEnd - 1 : selectionEnd);
  return { start, end, all: value.slice(start, end).split("\n") };
}

function rewrite(field, change) {
  const { start, end, all } = lines(field);
  const written = all.map(change).join("\n");
  const caret = field.selectionStart === field.selectionEnd;
  const after = start + written.length;
  put(field, start, end, written, caret ? after : start, after);
}

function setHeading(field, level) {
  const mark = level ? `${"#".repeat(level)} ` : "";
  rewrite(field, (line) => (line.trim() || level ? mark + line.replace(marker, "").replaceAll(/(?<!\\)\*+/g, (stars) => (level ? "" : stars)) : line));
}

function setBullets(field) {
  const isList = lines(field).all.every((line) => !line.trim() || /^[-*] /.test(line)) && lines(field).all.some((line) => line.trim());
  rewrite(field, (line, _, all) => {
    if (!line.trim() && all.length > 1) return line;
    return (isList ? "" : "- ") + line.replace(marker, "");
  });
}

function setNumbers(field) {
  const { start, all } = lines(field);
  const isList = all.every((line) => !line.trim() || /^\d{1,4}\. /.test(line)) && all.some((line) => line.trim());
  let number = isList ? 0 : numberBefore(field.value, start);
  rewrite(field, (line) => {
    if (!line.trim() && all.length > 1) return line;
    number += 1;
    return (isList ? "" : `${number}. `) + line.replace(marker, "");
  });
}

// The number of the item right above, 0 for none.
function numberBefore(text, start) {
  let place = start;
  while (place > 0) {
    const begin = lineStart(text, place - 1);
    const line = text.slice(begin, place - 1);
    if (!line.startsWith("  ")) return Number(/^(\d{1,4})\. /.exec(line)?.[1] ?? 0);
    place = begin;
  }
  return 0;
}

function emphasise(field, stars) {
  const { value } = field;
  let [start, end] = [field.selectionStart, field.selectionEnd];
  if (start === end) {
    start -= /[\p{L}\p{N}]*$/u.exec(value.slice(0, start))[0].length;
    end += /^[\p{L}\p{N}]*/u.exec(value.slice(end))[0].length;
  }
  while (start < end && /\s/.test(value[start])) start += 1;
  while (end > start && /\s/.test(value[end - 1])) end -= 1;
  const text = value.slice(start, end);
  const width = stars.length;
  const outer = /\**$/.exec(value.slice(0, start))[0].length;
  const has = (count) => (width === 2 ? count >= 2 : count % 2 === 1);
  if (has(outer) && has(/^\**/.exec(value.slice(end))[0].length)) {
    put(field, start - width, end + width, text, start - width, end - width);
    return;
  }
  // Emphasis lives within a line and never covers its mark.
  const written = text.split("\n").map((line) => {
    const mark = marker.exec(line)?.[0] ?? "";
    const words = line.slice(mark.length);
    return words.trim() ? mark + stars + words + stars : line;
  }).join("\n");
  if (text === "") put(field, start, end, stars + stars, start + width);
  else put(field, start, end, written, start + width, start + written.length - width);
}

function continueItem(field) {
  const { value, selectionStart: place } = field;
  if (place !== field.selectionEnd) return false;
  let start = lineStart(value, place);
  // A line that continues an item belongs to the item above.
  while (start > 0 && value.startsWith("  ", start)) start = lineStart(value, start - 1);
  const end = lineEnd(value, place);
  const match = itemLine.exec(value.slice(start, end));
  if (!match || place - start < match[0].length - match[3].length) return false;
  if (!match[3].trim()) {
    put(field, start, end, "");
    return true;
  }
  if (!match[2]) {
    put(field, place, place, `\n${match[1]} `);
    return true;
  }
  // What follows counts on: a gap would begin another list.
  let number = Number(match[2]) + 1;
  const rest = value.slice(place).split("\n");
  let count = 1;
  for (let expected = number; count < rest.length; count += 1) {
    const next = /^(\d{1,4})\. /.exec(rest[count]);
    if (next && Number(next[1]) === expected) {
      expected += 1;
      rest[count] = `${expected}. ${rest[count].slice(next[0].length)}`;
    } else if (!rest[count].startsWith("  ")) break;
  }
  const lead = `\n${number}. `;
  const old = value.slice(place).split("\n").slice(0, count).join("\n");
  put(field, place, place + old.length, lead + rest.slice(0, count).join("\n"), place + lead.length);
  return true;
}

// --- Tables

// The cells of a row with the places of their contents; `null` for a line that is no row.
function cells(text, start, end) {
  if (text[start] !== "|") return null;
  const found = [];
  let begin = start + 1;
  for (let place = begin; place <= end; place += 1) {
    const isBar = text[place] === "|" && text[place - 1] !== "\\";
    if (place < end && !isBar) continue;
    const content = text.slice(begin, place);
    if (place === end && !content.trim() && found.length) break;
    const lead = content.length - content.trimStart().length;
    const core = content.trim();
    const from = core ? begin + lead : begin + Math.min(1, content.length);
    found.push({ from, to: from + core.length, text: core });
    begin = place + 1;
  }
  return found;
}

function isDashes(row) {
  return row.length > 0 && row.every(({ text }) => /^[-:]+$/.test(text));
}

// The table around the caret: its rows, and where the caret stands in it.
function tableAt(field) {
  const { value, selectionStart: place } = field;
  if (value[lineStart(value, place)] !== "|") return null;
  let start = lineStart(value, place);
  while (start > 0 && value[lineStart(value, start - 1)] === "|") start = lineStart(value, start - 1);
  const rows = [];
  let begin = start;
  let end = start;
  let row = 0;
  while (begin < value.length && value[begin] === "|") {
    end = lineEnd(value, begin);
    if (place >= begin && place <= end) row = rows.length;
    rows.push(cells(value, begin, end));
    begin = end + 1;
  }
  const own = rows[row];
  let column = own.findIndex((cell) => place <= cell.to);
  if (column < 0) column = own.length - 1;
  return { start, end, rows, row, column };
}

function widthOf(table) {
  return Math.max(...table.rows.map((row) => row.length));
}

function written(rows) {
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function textsOf(table) {
  const width = widthOf(table);
  return table.rows.map((row) => [...row.map(({ text }) => text), ...Array(width - row.length).fill("")]);
}

function goTo(field, row, column) {
  const table = tableAt(field);
  const cell = table?.rows[row]?.[Math.min(column, table.rows[row].length - 1)];
  if (!cell) return;
  field.setSelectionRange(cell.from, cell.to);
  const title = table.rows[0][column]?.text ?? "";
  say(field, row === 0 ? `Spaltentitel ${column + 1}: ${cell.text || "leer"}`
    : `${title || `Spalte ${column + 1}`}, Zeile ${bodyRow(table, row)}: ${cell.text || "leer"}`);
}

function bodyRow(table, row) {
  return table.rows[1] && isDashes(table.rows[1]) ? row - 1 : row;
}

function change(field, table, rows, row, column) {
  put(field, table.start, table.end, written(rows), table.start, table.start);
  goTo(field, row, column);
}

function addRow(field, table, after = table.row) {
  const rows = textsOf(table);
  const isHead = after === 0 && table.rows[1] && isDashes(table.rows[1]);
  const place = (isHead ? 1 : after) + 1;
  rows.splice(place, 0, Array(widthOf(table)).fill(""));
  change(field, table, rows, place, 0);
}

function addColumn(field, table) {
  const rows = textsOf(table);
  for (const [index, row] of rows.entries()) {
    row.splice(table.column + 1, 0, index === 1 && isDashes(table.rows[1]) ? "---" : "");
  }
  change(field, table, rows, table.row, table.column + 1);
}

function removeRow(field, table) {
  const rows = textsOf(table);
  if (table.row === 0 || isDashes(table.rows[table.row])) {
    say(field, "Die Zeile mit den Spaltentiteln bleibt stehen.");
    return;
  }
  rows.splice(table.row, 1);
  change(field, table, rows, Math.min(table.row, rows.length - 1), table.column);
}

function removeColumn(field, table) {
  if (widthOf(table) < 2) {
    say(field, "Die letzte Spalte bleibt stehen.");
    return;
  }
  const rows = textsOf(table);
  for (const row of rows) row.splice(table.column, 1);
  change(field, table, rows, table.row, Math.max(0, table.column - 1));
}

function step(field, table, direction) {
  const places = table.rows.flatMap((row, index) =>
    index === 1 && isDashes(row) ? [] : row.map((_, column) => ({ row: index, column })));
  const here = places.findIndex(({ row, column }) => row === table.row && column === table.column);
  const next = places[here + direction];
  if (next) goTo(field, next.row, next.column);
  else if (direction > 0) addRow(field, table, table.rows.length - 1);
  else return false;
  return true;
}

function insertTable(field) {
  insertBlock(field, "| Spalte 1 | Spalte 2 | Spalte 3 |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |");
  // The caret stands behind the last row now.
  goTo(field, 0, 0);
}

// Puts blocks at the caret, kept apart from what stands around them by blank lines.
function insertBlock(field, text) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const before = value.slice(0, start);
  const after = value.slice(end);
  const lead = !before.trim() ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = !after.trim() ? "" : after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  put(field, start, end, lead + text + tail, start + lead.length + text.length);
}

// --- Pictures

// The field that a picture goes into: the one that was written in last.
let pictureField = null;

function choosePicture(field) {
  pictureField = field;
  const panel = document.querySelector("[data-pictures]");
  if (!panel) return;
  panel.open = true;
  const first = panel.querySelector("[data-picture]:not([hidden]), a, summary");
  first.scrollIntoView({ block: "nearest" });
  first.focus();
}

function insertPicture(name) {
  const field = pictureField ?? document.querySelector("textarea[data-structured]:not([name=resolution])")
    ?? document.querySelector("textarea[data-structured]");
  if (!field) return;
  const words = "Was zu sehen ist";
  insertBlock(field, `![${words}](${name})`);
  const start = field.value.lastIndexOf(`![${words}](${name})`, field.selectionStart) + 2;
  field.setSelectionRange(start, start + words.length);
  say(field, "Bitte beschreiben Sie, was zu sehen ist.", true);
}

for (const button of document.querySelectorAll("[data-picture]")) {
  button.hidden = false;
  button.addEventListener("click", () => insertPicture(button.dataset.picture));
}

// --- Pasting

function paste(event) {
  const field = event.target;
  const html = event.clipboardData?.getData("text/html");
  if (!html?.trim()) return;
  const { text, isStructured, pictures } = notationOf(html);
  if (!text) return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end } = field;
  if (tableAt(field)) {
    const line = text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/(?<!\\)\|/g, "\\|");
    put(field, start, end, line);
  } else if (isStructured) {
    insertBlock(field, text);
  } else {
    put(field, start, end, text);
  }
  const left = pictures
    ? ` ${pictures === 1 ? "Ein Bild wurde" : `${pictures} Bilder wurden`} nicht übernommen; Bilder gehören in die Anlagen.`
    : "";
  say(field, `Eingefügt, ohne Schriften und Farben.${left}`, pictures > 0);
}

// --- The bar

const tools = [
  { name: "paragraph", label: "Absatz", key: "Alt+Shift+0", run: (field) => setHeading(field, 0) },
  { name: "heading1", label: "Überschrift 1", short: "Ü1", key: "Alt+Shift+1", run: (field) => setHeading(field, 1) },
  { name: "heading2", label: "Überschrift 2", short: "Ü2", key: "Alt+Shift+2", run: (field) => setHeading(field, 2) },
  { name: "heading3", label: "Überschrift 3", short: "Ü3", key: "Alt+Shift+3", run: (field) => setHeading(field, 3) },
  { name: "bold", label: "Fett", short: "F", key: "Control+B", run: (field) => emphasise(field, "**") },
  { name: "italic", label: "Kursiv", short: "K", key: "Control+I", run: (field) => emphasise(field, "*") },
  { name: "bullets", label: "Liste", short: "• Liste", key: "Alt+Shift+8", run: setBullets },
  { name: "numbers", label: "Nummerierte Punkte", short: "1. Punkte", key: "Alt+Shift+7", run: setNumbers },
  { name: "table", label: "Tabelle einfügen", short: "Tabelle", key: "Alt+Shift+T", run: insertTable },
  { name: "picture", label: "Bild einfügen", short: "Bild", run: choosePicture, isLeaving: true },
  { name: "addRow", label: "Zeile darunter", short: "+ Zeile", inTable: true, run: (field) => addRow(field, tableAt(field)) },
  { name: "addColumn", label: "Spalte rechts", short: "+ Spalte", inTable: true, run: (field) => addColumn(field, tableAt(field)) },
  { name: "removeRow", label: "Zeile entfernen", short: "− Zeile", inTable: true, run: (field) => removeRow(field, tableAt(field)) },
  { name: "removeColumn", label: "Spalte entfernen", short: "− Spalte", inTable: true, run: (field) => removeColumn(field, tableAt(field)) },
];

const parts = new WeakMap();

function say(field, words, isShown = false) {
  const status = parts.get(field)?.status;
  if (!status) return;
  status.textContent = words;
  status.classList.toggle("visually-hidden", !isShown);
}

function keyName(key) {
  return key.replace("Control", "Strg").replace("Shift", "Umschalt");
}

function setUp(field) {
  const bar = document.createElement("div");
  bar.className = "editor-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Text gliedern");
  bar.setAttribute("aria-controls", field.id);
  const buttons = tools.map((tool) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `editor-tool editor-${tool.name}`;
    button.textContent = tool.short ?? tool.label;
    button.setAttribute("aria-label", tool.label);
    button.title = tool.key ? `${tool.label} (${keyName(tool.key)})` : tool.label;
    if (tool.key) button.setAttribute("aria-keyshortcuts", tool.key);
    button.tabIndex = -1;
    button.hidden = Boolean(tool.inTable);
    // The field keeps its selection.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      tool.run(field);
      if (tool.isLeaving) return;
      field.focus();
      show(field);
    });
    bar.append(button);
    return button;
  });
  buttons[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    const shown = buttons.filter((button) => !button.hidden);
    const here = shown.indexOf(document.activeElement);
    const places = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: shown.length - 1 };
    if (here < 0 || !(event.key in places)) return;
    event.preventDefault();
    const next = shown[(places[event.key] + shown.length) % shown.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
  const status = document.createElement("p");
  status.className = "editor-status visually-hidden";
  status.setAttribute("role", "status");
  parts.set(field, { buttons, status });
  field.before(bar);
  field.after(status);
  field.addEventListener("keydown", (event) => onKey(event, field));
  field.addEventListener("paste", paste);
}

// Which tools apply where the caret stands.
function show(field) {
  const { buttons } = parts.get(field);
  const start = lineStart(field.value, field.selectionStart);
  const line = field.value.slice(start, lineEnd(field.value, field.selectionStart));
  const isInTable = line.startsWith("|");
  const level = /^(#{1,3}) /.exec(line)?.[1].length ?? 0;
  for (const [index, tool] of tools.entries()) {
    const button = buttons[index];
    if (tool.inTable) button.hidden = !isInTable;
    else if (tool.name === "table") button.hidden = isInTable;
    const isOn =
      tool.name === `heading${level}` || (tool.name === "bullets" && /^[-*] /.test(line)) ||
      (tool.name === "numbers" && /^\d{1,4}\. /.test(line));
    if (/^(?:heading|bullets|numbers)/.test(tool.name)) button.setAttribute("aria-pressed", String(isOn));
  }
  if (!buttons.some((button) => !button.hidden && button.tabIndex === 0)) buttons[0].tabIndex = 0;
}

// After Escape the next Tab leaves the table: nobody is caught in it.
let isLeaving = false;

function onKey(event, field) {
  if (event.isComposing) return;
  const { key, code, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === "Escape") {
    isLeaving = true;
    if (tableAt(field)) say(field, "Die Tabulatortaste führt jetzt zum nächsten Feld.");
    return;
  }
  const wasLeaving = isLeaving;
  if (key !== "Shift") isLeaving = false;
  if (key === "Tab" && !altKey && !isCommand) {
    const table = tableAt(field);
    if (table && !wasLeaving && step(field, table, shiftKey ? -1 : 1)) event.preventDefault();
    return;
  }
  if (key === "Enter" && !isCommand && !altKey) {
    const table = tableAt(field);
    if (shiftKey && itemLine.test(field.value.slice(lineStart(field.value, field.selectionStart), lineEnd(field.value, field.selectionStart)))) {
      put(field, field.selectionStart, field.selectionEnd, "\n  ");
      event.preventDefault();
    } else if (table && !shiftKey) {
      event.preventDefault();
      leaveOrAddRow(field, table);
    } else if (!shiftKey && continueItem(field)) {
      event.preventDefault();
    }
    return;
  }
  const wanted = tools.find((tool) => {
    if (!tool.key) return false;
    if (tool.key.startsWith("Control+")) return isCommand && !altKey && !shiftKey && key.toUpperCase() === tool.key.at(-1);
    const sign = tool.key.at(-1);
    return altKey && shiftKey && !isCommand && code === (/\d/.test(sign) ? `Digit${sign}` : `Key${sign}`);
  });
  if (!wanted) return;
  event.preventDefault();
  wanted.run(field);
  show(field);
}

// Enter gives a new row; in an empty last row it ends the table.
function leaveOrAddRow(field, table) {
  const isLast = table.row === table.rows.length - 1;
  const isEmpty = table.rows[table.row].every(({ text }) => !text);
  if (!isLast || !isEmpty || table.row < 2) {
    addRow(field, table);
    return;
  }
  const rows = textsOf(table).slice(0, -1);
  const text = `${written(rows)}\n\n`;
  put(field, table.start, table.end, text);
}

for (const field of document.querySelectorAll("textarea[data-structured]")) {
  setUp(field);
  show(field);
}
document.addEventListener("selectionchange", () => {
  const field = document.activeElement;
  if (parts.has(field)) show(field);
});
