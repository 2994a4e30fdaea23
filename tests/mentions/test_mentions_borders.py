"""Where a form is a word of its own: sentences, and what is found in them."""

import pytest

from tests.mentions.glossary import FINDER, surfaces

PARTICLES = [
    ("어텐션은 무엇을 볼지 고른다", ["어텐션"]),
    ("인코더에서부터 디코더까지", ["인코더"]),
    ("임베딩으로부터의 거리", ["임베딩"]),
    ("토큰들마다 하나씩", ["토큰"]),
    ("트랜스포머라고는 하지만", ["트랜스포머"]),
    ("그것이 바로 손실 함수다.", ["손실 함수"]),
    ("답은 토큰이다.", ["토큰"]),
    ("토큰다운 토큰고", []),  # 다 and 고 lose their 이 behind a vowel only
    ("편향 없는 추정, 편향없는 추정", ["편향", "편향"]),
    ("GAN보다 VAE가 낫다", ["GAN", "VAE"]),
    ("토큰에서조차 커널인들 인코더깨나 임베딩이라니", ["토큰", "커널", "인코더", "임베딩"]),
    ("토큰이면서 인코더지, 커널까지라면 어텐션은요", ["토큰", "인코더", "커널", "어텐션"]),
    ("임베딩에대한 글, 토큰이었으며, 커널에서였다", ["임베딩", "토큰", "커널"]),
    ("한 토큰씩, 두 커널쯤, 세 토큰짜리", ["토큰", "커널", "토큰"]),
    ("토큰지 커널면서 임베딩겠다", []),
    ("배치도를 그리는 학습", []),  # nothing follows 도: 배치도 is another word
]
COMPOUNDS = [
    ("강화학습기반 로봇", ["강화학습"]),
    ("토큰수별로 나눈다", ["토큰"]),
    ("임베딩벡터들을 모은다", ["임베딩"]),
    ("토큰임베딩을 더한다", ["토큰"]),
    ("트랜스포머가속기를 샀다", ["트랜스포머"]),  # a long form may have any noun behind it
    ("토큰가게를 열었다", []),
    ("트랜스포머즈라는 밴드", []),
    ("에폭시를 바른다", []),
    ("조건부GAN을 쓴다", ["GAN"]),
    ("탈편향 재정규화 무손실", []),  # a Hangul letter on the left blocks
]
PREDICATES = [
    ("값을 정규화한 뒤 배치 정규화했다", ["정규화", "배치 정규화"]),
    ("쉽게 과적합되는 망", ["과적합"]),
    ("토큰화시 주의할 점", ["토큰화"]),
    ("토큰화기를 만들었다", []),
    ("정규화한계를 본다", ["정규화"]),
    ("편향된 손실되는 토큰하다", []),
]
ENGLISH = [
    ("Autoencoders have losses.", ["Autoencoders", "losses"]),
    ("the encoder's conditional probabilities", ["encoder", "conditional probabilities"]),
    ("batch normalisation of a batch", ["batch normalisation", "batch"]),
    ("REINFORCEMENT LEARNING WITH TRANSFORMERS", ["REINFORCEMENT LEARNING", "TRANSFORMERS"]),
    ("lossless tokenized biased encoderless", []),
    ("a Self-Attention layer, self attention", ["Self-Attention", "self attention"]),
]
NAMES = [
    ("LoRA, not Lora or lora; GAN, not GaN", ["LoRA", "GAN"]),
    ("BERT-Base, GPT-4o, GPT2 and GPT-Style", ["BERT", "GPT", "GPT", "GPT"]),
    ("BigGAN VQ-VAE RoBERTa BERT4Rec QLoRA GAN-CLS", []),
    ("resnet과 Resnet50, ResNet-D", ["resnet", "Resnet"]),  # a long name is no other word in small letters
    ("Fast R GAN, A GAN", ["GAN"]),
    ("L_cross-loss, log-loss, 2^cross-loss", []),
    ("VAE-GAN", ["VAE", "GAN"]),  # both halves are known
    ("GAN-based, GANs, GAN's", ["GAN", "GANs", "GAN"]),
    ("Transformer-XL, transformer-free", ["transformer"]),
    ("a pre-attention step, a text-encoder", ["encoder"]),
    ("-GAN: 두 신경망의 싸움", ["GAN"]),  # a bullet that lacks its blank
]


@pytest.mark.parametrize(("text", "expected"), [*PARTICLES, *COMPOUNDS, *PREDICATES, *ENGLISH, *NAMES])
def test_a_form_is_found_where_it_is_a_word(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("배치 정규화와 배치정규화", ["배치 정규화", "배치정규화"]),
        ("인코더-디코더, 인코더 디코더, 인코더디코더", ["인코더-디코더", "인코더 디코더", "인코더디코더"]),
        ("트랜스 포머에서, 오토 인코더는", ["트랜스 포머", "오토 인코더"]),  # written in two where the form is one word
        ("변분 오토인코더는 오토인코더다", ["변분 오토인코더", "오토인코더"]),
        ("loss function과 loss", ["loss function", "loss"]),
    ],
)
def test_the_longest_form_is_found_in_every_spacing(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


def test_a_form_of_one_letter_or_syllable_is_never_found() -> None:
    assert surfaces("r = 3 인 층, r, 층") == []


def test_a_shared_form_gives_all_its_concepts() -> None:
    assert [mention.concepts for mention in FINDER.find("편향과 편향 항")] == [("bias", "bias-term"), ("bias-term",)]
