"""Trains the reader: `python train.py --data work/data.json --out work/reader.pt --epochs 5`. Saves averaged weights after each epoch."""
import argparse, collections, json, math, random, time, numpy as np, torch, torch.nn.functional as F
from transformers import BertModel
from model import Reader, encoder_folder
from encode import Pieces
from shapes import SHAPES

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
FIRST = "Arman Vahan Ilham Rauf Gevorg Mykola Oksana Taras Dmytro Iryna Bilal Yusuf Farid Samira Leila Hassan Omar Nadia Tariq Idris Amadou Fatou Kwame Abebe Tesfaye Selam Goran Milica Dragan Jelena Emir Aylin Mehmet Zeynep Arash Shirin Reza Minh Thanh Aung Htet Thiri Rahul Priya Anjali Imran Ayesha Pavel Svetlana Igor Olga Nikolai Kenji Haruka Wei Li Jin Sota Mateo Lucia Diego Camila Joao Beatriz".split()
LAST = "Hakobyan Sargsyan Mammadov Aliyeva Huseynov Shevchenko Kovalenko Bondar Tkachenko Al-Masri al-Hakim Haddad Khalil Nasser Diallo Traore Okafor Mensah Bekele Girma Petrovic Jovanovic Hadzic Yilmaz Demir Kaya Rahimi Hosseini Karimi Nguyen Tran Win Zaw Sharma Patel Khan Chaudhry Ivanov Sokolov Volkov Morozov Tanaka Suzuki Wang Zhang Chen Rojas Herrera Mendez Silva Costa Melikyan Arustamyan Guliyev Rzayev".split()


def places(path_list):
    out = []
    for path in path_list:
        for line in open(path, encoding="utf8"):
            d = json.loads(line)
            if d.get("placetype") == "locality" and d["name"].isascii() and d["name"].replace("-", "").replace(" ", "").isalpha(): out.append(d["name"])
    return out


def swap_names(e, pool, organisations, rng):
    """The example with some people, places and organisations renamed, so that names are known by their surroundings."""
    words, tags, i = [], [], 0
    while i < len(e["words"]):
        t = e["names"][i]
        if t and t.startswith("B-"):
            j = i + 1
            while j < len(e["words"]) and e["names"][j] == "I-" + t[2:]: j += 1
            new = e["words"][i:j]
            if t == "B-PER" and rng.random() < 0.5: new = [rng.choice(FIRST), rng.choice(LAST)] if j - i > 1 else [rng.choice(LAST)]
            if t == "B-LOC" and rng.random() < 0.5 and j - i <= 2: new = rng.choice(pool).split()
            if t == "B-ORG" and rng.random() < 0.5: new = rng.choice(organisations)
            words += new; tags += [t] + ["I-" + t[2:]] * (len(new) - 1); i = j
        else: words.append(e["words"][i]); tags.append(t); i += 1
    return {"set": e["set"], "words": words, "names": tags}


def organisations_of(examples):
    """Every organisation's name in the examples, once: what one may be renamed to."""
    out = set()
    for e in examples:
        tags = e.get("names", [])
        for i, t in enumerate(tags):
            if t != "B-ORG": continue
            j = i + 1
            while j < len(tags) and tags[j] == "I-ORG": j += 1
            out.add(tuple(e["words"][i:j]))
    return [list(o) for o in sorted(out)]


def noisy(words, rng):
    r = rng.random()
    if r < 0.03: return [w.lower() for w in words]
    if r < 0.08: return [w.upper() for w in words]
    if r < 0.11: return [w[:1].upper() + w[1:] for w in words]
    return words


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", default="work/data.json"); p.add_argument("--out", default="work/reader.pt"); p.add_argument("--epochs", type=float, default=5); p.add_argument("--gazetteer", nargs="*", default=[])
    p.add_argument("--seed", type=int, default=1); p.add_argument("--tokens", type=int, default=1100); p.add_argument("--from", dest="start"); p.add_argument("--lr", type=float, default=3e-4); p.add_argument("--save-every", type=float, default=0.5); p.add_argument("--threads", type=int, default=2)
    o = p.parse_args(); torch.manual_seed(o.seed); rng = random.Random(o.seed); torch.set_num_threads(o.threads)
    examples = json.load(open(o.data, encoding="utf8"))["examples"]; pool = places(o.gazetteer) or ["Avanek", "Lessen", "Sorvik"]; organisations = organisations_of(examples)
    counts = collections.Counter(r for e in examples for r in e.get("rels", []))
    labels = sorted(l for l, c in counts.items() if c >= 40); base = {l: i for i, l in enumerate(labels)}
    label_of = lambda r: base.get(r, base.get(r.split(":")[0], base["dep"]))
    pieces = Pieces(); model = Reader(len(UPOS), len(labels), len(SHAPES))
    if o.start: model.load_state_dict(torch.load(o.start, weights_only=True)["weights"])
    teacher = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False, attn_implementation="eager").eval()
    decay = [w for n, w in model.named_parameters() if w.requires_grad and w.dim() > 1]; flat = [w for n, w in model.named_parameters() if w.requires_grad and w.dim() <= 1]
    enc = {id(w) for w in model.encoder.parameters()}
    groups = [{"params": [w for w in ws if (id(w) in enc) == e], "lr": o.lr if e else 1.5e-3 * o.lr / 3e-4, "weight_decay": d} for ws, d in ((decay, 0.01), (flat, 0.0)) for e in (True, False)]
    opt = torch.optim.AdamW([g for g in groups if g["params"]], betas=(0.9, 0.98)); ema = None

    def batches():
        todo = []
        for e in examples:
            if e["set"] in ("uner", "wikigold", "re3d", "ecb", "corpus names"):
                for _ in range({"wikigold": 3, "corpus names": 3, "ecb": 1}.get(e["set"], 2)): todo.append(swap_names(e, pool, organisations, rng) if rng.random() < 0.5 else e)
            elif e["set"] in ("attributions", "corpus") and not e["items"] and rng.random() < 0.3: continue
            elif e["set"] == "gum" and rng.random() < 0.3 and any(t and t != "O" for t in e["names"]): todo += [e, swap_names(e, pool, organisations, rng)]
            else: todo.append(e)
        packed = []
        for e in todo:
            words = noisy(e["words"], rng); ids = pieces.sentence(words)
            if len(ids[0]) <= (256 if e["set"] in ("attributions", "corpus") else 128): packed.append((e, ids))
        packed.sort(key=lambda x: len(x[1][0]) + rng.random() * 6)
        out, cur = [], []
        for x in packed:
            if cur and (len(cur) + 1) * len(x[1][0]) > o.tokens: out.append(cur); cur = []
            cur.append(x)
        if cur: out.append(cur)
        rng.shuffle(out); return out

    first = batches(); steps = int(len(first) * o.epochs); warm = min(150, steps // 10)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
    step, t0, sums, save = 0, time.time(), collections.Counter(), int(len(first) * o.save_every)
    print("batches", len(first), "steps", steps, "labels", len(labels), flush=True)
    while step < steps:
        for batch in first:
            if step >= steps: break
            B, T, W = len(batch), max(len(x[1][0]) for x in batch), max(len(x[1][2]) for x in batch)
            ids, sh, mask = torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T)
            fw, ws, wm = torch.zeros(B, W, dtype=torch.long), torch.zeros(B, W, dtype=torch.long), torch.zeros(B, W, dtype=torch.bool)
            upos, heads, rels, names, cues = (torch.full((B, W), -100) for _ in range(5)); cue_weight = torch.ones(B); rows = []
            for b, (e, (i, s, f, w)) in enumerate(batch):
                n = len(f); ids[b, : len(i)] = torch.tensor(i); sh[b, : len(s)] = torch.tensor(s); mask[b, : len(i)] = 1; fw[b, :n] = torch.tensor(f); ws[b, :n] = torch.tensor(w); wm[b, :n] = True
                if "upos" in e:
                    upos[b, :n] = torch.tensor([UPOS.index(u) for u in e["upos"]]); heads[b, :n] = torch.tensor(e["heads"]); rels[b, :n] = torch.tensor([label_of(r) for r in e["rels"]])
                if "names" in e: names[b, :n] = torch.tensor([-100 if t is None else NAMES.index(t) for t in e["names"]])
                if "cues" in e:
                    cues[b, :n] = torch.tensor(e["cues"]); rows += [(b, c, r, 1.0) for cue, r in e["items"] for c in cue]
                elif e.get("silver") or ("silver" in e and rng.random() < 0.15):
                    cues[b, :n] = torch.tensor(e["silver_cues"]); cue_weight[b] = 0.3; rows += [(b, c, r, 0.3) for cue, r in e["silver"] for c in cue]
            want = [k for k, y in (("tree", upos), ("names", names), ("say", cues)) if (y >= 0).any()]
            teach = step % 3 == 0
            if teach: want.append("vector")
            out = model(ids, sh, mask, fw, ws, want); loss = 0.0
            if "tree" in want:
                arcs = out["arcs"].masked_fill(~torch.cat([torch.ones(B, 1, dtype=torch.bool), wm], 1).unsqueeze(1), -1e4)
                l = {"upos": F.cross_entropy(out["upos"].flatten(0, 1), upos.flatten()) * 0.5, "arcs": F.cross_entropy(arcs.flatten(0, 1), heads.flatten())}
                d, h = out["lab"]; at = heads.clamp(min=0)
                hh = torch.gather(h, 1, at.unsqueeze(-1).expand(-1, -1, h.shape[-1])); k = rels.flatten() >= 0
                bi = model.lab; dd, hv = d.flatten(0, 1)[k], hh.flatten(0, 1)[k]
                sc = (bi.pair(dd).view(-1, bi.out, bi.width) @ hv.unsqueeze(-1)).squeeze(-1) + bi.left(dd) + bi.right(hv)
                l["labels"] = F.cross_entropy(sc, rels.flatten()[k])
            else: l = {}
            if "names" in want: l["names"] = F.cross_entropy(out["names"].flatten(0, 1), names.flatten())
            if "say" in want:
                c = F.cross_entropy(out["cues"].flatten(0, 1), cues.flatten(), reduction="none").view(B, W); k = (cues >= 0).float() * cue_weight.unsqueeze(1)
                l["cues"] = (c * k).sum() / k.sum().clamp(min=1) * 1.5
                if rows:
                    a, b_ = out["say"]; bi = torch.tensor([r[0] for r in rows]); ci = torch.tensor([r[1] for r in rows]); m = model.say
                    x = a[bi, ci]; y = b_[bi]
                    sc = (m.pair(x).view(-1, m.out, m.width) @ y.transpose(1, 2)).transpose(1, 2) + m.left(x).unsqueeze(1) + m.right(y)
                    gold = torch.full((len(rows), W), -100); wt = torch.zeros(len(rows), W)
                    for i, (bb, _, r, wgt) in enumerate(rows): gold[i, : len(r)] = torch.tensor(r); wt[i, : len(r)] = wgt
                    ce = F.cross_entropy(sc.flatten(0, 1), gold.flatten(), reduction="none").view_as(wt); l["roles"] = (ce * wt).sum() / wt.sum().clamp(min=1) * 1.5
            if teach:
                with torch.no_grad():
                    t = teacher(input_ids=ids, attention_mask=mask).last_hidden_state; tv = (t * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
                l["vector"] = (1 - F.cosine_similarity(out["vector"], tv)).mean() * 3
            loss = sum(l.values()); opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_([w for g in groups for w in g["params"]], 2.0); opt.step(); sched.step(); step += 1
            for k, v in l.items(): sums[k] += v.item(); sums["n_" + k] += 1
            with torch.no_grad():
                state = model.state_dict()
                if ema is None and step >= warm: ema = {k: v.clone() for k, v in state.items()}
                elif ema is not None:
                    d = min(0.998, (step - warm) / (step - warm + 10))
                    for k, v in state.items():
                        if v.is_floating_point() and v.data_ptr() != model.encoder.embeddings.word_embeddings.weight.data_ptr(): ema[k].mul_(d).add_(v, alpha=1 - d)
            if step % 100 == 0:
                print(step, int(time.time() - t0), "s", {k: round(sums[k] / sums["n_" + k], 3) for k in sums if not k.startswith("n_")}, flush=True); sums.clear()
            if (step % save == 0 or step == steps) and ema is not None:
                torch.save({"weights": ema, "labels": labels, "upos": UPOS, "names": NAMES, "seed": o.seed, "steps": step, "of": steps}, o.out + ".part"); import os; os.replace(o.out + ".part", o.out)
        first = batches()


if __name__ == "__main__": main()
