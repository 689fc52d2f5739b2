"""Trains the head for names alone, on an encoder that stays as it is: `python names_head.py --from work/reader.pt --start work/mean.pt --data work/data.json --out work/shipped.pt`.

Trees and attributions keep every bit, so that what the rules were measured with stays. `--start` gives weights of the head to begin with,
half of them. About 160 s for three rounds on two quiet cores.
"""
import argparse, json, random, torch, torch.nn.functional as F
from encode import Pieces
from model import Reader
from shapes import SHAPES
from train import NAMES, noisy, organisations_of, places, swap_names

OWN = ("names.", "mix_name")
TIMES = {"wikigold": 3, "corpus names": 3, "uner": 2, "re3d": 2}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--from", dest="base", required=True); p.add_argument("--start"); p.add_argument("--data", default="work/data.json"); p.add_argument("--out", default="work/shipped.pt")
    p.add_argument("--rounds", type=float, default=3); p.add_argument("--seed", type=int, default=7); p.add_argument("--tokens", type=int, default=2000); p.add_argument("--gazetteer", nargs="*", default=[])
    o = p.parse_args(); torch.manual_seed(o.seed); rng = random.Random(o.seed); torch.set_num_threads(2)
    saved = torch.load(o.base, weights_only=True); model = Reader(len(saved["upos"]), len(saved["labels"]), len(SHAPES)); weights = dict(saved["weights"])
    if o.start:
        other = torch.load(o.start, weights_only=True)["weights"]
        weights.update({k: v * 0.5 + other[k] * 0.5 for k, v in weights.items() if k.startswith(OWN)})
    model.load_state_dict(weights); model.eval(); model.names.train()
    for name, w in model.named_parameters(): w.requires_grad = name.startswith(OWN)
    examples = [e for e in json.load(open(o.data, encoding="utf8"))["examples"] if any(e.get("names", []))]
    pool = places(sorted(o.gazetteer)) or ["Avanek", "Lessen", "Sorvik"]; organisations = organisations_of(examples); pieces = Pieces()
    opt = torch.optim.AdamW([w for w in model.parameters() if w.requires_grad], lr=1e-3, weight_decay=0.01)

    def batches():
        todo = [swap_names(e, pool, organisations, rng) if rng.random() < 0.4 else e for e in examples for _ in range(TIMES.get(e["set"], 1))]
        packed = [(e, ids) for e in todo for ids in [pieces.sentence(noisy(e["words"], rng))] if len(ids[0]) <= 128]
        packed.sort(key=lambda x: len(x[1][0]) + rng.random() * 6); out, cur = [], []
        for x in packed:
            if cur and (len(cur) + 1) * len(x[1][0]) > o.tokens: out.append(cur); cur = []
            cur.append(x)
        out.append(cur); rng.shuffle(out); return out

    first = batches(); total = int(len(first) * o.rounds); step, mean = 0, None
    while step < total:
        for batch in first[: total - step]:
            B, T, W = len(batch), max(len(i) for _, (i, _, _, _) in batch), max(len(f) for _, (_, _, f, _) in batch)
            ids, shapes, mask = torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T)
            at, word, gold = torch.zeros(B, W, dtype=torch.long), torch.zeros(B, W, dtype=torch.long), torch.full((B, W), -100)
            for b, (e, (i, s, f, w)) in enumerate(batch):
                ids[b, : len(i)] = torch.tensor(i); shapes[b, : len(s)] = torch.tensor(s); mask[b, : len(i)] = 1; at[b, : len(f)] = torch.tensor(f); word[b, : len(w)] = torch.tensor(w)
                gold[b, : len(f)] = torch.tensor([-100 if t is None else NAMES.index(t) for t in e["names"]])
            with torch.no_grad(): layers = model.encode(ids, shapes, mask)
            x = model.mix_name(layers); picked = torch.gather(x, 1, at.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
            out = model.names(F.dropout(torch.cat([picked, model.shape_out(word)], -1), 0.2))
            for g in opt.param_groups: g["lr"] = 1e-3 * max(0.03, 1 - step / total)
            loss = F.cross_entropy(out.flatten(0, 1), gold.flatten()); opt.zero_grad(); loss.backward(); opt.step(); step += 1
            with torch.no_grad():
                now = {k: v for k, v in model.state_dict().items() if k.startswith(OWN)}; d = min(0.995, step / (step + 10))
                mean = {k: v.clone() for k, v in now.items()} if mean is None else {k: mean[k] * d + v * (1 - d) for k, v in now.items()}
            if step % 100 == 0: print(step, "of", total, round(loss.item(), 4), flush=True)
        first = batches()
    torch.save({**saved, "weights": {**saved["weights"], **mean}}, o.out)


if __name__ == "__main__": main()
