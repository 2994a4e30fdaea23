"""A small glossary for the tests of the search; those in JavaScript have its index, `small-index.json` there."""

from collections.abc import MutableMapping

from malmoi.concept_page import ConceptPage
from malmoi.diagnostics import Problem
from malmoi.publish.index import index_names
from malmoi.publish.load import load
from malmoi.publish.search.flow import search_files
from malmoi.publish.tree import resolve_pages
from tests.publish.written import concept, docs

__all__ = ["PAGES", "SCRIPTS", "files_of"]

SCRIPTS = {
    "worker.js": "const start = [MANIFEST, MODULES]\n",
    "modules.js": 'import { one } from "./one.js"\none()\n',
    "one.js": "/** Gives one. */\nexport const one = () => 1\n",
}

# Each: id; Korean names, the first one the title; English names; a Korean and an English sentence; one more in Korean.
_CONCEPTS = """
latent-space
잠재 공간, 잠재공간, 해공간
Latent Space, latent spaces
데이터의 뜻이 담긴 벡터들이 놓이는 공간이다.
The space of vectors that hold what data mean.
가까운 점은 서로 닮은 데이터이다.

latent-variable
잠재 변수
Latent Variable
관측하지 않은 변수이다.
A variable nobody observes.
관측한 값 뒤에 숨어 있다.

diffusion-model
확산 모델, 디퓨전 모델
Diffusion Model
노이즈를 조금씩 걷어 데이터를 만드는 모델이다.
A model that makes data by removing noise.
순방향에서는 노이즈를 더하고 역방향에서는 되돌린다.

attention
어텐션, 주의 집중
Attention, attention mechanism
입력의 어디를 볼지 정하는 연산이다.
An operation that weighs its inputs.
가중치는 합이 1이다.

self-attention
셀프 어텐션, 자기 주의
Self-Attention
한 입력 안에서 하는 어텐션이다.
Attention within one input.
낱말이 서로를 본다.

transformer
트랜스포머
Transformer, transformers
어텐션만으로 만든 신경망이다.
A network made of attention.
번역을 위해 나왔다.

dropout
드롭아웃
Dropout
단위를 무작위로 끄는 규제이다.
A regularizer that turns units off at random.
과적합을 막는다.

vae
변분 오토인코더, VAE
Variational Autoencoder, VAE
분포를 배우는 오토인코더이다.
An autoencoder of distributions.
잠재 공간에서 뽑아 만든다.

gan
생성적 적대 신경망, GAN
Generative Adversarial Network, GAN
두 신경망이 겨루며 배운다.
Two networks compete.
생성자는 가짜를 만들고 판별자는 가려낸다.

vanishing-gradient
기울기 소실
Vanishing Gradient
앞 층의 기울기가 사라지는 문제이다.
Gradients shrink in early layers.
층이 깊으면 흩어진 신호가 사라졌다.

gradient-descent
경사 하강법
Gradient Descent
기울기를 따라 내려가는 최적화이다.
Going down the slope.
학습률이 보폭을 정한다.

fid
프레셰 인셉션 거리, FID
Fréchet Inception Distance, FID
생성한 이미지의 품질을 재는 거리이다.
A distance between images.
낮을수록 좋다.

backpropagation
역전파
Backpropagation
출력에서 입력 쪽으로 미분을 구한다.
Derivatives from the output to the input.
연쇄 법칙을 쓴다.

u-net
U-Net, 유넷
U-Net
줄였다가 늘리는 합성곱 신경망이다.
A network shaped like the letter.
의료 영상에서 나왔다.
"""
_SHARED = (("normalization", "값 정규화", "regularization"), ("regularization", "규제", "normalization"))
_FORMULA = "\n## 수식 {#formula}\n\n$$\\frac{a}{b}$$\n\n여기서 $\\alpha$는 비율이다.\n"
_SEMINAR = """\
---
title: 확산을 읽다
summary: 확산 모델을 읽은 세미나이다.
date: 2023-06-23
---

## 순서 {#order}

노이즈를 더한다.
"""


def _pages() -> list[ConceptPage]:
    pages = []
    for block in _CONCEPTS.strip().split("\n\n"):
        one, korean, english, summary, meaning, more = block.split("\n")
        (ko, *aliases), (en, *others) = korean.split(", "), english.split(", ")
        body = f"\n## 정의 {{#definition}}\n\n{summary} {more}\n{_FORMULA}"
        pages.append(concept(one, ko, aliases=tuple(aliases), summary=summary, body=body))
        body = f"\n## Definition {{#definition}}\n\n{meaning}\n"
        pages.append(concept(one, en, "en", aliases=tuple(others), summary=meaning, body=body))
    for one, ko, other in _SHARED:
        body = "\n## 정의 {#definition}\n\n[[잠재 공간]]의 값을 다스린다.\n"
        pages.append(
            concept(one, ko, aliases=("정규화",), summary=f"{ko}를 말한다.", ambiguous_with=(other,), body=body)
        )
        pages.append(concept(one, one.capitalize(), "en", summary=f"It is {one}."))
    return pages


PAGES = _pages()


def files_of(*pages: ConceptPage, cache: MutableMapping[str, list[str]] | None = None) -> dict[str, str]:
    """Give the files of the search for these pages and a seminar, in which nothing may be wrong."""
    found: list[Problem] = []
    glossary = load(docs(*pages, **{"seminars/first.md": _SEMINAR}), frozenset(), found.append)
    index = index_names(glossary, found.append)
    resolution = resolve_pages(glossary, index, found.append)
    assert found == []
    return search_files(glossary, index, resolution.finder, resolution.graph, SCRIPTS, cache)
