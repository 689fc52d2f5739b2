"""Words and sentences of raw text for the attribution texts; the product's own tokeniser (src/core/language) follows the same rules."""
import re

ABBREVIATIONS = set("mr mrs ms dr prof gen lt col maj capt sgt sen rep gov st no vs jr sr inc ltd co corp u.s u.k u.n a.m p.m e.g i.e etc jan feb mar apr jun jul aug sept sep oct nov dec".split())
WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[A-Za-z]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*(?=n['’]t\b)|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m|S)\b|[^\W_]+(?:[.&][^\W_]+)*|\.\.\.+|--+|``|''|[^\w\s]|_+", re.UNICODE)
CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)


def words_of(text, start=0):
    """(form, start, end) of each word."""
    out = []
    for m in WORD.finditer(text):
        w, a = m.group(), m.start() + start
        c = CLITIC.match(w)
        if c and len(c.group(1)) > 0:
            out += [(c.group(1), a, a + len(c.group(1))), (c.group(2), a + len(c.group(1)), a + len(w))]
        elif w.lower() == "cannot":
            out += [(w[:3], a, a + 3), (w[3:], a + 3, a + 6)]
        else:
            out.append((w, a, a + len(w)))
    # A known abbreviation and a single capital letter keep their full stop.
    joined = []
    for w, a, b in out:
        if w == "." and joined and joined[-1][2] == a and (joined[-1][0].lower() in ABBREVIATIONS or re.fullmatch(r"[A-Z]", joined[-1][0])):
            p = joined.pop(); joined.append((p[0] + ".", p[1], b))
        else: joined.append((w, a, b))
    return joined


def sentences_of(text):
    """Lists of words, one a sentence, with the number of the line (block) each stands in."""
    out, at = [], 0
    for block, line in enumerate(text.split("\n")):
        sentence = []
        ws = words_of(line, at)
        for i, (w, a, b) in enumerate(ws):
            sentence.append((w, a, b))
            if w in (".", "!", "?", "...") or re.fullmatch(r"\.\.\.+|…", w):
                j = i + 1
                nxt = ws[j] if j < len(ws) else None
                if nxt and nxt[0] in "”’\"')»]" and nxt[1] - b <= 1: continue
                if nxt is None or nxt[0][0].isupper() or nxt[0][0] in "“«\"‘([" or nxt[0][0].isdigit():
                    out.append((block, sentence)); sentence = []
            elif w in "”’\"')»]" and i and ws[i - 1][0] in (".", "!", "?") and ws[i - 1][2] == a:
                nxt = ws[i + 1] if i + 1 < len(ws) else None
                if nxt is None or nxt[0][0].isupper() or nxt[0][0] in "“«\"‘":
                    out.append((block, sentence)); sentence = []
        if sentence: out.append((block, sentence))
        at += len(line) + 1
    return out
