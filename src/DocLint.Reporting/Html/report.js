"use strict";
(() => {
  const controls = document.getElementById("controls");
  const status = document.getElementById("status");
  const summary = document.getElementById("summary");
  const notes = [...document.querySelectorAll(".note")];
  const wide = matchMedia("(min-width: 60.01rem)");
  const off = new Set();
  let rule = "";
  let current = -1;

  document.querySelector("header").append(summary);

  const refs = new Map(notes.map(note => [note, document.getElementById("r" + note.dataset.number)]));
  const marks = new Map();
  for (const mark of document.querySelectorAll("mark")) {
    for (const number of mark.dataset.findings.split(" ")) {
      marks.set(number, [...(marks.get(number) ?? []), mark]);
    }
  }

  const isShown = note => !off.has(note.dataset.level) && (rule === "" || rule === note.dataset.rule);
  const shown = () => notes.filter(note => !note.hidden);

  function filter() {
    const visible = new Set();
    for (const note of notes) {
      note.hidden = !isShown(note);
      refs.get(note).hidden = note.hidden;
      if (!note.hidden) visible.add(note.dataset.number);
    }
    for (const mark of document.querySelectorAll("mark")) {
      mark.classList.toggle("off", !mark.dataset.findings.split(" ").some(number => visible.has(number)));
    }
    for (const section of document.querySelectorAll(".document")) {
      section.hidden = !section.querySelector(".note:not([hidden])");
    }
    current = -1;
    status.textContent = visible.size + " of " + notes.length + (notes.length === 1 ? " finding shown" : " findings shown");
    place();
  }

  // Each note stands beside its text, and below the note before it.
  function place() {
    for (const list of document.querySelectorAll(".notes")) {
      list.classList.toggle("placed", wide.matches);
      let bottom = 0;
      const top = list.getBoundingClientRect().top;
      const tops = [];
      for (const note of list.children) {
        if (note.hidden) continue;
        note.style.top = "";
        if (!wide.matches) continue;
        const wanted = refs.get(note).getBoundingClientRect().top - top;
        tops.push([note, wanted, note.offsetHeight]);
      }
      for (const [note, wanted, height] of tops.sort((a, b) => a[1] - b[1])) {
        const at = Math.max(wanted, bottom);
        note.style.top = at + "px";
        bottom = at + height + 12;
      }
      list.style.minHeight = wide.matches ? bottom + "px" : "";
    }
  }

  function highlight(note) {
    for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
    if (!note) return;
    note.classList.add("current");
    for (const mark of marks.get(note.dataset.number) ?? []) mark.classList.add("current");
  }

  function go(step) {
    const list = shown();
    if (list.length === 0) return;
    current = (current + step + list.length) % list.length;
    const note = list[current];
    note.focus({ preventScroll: true });
    highlight(note);
    refs.get(note).scrollIntoView({ block: "center" });
    status.textContent = "Finding " + (current + 1) + " of " + list.length;
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function count(key, value) {
    return notes.filter(note => note.dataset[key] === value).length;
  }

  function build() {
    const levels = element("fieldset", {}, element("legend", { textContent: "Levels" }));
    for (const level of ["error", "warning", "suggestion"]) {
      const total = count("level", level);
      if (total === 0) continue;
      const box = element("input", { type: "checkbox", checked: true, name: level });
      box.addEventListener("change", () => {
        box.checked ? off.delete(level) : off.add(level);
        filter();
      });
      levels.append(element("label", {}, box, level + " (" + total + ")"));
    }
    const rules = element("select", { id: "rule" }, element("option", { value: "", textContent: "all rules" }));
    for (const id of [...new Set(notes.map(note => note.dataset.rule))].sort()) {
      rules.append(element("option", { value: id, textContent: id + " (" + count("rule", id) + ")" }));
    }
    rules.addEventListener("change", () => {
      rule = rules.value;
      filter();
    });
    const back = element("button", { type: "button", textContent: "Previous", title: "Key: k" });
    back.addEventListener("click", () => go(current < 0 ? 0 : -1));
    const next = element("button", { type: "button", textContent: "Next", title: "Key: j" });
    next.addEventListener("click", () => go(1));
    const theme = element("button", { type: "button", textContent: "Light or dark" });
    theme.addEventListener("click", () => {
      const root = document.documentElement;
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
    });
    controls.append(levels, element("label", {}, "Rule ", rules), back, next, theme);
    controls.hidden = false;
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, button, textarea")) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(current < 0 ? 0 : -1);
  });
  document.addEventListener("click", event => {
    const mark = event.target.closest("mark");
    const link = event.target.closest("article .ref");
    const number = link ? link.hash.slice(2) : mark && mark.dataset.findings.split(" ")[0];
    if (!number || event.target.closest("a.link")) return;
    const note = document.getElementById("n" + number);
    if (note.hidden) return;
    current = shown().indexOf(note);
    highlight(note);
  });
  for (const details of document.querySelectorAll("details")) details.addEventListener("toggle", place);
  addEventListener("resize", place);
  if (notes.length > 0) build();
  place();
})();
