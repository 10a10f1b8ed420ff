const join = (indexes) => texts(indexes).join(", ");
const stated = (index, missing) =>
  index < 0 || text(index) === "" ? el("span", { class: "none" }, missing) : soft(text(index));
const place = (file, line) => (file < 0 ? "" : line > 0 ? `${text(file)}:${line}` : text(file));
const has = (position, flag) => (row) => (row[position] & flag) !== 0;

const M = {
  assembly: 0,
  type: 1,
  member: 2,
  kind: 3,
  memberType: 4,
  category: 5,
  status: 6,
  subject: 7,
  purposes: 8,
  bases: 9,
  recipients: 10,
  countries: 11,
  sources: 12,
  retention: 13,
  redaction: 14,
  clauses: 15,
  file: 16,
  line: 17,
  flags: 18,
};
const memberName = (row) =>
  text(row[M.member]) === "" ? text(row[M.type]) : `${text(row[M.type])}.${text(row[M.member])}`;
const shortName = (row) => {
  const type = text(row[M.type]);
  const short = type.slice(type.lastIndexOf(".") + 1);
  return text(row[M.member]) === "" ? short : `${short}.${text(row[M.member])}`;
};
const memberHash = (row) =>
  `#member/${encodeURIComponent(text(row[M.assembly]))}/${encodeURIComponent(memberName(row))}`;

const A = {
  purpose: 0,
  basis: 1,
  category: 2,
  status: 3,
  subject: 4,
  recipients: 5,
  countries: 6,
  mechanisms: 7,
  retention: 8,
  sources: 9,
  members: 10,
  places: 11,
  clauses: 12,
  assemblies: 13,
  flags: 14,
  evidence: 15,
  collectedAt: 16,
  disclosedAt: 17,
};
const R = { id: 0, roles: 1, countries: 2, mechanism: 3, categories: 4, purposes: 5, places: 6, clauses: 7, flags: 8 };
const T = { rule: 0, period: 1, trigger: 2, action: 3, categories: 4, members: 5, flags: 6 };
const X = { rule: 0, target: 1, reason: 2, reviewer: 3, until: 4, assembly: 5, file: 6, line: 7 };
const S = { kind: 0, place: 1, category: 2, redaction: 3, assembly: 4, file: 5, line: 6 };
const B = { name: 0, policy: 1, version: 2, members: 3 };

function statusBadge(row, position) {
  const status = text(row[position]);
  return status === "personal"
    ? null
    : badge(status, status === "special" ? "Art. 9" : status === "criminal" ? "Art. 10" : status);
}

const evidenceNames = {
  code: "seen in code",
  annotation: "declared on the member",
  policy: "allowed by the policy only",
};

// The functions of a processing, with a word for those that let data in or out
function placesOf(row) {
  const collected = new Set(texts(row[A.collectedAt]));
  const disclosed = new Set(texts(row[A.disclosedAt]));
  return texts(row[A.places]).map((name) =>
    el(
      "div",
      { class: "place" },
      el("code", { class: "minor", title: name }, soft(name.split(".").slice(-2).join("."))),
      " ",
      collected.has(name) ? badge("plain", "collects") : null,
      " ",
      disclosed.has(name) ? badge("warn", "discloses") : null,
    ),
  );
}

const definitions = {
  members: {
    name: "members",
    caption: "Members that hold personal data",
    none: "The inventory has no member with personal data.",
    facets: [
      { id: "category", label: "Category", values: (row) => [text(row[M.category])] },
      { id: "purpose", label: "Purpose", values: (row) => texts(row[M.purposes]) },
      { id: "recipient", label: "Recipient", values: (row) => texts(row[M.recipients]) },
      { id: "subject", label: "Subject", values: (row) => (row[M.subject] < 0 ? [] : [text(row[M.subject])]) },
      { id: "country", label: "Country", values: (row) => texts(row[M.countries]) },
      { id: "assembly", label: "Assembly", values: (row) => [text(row[M.assembly])] },
    ],
    chips: [
      { id: "special", label: "Special or criminal data", test: has(M.flags, Flag.sensitive) },
      { id: "transfer", label: "Transfers outside the EEA", test: has(M.flags, Flag.transfer) },
      { id: "gap", label: "No retention period", test: has(M.flags, Flag.gap) },
      { id: "purposeless", label: "No purpose", test: has(M.flags, Flag.purposeless) },
      { id: "subjectless", label: "No data subject", test: has(M.flags, Flag.subjectless) },
      { id: "key", label: "Subject keys", test: has(M.flags, Flag.key) },
    ],
    search: (row) => [
      memberName(row),
      text(row[M.assembly]),
      text(row[M.category]),
      text(row[M.subject]),
      join(row[M.purposes]),
      join(row[M.recipients]),
      join(row[M.countries]),
      text(row[M.retention]),
      text(row[M.redaction]),
      join(row[M.clauses]),
      text(row[M.file]),
    ],
    columns: [
      {
        label: "Member",
        key: memberName,
        cell: (row) => [
          el("a", { href: memberHash(row) }, soft(shortName(row))),
          el("span", { class: "minor" }, soft(text(row[M.assembly]))),
        ],
      },
      {
        label: "Category",
        key: (row) => text(row[M.category]),
        cell: (row) => [soft(text(row[M.category])), " ", statusBadge(row, M.status)],
      },
      {
        label: "Subject",
        key: (row) => text(row[M.subject]),
        cell: (row) => [stated(row[M.subject], "not stated")],
      },
      {
        label: "Purposes",
        key: (row) => join(row[M.purposes]),
        cell: (row) => badges("", texts(row[M.purposes]), "no purpose"),
      },
      {
        label: "Recipients",
        key: (row) => join(row[M.recipients]),
        cell: (row) => [...badges("plain", texts(row[M.recipients])), " ", ...countryBadges(texts(row[M.countries]))],
      },
      {
        label: "Retention",
        key: (row) => text(row[M.retention]),
        cell: (row) => [
          stated(row[M.retention], "not stated"),
          (row[M.flags] & Flag.gap) !== 0 && row[M.retention] >= 0 ? badge("warn", "no period") : null,
        ],
      },
      {
        label: "In sinks",
        key: (row) => text(row[M.redaction]),
        cell: (row) => [badge(text(row[M.redaction]) === "forbid" ? "alarm" : "ok", text(row[M.redaction]))],
      },
    ],
  },
  processing: {
    name: "processing",
    caption: "Records of processing by purpose, category and subject",
    none: "The inventory has no processing.",
    facets: [
      {
        id: "purpose",
        label: "Purpose",
        values: (row) => (row[A.purpose] < 0 ? ["(not stated)"] : [text(row[A.purpose])]),
      },
      {
        id: "basis",
        label: "Legal basis",
        values: (row) => (row[A.basis] < 0 ? ["(not stated)"] : [text(row[A.basis])]),
      },
      { id: "recipient", label: "Recipient", values: (row) => texts(row[A.recipients]) },
      {
        id: "evidence",
        label: "Evidence",
        values: (row) => (row[A.evidence] < 0 ? [] : [evidenceNames[text(row[A.evidence])] || text(row[A.evidence])]),
      },
    ],
    chips: [
      { id: "special", label: "Special or criminal data", test: has(A.flags, Flag.sensitive) },
      { id: "transfer", label: "Transfers outside the EEA", test: has(A.flags, Flag.transfer) },
      { id: "gap", label: "No retention period", test: has(A.flags, Flag.gap) },
      { id: "baseless", label: "No legal basis", test: has(A.flags, Flag.baseless) },
    ],
    search: (row) => [
      text(row[A.purpose]),
      text(row[A.basis]),
      text(row[A.category]),
      text(row[A.subject]),
      join(row[A.recipients]),
      join(row[A.countries]),
      join(row[A.retention]),
      join(row[A.places]),
      join(row[A.clauses]),
      join(row[A.assemblies]),
    ],
    columns: [
      {
        label: "Purpose",
        key: (row) => text(row[A.purpose]),
        cell: (row) => [stated(row[A.purpose], "not stated")],
      },
      {
        label: "Legal basis",
        key: (row) => text(row[A.basis]),
        cell: (row) => [stated(row[A.basis], "not stated")],
      },
      {
        label: "Category",
        key: (row) => text(row[A.category]),
        cell: (row) => [soft(text(row[A.category])), " ", statusBadge(row, A.status)],
      },
      {
        label: "Subject",
        key: (row) => text(row[A.subject]),
        cell: (row) => [stated(row[A.subject], "not stated")],
      },
      {
        label: "Recipients",
        key: (row) => join(row[A.recipients]),
        cell: (row) => [...badges("plain", texts(row[A.recipients])), " ", ...countryBadges(texts(row[A.countries]))],
      },
      {
        label: "Retention",
        key: (row) => join(row[A.retention]),
        cell: (row) => badges((row[A.flags] & Flag.gap) !== 0 ? "warn" : "ok", texts(row[A.retention]), "not stated"),
      },
      {
        label: "Source",
        key: (row) => join(row[A.sources]),
        cell: (row) => badges("plain", texts(row[A.sources])),
      },
      {
        label: "Where",
        key: (row) => join(row[A.places]),
        cell: (row) => [
          ...placesOf(row),
          text(row[A.evidence]) === "policy" ? badge("warn", "allowed by the policy only") : null,
        ],
      },
      {
        label: "Members",
        number: true,
        key: (row) => row[A.members],
        cell: (row) => [number.format(row[A.members])],
      },
      { label: "Clauses", key: (row) => join(row[A.clauses]), cell: (row) => [join(row[A.clauses]) || "–"] },
    ],
  },
};
