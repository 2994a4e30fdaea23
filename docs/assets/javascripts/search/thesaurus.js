// Words that a reader may use for each other: an everyday word and the one of the field, Korean or borrowed.

const GROUPS = `
노이즈 잡음 noise|이미지 그림 사진 image picture photo|글 텍스트 문장 text sentence|글자 문자|음성 말소리 소리 speech voice
점수 스코어 score|특징 피처 특성 feature|계층 층 레이어 layer|뉴런 단위 노드 neuron unit|가중치 매개변수 파라미터 모수
기울기 그래디언트 경사 gradient|오차 오류 에러 error|손실 비용 loss cost|표본 샘플 sample|물체 객체 사물 object
상자 네모 박스 사각형 box|신경망 네트워크 망 network|학습 훈련 배우다 공부 learn train|예측 추정 맞히다 짐작 predict estimate
외우다 기억 암기 memorize|레이블 라벨 정답 label|무작위 랜덤 임의 random|크기 규모 size scale|다르다 차이 거리 differ difference
비슷하다 유사 유사도 닮다 similar|겹치다 overlap|복원 되살리다 재구성 되돌리다 reconstruct restore
줄이다 축소 압축 감소 작아지다 reduce compress shrink|키우다 확대 늘리다 커지다 증가 grow increase enlarge
나누다 분할 쪼개다 가르다 조각 divide split patch|고르다 선택 뽑다 select choose pick|찾다 탐색 탐지 find search detect
더하다 섞다 추가 합 add sum|제거 없애다 지우다 빼다 걷다 remove delete|생성 만들다 그리다 generate make create
가짜 위조 fake|진짜 실제 real|판별 구별 구분 분류 가려내다 classify distinguish|사라지다 소실 vanish disappear|폭발 explode
멈추다 중단 stop|저장 보관 save store|평균 average mean|빠르다 속도 fast speed|가볍다 경량 lightweight|깊다 깊이 deep depth
넓다 너비 폭 wide width|초기 처음 시작 초깃값 initial start|변환 바꾸다 옮기다 전환 transform convert turn|단어 낱말 토큰 word token
확률 가능성 probability chance|단계 걸음 스텝 step|목표 목적 goal objective|자르다 잘라내다 클리핑 clip cut|관측 관찰 observe
사람 인간 human person people|휴대폰 모바일 스마트폰 mobile phone|채우다 메우다 fill|사전 미리 prior|칸 틈 간격 구멍 hole gap
합치다 결합 묶다 combine merge|막다 방지 억제 prevent|조정 조절 맞추다 adjust tune|얼리다 고정 freeze fix|새롭다 새 new unseen
미분 도함수 derivative|곱하다 곱 multiply product|점 픽셀 화소 pixel|깨끗하다 선명하다 또렷하다 sharp clean|흐리다 흐릿하다 blurry
전체 모든 모두 all whole|일부 부분 part|복잡하다 complex|간단하다 단순하다 simple|많다 large many|적다 few small
겨루다 경쟁 싸우다 compete adversarial|속이다 fool|해상도 화질 resolution|동영상 영상 비디오 video|번역 옮기다 translate translation
중요하다 관련 관련도 relevance important|연결 잇다 connect|반복 되풀이 repeat iterate|불확실 놀라다 uncertainty surprise`

const alike = new Map()
for (const group of GROUPS.trim().split(/[|\n]/)) {
  const words = group.split(" ")
  for (const word of words) alike.set(word, [...(alike.get(word) ?? []), ...words.filter((other) => other !== word)])
}

/** Gives words that may stand for this one in a text; none for most. */
export const wordsLike = (word) => alike.get(word) ?? []
