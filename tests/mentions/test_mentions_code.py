"""Code in running text holds no mentions, and what only looks like it does."""

import pytest

from tests.mentions.glossary import surfaces


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/gan 과 www.example.org/wiki/강화_학습",
        "models/vae.py, ./out/encoder/last, C:\\data\\gan, /token/loss/kernel",
        "vae@example.org",
        "train_gan gan_loss __kernel__ self.encoder encoder.weight nn.Transformer(d)",
        "python train.py --loss 3",
        "loss=0.3, kind='encoder'",
        "print('D loss: {:.4}'.format(loss))",
        "'Training loss: {:.4f}'",
        "u = encoder(z), embedding(W_q q + b), Attention(Q, K, V)",
        """{"loss": 0.3, 'encoder': {}, "token" : 1}""",
        "import transformer",
        "embedding = Embedding(10, 4)",
        "$ make gan token",
        "loss.backward()",
        "print(token)",
        "값은 `token` 이다",
        "\\mathrm{GAN} 그리고 $x_{loss} + loss$",
        "@GAN #GAN",
        "𝐺𝐴𝑁 𝑙𝑜𝑠𝑠",
        "강화학습.pdf 토큰_수",
        "{ token }",
        "def loss(x):",
        "class Encoder(nn.Module):",
        "for token in tokens:",
        "if loss > 3:",
        "y, z = encoder(x);",
        "return loss;",
        "model.encoder;",
        "<encoder> </token>",
    ],
)
def test_code_holds_no_mention(text: str) -> None:
    assert surfaces(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GAN/VAE, 인코더/토큰", ["GAN", "VAE", "인코더", "토큰"]),
        ("1.GAN 그렇다.VAE ...BERT", ["GAN", "VAE", "BERT"]),
        ("- a GAN (or a VAE) is a generative model;", ["GAN", "VAE"]),
        ("GAN(VAE 포함): **토큰**", ["GAN", "VAE", "토큰"]),
        ("[[어텐션|주의]] \"GAN\" '토큰'", ["어텐션", "GAN", "토큰"]),
        ("token: 최소 단위", ["token"]),
        ("- Attention [3], GAN [Author 1964];", ["Attention", "GAN"]),
        ("loss(손실), kernel (RBF), GAN(VAE 포함)", ["loss", "손실", "kernel", "GAN", "VAE"]),
        ('"token": 최소 단위, {GAN}', ["token", "GAN"]),
        ("- //GAN, <어텐션>, <GAN>", ["GAN", "어텐션", "GAN"]),
        ("가격은 $5, 토큰은 $10", ["토큰"]),
        ("GAN = 생성적 적대 신경망", ["GAN", "생성적 적대 신경망"]),
        ("AE = Autoencoder(오토인코더)", ["AE", "Autoencoder", "오토인코더"]),
        ("GAN=generative adversarial network", ["GAN", "generative adversarial network"]),
        ("편향=bias, AE=Autoencoder", ["편향", "bias", "AE", "Autoencoder"]),
        ("for each token in the batch:", ["token", "batch"]),
        ("... GAN은 {GAN, VAE}", ["GAN", "GAN", "VAE"]),
        ("import한 토큰을 return한다", ["토큰"]),
        ("코드 한 줄:\nx = loss(y)\n토큰은 그 밖이다", ["토큰"]),
    ],
)
def test_what_only_looks_like_code_is_read(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
