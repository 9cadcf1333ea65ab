// What Word, LibreOffice, Outlook and browsers put on the clipboard, in plain notation: headings, lists, tables, bold and
// italic stay; fonts, colours, sizes, comments and deleted text do not. Pure: a text in, a text out.

const blockNames = new Set([
  "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CENTER", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGURE",
  "FIGCAPTION", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE",
  "SECTION", "SUMMARY", "TABLE", "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL",
]);
const droppedNames = new Set([
  "SCRIPT", "STYLE", "META", "LINK", "TITLE", "TEMPLATE", "NOSCRIPT", "DEL", "S", "STRIKE", "COL", "COLGROUP", "XML",
  "SELECT", "BUTTON", "INPUT", "TEXTAREA", "SVG", "svg", "OBJECT", "IFRAME",
]);
const months =
  "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez";
const date = new RegExp(`^\\d{1,2}\\. (?:${months})\\b`);

function style(element, name) {
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(element.getAttribute("data-style") ?? "");
  return match ? match[1].trim().toLowerCase() : "";
}

function isDropped(element) {
  if (droppedNames.has(element.tagName)) return true;
  const classes = element.getAttribute("class") ?? "";
  if (/\bmsodel\b|MsoCommentReference|MsoCommentText/i.test(classes)) return true;
  if (style(element, "display") === "none" || style(element, "mso-hide") === "all") return true;
  return /^(?:comment|comment-list|footnote-separator)/.test(style(element, "mso-element"));
}

function emphasis(element, outer) {
  let { isBold, isItalic } = outer;
  const name = element.tagName;
  if (name === "B" || name === "STRONG") isBold = true;
  if (name === "I" || name === "EM") isItalic = true;
  const weight = style(element, "font-weight");
  if (weight) isBold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  const slant = style(element, "font-style");
  if (slant) isItalic = slant === "italic" || slant === "oblique";
  return { isBold, isItalic };
}

// Runs of one emphasis with one blank between words; "\n" only where the writer broke the line.
class Line {
  constructor() {
    this.runs = [];
  }

  add(text, { isBold, isItalic }) {
    const last = this.runs.at(-1);
    if (last && last.isBold === isBold && last.isItalic === isItalic) last.text += text;
    else this.runs.push({ text, isBold, isItalic });
  }

  get plain() {
    return tidy(this.runs.map((run) => run.text).join(""));
  }

  // The same in notation. Emphasis never covers outer blanks: stars beside blanks are text.
  get notation() {
    const parts = [];
    for (const { text, isBold, isItalic } of joined(this.runs)) {
      const stars = (isBold ? "**" : "") + (isItalic ? "*" : "");
      const lines = text.split("\n").map((line) => {
        const escaped = line.replaceAll(/[\\*]/g, "\\$&");
        const core = escaped.trim();
        if (!stars || !core) return escaped;
        const start = escaped.indexOf(core);
        const back = [...stars].reverse().join("");
        return escaped.slice(0, start) + stars + core + back + escaped.slice(start + core.length);
      });
      parts.push(lines.join("\n"));
    }
    return tidy(parts.join(""));
  }
}

// A blank between two words of one emphasis belongs to it.
function joined(runs) {
  const all = [];
  for (const [index, run] of runs.entries()) {
    const [before, after] = [all.at(-1), runs[index + 1]];
    const same = (one, other) => one.isBold === other.isBold && one.isItalic === other.isItalic;
    const isBlank = !run.text.trim() && !run.text.includes("\n");
    if (before && (same(before, run) || (isBlank && after && same(before, after)))) before.text += run.text;
    else all.push({ ...run });
  }
  return all;
}

function tidy(text) {
  return text
    .replaceAll(/[\t\r\f ]*\u00A0?[\t\r\f ]+|\u00A0{2,}/g, " ")
    .split("\n")
    .map((line) => line.replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

// A line of a paragraph that would be taken for something else gets its backslash.
function escapeStart(line) {
  if (/^(?:#{1,3}|[-*]) /.test(line) || line.startsWith("|")) return `\\${line}`;
  return line.replace(/^(\d{1,4})\. /, "$1\\. ");
}

class Reader {
  constructor() {
    // Each is { kind: "heading" | "paragraph" | "item" | "table", … }.
    this.blocks = [];
    this.line = new Line();
    this.pictures = 0;
  }

  read(node, mood) {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const isPre = node.closest?.("pre");
        this.line.add(isPre ? child.data : child.data.replaceAll(/[\t\r\n ]+/g, " "), mood);
      } else if (child.nodeType === 1 && !isDropped(child)) {
        this.readElement(child, mood);
      }
    }
  }

  readElement(element, mood) {
    const name = element.tagName;
    if (name === "BR") {
      this.line.add("\n", mood);
    } else if (name === "IMG" || name === "V:SHAPE" || name === "V:IMAGEDATA") {
      if (name === "IMG") this.pictures += 1;
    } else if (name === "TABLE") {
      this.flush();
      this.readTable(element);
    } else if (name === "OL" || name === "UL") {
      this.flush();
      this.readList(element, mood, 1);
    } else if (blockNames.has(name)) {
      this.flush();
      this.readBlock(element, mood);
      this.flush();
    } else {
      this.read(element, emphasis(element, mood));
    }
  }

  readBlock(element, mood) {
    const level = headingLevel(element);
    if (level) {
      const inner = new Reader();
      inner.read(element, mood);
      inner.flush();
      const words = inner.blocks.map(plainWords).join(" ").replaceAll("\n", " ");
      this.pictures += inner.pictures;
      if (words) this.blocks.push({ kind: "heading", level, text: words });
      return;
    }
    const list = /(?:^|\s)(\S+)\s+level(\d+)/.exec(style(element, "mso-list"));
    if (list) {
      this.readWordItem(element, emphasis(element, mood), Number(list[2]));
      return;
    }
    this.read(element, emphasis(element, mood));
  }

  // Word writes a list as paragraphs that carry their own label: <p class=MsoListParagraph style='mso-list:l0 level1 …'>.
  readWordItem(element, mood, depth) {
    const copy = element.cloneNode(true);
    let label = "";
    for (const span of copy.querySelectorAll("span")) {
      if (style(span, "mso-list") !== "ignore") continue;
      label ||= span.textContent.replaceAll(/[\s\u00A0]+/g, "");
      span.remove();
    }
    const inner = new Reader();
    inner.read(copy, mood);
    inner.flush();
    this.pictures += inner.pictures;
    const text = inner.blocks.map((block) => block.text).join("\n");
    if (text) this.addItem(depth, label, text);
  }

  readList(list, mood, depth) {
    let number = Number(list.getAttribute("start") ?? 1) || 1;
    for (const item of list.children) {
      if (isDropped(item)) continue;
      if (item.tagName === "OL" || item.tagName === "UL") {
        this.readList(item, mood, depth + 1);
        continue;
      }
      const own = item.cloneNode(true);
      const nested = [...own.children].filter((child) => child.tagName === "OL" || child.tagName === "UL");
      for (const child of nested) child.remove();
      const inner = new Reader();
      inner.read(own, mood);
      inner.flush();
      this.pictures += inner.pictures;
      const text = inner.blocks.flatMap(itemLines).join("\n");
      number = Number(item.getAttribute("value") ?? number) || number;
      if (text) this.addItem(depth, list.tagName === "OL" ? ordinal(number, list.getAttribute("type")) : "–", text);
      if (list.tagName === "OL" && text) number += 1;
      for (const child of nested) this.readList(child, mood, depth + 1);
    }
  }

  // The notation has one level of items: deeper ones are lines of the item above, with the label they had.
  addItem(depth, label, text) {
    const last = this.blocks.at(-1);
    const ordered = /^\(?(\d{1,4}|[a-zA-Z]{1,4})[.)]*\)?$/.exec(label) ?? /^(\d+)(?:\.\d+)+\.?$/.exec(label);
    if (depth > 1 && last?.kind === "item") {
      last.text += `\n${ordered ? label : "–"} ${text}`;
      return;
    }
    const digits = /^\(?(\d{1,4})[.)]*$/.exec(label);
    let number = null;
    if (digits) number = Number(digits[1]);
    else if (ordered) number = last?.kind === "item" && last.number !== null ? last.number + 1 : 1;
    this.blocks.push({ kind: "item", number, text });
  }

  readTable(table) {
    const rows = [];
    const spans = [];
    const sources = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table && !isDropped(row));
    for (const row of sources) {
      const cells = [];
      const fill = () => {
        while (spans[cells.length] > 0) {
          spans[cells.length] -= 1;
          cells.push("");
        }
      };
      for (const cell of row.children) {
        if (cell.tagName !== "TD" && cell.tagName !== "TH") continue;
        fill();
        const inner = new Reader();
        inner.read(cell, emphasis(cell, { isBold: false, isItalic: false }));
        inner.flush();
        this.pictures += inner.pictures;
        const width = Math.min(Number(cell.getAttribute("colspan") ?? 1) || 1, 100);
        const height = Math.min(Number(cell.getAttribute("rowspan") ?? 1) || 1, 1000);
        for (let index = 0; index < width; index += 1) {
          if (height > 1) spans[cells.length] = height - 1;
          cells.push(index ? "" : inner.cellText);
        }
      }
      fill();
      rows.push(cells);
    }
    const filled = rows.filter((cells) => cells.some(Boolean));
    const width = Math.max(0, ...filled.map((cells) => cells.length));
    if (width === 0) return;
    // A table of one column only places things; so does one of a single cell.
    if (width === 1) {
      for (const cell of table.querySelectorAll("td, th")) {
        if (cell.closest("table") !== table) continue;
        this.read(cell, { isBold: false, isItalic: false });
        this.flush();
      }
      return;
    }
    // Columns that no row fills hold a table together on the screen, nothing else.
    const used = Array.from({ length: width }, (_, index) => index).filter((index) => filled.some((row) => row[index]));
    this.blocks.push({ kind: "table", rows: filled.map((row) => used.map((index) => row[index] ?? "")) });
  }

  get cellText() {
    return this.blocks
      .map((block) => (block.kind === "table" ? block.rows.flat().join(" ") : block.text))
      .join(" ")
      .replaceAll(/\s*\n\s*/g, " ")
      .replaceAll("|", "\\|");
  }

  flush() {
    const line = this.line;
    this.line = new Line();
    const words = line.plain;
    if (!words) return;
    // Lists that somebody typed by hand.
    const bullet = /^(?:[•·▪◦‣∙]|[-–—](?=[\s\u00A0]))[\s\u00A0]*/.exec(words);
    if (bullet && !words.includes("\n") && words.length > bullet[0].length) {
      this.blocks.push({ kind: "item", number: null, text: line.notation.slice(bullet[0].length).trim() });
      return;
    }
    const typed = /^(\d{1,3})\.[\s\u00A0]+/.exec(words);
    const last = this.blocks.at(-1);
    const next = last?.kind === "item" && last.number !== null ? last.number + 1 : 1;
    if (typed && Number(typed[1]) === next && !date.test(words.replace(/^(\d+)\.\s+/, "$1. ")) && !line.runs[0].isBold) {
      this.blocks.push({ kind: "item", number: next, text: line.notation.slice(typed[0].length).trim() });
      return;
    }
    this.blocks.push({ kind: "paragraph", text: line.notation });
  }
}

function ordinal(number, type) {
  if (type === "a" || type === "A") {
    const letter = String.fromCharCode(96 + Math.min(Math.max(number, 1), 26));
    return `${type === "a" ? letter : letter.toUpperCase()})`;
  }
  return `${number}.`;
}

function itemLines(block) {
  if (block.kind === "item") return [`${block.number === null ? "–" : `${block.number}.`} ${block.text}`];
  if (block.kind === "table") return block.rows.map((row) => row.filter(Boolean).join(" "));
  return [block.text];
}

function plainWords(block) {
  if (block.kind === "table") return block.rows.flat().filter(Boolean).join(" ");
  // Headings are emphasised by being headings.
  return block.text.replaceAll(/(?<!\\)\*+/g, "");
}

function headingLevel(element) {
  const name = /^H([1-6])$/.exec(element.tagName);
  if (name) return Math.min(Number(name[1]), 3);
  const classes = element.getAttribute("class") ?? "";
  if (/\bMsoTitle\b/.test(classes)) return 1;
  // German Word drops the first letter of "Überschrift 1" from the name of the class.
  const styled = /(?:^|\s)(?:Mso)?(?:Heading|Ü?berschrift)\s?([1-9])/i.exec(classes);
  if (styled) return Math.min(Number(styled[1]), 3);
  if (element.getAttribute("role") === "heading") return Math.min(Number(element.getAttribute("aria-level") ?? 2) || 2, 3);
  return 0;
}

function write(blocks) {
  let out = "";
  let before = null;
  for (const block of blocks) {
    const joins =
      block.kind === "item" && before?.kind === "item" &&
      (block.number === null ? before.number === null : block.number === (before.number ?? NaN) + 1);
    if (before) out += joins ? "\n" : "\n\n";
    // Two lists with nothing between them would run together or lose their start; a blank line keeps them apart.
    if (block.kind === "heading") out += `${"#".repeat(block.level)} ${block.text}`;
    else if (block.kind === "table") out += table(block.rows);
    else if (block.kind === "item") {
      out += (block.number === null ? "- " : `${block.number}. `) + block.text.split("\n").join("\n  ");
    } else out += block.text.split("\n").map(escapeStart).join("\n");
    before = block;
  }
  return out;
}

function table(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(rows[0]), `|${" --- |".repeat(rows[0].length)}`, ...rows.slice(1).map(line)].join("\n");
}

/**
 * @param {string} html What the clipboard holds as text/html.
 * @returns {{text: string, isStructured: boolean, pictures: number}} The text in notation; whether it is more than words
 *   of one paragraph; how many pictures were left out.
 */
export function notationOf(html) {
  // Styles are read, never applied: under another name the page's policy has nothing to refuse.
  const clean = html
    .replaceAll(/<!\[(?:if|endif)[^\]]*\]>/g, "")
    .replaceAll(/<\/?o:p>/g, "")
    .replaceAll(/<style\b[\s\S]*?<\/style>/gi, "")
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, " data-style="));
  const page = new DOMParser().parseFromString(clean, "text/html");
  const reader = new Reader();
  reader.read(page.body, { isBold: false, isItalic: false });
  reader.flush();
  const { blocks, pictures } = reader;
  const isStructured = blocks.length > 1 || (blocks.length === 1 && blocks[0].kind !== "paragraph");
  return { text: write(blocks), isStructured, pictures };
}
