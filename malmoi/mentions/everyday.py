"""Terms of the field that are everyday words too, with the words that keep them company in their other senses."""

__all__ = ["EVERYDAY", "FIELD_WORDS", "sense_of"]

# Terms before the colon; behind it what stands near when it is the other thing. A cue that holds the term itself is an
# idiom and decides alone; any other is outweighed by as many words of the field, so it may be an ordinary word, but
# not one that sentences of the field use. Terms in capitals are abbreviations, which other fields have too. A line
# that begins with a blank goes on with the row before it.
_TABLE = """
attention, 어텐션: pay attention to detail, you to pay attention, please pay attention,
    pay close attention, attention span, attention deficit, attention seeker, medical attention,
    attention please, call attention to, media attention, public attention, your attention, draw, drew, attract,
    attracts, attracted, media, public, audience, crowd, spectators, undivided, urgent, adhd, careful, 뉴진스, 아이돌,
    노래, passengers, ladies and gentlemen
transformer, 트랜스포머: oil, voltage, substation, winding, windings, coil, coils, electrical, electricity,
    utility pole, hasbro, toy, toys, movie, film, autobot, autobots, optimus, bumblebee, 변압기, 변전소, 전압, 권선,
    영화, 장난감, 완구, 범블비, 옵티머스, 개봉, current transformer, 변신 로봇, 로봇 장난감, 자동차 로봇
loss, 손실: without loss of, loss of generality, at a loss, loss of life, weight loss, hair loss, hearing loss,
    memory loss, blood loss, job loss, heat loss, data loss, packet loss, grief, bereavement, profit, profits,
    revenue, habitat, 정보 손실, 데이터 손실, 재산, 금전, 금융, 투자, 주식, 매매, 환율, 보험, 영업, 매출, 수익, 청력,
    시력, 체중, 혈액, 근육, 송전, 패킷, 백업, 음원, 음질, 재해, 인명, 세금, 회계, 장부, 치아, 수분, loss of appetite,
    loss of consciousness, loss of control, loss of trust, loss of memory, loss of income, for your loss,
    loss and damage, lost sales, 전쟁, 농작물, 손실액, 손실 보상, 손실 보전
weight, weights: lose weight, gain weight, body weight, weight loss, kg, kilograms, pounds, lbs, diet, gym, lifting,
    barbell, obesity, luggage
bias, 편향, 바이어스: political, racial, cognitive, confirmation, publication, hindsight, unconscious, journalist,
    jury, hiring, 정치, 언론, 보도, 신문, 기자, 방송, 인종, 성별, 이념, 여론, 설문, 확증, 인지, 재판, 채용, 사관,
    테이프, 전압, 회로, 트랜지스터, media bias, gender bias, racial bias, political bias, selection bias,
    confirmation bias, implicit bias, 선택 편향, 확증 편향, 생존자 편향, 편향 보도
variance, 분산: 분산 학습, 분산 처리, 분산 컴퓨팅, 분산 시스템, 분산 환경, 분산 훈련, 분산 투자, 인구, 권력, 시선,
    수도권, 프리즘
gradient, 기울기, 그래디언트, 그레이디언트: hill, road, uphill, railway, mountain, css, colour, salinity, 산, 산길,
    지붕, 도로, 언덕, 비탈, 비탈길, 계단, 경사로, 등산, 등산로, 오르막, 내리막, 탑, 땅, 철도, 활주로, 배수로, 배경색,
    포토샵, 자전거, 스키, 지면, 선박, 기울기 시작, 기울기 마련, 기울기 쉬운, 피사, 직각자, 수평계
kernel, 커널: linux, unix, windows, operating system, driver, drivers, panic, boot, syscall, popcorn, corn, wheat,
    seed oil, 리눅스, 유닉스, 윈도우, 운영체제, 드라이버, 부팅, 패닉, 팝콘, 옥수수, 곡물, 안드로이드, 주피터,
    gpu 커널, 커널 패닉, 커널 모듈, kernel module, kernel panic, os kernel, corn kernel
batch, 배치: batch file, batch job, cookies, bread, beer, brew, dough, soup, recipe, oven, cron, graduates,
    applicants, 인력, 인원, 직원, 사원, 부서, 병력, 병사, 부대, 군대, 경찰, 좌석, 책상, 의자, 가구, 소파, 거실, 주방,
    침대, 방, 조명, 화분, 매장, 진열, 창문, 건물, 교사, 교실, 선수, 버튼, 아이콘, 크론, batch of cookies, 자리 배치,
    좌석 배치, 인력 배치, 배치 전환, 실전 배치
token, 토큰: access token, refresh token, bearer token, auth token, session token, a token of, by the same token, nft,
    nfts, crypto, cryptocurrency, blockchain, bitcoin, ethereum, coin, coins, wallet, oauth, jwt, login, csrf, subway,
    arcade, 액세스 토큰, 인증 토큰, 코인, 블록체인, 가상화폐, 암호화폐, 가상자산, 이더리움, 비트코인, 지갑, 거래소,
    상장, 채굴, 경제, 판매, 투자, 증권, 로그인, 인증, 발급, 만료, 버스, 지하철, 오락실, token of, token gesture,
    token ring, otp, 보안 토큰
prompt, 프롬프트: command prompt, prompt reply, prompt payment, prompt delivery, prompt service, prompt action,
    prompt response to, 명령 프롬프트, shell, bash, cmd, 셸, 쉘, 터미널, 도스, 파워셸, 연설, 방송, 대본,
    prompt refund, promptly
dropout, 드롭아웃: school dropout, college dropout, dropout prevention, student, students, college, university,
    campus, teenage, teenagers, 학교, 자퇴, 중퇴, 고등학교, 청소년
generator, 생성자, 생성기: diesel, electricity, outage, turbine, fuel, python, yield, iterator, java, constructor,
    자바, 파이썬, 상속, 인스턴스, 오버로딩, 객체지향, 발전기, 비밀번호, 난수, backup generator, power generator,
    gas generator, steam generator
encoder, decoder, 인코더, 디코더: motor, shaft, rotary, servo, h264, hevc, codec, mp3, mp4, ffmpeg, 모터, 회전축,
    서보, 로터리, 코덱, 셋톱박스
embedding, 임베딩: youtube, iframe, html, widget, fonts, 유튜브, 아이프레임, 위젯, 글꼴, 파라핀
pooling, 풀링: car pooling, ride, money, funds, 카풀, 자금, 혈액, 커넥션, 검체
pruning, 가지치기, 프루닝: rose, roses, trees, garden, gardener, orchard, shears, vine, shrubs, 나무, 정원, 정원사,
    과수, 과수원, 장미, 가로수, 전정, 사과나무, 포도나무, 묘목
regularization, 규제: visa, immigration, migrants, 정부, 당국, 법안, 법률, 입법, 국회, 부동산, 대출, 금융, 수출, 수입,
    완화, 철폐, 시장, 기업, 산업, 정책, 특구, 담배, 주류, 규제 샌드박스, 규제 개혁, 규제 완화, 총기
normalization, 정규화, 노멀라이제이션: diplomatic, sql, relational, 데이터베이스, 스키마, 릴레이션, 제3정규형,
    함수 종속, 국교, 외교, 정규직
quantization, 양자화: planck, hamiltonian, photon, midi, 플랑크, 광자, 에너지 준위, 각운동량, 미디
hallucination, 환각: drug, drugs, lsd, fever, schizophrenia, psychosis, mushroom, mushrooms, 약물, 마약, 환자, 복용,
    조현병, 정신과, 버섯, 환청, 망상, 중독, 수면, 환각 상태, 마약류, 중독자, 섬망
entropy, 엔트로피: thermodynamics, thermodynamic, joule, boltzmann, 열역학, 우주, 기체, 비가역, 볼츠만, 열기관,
    제2법칙, 증가 법칙
diffusion, 확산: perfume, membrane, rumor, rumour, osmosis, 바이러스, 감염, 소문, 잉크, 향수, 전염병, 코로나, 세포막,
    산불, 유행
likelihood, 가능도, 우도: likelihood of rain, likelihood of success, rain, 제주, 제주도, 섬, 성산, 땅콩, 여행, 해변,
    여객선, 관광, in all likelihood, likelihood that
prior: prior to, prior notice, prior arrest, prior arrests, prior conviction, prior engagement, prior work, prior art,
    prior experience
posterior: cruciate, anatomical, anterior, muscle, spine, pituitary
policy, 정책: government, foreign, insurance, privacy, refund, cookie, monetary, fiscal, 정부, 외교, 보험, 복지,
    부동산, 공약, 환불, 개인정보
agent, 에이전트: travel, estate, secret, fbi, insurance, literary, 부동산, 여행사, 요원
recall, 리콜: recall that, vehicle, vehicles, airbag, 자동차, 에어백
precision, 정밀도: machining, rifle, surgery, bombing, 절삭, 측량, 베어링, 공작 기계
accuracy, 정확도: archery, rifle, 사격, 양궁
epoch, 에폭: geological, holocene, pleistocene, 지질, epoch in history, new epoch
checkpoint, 체크포인트: border, police, soldiers, marathon, immune, inhibitor, 국경, 경찰, 검문소, 마라톤, 면역
representation, 표현: 표현의 자유, congress, parliament, lawyer, electoral, 문학, 은유
sampling, 샘플링: soil, dj, 힙합, 토양, 화장품
inference, 추론: detective, 탐정, 추리소설, 수사
fidelity, 충실도: marriage, spouse, hifi, 결혼
disparity, 시차: income, wealth, racial, gender, jet lag, time zone, 여행, 비행, 표준시, 출장
clip, 클립: video clip, audio clip, paper, hair, 비디오 클립, 동영상 클립, 영상 클립, 종이, 머리, 사무용품, 넥타이
segmentation: market, customer, customers, 시장, 고객
anchor, 앵커: ship, boat, 뉴스, 닻
layer, 레이어, 계층: cake, ozone, clothing, photoshop, 오존, 포토샵, 소득, 빈곤
channel, 채널: youtube, tv, telegram, 유튜브, 방송, 구독
filter, 필터: coffee, cigarette, instagram, 커피, 정수기, 공기청정기, 담배, 인스타그램
gate, 게이트: airport, boarding, 공항, 탑승, 톨게이트
noise, 노이즈: 층간, 마케팅
reward, 보상: credit card, loyalty, 토지, 손해, 휴가
environment, 환경: pollution, climate, 오염, 기후
distillation, 증류: whisky, whiskey, alcohol, ethanol, 위스키, 소주, 알코올
AE: after effects, account executive, 애프터이펙트, 광고대행사, 부작용, 이상반응, 임상
BERT: ernie, sesame, 세서미
BN: billion, battalion
CFG: grammar, grammars, parser, parse, automaton, config, 문법, 파서, 문맥 자유, 오토마타
CNN: CNN news, CNN 뉴스, CNN 방송, CNN 보도, CNN 인터뷰, anchor, correspondent, reporter, broadcast, fox, bbc, 앵커,
    특파원, 기자, 보도, 방송, 외신, 미국 대선
FID: flame, ionization, chromatography, 크로마토그래피
GAN: gallium, nitride, 질화갈륨, 반도체, 충전기
GPT: guid, partition, partitions, mbr, uefi, bootloader, 파티션, 하드디스크, 부팅
GRU: russian, russia, kremlin, military intelligence, 러시아, 첩보, 정찰총국
ICL: imperial college, myopia, lens implant, 렌즈삽입술, 안과, 시력, 근시, 라식, 라섹
KD: kd tree, k d tree, knockdown
LDM: 자율주행, 정밀지도, dynamic map
LLM: law school, bar exam, 로스쿨, 법학
MLP: my little pony, 포니
MLE: 연봉, 채용 공고, salary
MoE: ministry, 교육부, 환경부
PCA: patient controlled analgesia, 진통제
RL: rocket league
SGD: singapore, dollar, dollars, 싱가포르, 달러, 환전, 환율
SSL: tls, https, certificate, certificates, openssl, handshake, 인증서, 보안 서버, 암호화 통신
convolution, convolutions: cerebral, gyrus, of the plot
"""
_FIELD = """
학습 훈련 신경망 딥러닝 머신러닝 기계학습 모델 모형 네트워크 파라미터 하이퍼파라미터 데이터셋 은닉층 최적화 역전파
분류기 확률 분포 벡터 행렬 미분 수렴 논문 인공지능 언어모델 자연어
neural network networks train trains trained training learning model models layers parameter parameters epochs
optimizer dataset datasets classifier vector vectors matrix pytorch tensorflow llm llms gpu gpus
"""


def sense_of(term: str, *, named: bool | None = None) -> str:
    """Give the key of a term in `EVERYDAY`: an abbreviation and a word of the same letters are two terms."""
    if named is None:
        named = sum(map(str.isupper, term)) > 1
    return ("::" if named else ":") + term.lower()


def _read(table: str) -> dict[str, tuple[str, ...]]:
    rows: dict[str, tuple[str, ...]] = {}
    for line in table.strip().replace("\n ", " ").splitlines():
        terms, _, cues = line.partition(":")
        listed = tuple(cue.strip() for cue in cues.split(","))
        rows.update((sense_of(term.strip()), listed) for term in terms.split(","))
    return rows


EVERYDAY = _read(_TABLE)
"""From a term's key to the words of its other senses."""

FIELD_WORDS = tuple(_FIELD.split())
"""Words that speak for the field's own sense."""
