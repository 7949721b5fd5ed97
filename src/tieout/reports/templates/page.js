"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const figures = Array.from(document.querySelectorAll("a.fig"));
  const clearing = [];

  const start = (root) => {
    const panel = root.querySelector(".panel");
    const home = root.querySelector(".home");
    const shown = root.querySelector(".chosen-figure");
    if (!panel || !shown) return;
    const prefix = root.dataset.prefix;

    const unmark = () => {
      for (const figure of root.querySelectorAll(".fig.operand")) {
        figure.classList.remove("operand");
        figure.removeAttribute("data-role");
      }
    };
    const markOperands = (check) => {
      unmark();
      for (const pair of (check.dataset.spans || "").split("|").filter(Boolean)) {
        const cut = pair.indexOf(":");
        const figure = by(prefix + pair.slice(0, cut));
        if (!figure) continue;
        figure.classList.add("operand");
        figure.dataset.role = pair.slice(cut + 1);
      }
    };
    const clear = () => {
      unmark();
      for (const figure of root.querySelectorAll(".fig.chosen")) figure.classList.remove("chosen");
      shown.replaceChildren();
      home.hidden = false;
      panel.classList.remove("open");
    };
    clearing.push(clear);
    const line = (name, className, text) => {
      const made = document.createElement(name);
      made.className = className;
      made.textContent = text;
      return made;
    };
    const choose = (figure) => {
      for (const each of clearing) each();
      figure.classList.add("chosen");
      const close = line("button", "close", "Close");
      close.type = "button";
      close.addEventListener("click", () => { figure.focus({ preventScroll: true }); clear(); });
      const state = line("p", "read " + figure.dataset.status, figure.dataset.read);
      shown.append(close, line("p", "quote", figure.dataset.quote), state);
      if (figure.dataset.why) shown.append(line("p", "why", figure.dataset.why));
      for (const number of (figure.dataset.checks || "").split(" ").filter(Boolean)) {
        const check = by(prefix + "check-" + number);
        if (!check) continue;
        const copy = check.querySelector(".body").cloneNode(true);
        copy.className = "check " + check.dataset.verdict;
        copy.tabIndex = 0;
        copy.addEventListener("focus", () => markOperands(check));
        copy.addEventListener("mouseenter", () => markOperands(check));
        shown.append(copy);
      }
      const first = (figure.dataset.checks || "").split(" ")[0];
      if (first) markOperands(by(prefix + "check-" + first));
      home.hidden = true;
      panel.classList.add("open");
      panel.scrollTop = 0;
      const hidden = getComputedStyle(panel).position === "fixed" && figure.getBoundingClientRect().bottom > panel.getBoundingClientRect().top;
      if (hidden) figure.scrollIntoView({ block: "start" });
    };
    for (const figure of root.querySelectorAll("a.fig")) {
      figure.addEventListener("focus", () => choose(figure));
      figure.addEventListener("click", (event) => { event.preventDefault(); figure.focus({ preventScroll: true }); choose(figure); });
    }
  };
  for (const root of document.querySelectorAll(".report")) start(root);
  for (const link of document.querySelectorAll("a[data-figure]")) {
    link.addEventListener("click", (event) => {
      const figure = by(link.dataset.figure);
      if (!figure) return;
      event.preventDefault();
      figure.scrollIntoView({ block: "center" });
      figure.focus({ preventScroll: true });
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { for (const each of clearing) each(); return; }
    if (event.altKey || event.ctrlKey || event.metaKey || !["n", "p"].includes(event.key)) return;
    const wanted = figures.filter((figure) => figure.dataset.status !== "alone");
    const at = wanted.indexOf(document.activeElement);
    const next = wanted[(at + (event.key === "n" ? 1 : wanted.length - 1 + (at < 0 ? 1 : 0))) % wanted.length];
    if (next) { next.scrollIntoView({ block: "center" }); next.focus({ preventScroll: true }); }
  });
})();
