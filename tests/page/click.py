#!/usr/bin/env python3
"""click.py COLLABGRAPH SURVEY: makes a report and uses its page as a reader does, in a real browser.

Checks that clicking a body, a line or a number of rows opens the rows that the page's own tables name, that sorting and
filtering work, that the page asks for nothing over the network and fits a narrow window. Prints [skipped] where Chromium
or chromedriver is not installed."""
import pathlib
import subprocess
import sys
import tempfile
import time

from webdriver import Browser, find_browser

PANEL_ROWS = "return [...document.querySelectorAll('#panel-body article h4 a')].map(a => a.hash)"
failures = []


def check(what, condition):
    if not condition:
        failures.append(what)
        print("FAILED:", what)


def panel(page):
    return {"open": page.run("return !document.getElementById('panel').hidden"),
            "title": page.run("return document.getElementById('panel-title').textContent"),
            "rows": page.run(PANEL_ROWS)}


def test_node_opens_its_rows(page):
    # Every body drawn on the first diagram: its panel holds the rows that the table of hubs names for it, and its own.
    bodies = page.run("return [...new Set([...document.querySelectorAll('figure:not(.off) g[data-o]')].map(g => g.dataset.o))].slice(0, 5)")
    check("the first diagram has bodies to click", len(bodies) > 0)
    for body in bodies:
        page.click(f"figure:not(.off) g[data-o='{body}']")
        shown = panel(page)
        expected = page.run(
            "const data = JSON.parse(document.getElementById('data').textContent); const o = +arguments[0];"
            "return data.rows.map((row, i) => [row, i]).filter(([row]) => row[3].includes(o) || row[5].includes(o)).map(([, i]) => '#r' + i)", body)
        check(f"panel of body {body} opens", shown["open"])
        check(f"panel of body {body} holds its rows", sorted(set(shown["rows"])) == sorted(expected))
        check(f"panel of body {body} has its name", shown["title"] == page.run(
            "return JSON.parse(document.getElementById('data').textContent).organizations[+arguments[0]][0]", body))
        page.run("document.getElementById('close').click()")
        check("the panel closes", not panel(page)["open"])


def test_line_opens_its_rows(page):
    lines = page.run("return [...document.querySelectorAll('figure.drawing')].map((f, i) => [i, f.querySelector('g[data-a^=o][data-b^=o] > path')])"
                     ".filter(([, path]) => path).slice(0, 1).map(([i, path]) => [i, path.parentNode.dataset.a, path.parentNode.dataset.b])")
    if not lines:
        print("no diagram with lines between bodies")
        return
    number, a, b = lines[0]
    page.run("location.hash = '#d' + arguments[0]", number)
    for _ in range(50):  # the page follows its address a moment later
        if page.run("return !document.querySelectorAll('figure.drawing')[arguments[0]].classList.contains('off')", number):
            break
        time.sleep(0.1)
    page.run("document.querySelector(`figure:not(.off) g[data-a='${arguments[0]}'][data-b='${arguments[1]}'] path`)"
             ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))", a, b)
    expected = page.run(
        "const data = JSON.parse(document.getElementById('data').textContent); const [a, b] = [...arguments].map(s => +s.slice(1));"
        "return data.rows.map((row, i) => [row, i]).filter(([row]) => row[3].includes(a) && row[5].includes(b) ||"
        " row[3].includes(b) && row[5].includes(a)).map(([, i]) => '#r' + i)", a, b)
    shown = panel(page)
    check("a line opens the rows of its tie", shown["open"] and len(expected) > 0 and sorted(set(shown["rows"])) == sorted(expected))
    page.run("document.getElementById('close').click()")


def test_number_of_rows_opens(page):
    page.click("table.hubs details.rows > summary")
    links = page.run("return [...document.querySelector('table.hubs details.rows').querySelectorAll('a')].map(a => a.hash)")
    shown = panel(page)
    check("a number of rows opens exactly its rows", shown["open"] and shown["rows"] == links)
    check("focus moves into the panel", page.run("return document.activeElement.id") == "panel-title")
    page.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))")
    check("Escape closes the panel", not panel(page)["open"])
    check("focus returns", page.run("return document.activeElement.tagName") == "SUMMARY")


def test_sorting(page):
    column = ("const cells = [...document.querySelectorAll('table.centrality tbody tr')].map(tr => tr.cells[2]);"
              "return cells.map(td => td.dataset.v ?? td.textContent)")
    before = page.run(column)
    head = "table.centrality thead th:nth-child(3)"
    for direction in ("descending", "ascending"):
        page.run("document.querySelector(arguments[0] + ' button').click()", head)
        check(f"aria-sort says {direction}", page.run("return document.querySelector(arguments[0]).getAttribute('aria-sort')", head) == direction)
        values = page.run(column)
        numbers = [float(value) for value in values if value != ""]
        check(f"{direction} order", numbers == sorted(numbers, reverse=direction == "descending"))
        check("empty fields last", values == [v for v in values if v != ""] + [v for v in values if v == ""])
        check("sorting loses no row", sorted(values) == sorted(before))


def test_filter(page):
    title = page.run("return document.querySelector('table.initiatives tbody tr:nth-child(2) td:nth-child(3)').textContent.trim()")
    page.type("#filter", title)
    shown = page.run("return [...document.querySelectorAll('table.initiatives tbody tr')].filter(tr => !tr.hidden).map(tr => tr.textContent)")
    total = page.run("return document.querySelectorAll('table.initiatives tbody tr').length")
    check("the filter leaves the rows that match", 0 < len(shown) < total and all(title in text for text in shown))
    check("the filter says how many", str(len(shown)) in page.run("return document.getElementById('filtered').textContent"))
    page.run("location.hash = ''; location.hash = '#r' + (document.querySelectorAll('table.initiatives tbody tr').length - 1)")
    page.run("return new Promise(done => setTimeout(done, 100))")
    check("a link to a hidden row shows it", page.run("return [...document.querySelectorAll('table.initiatives tbody tr')].every(tr => !tr.hidden)"))


def test_chooser(page):
    n = page.run("return document.querySelectorAll('figure.drawing').length")
    check("one diagram at a time", page.run("return document.querySelectorAll('figure.drawing:not(.off)').length") == 1)
    seen = set()
    for _ in range(n):
        page.run("document.getElementById('next').click()")
        seen.add(page.run("return document.querySelector('figure.drawing:not(.off)').id"))
    check("every diagram can be reached", len(seen) == n)


def test_nothing_is_fetched(page):
    check("nothing is asked of the network", page.run("return performance.getEntriesByType('resource').length") == 0)
    check("no complaint on the console", [entry for entry in page.log() if entry["level"] == "SEVERE"] == [])


def main():
    found = find_browser()
    if not found:
        print("[skipped] needs chromium and chromedriver")
        return 0
    program, survey = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report"
        subprocess.run([program, "report", survey, "-o", str(report), "-q"], check=True)
        page = Browser(*found)
        try:
            for test in (test_node_opens_its_rows, test_line_opens_its_rows, test_number_of_rows_opens, test_sorting, test_filter,
                         test_chooser, test_nothing_is_fetched):
                page.open((report / "index.html").as_uri())
                test(page)
        finally:
            page.quit()
        narrow = Browser(*found, width=500, height=740)
        try:
            narrow.open((report / "index.html").as_uri())
            check("the page fits a narrow window",
                  narrow.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        finally:
            narrow.quit()
    print("failed:" if failures else "passed", *failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
