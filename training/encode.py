"""Words to subwords: BERT uncased WordPiece, each word pieced alone."""
import unicodedata, functools
from model import encoder_folder
from shapes import shape

MAX_WORD_SUBWORDS = 8


class Pieces:
    def __init__(self):
        self.vocab = {w.rstrip("\n"): i for i, w in enumerate(open(encoder_folder() / "vocab.txt", encoding="utf8"))}
        self.cls, self.sep, self.unk = self.vocab["[CLS]"], self.vocab["[SEP]"], self.vocab["[UNK]"]

    @functools.lru_cache(200_000)
    def word(self, w):
        t = "".join(c for c in unicodedata.normalize("NFD", w.lower()) if unicodedata.category(c) != "Mn")
        parts, cur = [], ""
        for c in t:
            if unicodedata.category(c)[0] in "PS": parts += [cur, c] if cur else [c]; cur = ""
            elif not c.isspace() and unicodedata.category(c)[0] != "C": cur += c
        if cur: parts.append(cur)
        out = []
        for p in parts:
            got, at = [], 0
            while at < len(p):
                end = len(p)
                while end > at and ("##" if at else "") + p[at:end] not in self.vocab: end -= 1
                if end == at: got = [self.unk]; break
                got.append(self.vocab[("##" if at else "") + p[at:end]]); at = end
            out += got
        return tuple(out[:MAX_WORD_SUBWORDS] or [self.unk])

    def sentence(self, words):
        """(subword ids with specials, shape of each subword, first subword of each word, shape of each word)"""
        ids, shapes, first, ws = [self.cls], [0], [], []
        for w in words:
            s = shape(w); first.append(len(ids)); ws.append(s)
            for p in self.word(w): ids.append(p); shapes.append(s)
        return ids + [self.sep], shapes + [0], first, ws
