"""Reads status documents, XML or pages (.html), with lxml: the bare job, rows of names and dates without validation.

usage: parse_lxml.py DIRECTORY PASSES; prints {"rows": …, "seconds": [one for each pass]}
"""

import json
import os
import re
import sys
import time

from lxml import etree, html

TABLE = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_tblgrid"
FOOTNOTE = re.compile(r"<superscript>[^<]*</superscript>")


def cell_text(cell):
    return " ".join(FOOTNOTE.sub("", cell.text or "").split())


def count_page_rows(document):
    table = html.fromstring(document.decode("utf-8")).get_element_by_id(TABLE)
    for footnote in table.findall(".//sup"):
        footnote.drop_tree()
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in table.iter("tr")]
    return sum(1 for row in rows[1:] if row[0])


def count_rows(document):
    table = etree.fromstring(document).find(".//Participants//Tbody")
    rows = [[cell_text(cell) for cell in row] for row in table.iter("Row")]
    return sum(1 for row in rows if row[0])


def main(directory, passes):
    names = sorted(os.listdir(directory))
    documents = []
    for name in names:
        with open(os.path.join(directory, name), "rb") as file:
            documents.append((count_page_rows if name.endswith(".html") else count_rows, file.read()))
    seconds = []
    for _ in range(passes):
        start = time.perf_counter()
        rows = sum(count(document) for count, document in documents)
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"rows": rows, "seconds": seconds}))


main(sys.argv[1], int(sys.argv[2]))
