"""A quick look at a trained reader before it is exported: `python evaluate.py --model work/reader.pt --data DATA`.

Prints UPOS and greedy LAS on EWT dev and F1 of names by type on UNER-EWT test and the second half of wikigold, in 32 bits. The figures
of docs/accuracy.md come from the exported file through the program's own path (`npm run score`), not from here.
"""
import argparse, collections, json, pathlib, torch
from model import Reader
from encode import Pieces
from shapes import SHAPES
from data import conllu, bio


def spans(tags):
    out, start, kind = set(), None, None
    for i, t in enumerate(tags + ["O"]):
        if start is not None and (t[:2] != "I-" or t[2:] != kind): out.add((start, i, kind)); start = None
        if t[:2] == "B-" or (t[:2] == "I-" and start is None): start, kind = i, t[2:]
    return out


def name_sets(root):
    words, tags, uner = [], [], []
    for line in open(root / "uner-ewt" / "en_ewt-ud-test.iob2", encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if line.startswith("#"): continue
        if len(c) < 3:
            if words: uner.append((words, bio(tags)))
            words, tags = [], []
        else: words.append(c[1]); tags.append(c[2])
    gold = [s for s in open(root / "ner-open/wikigold/CONLL-format/data/wikigold.conll.txt", encoding="utf8").read().split("\n\n") if s.strip()]
    wiki = []
    for s in gold[(len(gold) + 1) // 2 :]:
        rows = [c for c in (line.split() for line in s.split("\n")) if len(c) == 2 and c[0] != "-DOCSTART-"]
        if rows: wiki.append(([r[0] for r in rows], bio([r[1] for r in rows])))
    return {"uner-ewt": uner, "wikigold": wiki}


def main():
    p = argparse.ArgumentParser(); p.add_argument("--model", default="work/reader.pt"); p.add_argument("--data", required=True); p.add_argument("--threads", type=int, default=1)
    o = p.parse_args(); root = pathlib.Path(o.data); torch.set_num_threads(o.threads)
    saved = torch.load(o.model, weights_only=True); reader = Reader(len(saved["upos"]), len(saved["labels"]), len(SHAPES)); reader.load_state_dict(saved["weights"]); reader.eval()
    pieces, labels = Pieces(), {l: i for i, l in enumerate(saved["labels"])}

    def run(words, want):
        i, s, f, w = pieces.sentence(words); one = lambda x: torch.tensor(x).unsqueeze(0)
        with torch.no_grad(): return reader(one(i), one(s), torch.ones(1, len(i)), one(f), one(w), want)

    n, tag_right, las, uas = 0, 0, 0, 0
    for _, rows in conllu(root / "ud-ewt" / "en_ewt-ud-dev.conllu"):
        words = [r[1] for r in rows]
        if len(words) > 120: continue
        out = run(words, ("tree",)); upos = out["upos"][0].argmax(-1).tolist(); heads = out["arcs"][0].argmax(-1)
        d, h = out["lab"]; rels = reader.lab(d, h)[0][torch.arange(len(words)), heads].argmax(-1).tolist()
        for k, r in enumerate(rows):
            n += 1; tag_right += saved["upos"][upos[k]] == r[3]; head = int(heads[k]) == int(r[6]); uas += head
            las += head and saved["labels"][rels[k]].split(":")[0] == r[7].split(":")[0]
    print(f"EWT dev UPOS {100 * tag_right / n:.2f} UAS {100 * uas / n:.2f} LAS {100 * las / n:.2f}", flush=True)
    for name, items in name_sets(root).items():
        right, said, gold = collections.Counter(), collections.Counter(), collections.Counter()
        for words, tags in items:
            got = spans([saved["names"][t] for t in run(words, ("names",))["names"][0].argmax(-1).tolist()]); want = spans(tags)
            for s in got: said[s[2]] += 1; right[s[2]] += s in want
            for s in want: gold[s[2]] += 1
        f = lambda r, s, g: f"{200 * r / max(1, s + g):.1f} (P {100 * r / max(1, s):.0f} R {100 * r / max(1, g):.0f})"
        print(name, f(sum(right.values()), sum(said.values()), sum(gold.values())), {k: f(right[k], said[k], gold[k]) for k in gold}, flush=True)


if __name__ == "__main__": main()
