#!/usr/bin/env python3
"""Makes the work of the benchmark: `workload.py FOLDER [--documents N] [--text-mb M] [--xml-mb M] [--packs 1,10,100]`.

The same seed gives the same bytes. Papers are made up: quotes and contracts of one to six pages, each written as text,
HTML and DOCX with the same words. Packs are the built-in rules once more, their words changed by a fixed rule, so that
ten times the rules are ten times the patterns and not the same ones again.
"""
import argparse
import html
import json
import pathlib
import random
import re
import zipfile

TOWNS = "Lyon Nantes Rennes Lille Grenoble Angers Dijon Brest Metz Rouen Tours Gap Briançon Embrun Digne".split()
FIRMS = "Atelier Ubac,Studio Mélèze,Agence Claire-Voie,Cabinet Orée,Fabrique du Lac,Maison Sizerin".split(",")
FORMS = "SARL SAS EURL SASU SCOP".split()
CLIENTS = "Fromagerie du Buëch,Librairie des Arcades,Camping des Iscles,Garage Morel,Épicerie du Pont,Refuge du Lauzon"
CLIENTS = CLIENTS.split(",")
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SERVICES = [
    "Atelier de cadrage", "Maquettes graphiques", "Intégration des pages", "Module de réservation", "Reprise des contenus",
    "Recette et corrections", "Formation des administrateurs", "Hébergement annuel", "Maintenance corrective",
    "Référencement initial", "Nom de domaine", "Licence du module de paiement", "Audit d'accessibilité",
    "Sauvegarde externe", "Rédaction de huit pages",
]
SECTIONS = {
    "Votre besoin": [
        "Vous souhaitez présenter vos produits et recevoir les demandes de vos clients en ligne.",
        "Le site actuel ne se lit pas sur un téléphone et personne ne sait plus le mettre à jour.",
        "Les besoins ont été recueillis le {date} lors d'un entretien dans vos locaux de {town}.",
        "Vos équipes doivent pouvoir modifier seules les textes et les images.",
    ],
    "Notre proposition": [
        "Nous vous proposons un site de {count} pages, lisible sur téléphone, dont vous modifiez les textes.",
        "La solution retenue repose sur un logiciel libre que d'autres prestataires savent reprendre.",
        "Le prestataire conseille le client sur le choix du module de paiement et motive ce choix par écrit.",
        "Les évolutions sont possibles sans refonte : boutique, agenda, seconde langue.",
    ],
    "Livrables": [
        "Le prestataire livre les maquettes, les pages, une notice d'utilisation et les codes d'accès.",
        "Sont exclus du présent devis la rédaction des textes, les photographies et les traductions.",
        "Le client fournit le logo, les textes et les photographies avant le {date}.",
        "Tout travail supplémentaire fait l'objet d'un devis séparé, accepté par écrit avant exécution.",
    ],
    "Délais": [
        "Les travaux débutent sous {count} jours ouvrés à compter de la réception de l'acompte.",
        "La mise en ligne est prévue le {date}, sous réserve de la remise des contenus.",
        "En cas de retard du prestataire, une pénalité de {percent} % du prix par semaine est déduite du solde.",
        "Le planning est revu avec le client chaque {count} jours.",
    ],
    "Prix et règlement": [
        "Le montant total de la prestation s'élève à {amount} HT.",
        "Un acompte de {percent} % est versé à la commande, le solde à {count} jours fin de mois.",
        "L'hébergement est facturé {amount} par an, le nom de domaine {amount} par an.",
        "Tout retard de paiement entraîne des pénalités au taux de trois fois l'intérêt légal.",
        "Une indemnité forfaitaire de 40 € pour frais de recouvrement est due.",
        "Les prix sont fermes jusqu'au {date} puis révisés une fois par an selon l'indice Syntec.",
        "TVA non applicable, article 293 B du CGI.",
    ],
    "Suivi et recette": [
        "Un compte rendu est envoyé au client après chaque réunion, sous {count} jours.",
        "L'interlocutrice du client est joignable du lundi au vendredi, de 9 h à 17 h, au 04 92 00 00 {two}.",
        "Le client dispose de {count} jours pour vérifier la conformité et signaler les anomalies.",
        "Les anomalies signalées pendant {count} mois sont corrigées sans frais.",
    ],
    "Propriété": [
        "Les droits d'exploitation sont cédés au client au paiement complet du prix, pour le monde entier.",
        "Les codes sources et les fichiers de travail sont remis au client au format d'origine.",
        "Le nom de domaine est enregistré au nom du client, qui en reste titulaire.",
        "Le prestataire peut citer le projet parmi ses références, sauf opposition écrite du client.",
    ],
    "Sécurité et données": [
        "Une sauvegarde quotidienne est conservée {count} jours sur un serveur distinct situé en France.",
        "Les licences sont souscrites au nom du client, pour un coût de {amount} par an.",
        "Les données personnelles sont traitées selon le RGPD et ne sont pas transmises à des tiers.",
        "Les parties gardent confidentielles les informations reçues pendant {count} ans après la fin du contrat.",
    ],
    "Durée et résiliation": [
        "Le contrat est conclu pour {count} mois et se renouvelle par tacite reconduction.",
        "Chaque partie peut y mettre fin par lettre recommandée, avec un préavis de {count} jours.",
        "En cas de manquement, la résiliation intervient {count} jours après une mise en demeure restée sans effet.",
        "À la fin du contrat, le prestataire remet les données au client dans un format ouvert.",
    ],
    "Responsabilité et litiges": [
        "La responsabilité du prestataire est limitée au montant de {amount}, sauf faute lourde.",
        "Le prestataire a souscrit une assurance de responsabilité civile professionnelle.",
        "Les parties recherchent un accord amiable pendant {count} jours avant de saisir le tribunal de {town}.",
        "Aucune partie ne répond d'un retard dû à la force majeure.",
    ],
    "Notre équipe": [
        "Une graphiste et deux développeurs, formés chaque année, travaillent à votre projet.",
        "La mise en page est confiée à un sous-traitant de {town}, avec votre accord écrit.",
        "Nous restons à votre écoute pour adapter cette proposition à votre activité.",
        "L'accueil de {town} est ouvert toute l'année et le parking est gratuit.",
    ],
}


class Author:
    """Writes papers: a title, then blocks `(kind, content)` with kinds heading, paragraph, items and table."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def amount(self):
        value = self.random.choice([self.random.randint(40, 990), self.random.randint(1000, 48000)])
        space = self.random.choice(["\u00a0", " "])
        return f"{value:,}".replace(",", space) + ",00" + space + "€"

    def fill(self, sentence):
        r = self.random
        sentence = re.sub(r"\{amount\}", lambda _: self.amount(), sentence)
        sentence = re.sub(r"\{count\}", lambda _: str(r.choice([2, 5, 7, 8, 10, 12, 15, 24, 30, 45])), sentence)
        return (sentence.replace("{percent}", str(r.choice([5, 10, 20, 30, 40, 50])))
                .replace("{date}", f"{r.randint(1, 28)} {r.choice(MONTHS)} {r.randint(2025, 2027)}")
                .replace("{town}", r.choice(TOWNS)).replace("{two}", f"{r.randint(0, 99):02d}"))

    def paper(self, number):
        r = self.random
        kind = "Devis" if r.random() < 0.6 else "Contrat de prestation"
        firm, client, town = r.choice(FIRMS), r.choice(CLIENTS), r.choice(TOWNS)
        blocks = [
            ("heading", f"{kind} n° {number:05d}"),
            ("paragraph", f"{firm} {r.choice(FORMS)}, {r.randint(1, 90)} rue du Pont, {town}, ci-après « le Prestataire »."),
            ("paragraph", f"Client : {client}, représenté par son gérant, ci-après « le Client »."),
        ]
        rows = [["Désignation", "Qté", "PU HT", "Total HT"]]
        for service in r.sample(SERVICES, r.randint(4, 9)):
            rows.append([service, str(r.randint(1, 9)), self.amount(), self.amount()])
        rows.append(["Total HT", "", "", self.amount()])
        size, target = 400, r.choice([1, 2, 3, 4, 5, 6]) * 2600
        names = list(SECTIONS)
        r.shuffle(names)
        section = 0
        while size < target:
            name = names[section % len(names)]
            section += 1
            blocks.append(("heading", f"{section}. {name}"))
            sentences = [self.fill(s) for s in r.sample(SECTIONS[name], r.randint(2, 4))]
            if r.random() < 0.3:
                blocks.append(("items", sentences))
            else:
                blocks.append(("paragraph", " ".join(sentences)))
            size += sum(map(len, sentences))
            if section == 3:
                blocks.append(("table", rows))
                size += 400
        return blocks


def as_text(blocks):
    parts = []
    for kind, content in blocks:
        if kind == "items":
            parts.append("\n".join(f"- {item}" for item in content))
        elif kind == "table":
            widths = [max(len(row[i]) for row in content) for i in range(4)]
            parts.append("\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths)).rstrip() for row in content))
        else:
            parts.append(content)
    return "\n\n".join(parts) + "\n\n"


def as_html(blocks):
    parts = []
    for index, (kind, content) in enumerate(blocks):
        if kind == "heading":
            level = 1 if index == 0 else 2
            parts.append(f"<h{level}>{html.escape(content)}</h{level}>")
        elif kind == "items":
            parts.append("<ul>" + "".join(f"<li>{html.escape(i)}</li>" for i in content) + "</ul>")
        elif kind == "table":
            rows = ["<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in content]
            parts.append("<table>" + "".join(rows) + "</table>")
        else:
            parts.append(f"<p>{html.escape(content)}</p>")
    return '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><title>Devis</title></head><body>\n' \
        + "\n".join(parts) + "\n</body></html>\n"


def run(text):
    # Word cuts a paragraph into runs wherever it was edited.
    cut = len(text) // 2
    return "".join(f'<w:r><w:t xml:space="preserve">{html.escape(p, quote=False)}</w:t></w:r>' for p in (text[:cut], text[cut:]))


def as_word(blocks):
    parts = []
    for kind, content in blocks:
        if kind == "heading":
            parts.append(f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run(content)}</w:p>')
        elif kind == "items":
            parts += [f"<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/></w:pPr>{run('– ' + item)}</w:p>" for item in content]
        elif kind == "table":
            rows = ["<w:tr>" + "".join(f"<w:tc><w:p>{run(c)}</w:p></w:tc>" for c in row) + "</w:tr>" for row in content]
            parts.append("<w:tbl>" + "".join(rows) + "</w:tbl>")
        else:
            parts.append(f"<w:p>{run(content)}</w:p>")
    return "".join(parts)


WORD_HEAD = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
             '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
             'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>')
WORD_TAIL = "<w:sectPr/></w:body></w:document>"
WORD_PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    "word/styles.xml": '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style></w:styles>',
}


def write_word(path, bodies):
    """Writes a DOCX whose document part is the strings of `bodies` one after the other."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in WORD_PARTS.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        info = zipfile.ZipInfo("word/document.xml", (2026, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(info, "w") as part:
            part.write(WORD_HEAD.encode())
            for body in bodies:
                part.write(body.encode())
            part.write(WORD_TAIL.encode())


def papers_up_to(size, seed, write):
    """Written papers one after the other until they hold `size` bytes."""
    total, number = 0, 0
    while total < size:
        text = write(Author(seed + number).paper(number))
        number += 1
        total += len(text.encode())
        yield text


def phrases(count):
    """Phrases of two to four words that stand in the papers, for the programs that search for phrases."""
    found = []
    for start in range(12):
        for sentences in SECTIONS.values():
            for sentence in sentences:
                words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\{\w+\}", sentence)[start : start + 2 + start % 3]
                phrase = " ".join(words)
                if len(words) >= 2 and "{" not in phrase and phrase in sentence and phrase not in found:
                    found.append(phrase)
    return found[:count]


VOWELS = str.maketrans("aeiouéèêà", "eiouaèéôâ")


def changed(pattern, copy):
    """A pattern with the words another charter might have: one long word in five stays, short words stay."""
    def change(match):
        word = match.group(0)
        # Entities, lexicons and facts are names, not words.
        if word[0] in "<{@" or len(word) <= 3 or (sum(map(ord, word)) + copy) % 5 == 0:
            return word
        return word[:-1].translate(VOWELS) + "bcdfglmnprstvz"[copy % 14] + "aeiou"[copy // 14 % 5] + word[-1]
    return re.sub(r"<[^>]*>|\{[^}]*\}|@[\w./-]+|[A-Za-zÀ-ÿ]+", change, pattern)


def read_jsonc(path):
    """A JSON file with comments and trailing commas."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'("(?:[^"\\]|\\.)*")|//[^\n]*|/\*.*?\*/', lambda m: m.group(1) or "", text, flags=re.S)
    text = re.sub(r'("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])', lambda m: m.group(1) or "", text)
    return json.loads(text)


BODIES = ("require", "forbid", "ask")
PATTERNS = {"satisfied", "vague", "contradicted", "review", "signals", "all", "any", "without", "under", "find", "column",
            "heading", "decoys", "names"}


def copied(node, copy, key=""):
    """A condition, or what holds conditions, once more with other words and the names of the copies."""
    if isinstance(node, dict):
        return {name: copied(value, copy, name) for name, value in node.items()}
    if isinstance(node, list):
        return [copied(item, copy, key) for item in node]
    if not isinstance(node, str):
        return node
    if key == "concept":
        return f"x{copy}.{node}"
    if node.startswith("@"):
        return f"@x{copy}.{node[1:]}" if "/" in node else node
    return changed(node, copy) if key in PATTERNS or key in ("facts", "of") else node


def write_packs(rules, folder, times):
    """The packs of `rules`, `times` - 1 times once more, for `--rules`."""
    def write(path, value):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    for copy in range(1, times):
        for path in sorted((rules / "concepts").glob("*.jsonc")):
            concept = read_jsonc(path)
            concept["id"] = f"x{copy}.{concept['id']}"
            concept["decoys"] = copied(concept.get("decoys", []), copy, "decoys")
            concept["facts"] = {name: copied(fact, copy, "facts") for name, fact in concept.get("facts", {}).items()}
            write(folder / "concepts" / f"x{copy}.{path.name}", concept)
        for pack in sorted(p.parent for p in rules.glob("*/pack.jsonc")):
            head = read_jsonc(pack / "pack.jsonc")
            head["id"] = f"x{copy}-{head['id']}"
            head["names"] = copied(head.get("names", []), copy, "names")
            write(folder / head["id"] / "pack.jsonc", head)
            for path in sorted(pack.glob("*.jsonc")):
                if path.name in ("pack.jsonc", "fingerprint.jsonc"):
                    continue
                rule = read_jsonc(path)
                rule["id"] = f"X{copy}-{rule['id']}"
                for body in BODIES:
                    if body in rule:
                        rule[body] = copied(rule[body], copy, body)
                write(folder / head["id"] / f"{rule['id']}.jsonc", rule)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--documents", type=int, default=1000)
    options.add_argument("--text-mb", type=float, default=50)
    options.add_argument("--xml-mb", type=float, default=100)
    options.add_argument("--packs", default="10,100", help="how many times the rules, for --rules")
    options.add_argument("--rules", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "Rules")
    options.add_argument("--seed", type=int, default=7)
    o = options.parse_args()
    for name in ("text", "html", "docx"):
        (o.folder / name).mkdir(parents=True, exist_ok=True)
    for number in range(o.documents):
        blocks = Author(o.seed * 1_000_003 + number).paper(number)
        (o.folder / "text" / f"{number:05d}.txt").write_text(as_text(blocks), encoding="utf-8")
        (o.folder / "html" / f"{number:05d}.html").write_text(as_html(blocks), encoding="utf-8")
        write_word(o.folder / "docx" / f"{number:05d}.docx", [as_word(blocks)])
    with open(o.folder / "big.txt", "w", encoding="utf-8") as big:
        big.writelines(papers_up_to(o.text_mb * 1e6, o.seed * 2_000_003, as_text))
    for times in map(int, filter(None, o.packs.split(","))):
        write_packs(o.rules, o.folder / f"packs-{times}", times)
    write_word(o.folder / "big.docx", papers_up_to(o.xml_mb * 1e6, o.seed * 3_000_003, as_word))


if __name__ == "__main__":
    main()
