"""Prepares the training data: `python data.py --data FOLDER --out work/data.json [--attributions FILE …] [--corpus FOLDER]`.

`--corpus` is what `npx tsx training/corpus/rebuild.ts --split train --out FOLDER` writes. Whatever else is read, the documents
of the corpus' dev and test parts are left out, and so are ECB+ documents on a topic of its test part.

An example is {"words", "upos"?, "heads"?, "rels"?, "names"?, "cues"?, "items"?: [[cue word positions], [role of each word]], "set"}.
Which sets may train what ships is a matter of their licences: see README.md.
"""
import argparse, collections, glob, importlib.util, json, pathlib, random, re, xml.etree.ElementTree
from words import sentences_of

GUM_GENRES = {"bio", "interview", "news", "speech", "textbook", "voyage"}
TITLES = set("mr mrs ms dr president prime minister senator sen. gen. general king queen prince sir judge rev. reverend captain colonel mr. mrs. ms. dr. prof. professor lord lady pope secretary chairman mayor governor minister chief".split())
SAY = set("say tell announce declare state report claim add note explain confirm deny warn insist argue believe think stress admit suggest reveal write reply allege acknowledge predict fear hope promise vow pledge urge demand accuse".split())


def conllu(path):
    sentence, meta = [], {}
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            if "=" in line: k, v = line[1:].split("=", 1); meta[k.strip()] = v.strip()
        elif not line:
            if sentence: yield meta, sentence
            doc = meta.get("newdoc id"); sentence, meta = [], ({"newdoc id": doc} if doc else {})
        else:
            c = line.split("\t")
            if c[0].isdigit(): sentence.append(c)


def held_out():
    """A test for documents that nothing may be trained on: (set, doc) -> bool."""
    texts = json.load(open(pathlib.Path(__file__).resolve().parent / "corpus" / "split.json", encoding="utf8"))["texts"]
    kept_back = [t for t in texts if t["split"] != "train" and t["from"]]
    documents = {(t["from"]["set"], t["from"]["doc"]) for t in kept_back}
    topics = {t["from"]["doc"].split("_")[0] for t in kept_back if t["split"] == "test" and t["from"]["set"] == "ecbplus"}
    return lambda set_, doc: (set_, doc) in documents or (set_ == "ecbplus" and doc.split("_")[0] in topics)


def tree_example(rows, name):
    return {"set": name, "words": [r[1] for r in rows], "upos": [r[3] for r in rows], "heads": [int(r[6]) for r in rows], "rels": [r[7] for r in rows]}


def gum_names(rows):
    """PER, ORG and LOC from GUM's entity brackets: the run of proper nouns around the entity's head; None where the brackets leave it open."""
    tags, open_, unsure = ["O"] * len(rows), [], set()
    spans = []
    for i, r in enumerate(rows):
        m = re.search(r"Entity=([^|]*)", r[9])
        if not m: continue
        for part in re.finditer(r"\(([^()]*)\)?|(\d+)\)", m.group(1)):
            token = part.group(0)
            if token.startswith("("):
                bits = token.strip("()").split("-")
                if len(bits) < 2: continue
                if token.endswith(")"): spans.append((i, i, bits[1]))
                else: open_.append((bits[0], i, bits[1]))
            else:
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0] == part.group(2): _, a, t = open_.pop(k); spans.append((a, i, t)); break
    for a, b, t in sorted(spans, key=lambda s: s[1] - s[0], reverse=True):
        label = {"person": "PER", "organization": "ORG", "place": "LOC"}.get(t)
        if not label: continue
        inside = [k for k in range(a, b + 1) if not (a <= int(rows[k][6]) - 1 <= b)]
        # A common noun at the head ("the president Ada Moss"): the proper nouns around it may be a name or not.
        if len(inside) != 1 or rows[inside[0]][3] != "PROPN": unsure.update(k for k in range(a, b + 1) if rows[k][3] == "PROPN"); continue
        lo = hi = inside[0]
        capital = lambda k: a <= k <= b and rows[k][1][:1].isupper() and rows[k][3] in ("PROPN", "ADJ", "NOUN")
        part = lambda k: a <= k <= b and rows[k][3] == "PROPN" or label == "ORG" and capital(k)
        link = lambda k: rows[k][1] in {"ORG": ("of", "for", "and", "in", "&"), "LOC": ("of", "de", "upon"), "PER": ("de", "al", "bin", "von", "van")}[label]
        while part(lo - 1) or (link(lo - 1) and part(lo - 2)) if lo - 1 >= a else False: lo -= 1
        while part(hi + 1) or rows[hi + 1][3] == "NUM" or (link(hi + 1) and part(hi + 2)) if hi + 1 <= b else False: hi += 1
        while label == "PER" and lo < hi and rows[lo][1].lower() in TITLES: lo += 1
        # The outermost name wins: a town inside the name of its university is no place of its own.
        if any(tags[k] != "O" for k in range(lo, hi + 1)): continue
        for k in range(lo, hi + 1): tags[k] = ("B-" if k == lo else "I-") + label
    return [None if t == "O" and k in unsure else t for k, t in enumerate(tags)]


NO_NAME = set("we our us i he she it they you the a an this that these those his her their its who".split())
LINKS = {"ORG": set("of for and the in & de al".split()), "LOC": set("of the de al upon".split()), "PER": set("al bin bint von van de".split())}


def name_of(words, label):
    """Where the name stands in a phrase, as (first, behind last); None for pronouns, peoples and phrases with more than a name."""
    lo, hi = 0, len(words)
    skip = lambda w: w.lower() in NO_NAME or w.lower().strip(".") in TITLES and label == "PER" or w[:1].islower() and w.lower() not in LINKS[label]
    while lo < hi and (skip(words[lo]) or words[lo].lower() in LINKS[label]): lo += 1
    while hi > lo and (not words[hi - 1][:1].isupper()): hi -= 1
    if label == "PER": lo = max([lo] + [k + 1 for k in range(lo, hi - 1) if words[k].lower().strip(".") in TITLES])
    inner = words[lo:hi]
    if not inner or len(inner) > 7 or not all(w[:1].isupper() or w[:1].isdigit() or w.lower() in LINKS[label] or w in "-./" for w in inner): return None
    # "Iraqi people", "Minister Ellwood", "villages around Raqqa": lower-case words were dropped at an edge, so the rest is only a part.
    if any(w[:1].islower() for w in words[hi:]) or any(w[:1].islower() for w in words[:lo] if w.lower() not in ("the", "a", "an")): return None
    return lo, hi


ECB_KINDS = {"HUMAN_PART_PER": "PER", "HUMAN_PART_ORG": "ORG", "LOC_GEO": "LOC", "HUMAN_PART_GPE": "LOC"}
ECB_MEASURED = {2, 5, 12, 18, 21, 23, 34, 35, *range(36, 46)}
FUNCTION = set("a an the he she it they we i you his her their its in at on of from to by for near and mr mrs ms dr".split())


def ecb_examples(root, is_held):
    """Sentences of ECB+ (training topics) with the names that its annotators marked; None where a capitalised word may or may not be a name."""
    for path in sorted(glob.glob(str(root / "ecbplus" / "ECB+" / "*" / "*.xml"))):
        if int(re.search(r"/(\d+)_", path)[1]) in ECB_MEASURED or is_held("ecbplus", pathlib.Path(path).stem): continue
        doc = xml.etree.ElementTree.parse(path).getroot()
        tokens = {t.get("t_id"): t for t in doc.iter("token")}
        marked = {}
        for m in doc.find("Markables"):
            ids = [a.get("t_id") for a in m.iter("token_anchor")]
            if ids: marked[tuple(ids)] = ECB_KINDS.get(m.tag)
        sentences = collections.defaultdict(list)
        for i, t in tokens.items(): sentences[int(t.get("sentence"))].append(i)
        for ids in sentences.values():
            words = [tokens[i].text or "" for i in ids]; at = {i: k for k, i in enumerate(ids)}
            if sum(w[:1].isupper() for w in words) > 0.6 * len(words): continue
            names = [None if w[:1].isupper() and not (k == 0 and w.lower() in FUNCTION) else "O" for k, w in enumerate(words)]
            for span, kind in sorted(marked.items(), key=lambda m: len(m[0])):
                if kind is None or any(i not in at for i in span): continue
                ks = [at[i] for i in span]
                while ks and (words[ks[0]].lower() in FUNCTION or words[ks[0]][:1].islower() or words[ks[0]] == "."): ks = ks[1:]
                while ks and words[ks[-1]] in ("'s", "'", "’s", ","): ks = ks[:-1]
                if not ks or ks != list(range(ks[0], ks[-1] + 1)): continue
                inner = [words[k] for k in ks]
                if not all(w[:1].isupper() or w in ("of", "and", "the", ".", "-", "de", "al", "&", "'s") for w in inner) or inner[0].lower() in TITLES: continue
                if kind != "ORG" and len(inner) > 4 or any(w in ("and", ",") for w in inner if kind == "PER"): continue
                for k in ks: names[k] = ("B-" if k == ks[0] else "I-") + kind
            if any(n and n != "O" for n in names): yield {"set": "ecb", "words": words, "names": names}


def bio(tags, keep={"PER", "ORG", "LOC"}):
    out, last = [], "O"
    for t in tags:
        kind = t.split("-")[-1] if t not in ("O", "") else "O"
        if kind not in keep: out.append("O"); last = "O"; continue
        out.append(t if t[:2] in ("B-",) or last == kind and t[:2] == "I-" else ("I-" if last == kind else "B-") + kind)
        last = kind
    return out


def silver(rows):
    """Attributions that a gold tree gives by rule: verbs of saying with a clause, and "according to"."""
    n, kids = len(rows), collections.defaultdict(list)
    for i, r in enumerate(rows): kids[int(r[6]) - 1].append(i)
    def below(i):
        out, todo = [], [i]
        while todo: k = todo.pop(); out.append(k); todo += kids[k]
        return sorted(out)
    items = []
    for i, r in enumerate(rows):
        if r[3] == "VERB" and r[2].lower() in SAY:
            content = [k for k in kids[i] if rows[k][7] in ("ccomp",) or (rows[k][7] == "parataxis" and any(rows[x][7].startswith("nsubj") for x in kids[k]))]
            source = [k for k in kids[i] if rows[k][7] == "nsubj"]
            words = sorted({w for k in content for w in below(k)})
            if not content and r[7] == "parataxis" and source:
                own = set(below(i)); words = [w for w in below(int(r[6]) - 1) if w not in own]
            if not words or not source: continue
            cue = [k for k in kids[i] if rows[k][7] in ("aux", "aux:pass", "compound:prt") or rows[k][1].lower() in ("not", "n't")] + [i]
            items.append((sorted(cue), below(source[0]), words))
        if r[1].lower() == "according" and i + 1 < n and rows[i + 1][1].lower() == "to":
            h = int(r[6]) - 1
            if h < 0 or rows[h][3] not in ("NOUN", "PROPN", "PRON"): continue
            phrase = below(h); up = int(rows[h][6]) - 1
            if up < 0: continue
            items.append(([i, i + 1], [k for k in phrase if k > i + 1], [k for k in below(up) if k not in set(phrase)]))
    return items


def to_roles(n, source, content):
    roles = [0] * n
    for words, b in ((content, 3), (source, 1)):
        last = None
        for w in sorted(words): roles[w] = b if last is None or w != last + 1 else b + 1; last = w
    return roles


def cue_tags(n, cues):
    tags = [0] * n
    for cue in cues:
        last = None
        for w in sorted(cue): tags[w] = 1 if last is None or w != last + 1 else 2; last = w
    return tags


def trim_marks(words, forms):
    while words and forms[words[-1]] in (".", ",", ";", ":"): words = words[:-1]
    while words and forms[words[0]] in (",", ";", ":"): words = words[1:]
    return words


def attribution_examples(path, texts, is_held):
    for line in open(path, encoding="utf8"):
        d = json.loads(line)
        if "from" in d and is_held(d["from"]["set"], d["from"]["doc"]): continue
        text = d["text"] if "text" in d else texts.text(d["from"]["set"], d["from"]["doc"])
        yield from window_examples(text, d["attributions"])


def window_examples(text, attributions):
    sentences = sentences_of(text)
    windows, current, block = [], [], None
    for b, s in sentences:
        if current and (b != block or sum(map(len, current)) + len(s) > 110): windows.append(current); current = []
        current.append(s); block = b
    if current: windows.append(current)
    for window in windows + [[s] for w in windows if len(w) > 1 for s in w]:
        words = [w for s in window for w in s]
        lo, hi = words[0][1], words[-1][2]
        inside = lambda spans: [k for k, (_, a, b) in enumerate(words) if any(a < e and s < b for s, e in spans)]
        items = []
        for a in attributions:
            cue = inside(a["cue"])
            if not cue or not (lo <= a["cue"][0][0] < hi): continue
            forms = [w[0] for w in words]
            items.append((cue, inside(a["source"]), trim_marks(inside(a["content"]), forms)))
        n = len(words)
        yield {"set": "attributions", "words": [w[0] for w in words], "cues": cue_tags(n, [i[0] for i in items]), "items": [[i[0], to_roles(n, i[1], i[2])] for i in items]}


def corpus_examples(folder):
    """Attributions and names of the corpus' train part, out of the labels that `rebuild.ts` writes beside the words."""
    for path in sorted(pathlib.Path(folder).glob("*.labels.json")):
        labels = json.load(open(path, encoding="utf8"))
        text = open(str(path).replace(".labels.json", ".txt"), encoding="utf8", newline="").read()
        for example in window_examples(text, labels["attributions"]): yield {**example, "set": "corpus"}
        for _, sentence in sentences_of(text):
            tags = ["O"] * len(sentence)
            for start, end, label, _entity in labels["names"]:
                for n, k in enumerate(k for k, w in enumerate(sentence) if w[1] >= start and w[2] <= end): tags[k] = ("I-" if n else "B-") + label
            yield {"set": "corpus names", "words": [w[0] for w in sentence], "names": tags}


def main():
    p = argparse.ArgumentParser(); p.add_argument("--data", required=True); p.add_argument("--out", default="work/data.json"); p.add_argument("--attributions", nargs="*", default=[]); p.add_argument("--corpus")
    o = p.parse_args(); root = pathlib.Path(o.data); random.seed(1); out = []; is_held = held_out()
    spec = importlib.util.spec_from_file_location("texts", root / "attributions" / "texts.py"); texts = importlib.util.module_from_spec(spec); spec.loader.exec_module(texts)
    lemmas = collections.Counter()
    for meta, rows in conllu(root / "ud-ewt" / "en_ewt-ud-train.rebuilt.conllu"):
        if is_held("ud-ewt", meta.get("newdoc id")): continue
        e = tree_example(rows, "ewt"); items = silver(rows)
        e["silver"] = [[i[0], to_roles(len(rows), i[1], i[2])] for i in items]; e["silver_cues"] = cue_tags(len(rows), [i[0] for i in items]); out.append(e)
        for r in rows: lemmas[(r[3], r[1].lower(), r[2].lower())] += 1
    for meta, rows in conllu(root / "ud-gum" / "en_gum-ud-train.rebuilt.conllu"):
        genre = (meta.get("newdoc id") or meta.get("sent_id", "")).split("_")[1]
        if genre not in GUM_GENRES or is_held("ud-gum", meta.get("newdoc id")): continue
        e = tree_example(rows, "gum"); e["names"] = gum_names(rows); items = silver(rows)
        e["silver"] = [[i[0], to_roles(len(rows), i[1], i[2])] for i in items]; e["silver_cues"] = cue_tags(len(rows), [i[0] for i in items]); out.append(e)
        for r in rows: lemmas[(r[3], r[1].lower(), r[2].lower())] += 1
    words, tags = [], []
    def close(name, sample=1.0):
        if words and random.random() < sample: out.append({"set": name, "words": list(words), "names": bio(tags)})
        words.clear(); tags.clear()
    for line in open(root / "uner-ewt" / "en_ewt-ud-dev.iob2", encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if line.startswith("#"): continue
        if len(c) < 3: close("uner"); continue
        words.append(c[1]); tags.append(c[2])
    close("uner")
    gold = [s for s in open(root / "ner-open/wikigold/CONLL-format/data/wikigold.conll.txt", encoding="utf8").read().split("\n\n") if s.strip()]
    for s in gold[: (len(gold) + 1) // 2]:
        for line in s.split("\n"):
            c = line.split()
            if len(c) == 2 and c[0] != "-DOCSTART-": words.append(c[0]); tags.append(c[1])
        close("wikigold")
    kinds = {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"}
    for line in open(root / "wnut17" / "wnut17train.conll", encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if len(c) < 2: close("wnut", 0.35); continue
        t = c[1]; words.append(c[0]); tags.append("O" if t == "O" or t[2:] not in kinds else t[:2] + kinds[t[2:]])
    close("wnut", 0.35)
    types = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    for folder in ("CENTCOM", "UK Government", "US State Department", "Wikipedia", "Australian Department of Foreign Affairs"):
        docs = {d["_id"]: d for d in map(json.loads, filter(str.strip, open(root / "re3d" / folder / "documents.json", encoding="utf8")))}
        spans = collections.defaultdict(list)
        for e in map(json.loads, filter(str.strip, open(root / "re3d" / folder / "entities.json", encoding="utf8"))):
            if e["type"] in types and e["confidence"] >= 0.5: spans[e["documentId"]].append((e["begin"], e["end"], types[e["type"]], e["value"]))
        countries = {e[3].lower().removeprefix("the ") for i in docs for e in spans[i] if e[2] == "LOC"}
        for i, d in docs.items():
            if is_held("re3d", i): continue
            chosen = []
            for s in sorted(spans[i], key=lambda s: s[0] - s[1]):
                if s[3].islower() or not any(c.isupper() for c in s[3]): continue
                if not any(s[0] < c[1] and c[0] < s[1] for c in chosen): chosen.append(s)
            for _, sentence in sentences_of(d["text"]):
                # Its entities are phrases, not names, and not all are marked: a capital outside of a plain name teaches nothing.
                t = [None if w[0][:1].isupper() and w[0].lower() not in NO_NAME else "O" for w in sentence]
                for a, b, label, value in chosen:
                    hit = [k for k, w in enumerate(sentence) if w[1] >= a and w[2] <= b]
                    # A country that acts is an organisation there and a place elsewhere.
                    if label == "ORG" and value.lower().removeprefix("the ") in countries: continue
                    name = name_of([sentence[k][0] for k in hit], label)
                    for n, k in enumerate(hit):
                        if name is not None and name[0] <= n < name[1]: t[k] = ("B-" if n == name[0] else "I-") + label
                out.append({"set": "re3d", "words": [w[0] for w in sentence], "names": t})
    out += ecb_examples(root, is_held)
    files = sorted(glob.glob(str(root / "attributions" / "*.jsonl"))) + o.attributions
    for f in files: out += list(attribution_examples(f, texts, is_held))
    if o.corpus: out += list(corpus_examples(o.corpus))
    print(collections.Counter(e["set"] for e in out), "silver", sum(len(e.get("silver", [])) for e in out), "labelled items", sum(len(e["items"]) for e in out if "items" in e))
    pathlib.Path(o.out).parent.mkdir(parents=True, exist_ok=True)
    json.dump({"examples": out, "lemmas": [[*k, v] for k, v in sorted(lemmas.items())]}, open(o.out, "w", encoding="utf8"), ensure_ascii=False)


if __name__ == "__main__": main()
