"""Exports the trained reader: `python export.py --model work/reader.pt --out ../models/reader`. Writes reader.onnx (int8), reader.json, vocab.txt, lemmas.json."""
import argparse, collections, hashlib, json, pathlib, shutil, warnings, torch
from model import Reader, Exported, encoder_folder
from shapes import SHAPES, RULE
warnings.filterwarnings("ignore")


def lemma_table(counts):
    """Forms whose lemma the suffix rule of src/core/language/lemmas.ts does not give, and the verbs it may restore."""
    best = collections.defaultdict(collections.Counter)
    for upos, form, lemma, n in counts:
        if upos not in ("PROPN", "PUNCT", "NUM", "SYM", "X") and form.replace("'", "").replace("’", "").isalpha(): best[(upos, form)][lemma] += n
    verbs = {c.most_common(1)[0][0] for (u, _), c in best.items() if u == "VERB"}
    vowels = "aeiou"
    def plural(f):
        if f.endswith("ies") and len(f) > 4 and f[-4] not in vowels: return f[:-3] + "y"
        for e in ("sses", "xes", "zes", "ches", "shes"):
            if f.endswith(e): return f[:-2]
        return f[:-1] if f.endswith("s") and len(f) > 2 and f[-2] not in "sui" else f
    def restore(s):
        d = s[:-1] if len(s) > 1 and s[-1] == s[-2] else None
        if s in verbs: return s
        if s + "e" in verbs: return s + "e"
        if d and d in verbs: return d
        return s
    def rule(f, u):
        if u == "NOUN": return plural(f)
        if u not in ("VERB", "AUX"): return f
        if f in verbs: return f
        if f.endswith("ing") and len(f) > 4: return restore(f[:-3])
        if f.endswith("ied") and len(f) > 4: return f[:-3] + "y"
        if f.endswith("ed") and len(f) > 3: return restore(f[:-2])
        return plural(f)
    out = collections.defaultdict(dict)
    for (u, f), c in sorted(best.items()):
        lemma = c.most_common(1)[0][0]
        if sum(c.values()) >= 1 and rule(f, u) != lemma and lemma and " " not in lemma: out[u][f] = lemma
    extra = "shell bomb bombard attack strike capture seize liberate repel advance retreat withdraw deploy mobilise mobilize evacuate besiege blockade detain arrest abduct kidnap ambush raid launch target destroy damage demolish shoot fire wound injure kill displace accuse deny refute condemn welcome urge appeal vow pledge threaten escalate ceasefire clash exchange release free swap intercept down neutralise neutralize eliminate suppress"
    return {"exceptions": out, "verbs": sorted(verbs | set(extra.split()))}


def main():
    p = argparse.ArgumentParser(); p.add_argument("--model", default="work/reader.pt"); p.add_argument("--data", default="work/data.json"); p.add_argument("--out", default="../models/reader"); p.add_argument("--keep-float", action="store_true")
    o = p.parse_args(); out = pathlib.Path(o.out); out.mkdir(parents=True, exist_ok=True)
    saved = torch.load(o.model); reader = Reader(len(saved["upos"]), len(saved["labels"]), len(SHAPES)); reader.load_state_dict(saved["weights"]); reader.eval()
    W = 5; ids = torch.tensor([[101, 2000, 2001, 2002, 2003, 2004, 2005, 102]]); sh = torch.tensor([[0, 1, 2, 1, 1, 1, 8, 0]]); first = torch.arange(1, W + 1); ws = torch.tensor([1, 2, 1, 1, 1])
    work = pathlib.Path("work"); work.mkdir(exist_ok=True); full = work / "reader-fp32.onnx"
    names = ["upos", "names", "arcs", "labels", "cues", "attributions", "vector"]
    torch.onnx.export(Exported(reader), (ids, sh, first, ws), str(full), input_names=["input_ids", "shape_ids", "word_first", "word_shape"], output_names=names, opset_version=17, dynamo=False,
        dynamic_axes={"input_ids": {1: "T"}, "shape_ids": {1: "T"}, "word_first": {0: "W"}, "word_shape": {0: "W"}, "upos": {0: "W"}, "names": {0: "W"}, "arcs": {0: "W", 1: "H"}, "labels": {0: "W", 1: "H"}, "cues": {0: "W"}, "attributions": {0: "W", 1: "V"}})
    from onnxruntime.quantization import quantize_dynamic, QuantType
    from onnxruntime.quantization.shape_inference import quant_pre_process
    pre = work / "reader-pre.onnx"; quant_pre_process(str(full), str(pre), skip_symbolic_shape=True)
    small = work / "reader-int8.onnx"
    quantize_dynamic(str(pre), str(small), weight_type=QuantType.QInt8, reduce_range=True, per_channel=True, op_types_to_quantize=["MatMul", "Gemm", "Gather"])
    for name in ["vocab.txt"]: shutil.copy(encoder_folder() / name, out / name)
    json.dump(lemma_table(json.load(open(o.data, encoding="utf8"))["lemmas"]), open(out / "lemmas.json", "w", encoding="utf8"), ensure_ascii=False, sort_keys=True, indent=0)
    data = small.read_bytes(); tmp = out / "reader.onnx.part"; tmp.write_bytes(data); tmp.rename(out / "reader.onnx")
    card = {"format": 1, "sha256": hashlib.sha256(data).hexdigest(), "max_subwords": 256, "max_word_subwords": 8, "upos": saved["upos"], "names": saved["names"], "labels": saved["labels"], "shapes": SHAPES, "shape_rule": RULE,
            "cues": ["O", "B", "I"], "roles": ["O", "B-source", "I-source", "B-content", "I-content"], "cue_row": "mean of the rows of the cue's words", "steps": saved["steps"], "seed": saved["seed"]}
    json.dump(card, open(out / "reader.json", "w", encoding="utf8"), indent=1)
    print(len(data) / 1e6, "MB")


if __name__ == "__main__": main()
