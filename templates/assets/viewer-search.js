// Search inside a PDF: upper and lower case count the same, a line break counts as a blank.

const hyphenAtEnd = /[-\u00AD\u2010]$/;

/// The text of a page as one string, with the item each character comes from.
function textOf(content) {
  let text = "";
  const owners = [];
  content.items.forEach((item, index) => {
    let words = item.str;
    if (item.hasEOL && hyphenAtEnd.test(words)) words = words.slice(0, -1);
    else if (item.hasEOL || words === "") words += " ";
    for (const character of words) {
      const lowered = character.toLowerCase();
      text += lowered;
      for (let position = 0; position < lowered.length; position += 1) owners.push(index);
    }
  });
  return { text, owners };
}

export class Search {
  constructor({ status, pages, load, goTo }) {
    this.status = status;
    this.pages = pages;
    this.load = load;
    this.goTo = goTo;
    this.words = "";
    this.hits = [];
    this.position = -1;
  }

  async find(input) {
    const words = input.trim().toLowerCase().replaceAll(/\s+/g, " ");
    if (!words) {
      this.clear();
      return;
    }
    if (words !== this.words) {
      this.words = words;
      this.status.textContent = "Suche läuft";
      this.hits = await this.collect(words);
      this.position = -1;
    }
    if (words !== this.words) return;
    if (!this.hits.length) {
      this.status.textContent = "Nicht gefunden";
      this.markAll();
      return;
    }
    this.position = (this.position + 1) % this.hits.length;
    this.status.textContent = `${this.position + 1} von ${this.hits.length}`;
    this.goTo(this.hits[this.position].page.number);
    this.markAll();
  }

  clear() {
    this.words = "";
    this.hits = [];
    this.status.textContent = "";
    this.markAll();
  }

  async collect(words) {
    const hits = [];
    for (const page of this.pages()) {
      await this.load(page);
      page.content ??= await page.page.getTextContent();
      page.words ??= textOf(page.content);
      const { text, owners } = page.words;
      for (let found = text.indexOf(words); found >= 0; found = text.indexOf(words, found + words.length)) {
        hits.push({ page, items: new Set(owners.slice(found, found + words.length)) });
      }
    }
    return hits;
  }

  markAll() {
    for (const page of this.pages()) this.mark(page);
  }

  mark(page) {
    if (!page.textDivs) return;
    for (const div of page.textDivs) div.classList.remove("hit", "hit-current");
    this.hits.forEach((hit, index) => {
      if (hit.page !== page) return;
      for (const item of hit.items) {
        const div = page.textDivs[item];
        div?.classList.add("hit");
        if (index === this.position) {
          div?.classList.add("hit-current");
          div?.scrollIntoView({ block: "center" });
        }
      }
    });
  }
}
