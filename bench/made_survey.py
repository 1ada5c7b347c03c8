#!/usr/bin/env python3
"""Makes a survey of a given shape, for measuring: bench/made_survey.py SHAPE FOLDER

SHAPE is a number of rows (a tenth as many bodies, 35 categories, on average 2.5 partners a row, texts of 12 words), or

  trials     3,169 rows, 1,541 proposers, 3,367 bodies, 1,651 categories: like a register of clinical trials, many who
             propose once, one category that most rows share and a long tail of others
  programme  3,000 rows, 492 proposers, 2,100 bodies, 1,416 categories
  wide       600 rows, 40 proposers, 260 bodies, 200 categories: more of everything than fits on one page

The same shape gives the same bytes on every machine: only random.random() is asked, of a fixed seed.
"""
import csv
import pathlib
import random
import sys


class Dice:
    """What is drawn; everything goes back to random(), whose sequence Python keeps the same for ever."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, count):
        return int(count * self.random())

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def skewed(self, count, power):
        """A number below `count`, small ones more often."""
        return int(count * self.random() ** power)

    def several(self, at_least, at_most, draw):
        return sorted({draw() for _ in range(self.between(at_least, at_most))})

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    def words(self, count, vocabulary=500):
        return " ".join(f"w{self.below(vocabulary)}" for _ in range(count))


HEADER = ["id", "organization", "partners", "categories", "problem", "audience"]


def usual(rows):
    dice = Dice(rows)
    bodies = max(40, rows // 10)
    for row in range(rows):
        partners = dice.several(0, 5, lambda: f"Org{dice.skewed(bodies, 2)}")
        categories = dice.several(1, 3, lambda: f"Cat{dice.skewed(35, 1.5)}")
        yield [row + 1, f"Org{dice.skewed(bodies, 2)}", ";".join(partners), ";".join(categories), dice.words(12),
               f"aud{dice.below(9)}"]


def heavy(rows, proposers, bodies, categories, most_partners, most_categories, power, seed):
    """Every proposer, body and category occurs at least once; the rest goes to the first ones."""
    dice = Dice(seed)

    def filled(count, at_least_once, draw):
        """`count` draws in which each of `at_least_once` stands once."""
        return dice.shuffled(list(at_least_once) + [draw() for _ in range(count - len(at_least_once))])

    proposing = filled(rows, range(proposers), lambda: dice.skewed(proposers, power))
    sizes = [dice.between(0, most_partners) for _ in range(rows)]
    named = filled(max(sum(sizes), bodies - proposers), range(proposers, bodies), lambda: dice.skewed(bodies, power))
    widths = [dice.between(1, most_categories) for _ in range(rows)]
    topics = filled(max(sum(widths), categories), range(categories), lambda: dice.skewed(categories, power))
    for row in range(rows):
        last = row + 1 == rows
        partners = named if last else [named.pop() for _ in range(min(sizes[row], len(named)))]
        labels = topics if last else [topics.pop() for _ in range(min(widths[row], len(topics)))]
        yield [row + 1, f"Body {proposing[row]}",
               ";".join(f"Body {body}" for body in sorted(set(partners))),
               ";".join(f"Topic {topic}" for topic in sorted(set(labels))), dice.words(12, 2000),
               f"aud{dice.below(9)}"]


SHAPES = {
    "trials": lambda: heavy(3169, 1541, 3367, 1651, 3, 3, 3, 19),
    "programme": lambda: heavy(3000, 492, 2100, 1416, 4, 3, 2, 7),
    "wide": lambda: heavy(600, 40, 260, 200, 6, 3, 1.5, 5),
}


def main():
    if len(sys.argv) != 3 or not (sys.argv[1] in SHAPES or sys.argv[1].isdigit()):
        sys.exit(__doc__)
    shape, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "initiatives.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(SHAPES[shape]() if shape in SHAPES else usual(int(shape)))


main()
