const printLimit = 5000;

// A searchable, sortable, filterable table that keeps one page of rows in the document
class DataTable {
  constructor(section, rows, definition) {
    this.section = section;
    this.rows = rows;
    this.definition = definition;
    this.query = "";
    this.page = 0;
    this.size = 50;
    this.sort = null;
    this.descending = false;
    this.chips = new Set();
    this.facets = new Map();
    this.haystacks = null;
    this.keys = new Map();
    this.build();
    this.refresh();
  }

  build() {
    const name = this.definition.name;
    this.search = el("input", {
      type: "search",
      id: `${name}-search`,
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => this.searchSoon(),
    });
    const filters = el(
      "div",
      { class: "filters", role: "search", "aria-label": `Filter ${name}` },
      el("label", { class: "field grow" }, "Search", this.search),
      ...this.definition.facets.map((facet) => this.facet(facet)),
      el("button", { type: "button", class: "quiet", onclick: () => this.reset() }, "Clear filters"),
      el("button", { type: "button", class: "quiet", onclick: () => this.download() }, "Save rows as CSV"),
    );
    this.chipButtons = this.definition.chips.map((chip) => {
      const button = el(
        "button",
        { type: "button", "aria-pressed": "false", "data-chip": chip.id, onclick: () => this.toggle(chip.id) },
        `${chip.label} (${number.format(this.rows.filter(chip.test).length)})`,
      );
      return button;
    });
    this.head = el(
      "tr",
      {},
      ...this.definition.columns.map((column, index) =>
        el(
          "th",
          { scope: "col", "aria-sort": "none" },
          el("button", { type: "button", onclick: () => this.sortBy(index) }, column.label),
        ),
      ),
    );
    this.body = el("tbody");
    this.table = el(
      "table",
      {},
      el("caption", { class: "visually-hidden" }, this.definition.caption),
      el("thead", {}, this.head),
      this.body,
    );
    this.empty = el(
      "p",
      { class: "empty", hidden: true },
      this.rows.length === 0 ? this.definition.none : "No row matches.",
    );
    this.summary = el("p", {});
    this.pages = el("div", { role: "group", "aria-label": `Pages of ${name}` });
    const sizes = el(
      "select",
      {
        onchange: (event) => {
          this.size = Number(event.target.value);
          this.page = 0;
          this.show();
        },
      },
      ...[25, 50, 100, 250].map((size) => el("option", { value: size, selected: size === this.size }, String(size))),
    );
    this.section.append(filters);
    if (this.chipButtons.length > 0) {
      this.section.append(el("div", { class: "chips", role: "group", "aria-label": "Show only" }, ...this.chipButtons));
    }
    this.section.append(
      el(
        "div",
        { class: "table-box", role: "region", "aria-label": this.definition.caption, tabindex: "0" },
        this.table,
        this.empty,
      ),
      el("div", { class: "pager" }, this.summary, el("div", {}, el("label", {}, "Rows per page ", sizes)), this.pages),
    );
  }

  facet(facet) {
    const counts = new Map();
    for (const row of this.rows) for (const value of facet.values(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts.keys()].sort((left, right) => left.localeCompare(right));
    const select = el(
      "select",
      { "data-facet": facet.id, onchange: (event) => this.choose(facet.id, event.target.value) },
      el("option", { value: "" }, "All"),
      ...values.map((value) => el("option", { value: `=${value}` }, `${value} (${number.format(counts.get(value))})`)),
    );
    this.facets.set(facet.id, { facet, select, value: "" });
    return el("label", { class: "field" }, facet.label, select);
  }

  choose(id, value) {
    const state = this.facets.get(id);
    state.value = value === "" ? "" : value;
    state.select.value = state.value;
    this.refresh();
  }

  toggle(id) {
    if (!this.chips.delete(id)) this.chips.add(id);
    this.refresh();
  }

  reset() {
    this.query = this.search.value = "";
    this.chips.clear();
    for (const state of this.facets.values()) state.value = state.select.value = "";
    this.refresh();
  }

  searchSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.query = this.search.value;
        this.refresh();
      },
      this.rows.length > 2000 ? 120 : 0,
    );
  }

  haystack(index) {
    this.haystacks ??= new Array(this.rows.length);
    return (this.haystacks[index] ??= this.definition.search(this.rows[index]).join("\n").toLowerCase());
  }

  refresh() {
    const terms = this.query
      .toLowerCase()
      .split(/\s+/)
      .filter((term) => term !== "");
    const tests = this.definition.chips.filter((chip) => this.chips.has(chip.id)).map((chip) => chip.test);
    for (const { facet, value } of this.facets.values()) {
      if (value !== "") tests.push((row) => facet.values(row).includes(value.slice(1)));
    }
    this.found = [];
    for (let index = 0; index < this.rows.length; index++) {
      const row = this.rows[index];
      if (tests.every((test) => test(row)) && terms.every((term) => this.haystack(index).includes(term)))
        this.found.push(index);
    }
    for (const button of this.chipButtons)
      button.setAttribute("aria-pressed", String(this.chips.has(button.dataset.chip)));
    this.page = 0;
    this.order();
    this.show();
    if (!this.section.hidden) announce(`${number.format(this.found.length)} rows`);
  }

  sortBy(column) {
    this.descending = this.sort === column && !this.descending;
    this.sort = column;
    this.page = 0;
    this.order();
    this.show();
    announce(`Sorted by ${this.definition.columns[column].label}, ${this.descending ? "descending" : "ascending"}`);
  }

  order() {
    [...this.head.children].forEach((cell, index) =>
      cell.setAttribute("aria-sort", index !== this.sort ? "none" : this.descending ? "descending" : "ascending"),
    );
    if (this.sort === null) return;
    if (!this.keys.has(this.sort)) {
      const key = this.definition.columns[this.sort].key;
      this.keys.set(
        this.sort,
        this.rows.map((row) => {
          const value = key(row);
          return typeof value === "string" ? value.toLowerCase() : value;
        }),
      );
    }
    const keys = this.keys.get(this.sort);
    const sign = this.descending ? -1 : 1;
    this.found.sort((left, right) =>
      keys[left] < keys[right] ? -sign : keys[left] > keys[right] ? sign : left - right,
    );
  }

  show(all = false) {
    const start = all ? 0 : this.page * this.size;
    const end = Math.min(this.found.length, all ? printLimit : start + this.size);
    const rows = [];
    for (let place = start; place < end; place++) {
      const row = this.rows[this.found[place]];
      rows.push(
        el(
          "tr",
          {},
          ...this.definition.columns.map((column, index) =>
            el(
              index === 0 ? "th" : "td",
              index === 0 ? { scope: "row" } : { class: column.number ? "number" : null },
              ...column.cell(row, this.found[place]),
            ),
          ),
        ),
      );
    }
    if (all && this.found.length > printLimit) {
      rows.push(
        el(
          "tr",
          {},
          el(
            "td",
            { colspan: this.definition.columns.length },
            `The first ${number.format(printLimit)} of ${number.format(this.found.length)} rows. Filter the table to print others.`,
          ),
        ),
      );
    }
    this.body.replaceChildren(...rows);
    this.empty.hidden = this.found.length !== 0;
    this.table.hidden = this.found.length === 0;
    const total = this.found.length === this.rows.length ? "" : ` (of ${number.format(this.rows.length)})`;
    this.summary.textContent =
      this.found.length === 0
        ? `0 rows${total}`
        : `${number.format(start + 1)}–${number.format(end)} of ${number.format(this.found.length)}${total}`;
    this.showPages();
  }

  showPages() {
    const last = Math.max(0, Math.ceil(this.found.length / this.size) - 1);
    const button = (label, page, disabled) =>
      el(
        "button",
        {
          type: "button",
          disabled,
          onclick: () => {
            this.page = page;
            this.show();
            this.section.querySelector(".table-box").scrollIntoView({ block: "nearest" });
            announce(this.summary.textContent);
          },
        },
        label,
      );
    this.pages.replaceChildren(
      button("First", 0, this.page === 0),
      button("Previous", this.page - 1, this.page === 0),
      el("span", {}, `Page ${number.format(this.page + 1)} of ${number.format(last + 1)}`),
      button("Next", this.page + 1, this.page >= last),
      button("Last", last, this.page >= last),
    );
  }

  download() {
    // A leading formula sign is quoted, so that a spreadsheet shows it instead of computing it
    const quote = (value) =>
      `"${String(value)
        .replace(/^[=+\-@\t\r]/, "'$&")
        .replaceAll('"', '""')}"`;
    const lines = [this.definition.columns.map((column) => quote(column.label)).join(",")];
    for (const index of this.found)
      lines.push(this.definition.columns.map((column) => quote(column.key(this.rows[index]))).join(","));
    const link = el("a", {
      href: URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" })),
      download: `privacy-${this.definition.name}.csv`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}
