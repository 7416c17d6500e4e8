"""Reads the exports of the command back with the tools that they are made for.

Needs Python 3.9 or later: pip install spacy label-studio-sdk conllu. After `npm run build`, run it in the root of the
project: python3 test/export-readers.py. It ends with status 1 at the first thing that is not as it should be; a tool that is
not installed is such a thing. Prodigy is not published, and is checked by test/export.test.ts alone.
"""

import json
import subprocess
import tempfile
from pathlib import Path

import spacy
from label_studio_sdk._extensions.label_studio_tools.core.label_config import parse_config
from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.training.converters import conll_ner_to_docs

ROOT = Path(__file__).parent.parent
TEXTS = [
    (ROOT / "fixtures/news/01-wire.txt").read_text(encoding="utf-8"),
    "😀 Zélie Courtecuisse 🇫🇷 a vu Brest 👩‍🚒.\r\n\r\n🎉🎉 Elle a payé 20 euros 💶 à  Nantes lundi.",
    "Ze\u0301lie Courtecuisse, maire de Que\u0301bec, a reçu 12 e\u0301lus à Saint-E\u0301tienne.",
    "\ufeff  Zélie Courtecuisse\u00a0: «\u202f1\u00a0000 euros\u202f».\u2028\tBrest\u200b, le 5 mai 2024 \n",
    "",
    " \r\n\u00a0\ufeff ",
]


def depeche(to, path):
    command = ["node", str(ROOT / "dist/cli.js"), "--to", to, str(path)]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def lines_of(output):
    """Python's own splitlines also splits at U+2028."""
    return output.rstrip("\n").split("\n")


def mentions_of(article, text):
    """The mentions in text order, as (start, end) in code points."""
    units = text.encode("utf-16-le")
    points = lambda offset: len(units[: 2 * offset].decode("utf-16-le"))
    spans = [(m["start"], m["end"]) for record in article["records"] for m in record["mentions"]]
    return [(points(start), points(end)) for start, end in sorted(spans)]


def main():
    folder = Path(tempfile.mkdtemp())
    path = folder / "in.jsonl"
    lines = [json.dumps({"id": str(n), "text": text, "published": "2024-05-14"}) for n, text in enumerate(TEXTS)]
    path.write_text("\n".join(lines), encoding="utf-8")
    articles = [json.loads(line) for line in lines_of(depeche("jsonl", path))]
    wanted = [mentions_of(article, text) for article, text in zip(articles, TEXTS)]
    assert sum(map(len, wanted)) > 30, wanted

    nlp = spacy.blank("fr")
    written = [json.loads(line) for line in lines_of(depeche("spacy", path))]
    docs = [Doc(nlp.vocab).from_json(doc, validate=True) for doc in written]
    for doc, source, text, spans in zip(docs, written, TEXTS, wanted, strict=True):
        assert doc.text == text, (doc.text, text)
        assert [(e.start_char, e.end_char) for e in doc.ents] == spans, (text, spans)
        sentences = [(s["start"], s["end"]) for s in source["sents"]]
        starts = {s.start_char for s in doc.sents} if sentences else set()
        assert all(start in starts for start, _ in sentences), (sentences, starts)
    again = list(DocBin(docs=docs, store_user_data=True).get_docs(nlp.vocab))
    for doc, copy in zip(docs, again, strict=True):
        assert [str(e) for e in doc.ents] == [str(e) for e in copy.ents]
        example = Example(nlp.make_doc(doc.text), doc)
        assert len(example.reference.ents) == len(doc.ents)
    print(f"spaCy {spacy.__version__}: Doc.from_json, DocBin and Example: {sum(len(d.ents) for d in docs)} entities")

    conll = depeche("conll", path)
    read = list(conll_ner_to_docs(conll, n_sents=0, no_print=True))
    found = [[e.label_ for e in doc.ents] for doc in read]
    labels = [[e.label_ for e in doc.ents] for doc in docs]
    assert [label for one in found for label in one] == [label for one in labels for label in one], (found, labels)
    print(f"spaCy: conll_ner_to_docs: {sum(map(len, found))} entities")

    tasks = json.loads(depeche("label-studio", path))
    kinds = sorted({region["value"]["labels"][0] for t in tasks for region in t["predictions"][0]["result"]})
    labels_of = "".join(f'<Label value="{kind}"/>' for kind in kinds)
    config = f'<View><Labels name="label" toName="text">{labels_of}</Labels><Text name="text" value="$text"/></View>'
    interface = LabelInterface(config)
    for task, text, spans in zip(tasks, TEXTS, wanted, strict=True):
        assert interface.validate_prediction(task["predictions"][0]), task
        regions = [region["value"] for region in task["predictions"][0]["result"]]
        assert [(r["start"], r["end"]) for r in regions] == spans, text
        assert [r["text"] for r in regions] == [text[start:end] for start, end in spans], text
    assert parse_config(config)["label"]["type"] == "Labels"
    # What an annotator who accepts every prediction would export, read by Label Studio's own converter.
    annotated = [{"id": n, **t, "annotations": [{"id": n, **t["predictions"][0]}]} for n, t in enumerate(tasks)]
    (folder / "tasks.json").write_text(json.dumps(annotated), encoding="utf-8")
    converter = Converter(config, project_dir=str(folder))
    converter.convert_to_json_min(str(folder / "tasks.json"), str(folder / "out"), is_dir=False)
    exported = json.loads((folder / "out" / "result.json").read_text(encoding="utf-8"))
    again = [[(r["start"], r["end"], r["text"]) for r in task.get("label", [])] for task in exported]
    assert again == [[(s, e, text[s:e]) for s, e in spans] for text, spans in zip(TEXTS, wanted)], again
    begun = sum(map(len, again))
    print(f"Label Studio SDK: tasks and predictions are valid, and {begun} regions are exported again")


main()
