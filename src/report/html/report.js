// The page reads without this script. It only opens rows beside what they prove, sorts and filters tables, folds long
// ones, and shows one diagram at a time. Texts of the survey enter the page by textContent alone.
"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const japanese = document.documentElement.lang === "ja";
  const comma = japanese ? "\u3001" : ", ";
  const rows = data.rows.map(([id, line, title, proposers, mentions, partners, categories], index) =>
    ({ index, id, line, title, proposers, mentions, partners, categories }));

  // ---- small helpers ------------------------------------------------------------------------------------------------

  function element(name, properties, ...children) {
    const made = document.createElement(name);
    Object.assign(made, properties || {});
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
  const count = (n) => (n === 1 ? words.one_row : fill(words.rows, { n }));
  const organizationName = (o) => data.organizations[o][0];
  const categoryName = (c) => data.categories[c][0];
  const nameOf = (subject) => (subject[0] === "o" ? organizationName : categoryName)(+subject.slice(1));
  const namedByOthers = (row, o) => row.partners.includes(o) && row.proposers.some((p) => p !== o);

  function link(subject) {
    const made = element("a", { href: "#" + subject, textContent: nameOf(subject) });
    made.dataset[subject[0]] = subject.slice(1);
    return made;
  }

  function tieButton(a, b, text) {
    const made = element("button", { type: "button", className: "tie", textContent: text });
    made.dataset.a = a;
    made.dataset.b = b;
    return made;
  }

  function separated(nodes) {
    return nodes.flatMap((node, i) => (i > 0 ? [comma, node] : [node]));
  }

  // ---- what the rows say about a subject ----------------------------------------------------------------------------

  function rowCard(row, focus) {
    const isFocus = (stands) => focus !== null && focus[0] === "o" && stands.includes(+focus.slice(1));
    const spelt = row.mentions.map(([text, stands]) => element(isFocus(stands) ? "mark" : "span", { textContent: text }));
    return element("article", { className: "row" },
      element("h4", {},
        element("a", { href: "#r" + row.index, textContent: words.row + " " + row.id, title: words.in_table }),
        element("span", { className: "line", textContent: words.line + " " + row.line })),
      element("p", { className: "by" }, ...separated(row.proposers.map((o) => link("o" + o)))),
      row.title ? element("p", { className: "title", textContent: row.title }) : null,
      element("p", { className: "with" }, element("b", { textContent: words.partner + " " }),
        ...(spelt.length ? separated(spelt) : [words.no_partner])),
      element("p", { className: "on" }, element("b", { textContent: words.category + " " }),
        ...(row.categories.length ? separated(row.categories.map((c) => link("c" + c))) : [words.none])));
  }

  function part(title, number, ...content) {
    return element("section", {},
      element("h3", {}, title + " ", element("span", { className: "count", textContent: number })), ...content);
  }

  function rowsPart(title, list, focus) {
    return list.length ? [part(title, count(list.length), ...list.map((row) => rowCard(row, focus)))] : [];
  }

  // Other bodies with the number of rows, most rows first; each leads to the tie between the two.
  function tiesPart(title, list, tieOf) {
    const tally = new Map();
    list.forEach((o) => tally.set(o, (tally.get(o) || 0) + 1));
    const order = Array.from(tally).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const items = order.map(([o, n]) => element("li", {}, link("o" + o), tieButton(...tieOf(o), count(n))));
    return items.length ? [part(title, String(items.length), element("ul", { className: "ties" }, ...items))] : [];
  }

  function organizationView(o) {
    const me = "o" + o;
    const [name, kind, canonical] = data.organizations[o];
    const own = rows.filter((row) => row.proposers.includes(o));
    const naming = rows.filter((row) => namedByOthers(row, o));
    return {
      title: name,
      content: () => [
        element("p", { className: "about", textContent: [canonical, kind].filter(Boolean).join(" \u00b7 ") }),
        ...tiesPart(words.names_it, naming.flatMap((row) => row.proposers.filter((p) => p !== o)), (p) => ["o" + p, me]),
        ...tiesPart(words.it_names, own.flatMap((row) => row.partners.filter((p) => p !== o)), (p) => [me, "o" + p]),
        ...rowsPart(words.named, naming, me),
        ...rowsPart(words.proposes, own, me)]
    };
  }

  function categoryView(c) {
    const me = "c" + c;
    const list = rows.filter((row) => row.categories.includes(c));
    return {
      title: categoryName(c),
      content: () => [
        element("p", { className: "about", textContent: data.categories[c][1] }),
        ...tiesPart(words.proposers, list.flatMap((row) => row.proposers), (o) => ["o" + o, me]),
        ...tiesPart(words.partners, list.flatMap((row) => row.partners.filter((o) => namedByOthers(row, o))), (o) => ["o" + o, me]),
        ...rowsPart(words.in_category, list, me)]
    };
  }

  function bodiesTie(a, b) {
    const i = +a.slice(1), j = +b.slice(1);
    const there = rows.filter((row) => row.proposers.includes(i) && row.partners.includes(j));
    const back = rows.filter((row) => row.proposers.includes(j) && row.partners.includes(i));
    const arrow = there.length && back.length ? " \u2194 " : back.length ? " \u2190 " : " \u2192 ";
    return {
      title: nameOf(a) + arrow + nameOf(b),
      content: () => [...rowsPart(fill(words.a_names_b, { a: nameOf(a), b: nameOf(b) }), there, b),
        ...rowsPart(fill(words.a_names_b, { a: nameOf(b), b: nameOf(a) }), back, a)]
    };
  }

  function coverageTie(o, c) {
    const i = +o.slice(1), j = +c.slice(1);
    const names = { a: nameOf(o), b: nameOf(c) };
    const inCategory = rows.filter((row) => row.categories.includes(j));
    return {
      title: nameOf(o) + " \u2014 " + nameOf(c),
      content: () => [...rowsPart(fill(words.a_covers_c, names), inCategory.filter((row) => row.proposers.includes(i)), o),
        ...rowsPart(fill(words.named_in_c, names), inCategory.filter((row) => namedByOthers(row, i)), o)]
    };
  }

  function categoriesTie(a, b) {
    const counts = (c) => (o) => rows.filter((row) => row.categories.includes(+c.slice(1)) && row.proposers.includes(o)).length;
    const shared = data.organizations.map((_, o) => o).filter((o) => counts(a)(o) > 0 && counts(b)(o) > 0);
    const items = shared.map((o) => element("li", {}, link("o" + o),
      ...[a, b].map((c) => tieButton("o" + o, c, nameOf(c) + " " + count(counts(c)(o))))));
    return {
      title: nameOf(a) + " \u2014 " + nameOf(b),
      content: () => [part(words.both_categories, String(items.length), element("ul", { className: "ties" }, ...items))]
    };
  }

  function tieView(a, b) {
    if (a[0] === "c" && b[0] === "c") return categoriesTie(a, b);
    if (a[0] === "o" && b[0] === "o") return bodiesTie(a, b);
    return a[0] === "o" ? coverageTie(a, b) : coverageTie(b, a);
  }

  const rowsView = (title, list) => ({ title, content: () => rowsPart(words.evidence, list, null) });

  // ---- the panel ----------------------------------------------------------------------------------------------------

  const panel = document.getElementById("panel");
  const panelTitle = document.getElementById("panel-title");
  const panelBody = document.getElementById("panel-body");
  const backButton = document.getElementById("back");
  let zoom = 1;   // of the diagrams
  let opener = null;
  let trail = [];

  function render() {
    const view = trail[trail.length - 1];
    panelTitle.textContent = view.title;
    panelBody.replaceChildren(...view.content(), element("p", { className: "caveat", textContent: words.caveat }));
    backButton.hidden = trail.length < 2;
    panel.hidden = false;
    panel.scrollTop = 0;
    panelTitle.focus({ preventScroll: true });
  }

  // Beside an open panel a diagram keeps its scale and scrolls, so that nothing jumps under the pointer.
  function makeRoom(from) {
    const canvas = from.closest(".canvas");
    if (!canvas) return;
    const room = panel.getBoundingClientRect().left - canvas.getBoundingClientRect().left - 16;
    if (room > 200 && canvas.style.maxWidth === "") {
      const svg = canvas.querySelector("svg");
      svg.style.width = svg.getBoundingClientRect().width + "px";
      canvas.style.maxWidth = room + "px";
    }
    from.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function giveBackRoom() {
    all(".canvas").filter((canvas) => canvas.style.maxWidth !== "").forEach((canvas) => {
      canvas.style.maxWidth = "";
      canvas.querySelector("svg").style.width = Math.round(zoom * 100) + "%";
    });
  }

  function open(view, from) {
    if (panel.hidden || !panel.contains(from)) {
      opener = from;
      trail = [];
    }
    trail.push(view);
    render();
    makeRoom(from);
  }

  function select(test) {
    all("svg g.selected").forEach((mark) => mark.classList.remove("selected"));
    all("svg g").filter(test).forEach((mark) => mark.classList.add("selected"));
  }

  function close() {
    panel.hidden = true;
    giveBackRoom();
    select(() => false);
    if (opener && document.contains(opener)) opener.focus({ preventScroll: true });
    opener = null;
  }

  // True where the element leads to evidence, which is then shown.
  function show(target) {
    const summary = target.closest("details.rows > summary");
    if (summary) {
      const list = all("a", summary.parentElement).map((a) => rows[+a.hash.slice(2)]);
      open(rowsView(summary.parentElement.dataset.title, list), summary);
      return true;
    }
    const marked = target.closest("[data-o], [data-c], [data-a], [data-r]");
    if (!marked) return false;
    const { o, c, a, b, r } = marked.dataset;
    if (a !== undefined) {
      select((g) => g.dataset.a === a && g.dataset.b === b);
      open(tieView(a, b), marked);
    } else if (o !== undefined) {
      select((g) => g.dataset.o === o);
      open(organizationView(+o), marked);
    } else if (c !== undefined) {
      select((g) => g.dataset.c === c);
      open(categoryView(+c), marked);
    } else {
      open(rowsView(words.row + " " + rows[+r].id, [rows[+r]]), marked);
    }
    return true;
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (show(event.target)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      close();
    } else if ((event.key === "Enter" || event.key === " ") && event.target.closest("svg g")) {
      if (show(event.target)) event.preventDefault();
    }
  });
  document.getElementById("close").addEventListener("click", close);
  backButton.addEventListener("click", () => { trail.pop(); render(); });

  // ---- tables -------------------------------------------------------------------------------------------------------

  function unfold(table) {
    all("tbody.more", table).forEach((body) => { body.hidden = false; });
    const note = table.closest(".scroll").nextElementSibling;
    if (note && note.matches(".fold")) note.remove();
  }

  all("tbody.more").forEach((body) => {
    body.hidden = true;
    const table = body.closest("table");
    const button = element("button", { type: "button", textContent: body.dataset.label });
    button.addEventListener("click", () => {
      const first = body.querySelector("a, summary");
      unfold(table);
      if (first) first.focus({ preventScroll: true });
    });
    table.closest(".scroll").after(element("p", { className: "fold" }, button,
      element("span", { className: "on-paper", textContent: fill(words.more, { n: body.rows.length }) })));
  });

  // Empty cells come last in both directions; equal cells keep the order in which the page has them.
  const collator = new Intl.Collator(japanese ? "ja" : "en", { numeric: true });
  function sort(table, column, ascending) {
    unfold(table);
    const bodies = all("tbody", table);
    const lines = bodies.flatMap((body) => Array.from(body.rows)).map((line, i) => {
      if (!("place" in line.dataset)) line.dataset.place = i;
      const cell = line.cells[column];
      const text = ("v" in cell.dataset ? cell.dataset.v : cell.textContent).trim();
      return { line, text, place: +line.dataset.place };
    });
    const numeric = lines.every(({ text }) => !Number.isNaN(Number(text)));
    lines.sort((x, y) => {
      if ((x.text === "") !== (y.text === "")) return x.text === "" ? 1 : -1;
      const order = numeric ? Number(x.text) - Number(y.text) : collator.compare(x.text, y.text);
      return (ascending ? order : -order) || x.place - y.place;
    });
    bodies.slice(1).forEach((body) => body.remove());
    bodies[0].append(...lines.map(({ line }) => line));
  }

  all("table.sortable").forEach((table) => {
    const heads = all("thead th", table);
    heads.forEach((head, column) => {
      if (head.dataset.sort === "no") return;
      const button = element("button", { type: "button" }, ...Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        const first = table.tBodies[0].rows[0];
        const largestFirst = head.matches(".n, .kind") || (first && "v" in first.cells[column].dataset);
        const ascending = before ? before === "descending" : !largestFirst;
        heads.forEach((one) => one.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
        sort(table, column, ascending);
      });
    });
  });

  const filter = document.getElementById("filter");
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const filterable = all("table.initiatives tbody tr").map((line) => ({ line, text: fold(line.textContent) }));
  filter.closest(".filter").hidden = false;
  filter.addEventListener("input", () => {
    const terms = fold(filter.value).split(/\s+/).filter(Boolean);
    filterable.forEach(({ line, text }) => { line.hidden = !terms.every((term) => text.includes(term)); });
    const n = filterable.filter(({ line }) => !line.hidden).length;
    document.getElementById("filtered").textContent = terms.length ? fill(words.shown, { n, m: filterable.length }) : "";
  });

  // ---- diagrams -----------------------------------------------------------------------------------------------------

  const drawings = all("figure.drawing");
  let shown = -1;

  // Marks become buttons, and lines get an edge that a pointer can hit, when their diagram is first shown.
  function prepare(drawing) {
    if (drawing.dataset.ready) return;
    drawing.dataset.ready = "yes";
    all("g[data-o], g[data-c]", drawing).forEach((mark) => {
      mark.setAttribute("tabindex", "0");
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-label", "o" in mark.dataset ? organizationName(+mark.dataset.o) : categoryName(+mark.dataset.c));
    });
    all("g[data-a] > path", drawing).forEach((path) => {
      const wide = path.cloneNode();
      wide.setAttribute("class", "reach");
      path.after(wide);
    });
  }

  function choose(index) {
    shown = (index + drawings.length) % drawings.length;
    prepare(drawings[shown]);
    drawings.forEach((drawing, i) => drawing.classList.toggle("off", i !== shown));
    all(".chooser a").forEach((a) => {
      if (a.hash === "#d" + shown) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    });
    all(".chooser select").forEach((list) => {
      const holds = Array.from(list.options).some((option) => option.value === String(shown));
      list.value = holds ? String(shown) : "";
      list.classList.toggle("current", holds);
    });
  }

  function setUpDrawings() {
    const section = document.getElementById("diagrams");
    section.querySelector(".tools").hidden = false;
    // Long lists of diagrams become one control each.
    all(".choice", section).filter((choice) => choice.dataset.group !== "overview").forEach((choice) => {
      const list = element("select", {}, element("option", { value: "", textContent: "\u2013" }),
        ...all("a", choice).map((a) => element("option", { value: a.hash.slice(2), textContent: a.textContent })));
      list.setAttribute("aria-label", choice.querySelector("h4").textContent);
      list.addEventListener("change", () => { if (list.value !== "") choose(+list.value); });
      choice.querySelector("ul").replaceWith(list);
    });
    section.querySelector(".chooser").addEventListener("click", (event) => {
      const a = event.target.closest("a");
      if (!a) return;
      event.preventDefault();
      choose(+a.hash.slice(2));
    });
    const on = (id, action) => document.getElementById(id).addEventListener("click", action);
    const scale = (factor, fitted) => {
      zoom = Math.min(4, Math.max(0.4, factor));
      section.classList.toggle("fitted", fitted || zoom !== 1);
      giveBackRoom();
      all(".canvas > svg", section).forEach((svg) => { svg.style.width = Math.round(zoom * 100) + "%"; });
    };
    on("previous", () => choose(shown - 1));
    on("next", () => choose(shown + 1));
    on("larger", () => scale(zoom * 1.25, false));
    on("smaller", () => scale(zoom / 1.25, false));
    on("fit", () => scale(1, true));
    document.getElementById("printed").addEventListener("change", (event) => { document.body.dataset.print = event.target.value; });
    choose(0);
  }
  if (drawings.length) setUpDrawings();

  // ---- links into folded or hidden parts ----------------------------------------------------------------------------

  function reveal() {
    const target = /^#\w[\w-]*$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    if (target.matches("figure.drawing")) choose(drawings.indexOf(target));
    const body = target.closest("tbody.more");
    if (body && body.hidden) unfold(body.closest("table"));
    if (target.hidden) {
      filter.value = "";
      filter.dispatchEvent(new Event("input"));
    }
    target.scrollIntoView({ block: target.matches("tr") ? "center" : "start" });
  }
  window.addEventListener("hashchange", reveal);
  document.documentElement.classList.add("js");
  reveal();
}());
