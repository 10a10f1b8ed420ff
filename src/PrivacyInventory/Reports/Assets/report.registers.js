Object.assign(definitions, {
  recipients: {
    name: "recipients",
    caption: "Recipients of personal data",
    none: "The inventory names no recipient.",
    facets: [
      { id: "role", label: "Role", values: (row) => texts(row[R.roles]) },
      { id: "country", label: "Country", values: (row) => texts(row[R.countries]) },
    ],
    chips: [
      { id: "transfer", label: "Outside the EEA", test: has(R.flags, Flag.transfer) },
      { id: "unsafe", label: "Transfer without a stated mechanism", test: has(R.flags, Flag.unsafe) },
      { id: "placeless", label: "No country stated", test: has(R.flags, Flag.placeless) },
    ],
    search: (row) => [
      text(row[R.id]),
      join(row[R.roles]),
      join(row[R.countries]),
      texts(row[R.countries]).map(countryName).join(" "),
      text(row[R.mechanism]),
      join(row[R.categories]),
      join(row[R.purposes]),
      join(row[R.places]),
    ],
    columns: [
      { label: "Recipient", key: (row) => text(row[R.id]), cell: (row) => [soft(text(row[R.id]))] },
      {
        label: "Roles",
        key: (row) => join(row[R.roles]),
        cell: (row) => badges("", texts(row[R.roles]), "not stated"),
      },
      {
        label: "Countries",
        key: (row) => join(row[R.countries]),
        cell: (row) =>
          row[R.countries].length === 0 ? badges("", [], "not stated") : countryBadges(texts(row[R.countries])),
      },
      {
        label: "Transfer mechanism",
        key: (row) => text(row[R.mechanism]),
        cell: (row) => [
          (row[R.flags] & Flag.transfer) === 0 && row[R.mechanism] < 0 ? "–" : stated(row[R.mechanism], "not stated"),
        ],
      },
      {
        label: "Categories",
        key: (row) => join(row[R.categories]),
        cell: (row) => badges("plain", texts(row[R.categories])),
      },
      {
        label: "Purposes",
        key: (row) => join(row[R.purposes]),
        cell: (row) => badges("", texts(row[R.purposes])),
      },
      {
        label: "Disclosed at",
        key: (row) => join(row[R.places]),
        cell: (row) => texts(row[R.places]).map((name) => el("code", { class: "minor" }, name)),
      },
      { label: "Clauses", key: (row) => join(row[R.clauses]), cell: (row) => [join(row[R.clauses]) || "–"] },
    ],
  },
  retention: {
    name: "retention",
    caption: "Retention rules and the data they govern",
    none: "No member states a retention rule.",
    facets: [],
    chips: [{ id: "gap", label: "No period", test: has(T.flags, Flag.gap) }],
    search: (row) => [
      text(row[T.rule]),
      text(row[T.period]),
      text(row[T.trigger]),
      text(row[T.action]),
      join(row[T.categories]),
    ],
    columns: [
      { label: "Rule", key: (row) => text(row[T.rule]), cell: (row) => [stated(row[T.rule], "No rule")] },
      {
        label: "Period",
        key: (row) => text(row[T.period]),
        cell: (row) => [stated(row[T.period], "not stated")],
      },
      { label: "Counted from", key: (row) => text(row[T.trigger]), cell: (row) => [text(row[T.trigger]) || "–"] },
      { label: "Then", key: (row) => text(row[T.action]), cell: (row) => [text(row[T.action]) || "–"] },
      {
        label: "Categories",
        key: (row) => join(row[T.categories]),
        cell: (row) => badges("plain", texts(row[T.categories])),
      },
      {
        label: "Members",
        number: true,
        key: (row) => row[T.members],
        cell: (row) => [number.format(row[T.members])],
      },
    ],
  },
  exceptions: {
    name: "exceptions",
    caption: "Reviewed exceptions from rules",
    none: "No exception is recorded.",
    facets: [{ id: "rule", label: "Rule", values: (row) => [text(row[X.rule])] }],
    chips: [
      { id: "expired", label: "Expired", test: (row) => isExpired(text(row[X.until])) },
      { id: "endless", label: "Without end date", test: (row) => text(row[X.until]) === "" },
    ],
    search: (row) => row.slice(0, 7).map(text),
    columns: [
      { label: "Rule", key: (row) => text(row[X.rule]), cell: (row) => [text(row[X.rule])] },
      {
        label: "Target",
        key: (row) => text(row[X.target]),
        cell: (row) => [soft(text(row[X.target])), el("span", { class: "minor" }, text(row[X.assembly]))],
      },
      {
        label: "Reason",
        key: (row) => text(row[X.reason]),
        cell: (row) => [stated(row[X.reason], "not stated")],
      },
      {
        label: "Reviewer",
        key: (row) => text(row[X.reviewer]),
        cell: (row) => [stated(row[X.reviewer], "not stated")],
      },
      {
        label: "Until",
        key: (row) => text(row[X.until]),
        cell: (row) => [
          stated(row[X.until], "no end date"),
          " ",
          isExpired(text(row[X.until])) ? badge("alarm", "expired") : null,
        ],
      },
      {
        label: "Place",
        key: (row) => place(row[X.file], row[X.line]),
        cell: (row) => [el("code", {}, place(row[X.file], row[X.line]))],
      },
    ],
  },
  sinks: {
    name: "sinks",
    caption: "Declared ways out of the code and what arrives there",
    none: "The code declares no sink of its own.",
    facets: [{ id: "kind", label: "Kind", values: (row) => [text(row[S.kind])] }],
    chips: [],
    search: (row) => row.slice(0, 6).map(text),
    columns: [
      { label: "Kind", key: (row) => text(row[S.kind]), cell: (row) => [text(row[S.kind])] },
      {
        label: "Way out",
        key: (row) => text(row[S.place]),
        cell: (row) => [el("code", {}, text(row[S.place])), el("span", { class: "minor" }, text(row[S.assembly]))],
      },
      {
        label: "Category",
        key: (row) => text(row[S.category]),
        cell: (row) => [row[S.category] < 0 ? "any" : soft(text(row[S.category]))],
      },
      {
        label: "Redaction",
        key: (row) => text(row[S.redaction]),
        cell: (row) => [row[S.redaction] < 0 ? "–" : badge("ok", text(row[S.redaction]))],
      },
      {
        label: "Place",
        key: (row) => place(row[S.file], row[S.line]),
        cell: (row) => [el("code", {}, place(row[S.file], row[S.line]))],
      },
    ],
  },
  assemblies: {
    name: "assemblies",
    caption: "Assemblies that contributed to this report",
    none: "No assembly contributed.",
    facets: [],
    chips: [],
    search: (row) => [text(row[B.name]), text(row[B.policy])],
    columns: [
      { label: "Assembly", key: (row) => text(row[B.name]), cell: (row) => [soft(text(row[B.name]))] },
      { label: "Policy", key: (row) => text(row[B.policy]), cell: (row) => [stated(row[B.policy], "no policy")] },
      {
        label: "Version",
        key: (row) => row[B.version],
        cell: (row) => [row[B.version] < 0 ? "–" : String(row[B.version])],
      },
      {
        label: "Members",
        number: true,
        key: (row) => row[B.members],
        cell: (row) => [number.format(row[B.members])],
      },
    ],
  },
});
