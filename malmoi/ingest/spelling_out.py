"""How Koreans read Latin letters and the field's English words aloud: DDPM → 디디피엠, score → 스코어."""

import re
from itertools import islice, product

__all__ = ["is_spelt", "letter_read", "letters_read", "words_read"]

_LETTERS = {
    "a": "에이", "b": "비", "c": "씨", "d": "디", "e": "이", "f": "에프", "g": "지", "h": "에이치 에치", "i": "아이",
    "j": "제이", "k": "케이", "l": "엘", "m": "엠", "n": "엔", "o": "오", "p": "피", "q": "큐", "r": "알 아르",
    "s": "에스", "t": "티", "u": "유", "v": "브이 비", "w": "더블유 더블류", "x": "엑스", "y": "와이",
    "z": "제트 지", "0": "제로", "1": "원", "2": "투", "3": "쓰리 삼", "4": "포", "5": "파이브",
}  # fmt: skip
_MOST_LETTERS, _MOST_READINGS = 6, 16
_ABBREVIATION = re.compile(r"[A-Za-z]*[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|[A-Z]{2,}")
_PIECE = re.compile(r"[vV]\d|\d+|[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]")
_RUN = re.compile(r"[A-Za-z0-9]+")
_NUMBERS = {"10": "텐", "50": "피프티", "100": "헌드레드"}
_SPELT = re.compile(f"(?:{'|'.join(' '.join(_LETTERS.values()).split())}|시|더블류){{2,}}")
# English, then its Korean readings; a plural is read as its singular with 스 or without anything.
_READINGS = """
a 어; accuracy 어큐러시; action 액션; activation 액티베이션; active 액티브; adaptive 어댑티브; adjacency 어제이션시;
advantage 어드밴티지; adversarial 어드버서리얼; agent 에이전트; anchor 앵커; approximation 어프록시메이션;
architecture 아키텍처; artificial 아티피셜; attention 어텐션; augmentation 어그멘테이션; auto 오토;
autoencoder 오토인코더; autoregressive 오토리그레시브; auxiliary 옥실러리; average 애버리지,에버리지; back 백;
backbone 백본; backpropagation 백프로퍼게이션; balance 밸런스; based 베이스드; baseline 베이스라인; batch 배치;
bayesian 베이지안; beam 빔; belief 빌리프; bellman 벨만; benchmark 벤치마크; bert 버트; bias 바이어스;
bidirectional 바이디렉셔널; binary 바이너리; block 블록; boosting 부스팅; bootstrap 부트스트랩;
bottleneck 보틀넥,바틀넥; bound 바운드; bounding 바운딩; box 박스; capsule 캡슐; carlo 카를로; causal 코절,코잘;
cell 셀; center 센터; chain 체인; channel 채널; checkpoint 체크포인트; cifar 사이파,시파; class 클래스;
classes 클래스; classification 클래시피케이션; classifier 클래시파이어; clipping 클리핑; clustering 클러스터링;
code 코드; codebook 코드북; collapse 컬랩스,콜랩스; computer 컴퓨터; conditional 컨디셔널; confidence 컨피던스;
confusion 컨퓨전; connected 커넥티드; connection 커넥션; consistency 컨시스턴시; context 컨텍스트;
contrastive 컨트라스티브; control 컨트롤; conv 컨브,콘브; convergence 컨버전스; convolution 컨볼루션;
convolutional 컨볼루셔널; correlation 코릴레이션; cosine 코사인; covariance 코베리언스; critic 크리틱; cross 크로스;
curriculum 커리큘럼; curve 커브; cycle 사이클; data 데이터; dataset 데이터셋; decay 디케이; decision 디시전;
decoder 디코더; decoding 디코딩; decomposition 디컴포지션; deep 딥; deformable 디포머블; degradation 디그레데이션;
denoising 디노이징; dense 덴스; density 덴시티; dependency 디펜던시; depth 뎁스; depthwise 뎁스와이즈; descent 디센트;
detection 디텍션; detr 디트,디터; dice 다이스; differential 디퍼렌셜; diffusion 디퓨전; dilated 다일레이티드;
dimensionality 디멘셔널리티; discount 디스카운트; discriminator 디스크리미네이터; distance 디스턴스;
distillation 디스틸레이션; distribution 디스트리뷰션; divergence 다이버전스; domain 도메인; dot 닷; double 더블;
down 다운; downsampling 다운샘플링; dropout 드롭아웃; dueling 듀얼링; dyna 다이나; dynamics 다이나믹스; early 얼리;
embed 임베드; embedding 임베딩; encoder 인코더; encoding 인코딩; end 엔드; energy 에너지; engineering 엔지니어링;
ensemble 앙상블; entropy 엔트로피; epoch 에포크; epsilon 입실론; equation 이퀘이션; equivariance 이퀴베리언스;
error 에러; estimation 에스티메이션; estimator 에스티메이터; experience 익스피리언스; exploding 익스플로딩;
exploration 익스플로레이션; extraction 익스트랙션; factor 팩터; fast 패스트; feature 피처; federated 페더레이티드;
feed 피드; feedback 피드백; feedforward 피드포워드; few 퓨; field 필드; filter 필터; fine 파인; finetuning 파인튜닝;
flow 플로우; focal 포컬; forcing 포싱; forest 포레스트; forget 포겟; form 폼; forward 포워드; free 프리;
frequency 프리퀀시; fully 풀리; function 펑션; fusion 퓨전; gan 간,갠; gate 게이트; gated 게이티드; gaussian 가우시안;
generation 제너레이션; generative 제너레이티브; generator 제너레이터; global 글로벌; gradient 그래디언트;
gradients 그래디언트; graph 그래프; greedy 그리디; ground 그라운드; group 그룹; guidance 가이던스;
hallucination 할루시네이션; he 히; head 헤드; hidden 히든; hierarchical 하이어라키컬; highway 하이웨이; hinge 힌지;
huber 후버; hungarian 헝가리안; hyperparameter 하이퍼파라미터; hypotheses 하이포시스; hypothesis 하이포시스;
identity 아이덴티티; image 이미지; imbalance 임밸런스; importance 임포턴스; in 인; inception 인셉션;
independent 인디펜던트; inductive 인덕티브; inference 인퍼런스; info 인포; information 인포메이션;
initialization 이니셜라이제이션; input 인풋; instance 인스턴스; instruction 인스트럭션; interpolation 인터폴레이션;
intersection 인터섹션; interval 인터벌; invariance 인베리언스; inverse 인버스; inverted 인버티드; invertible 인버터블;
iou 아이오유; jensen 젠슨; joint 조인트; kaiming 카이밍; kernel 커널; key 키; knowledge 날리지; label 레이블,라벨;
langevin 랑주뱅; language 랭귀지; large 라지; latent 레이턴트,라텐트; layer 레이어; layers 레이어; leaky 리키;
learning 러닝; lehman 레만,리만; level 레벨; likelihood 라이클리후드; linear 리니어; link 링크; lipschitz 립시츠;
local 로컬; logistic 로지스틱; long 롱; lora 로라; loss 로스; low 로우; lower 로워; machine 머신; manifold 매니폴드;
map 맵; mapping 매핑; margin 마진; markov 마르코프; mask 마스크; masked 마스크드; matching 매칭; matrices 매트릭스;
matrix 매트릭스; max 맥스; maximum 맥시멈; mean 민; mechanism 메커니즘; memory 메모리; message 메시지; meta 메타;
metric 메트릭; mini 미니; minimum 미니멈; mixture 믹스처; mode 모드; model 모델; modeling 모델링; momentum 모멘텀;
monte 몬테; motion 모션; multi 멀티; multimodal 멀티모달; natural 내추럴; negative 네거티브; nesterov 네스테로프;
net 넷; network 네트워크; neural 뉴럴; neuron 뉴런; next 넥스트; node 노드; noise 노이즈; norm 놈; normal 노멀;
normalization 노멀라이제이션; normalizing 노멀라이징; object 오브젝트; objective 오브젝티브; of 오브; off 오프; on 온;
one 원; optimal 옵티멀; optimization 옵티마이제이션; optimizer 옵티마이저; optimum 옵티멈; output 아웃풋; over 오버;
overfitting 오버피팅; padding 패딩; parameter 파라미터; part 파트; partition 파티션; passing 패싱; patch 패치;
penalty 페널티; perception 퍼셉션; perceptron 퍼셉트론; perceptual 퍼셉추얼; permutation 퍼뮤테이션;
perplexity 퍼플렉서티; pixel 픽셀; point 포인트; policy 폴리시; pooling 풀링; position 포지션; positional 포지셔널;
posterior 포스테리어; power 파워; pre 프리; precision 프리시전; prediction 프레딕션,프리딕션; preference 프레퍼런스;
pretext 프리텍스트; pretraining 프리트레이닝; prior 프라이어; probabilistic 프로버빌리스틱; probability 프로버빌리티;
probing 프로빙; problem 프라블럼; process 프로세스; processing 프로세싱; product 프로덕트; prompt 프롬프트;
proposal 프로포절; pruning 프루닝; pyramid 피라미드; quantization 퀀타이제이션; query 쿼리; random 랜덤; rate 레이트;
readout 리드아웃; recall 리콜; receptive 리셉티브; recognition 레코그니션; reconstruction 리컨스트럭션;
recurrent 리커런트; reduction 리덕션; region 리전; regression 리그레션; regularization 레귤러라이제이션;
reinforce 리인포스; reinforcement 리인포스먼트; rejection 리젝션; relu 렐루; reparameterization 리파라미터라이제이션;
replay 리플레이; representation 레프리젠테이션; residual 레지듀얼; resnet 레즈넷,레스넷; resolution 레졸루션;
response 리스폰스; return 리턴; reverse 리버스; reward 리워드; rotary 로터리; rule 룰; sampling 샘플링; scale 스케일;
scaled 스케일드; scaling 스케일링; schedule 스케줄; score 스코어; search 서치; segmentation 세그멘테이션;
selective 셀렉티브; self 셀프; semantic 시맨틱; semi 세미; separable 세퍼러블; sequence 시퀀스; sharing 셰어링;
shift 시프트; short 숏; shot 샷; siamese 샴; similarity 시밀래리티; size 사이즈; skip 스킵; smooth 스무스;
smoothing 스무딩; softmax 소프트맥스; softplus 소프트플러스; space 스페이스; sparse 스파스; spatial 스페이셜;
spectral 스펙트럴; squashing 스쿼싱; stable 스테이블; state 스테이트; step 스텝; stochastic 스토캐스틱;
stopping 스토핑; stride 스트라이드; structured 스트럭처드; style 스타일; super 슈퍼; supervised 슈퍼바이즈드;
suppression 서프레션; target 타깃; task 태스크; teacher 티처; temperature 템퍼러처; temporal 템포럴; tensor 텐서;
term 텀; test 테스트; text 텍스트; time 타임; to 투; token 토큰; tokenizer 토크나이저; top 탑; topology 토폴로지;
tradeoff 트레이드오프; train 트레인; training 트레이닝; transfer 트랜스퍼; transform 트랜스폼; transformer 트랜스포머;
transition 트랜지션; tree 트리; trick 트릭; triplet 트리플렛; truncation 트렁케이션; truth 트루스; tuning 튜닝;
turing 튜링; uncertainty 언서튼티; underfitting 언더피팅; unet 유넷; union 유니언; unit 유닛;
unsupervised 언슈퍼바이즈드; update 업데이트; upsampling 업샘플링; validation 밸리데이션; value 밸류;
vanishing 배니싱; variable 베리어블; variance 베리언스; variant 베리언트; variational 베리에이셔널; vector 벡터;
video 비디오; vision 비전; visual 비주얼; wasserstein 와서스타인,바서슈타인; weight 웨이트;
weisfeiler 바이스파일러,와이스페일러; window 윈도우; word 워드; xavier 자비에,세이비어; yolo 욜로; zero 제로
"""
_READ: dict[str, tuple[str, ...]] = {
    entry.split()[0]: tuple(entry.split()[1].split(","))
    for entry in _READINGS.replace("\n", " ").split(";")
    if entry.strip()
}


def is_spelt(word: str) -> bool:
    """Say whether a Hangul word is nothing but the names of Latin letters: 디디피엠."""
    return bool(_SPELT.fullmatch(word))


def letter_read(word: str) -> str:
    """Give how a single letter is read; any other word as it is."""
    return _LETTERS.get(word.casefold(), word).split()[0]


def _spelt(letters: str) -> list[str]:
    choices = [_LETTERS.get(letter, "").split() for letter in letters.casefold()]
    known = all(choices) and len(letters) <= _MOST_LETTERS
    return ["".join(reading) for reading in islice(product(*choices), _MOST_READINGS)] if known else []


def letters_read(name: str) -> list[str]:
    """Give how an abbreviation of up to six letters is read letter by letter; nothing for any other name."""
    if len(name) < 2 or not _ABBREVIATION.fullmatch(name):  # noqa: PLR2004 - one letter is none
        return []
    return _spelt(name)


def _piece_read(piece: str) -> list[str]:
    """Give the readings of a word, of an abbreviation that ends in a word (DCGAN), or of letters."""
    word = piece.casefold()
    known = _READ.get(word) or _READ.get(word.removesuffix("s"))
    if known:
        return list(known)
    if piece.isupper() and word.endswith("gan"):
        return [front + back for front in _spelt(word[:-3]) for back in _READ["gan"]]
    if piece in _NUMBERS:
        return [_NUMBERS[piece]]
    return _spelt(word) if piece.isupper() or any(character.isdigit() for character in piece) else []


def words_read(name: str) -> list[str]:
    """Give how an English name is read, if the readings of all of its words are known."""
    words = _RUN.findall(name)
    pieces = [piece for word in words for piece in ([word] if word.casefold() in _READ else _PIECE.findall(word))]
    choices = [_piece_read(piece) for piece in pieces]
    whole = sum(map(len, pieces)) == sum(map(str.isalnum, name))
    if not whole or not all(choices) or not any(piece.casefold() in _READ or len(piece) > 3 for piece in pieces):  # noqa: PLR2004 - letters alone are `letters_read`
        return []
    return [" ".join(reading) for reading in islice(product(*choices), _MOST_READINGS)]
