"""A small glossary for the tests of mentions."""

from malmoi.mentions import Form, MentionFinder, TermFacts

_FORMS = {
    "attention": "어텐션, 주의 메커니즘, attention, attention mechanism",
    "self-attention": "셀프 어텐션, self-attention",
    "autoencoder": "오토인코더, autoencoder, AE",
    "vae": "변분 오토인코더, variational autoencoder, VAE",
    "gan": "생성적 적대 신경망, generative adversarial network, GAN",
    "bert": "BERT",
    "gpt": "GPT",
    "resnet": "ResNet",
    "lora": "저랭크 적응, low-rank adaptation, LoRA",
    "token": "토큰, token",
    "tokenization": "토큰화, tokenization",
    "embedding": "임베딩, embedding",
    "loss-function": "손실 함수, 손실, loss function, loss",
    "normalization": "정규화, normalization",
    "batch-normalization": "배치 정규화, batch normalization, BN",
    "batch": "배치, 미니배치, batch",
    "kernel": "커널, kernel",
    "epoch": "에폭, epoch",
    "bias": "편향, bias",
    "bias-term": "편향 항, 편향, bias term",
    "overfitting": "과적합, overfitting",
    "reinforcement-learning": "강화 학습, reinforcement learning",
    "encoder-decoder": "인코더-디코더, encoder-decoder",
    "encoder": "인코더, encoder",
    "transformer": "트랜스포머, transformer",
    "conditional-probability": "조건부 확률, conditional probability",
    "rank": "r, 층",
}
_FACTS = {
    "tokenization": TermFacts(predicate=True),
    "normalization": TermFacts(predicate=True),
    "overfitting": TermFacts(predicate=True),
    "loss-function": TermFacts(not_in=("유실 손실", "손실 보전", "loss of face")),
    "kernel": TermFacts(not_in=("부트로더",)),
    "batch": TermFacts(context=("학습", "에폭", "batch")),
}

FINDER = MentionFinder(
    (Form(text, concept) for concept, texts in _FORMS.items() for text in texts.split(", ")),
    _FACTS,
)


def surfaces(text: str) -> list[str]:
    """Give what is found, as it stands in the text."""
    return [mention.text for mention in FINDER.find(text)]
