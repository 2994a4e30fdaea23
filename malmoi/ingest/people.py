"""How people are named and addressed in Korean notes, and who is known by papers."""

from malmoi.ingest.patterns import words

__all__ = ["FULL_NAME", "NOT_PEOPLE", "POLITE_TITLE", "RESEARCHERS", "ROOM_TITLE", "SURNAMES"]

SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부"
)
FULL_NAME = rf"[{SURNAMES}][가-힣]{{2}}"
# Titles that only people in the room have, and titles that researchers have too.
ROOM_TITLE = (
    r"(?:(?:선배|후배|학우|조교|멘토|튜터|코치|팀장|조장|스터디장|회장|부장|총무|연구원|발표자)님?|"
    r"형님|누나|오빠|언니|연구생|수강생)"
)
POLITE_TITLE = r"(?:님(?![가-힣]{3})|[씨쌤샘](?![가-힣]{2})|교수님?|선생님|박사님?|강사님?)"
# What stands before such a title and is nobody's name.
NOT_PEOPLE = words(
    """
    고객 미정 사용자 이용자 구독자 방문자 기여자 참가자 개발자 연구자 관리자 작성자 수신자
    우리 담당 지도 동기 여자 남자 대학원 대학 학과 학교 같은 어떤 졸업 연구실
    동아리 스터디 세미나 오늘 다음 이번 저번 지난 모든 다른 여러 일부 현재 기존
    해당 우리의 저희 저의 석사 박사 학부 신입 재학 외부 초청 특별 담임 전공 한국
    국내 인공 고등 중등 초등 유학 장학 전체 각각 이미지 인공지능 딥러닝 머신러닝
    """
)
# As Koreans write them; those who are known by their papers.
RESEARCHERS = words(
    """
    힌튼 르쿤 벤지오 슈미트후버 굿펠로우 앤더슨 송양 양송 조경현 허카이밍 카이밍
    바스와니 킹마 웰링 에르몬 디크스타인 솔딕스테인 조나단호 니콜 다리왈 서튼 실버
    하사비스 페이페이 카파시 앤드류응 앤드류 응 응교수 민스키 로젠블랫 베이즈 마르코프
    가우스
    """
)
