const tables = new Map();
function tableOf(name) {
  if (!tables.has(name)) tables.set(name, new DataTable(byId(`view-${name}`), data[name], definitions[name]));
  return tables.get(name);
}

function fact(list, label, ...content) {
  if (content.length === 0 || content.every((part) => part === "" || part === null)) return;
  list.append(el("dt", {}, label), el("dd", {}, ...content.filter((part) => part !== null)));
}

function vocabulary(code) {
  const entry = data.categories[code];
  const list = el("dl", { class: "facts" });
  if (!entry) {
    fact(list, "Category", "Declared by the policy; the shared vocabularies have no entry for it.");
    return list;
  }
  fact(list, "Meaning", entry.description);
  fact(list, "GDPR", entry.article);
  fact(list, "CCPA 1798.140(v)(1)", entry.ccpa);
  fact(list, "CPRA sensitive", entry.sensitive);
  fact(list, "DPV", entry.dpv ? el("code", {}, entry.dpv) : "");
  fact(list, "fideslang", entry.fideslang ? el("code", {}, entry.fideslang) : "");
  fact(list, "App Store label", entry.apple);
  fact(list, "Google Play type", entry.play);
  fact(list, "At rest", entry.atRest);
  return list;
}

function panel(id, heading, ...content) {
  return el("section", { class: "panel", "aria-labelledby": id }, el("h3", { id }, heading), ...content);
}

function memberFacts(row) {
  const list = el("dl", { class: "facts" });
  fact(list, "Assembly", soft(text(row[M.assembly])));
  fact(list, "Declared as", el("code", {}, text(row[M.memberType])), ` ${text(row[M.kind])}`);
  fact(list, "Place", el("code", {}, place(row[M.file], row[M.line])));
  fact(list, "Category", soft(text(row[M.category])), " ", statusBadge(row, M.status));
  fact(
    list,
    "Data subject",
    stated(row[M.subject], "not stated"),
    (row[M.flags] & Flag.key) !== 0 ? " (this member finds the person)" : null,
  );
  fact(
    list,
    "Purposes",
    ...badges(
      "",
      texts(row[M.purposes]).map(
        (purpose, index) => `${purpose} · ${text(row[M.bases][index]) || "no legal basis stated"}`,
      ),
      "no purpose",
    ),
  );
  fact(list, "Recipients", ...badges("plain", texts(row[M.recipients]), "none declared"));
  fact(list, "Countries", ...(row[M.countries].length === 0 ? ["–"] : countryBadges(texts(row[M.countries]))));
  fact(list, "Source", ...badges("plain", texts(row[M.sources]), "not stated"));
  fact(list, "Retention", stated(row[M.retention], "not stated"));
  fact(
    list,
    "In logs and messages",
    badge(text(row[M.redaction]) === "forbid" ? "alarm" : "ok", text(row[M.redaction])),
  );
  fact(list, "Encrypted", (row[M.flags] & Flag.encrypted) !== 0 ? "yes" : "not declared");
  fact(list, "Policy clauses", ...badges("plain", texts(row[M.clauses]), "none"));
  return list;
}

function relatedRows(row) {
  const purposes = new Set(row[M.purposes]);
  const processing = data.processing.filter(
    (other) =>
      other[A.category] === row[M.category] &&
      other[A.subject] === row[M.subject] &&
      (purposes.size === 0 ? other[A.purpose] < 0 : purposes.has(other[A.purpose])),
  );
  const name = memberName(row);
  const exceptions = data.exceptions.filter((other) => {
    const target = text(other[X.target]);
    return target === name || target === text(row[M.type]);
  });
  const siblings = data.members
    .filter((other) => other !== row && other[M.type] === row[M.type] && other[M.assembly] === row[M.assembly])
    .slice(0, 200);
  const item = (...content) => el("li", {}, ...content);
  const list = (items) => (items.length === 0 ? el("p", {}, "None.") : el("ul", { class: "plain-list" }, ...items));
  return [
    panel(
      "h-m-processing",
      "Processed for",
      list(
        processing.map((other) =>
          item(
            stated(other[A.purpose], "no stated purpose"),
            ` on the basis of ${text(other[A.basis]) || "(not stated)"}`,
            other[A.recipients].length > 0 ? `, disclosed to ${join(other[A.recipients])}` : "",
          ),
        ),
      ),
    ),
    panel(
      "h-m-exceptions",
      "Exceptions",
      list(
        exceptions.map((other) =>
          item(
            `${text(other[X.rule])}: ${text(other[X.reason])} `,
            isExpired(text(other[X.until])) ? badge("alarm", "expired") : null,
          ),
        ),
      ),
    ),
    panel(
      "h-m-siblings",
      "Other personal data of this type",
      list(
        siblings.map((other) =>
          item(el("a", { href: memberHash(other) }, soft(shortName(other))), ` ${text(other[M.category])}`),
        ),
      ),
    ),
  ];
}

function showMember(hash) {
  const [assembly, name] = hash
    .split("/")
    .slice(1)
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  const row = data.members.find((other) => text(other[M.assembly]) === assembly && memberName(other) === name);
  byId("h-member").replaceChildren(soft(row ? memberName(row) : "No such member in this report"));
  byId("member-body").replaceChildren(
    ...(row
      ? [
          panel("h-m-facts", "Facts", memberFacts(row)),
          panel("h-m-vocabulary", "Law and vocabularies", vocabulary(text(row[M.category]))),
          ...relatedRows(row),
        ]
      : []),
  );
}

function route(focus) {
  const hash = location.hash.slice(1);
  const name = hash.startsWith("member/") ? "member" : hash;
  const view = document.querySelector(`.view[id="view-${CSS.escape(name)}"]`) ? name : "overview";
  if (view === "member") showMember(hash);
  else if (view !== "overview") tableOf(view);
  for (const section of document.querySelectorAll(".view")) section.hidden = section.id !== `view-${view}`;
  for (const link of document.querySelectorAll("nav.views a")) {
    if (link.hash === `#${view === "member" ? "members" : view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const heading = byId(`h-${view}`);
  document.title = view === "overview" ? data.title : `${heading.textContent} – ${data.title}`;
  if (focus) {
    window.scrollTo(0, 0);
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  }
}

function startFilterLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-chip], a[data-filter]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const table = tableOf((link.getAttribute("href") ?? "#members").slice(1));
    table.reset();
    if (link.dataset.chip) table.toggle(link.dataset.chip);
    if (link.dataset.filter !== undefined) table.choose(link.dataset.column, `=${link.dataset.filter}`);
  });
}

function startMap() {
  const map = byId("map");
  if (!map) return;
  const flows = [...map.querySelectorAll(".flow")].map((path) => ({
    path,
    from: path.dataset.from,
    to: path.dataset.to,
  }));
  const reach = (id, next, previous) => {
    const seen = new Set([id]);
    for (const current of seen) for (const flow of flows) if (flow[previous] === current) seen.add(flow[next]);
    return seen;
  };
  const light = (node) => {
    const id = node.dataset.id;
    const after = reach(id, "to", "from");
    const before = reach(id, "from", "to");
    for (const flow of flows) {
      flow.path.classList.toggle(
        "lit",
        (after.has(flow.from) && after.has(flow.to)) || (before.has(flow.from) && before.has(flow.to)),
      );
    }
    for (const other of map.querySelectorAll(".node"))
      other.classList.toggle("lit", after.has(other.dataset.id) || before.has(other.dataset.id));
    map.classList.add("focus");
  };
  const dim = () => map.classList.remove("focus");
  for (const node of map.querySelectorAll(".node")) {
    const target = node.closest("a") ?? node;
    for (const name of ["mouseenter", "focus"]) target.addEventListener(name, () => light(node));
    for (const name of ["mouseleave", "blur"]) target.addEventListener(name, dim);
  }
}

function countExpired() {
  const expired = data.exceptions.filter((row) => isExpired(text(row[X.until]))).length;
  byId("expired-count").textContent = number.format(expired);
  const card = byId("expired-card");
  card.classList.toggle("alarm", expired > 0);
  card.classList.toggle("ok", expired === 0);
}

window.addEventListener("hashchange", () => route(true));
window.addEventListener("beforeprint", () => {
  for (const name of Object.keys(definitions)) tableOf(name).show(true);
});
window.addEventListener("afterprint", () => {
  for (const table of tables.values()) table.show();
});
startTheme();
startFilterLinks();
startMap();
countExpired();
route(false);
