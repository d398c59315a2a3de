#!/usr/bin/env python3
"""Runs one Python peer in this process: `peers.py NAME FILE|FOLDER …`. Prints what it found: `documents findings`.

A reader's findings are characters; a searcher's are matches of the phrases of the workload.
"""
import pathlib
import re
import sys
import zipfile

import workload

PHRASES = workload.phrases(100)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_lxml():
    from lxml import etree

    def read(path):
        with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
            pieces = []
            for _, element in etree.iterparse(part, events=("end",), tag=(WORD + "t", WORD + "p"), huge_tree=True):
                if element.tag[-1] == "t":
                    pieces.append(element.text or "")
                else:
                    pieces.append("\n")
                    element.clear()
        return "".join(pieces)
    return read


def docx_python_docx():
    import docx

    def read(path):
        document = docx.Document(path)
        pieces = [p.text for p in document.paragraphs]
        pieces += [c.text for table in document.tables for row in table.rows for c in row.cells]
        return "\n".join(pieces)
    return read


def docx_docx2python():
    import docx2python

    def read(path):
        with docx2python.docx2python(path) as document:
            return document.text
    return read


def docx_docx2txt():
    import docx2txt
    return docx2txt.process


def html_selectolax():
    from selectolax.lexbor import LexborHTMLParser
    return lambda path: LexborHTMLParser(pathlib.Path(path).read_text(encoding="utf-8")).text()


def html_lxml():
    from lxml import html
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return lambda path: html.fromstring(pathlib.Path(path).read_bytes(), parser=parser).text_content()


def html_html2text():
    import html2text
    return lambda path: html2text.html2text(pathlib.Path(path).read_text(encoding="utf-8"))


def text():
    return lambda path: pathlib.Path(path).read_text(encoding="utf-8")


def search_re():
    patterns = [re.compile(r"\b" + re.escape(phrase) + r"\b", re.I) for phrase in PHRASES]
    return lambda content: sum(1 for pattern in patterns for _ in pattern.finditer(content))


def search_hyperscan():
    import hyperscan
    database = hyperscan.Database()
    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_UTF8
    database.compile(expressions=[re.escape(p).encode() for p in PHRASES], ids=list(range(len(PHRASES))),
                     elements=len(PHRASES), flags=[flags] * len(PHRASES))

    def search(content):
        found = []
        database.scan(content.encode(), match_event_handler=lambda *match: found.append(match[0]))
        return len(found)
    return search


def search_spacy():
    import spacy
    from spacy.matcher import PhraseMatcher
    language = spacy.blank("fr")
    language.max_length = 10**9
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("phrases", [language.make_doc(p) for p in PHRASES])
    return lambda content: len(matcher(language.make_doc(content)))


def search_proselint():
    try:
        from proselint.tools import lint
        return lambda content: len(lint(content))
    except ImportError:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
        CheckRegistry().register_many(__register__)
        return lambda content: len(LintFile(source="paper", content=content).lint())


PEERS = {
    "docx-lxml": (docx_lxml, None), "docx-python-docx": (docx_python_docx, None),
    "docx-docx2python": (docx_docx2python, None), "docx-docx2txt": (docx_docx2txt, None),
    "html-selectolax": (html_selectolax, None), "html-lxml": (html_lxml, None), "html-html2text": (html_html2text, None),
    "docx-lxml+hyperscan": (docx_lxml, search_hyperscan), "docx-lxml+re": (docx_lxml, search_re),
    "html-selectolax+hyperscan": (html_selectolax, search_hyperscan), "html-lxml+hyperscan": (html_lxml, search_hyperscan),
    "text-hyperscan": (text, search_hyperscan), "text-re": (text, search_re), "text-spacy": (text, search_spacy),
    "text-proselint": (text, search_proselint),
}


def main():
    reader, searcher = PEERS[sys.argv[1]]
    read = reader()
    find = searcher() if searcher else len
    documents = findings = 0
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            findings += find(read(str(file)))
            documents += 1
    print(documents, findings)


if __name__ == "__main__":
    main()
