// Rows hold indexes into one pool of strings; lists are arrays of indexes
const data = JSON.parse(document.getElementById("data").textContent);
const pool = data.strings;
const text = (index) => (index < 0 ? "" : pool[index]);
const texts = (indexes) => indexes.map(text);

const Flag = {
  key: 1,
  encrypted: 2,
  gap: 4,
  transfer: 8,
  sensitive: 16,
  purposeless: 32,
  baseless: 64,
  unsafe: 128,
  placeless: 256,
  subjectless: 512,
};

const byId = (id) => document.getElementById(id);

function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const number = new Intl.NumberFormat("en");
const regions = (() => {
  try {
    return new Intl.DisplayNames(["en"], { type: "region" });
  } catch {
    return null;
  }
})();

function countryName(code) {
  if (!regions || !/^[A-Z]{2}$/.test(code)) return code;
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

const today = () => {
  const now = new Date();
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
const isExpired = (until) => until !== "" && until.slice(0, 10) < today();

function announce(message) {
  byId("live").textContent = message;
}

// A name with places where a line may break: after dots and inside camel case
function soft(name) {
  const parts = name.split(/(?<=[._/])|(?<=[a-z0-9])(?=[A-Z])/);
  return el("bdi", {}, ...parts.flatMap((part, index) => (index === 0 ? [part] : [el("wbr"), part])));
}

function badge(kind, label) {
  return el("span", { class: `badge ${kind}` }, soft(label));
}

function badges(kind, labels, missing) {
  if (labels.length === 0) return [missing ? el("span", { class: "none" }, missing) : "–"];
  return labels.map((label) => badge(kind, label));
}

function countryBadges(codes) {
  return codes.map((code) => {
    const mark = badge(data.thirdCountries.includes(code) ? "warn" : "plain", code);
    mark.title = countryName(code);
    return mark;
  });
}

const themes = ["auto", "light", "dark"];
function applyTheme(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  byId("theme").textContent = `Theme: ${theme}`;
}

function startTheme() {
  // Storage is refused in some hosts of local files; the theme then lasts until the page closes
  let theme = "auto";
  try {
    theme = localStorage.getItem("privacy-report-theme") ?? "auto";
  } catch {
    theme = "auto";
  }
  if (!themes.includes(theme)) theme = "auto";
  applyTheme(theme);
  byId("theme").addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    applyTheme(theme);
    try {
      localStorage.setItem("privacy-report-theme", theme);
    } catch {
      return;
    }
  });
}
