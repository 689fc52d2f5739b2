"""Averages trained readers: `python average.py OUT MODEL=WEIGHT … [--names MODEL=WEIGHT …]`; the head for names may have weights of its own.

Runs that begin at one set of weights lie in one basin, and their mean reads trees better than any of them (Wortsman et al. 2022, Model soups).
"""
import argparse, torch

NAMES = ("names.", "mix_name")


def read(pairs):
    out = []
    for pair in pairs: path, weight = pair.rsplit("=", 1); out.append((torch.load(path, weights_only=True), float(weight)))
    return out


def mean(models, key):
    if not models[0][0]["weights"][key].is_floating_point(): return models[-1][0]["weights"][key]
    return sum(w * m["weights"][key] for m, w in models) / sum(w for _, w in models)


def main():
    p = argparse.ArgumentParser(); p.add_argument("out"); p.add_argument("models", nargs="+"); p.add_argument("--names", nargs="+", default=[])
    o = p.parse_args(); models, names = read(o.models), read(o.names)
    saved = dict(models[-1][0]); saved["steps"] = sum(m["steps"] for m, _ in models)
    saved["weights"] = {k: mean(names if names and k.startswith(NAMES) else models, k) for k in saved["weights"]}
    torch.save(saved, o.out)


if __name__ == "__main__": main()
