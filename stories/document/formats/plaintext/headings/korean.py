"""Borders in Korean, which has no capitals.

A headline ends in a noun or a clipped verb ("선정", "갈라"), seldom in a particle.
The sentence after it opens with its topic or subject, marked by 은, 는, 이 or 가
within a few words.
"""

from __future__ import annotations

import re

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import (
    CLOSING,
    OPENING,
    Token,
    candidates,
)
from stories.document.formats.plaintext.lists import listed

_TYPICAL_WORDS = 4.5

# Nouns of action and state that close headlines.
_CLOSERS = listed(
    """선정 반발 우려 여전 촉구 전망 논란 확정 발표 추진 합의 착수 지연 돌입 개시 재개
    중단 확대 축소 강화 완화 증가 감소 급등 급락 하락 상승 전환 기각 인용 청구 타결
    결렬 연기 취소 철회 통과 부결 가결 승인 거부 수용 요구 주장 반박 해명 사과 사퇴
    사임 임명 지명 취임 퇴임 출범 출시 공개 비공개 체결 서명 폐지 도입 시행 유지
    보류 검토 조사 수사 기소 구속 석방 체포 압수수색 고발 고소 소송 판결 선고 무죄
    유죄 항소 상고 복귀 파업 휴업 휴진 폐쇄 개방 개통 착공 준공 완공 완료 종료 마감
    시작 임박 무산 실패 성공 우승 승리 패배 탈락 진출 기록 경신 최고 최저 최대 최소
    돌파 붕괴 폭발 화재 침몰 추락 충돌 사망 부상 실종 구조 대피 통제 해제 경고 비판
    규탄 환영 지지 반대 찬성 제안 거론 부상 급증 급감 둔화 회복 위축 침체 호조 부진
    적자 흑자 인상 인하 동결 상향 하향 지급 지원 배정 편성 투입 투자 매각 인수 합병
    상장 철수 이전 설립 신설 증설 감축 정지 금지 허용 제한 규제 단속 적발 점검 교체
    보완 개선 개편 개정 논의 협의 협상 회담 방문 귀국 출국 불참 참석 참여 가입 탈퇴
    연장 단축 부족 과제 관건 변수 쟁점 갈등 대립 충격 혼란 불안 차질 피해 보상 배상
    부담 책임 공방 격화 심화 악화 고조 확산 차단 봉쇄 예고 예정 불가피 난항 교착
    진통 속도 박차 시동 마무리 필요 절실 시급 그쳐 미정 불발 제외 포함 등장 최다
    조건 원인 이유 비상 총력 눈앞 제자리 절반 그대로 기대 관심 주목 눈길 화제 인기
    급물살 초읽기 잠정 유력 불투명 불안정 촉각 봇물 잇따라 잰걸음 첫발 본격화 현실화
    장기화 가속화 의무화 무료화 안도 실망 분노 격앙 환호 긴장 희비"""
)
# What opens a sentence in news.
_OPENERS = listed(
    """지난 지난달 지난해 지난주 이번 이날 올해 오는 최근 앞서 다만 그러나 하지만 한편
    특히 또 또한 이에 이를 이와 이는 그는 그녀는 당국은 정부는 양측은 모두 현재 당시
    그동안 이후 내년 작년 전날 같은 현지 국회는 법원은 검찰은 경찰은 올봄 올여름
    올가을 올겨울 지난봄 지난여름 지난가을 지난겨울 어제 오늘 내달 이달 이번주 애초
    당초 그중 가운데"""
)
_ENDINGS_AGAINST = (
    (re.compile(r".[을를]$"), -4.0, frozenset({"가을", "마을", "노을", "고을"})),
    (re.compile(r".의$"), -3.5, listed("합의 협의 논의 회의 주의 결의 동의 강의")),
    (re.compile(r"..?[은는]$"), -4.0, frozenset({"시은", "기은", "산은", "한은"})),
    (
        re.compile(r".[이가]$"),
        -2.5,
        listed(
            """차이 사이 높이 아이 길이 어린이 맞이 풀이 나이 국가 증가 평가 물가 추가
            허가 전문가 작가 주가 원가 휴가 참가 인가 불가 대가 유가 고가 저가 단가
            가가 여가 분가 정가 시가 종가 농가"""
        ),
    ),
    (
        re.compile(r"(?:에|에서|에게|께서|부터|처럼|보다|마다|하며|이며|라며)$"),
        -3.0,
        None,
    ),
    (
        re.compile(r".[와과]$"),
        -3.0,
        listed("결과 효과 성과 통과 초과 사과 부과 경과 완와 내려와 나와 돌아와"),
    ),
    (
        re.compile(r".로$"),
        -1.0,
        listed("도로 경로 진로 통로 항로 활로 기로 선로 미로 회로"),
    ),
    (
        re.compile(r".(?:한|된|할|될|인|적|던|운)$"),
        -1.8,
        listed(
            """제한 권한 북한 남한 기한 방한 역할 분할 확인 원인 승인 군인 노인 개인
            시인 부인 법인 피해인 목적 실적 흔적 기적 추적 지적 축적 유적 표적 면적
            해운 기운 불운 새로운"""
        ),
    ),
    (re.compile(r"(?:및|또는|등|위한|대한|관한|따른|의한)$"), -4.0, None),
)
_CLIPPED_VERB = re.compile(r".(?:[라려혀져쳐워겨해러돼서까듯자]|어|와|다)$")
_TOPIC = re.compile(r".[은는]$")
_SUBJECT = re.compile(r".(?:이|가|께서|에서는|에선)$")
_HAS_PARTICLE = re.compile(r".(?:을|를|에|로|며|고|면서|지만|해|다)$")
_UNIT = re.compile(
    r"^(?:원|달러|유로|엔|위안|명|개|건|배|년|월|일|시|분|톤|대|곳|회|차|가구|퍼센트|등|수|것|"
    r"여|억|조|만)(?:[은는이가을를의에]|까지|으로)?$"
)
_COUNTING = frozenset("0123456789조억만천백십몇수")
_AMOUNT_TO = re.compile(r"\d[\d,.]*\w{0,4}으?로$")
_NUMBER = re.compile(r"^[\d.,~∼]+(?:[조억만천백]+)?$")
_TOPIC_WITHIN = 5


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of a Korean line."""
    words = [token.bare for token in tokens]
    found: Scores = {}
    for index in candidates(tokens):
        if tokens[index - 1].ends_sentence and tokens[index - 1].bare.endswith("다"):
            break
        found[index] = (
            length_score(index, _TYPICAL_WORDS)
            + _end(tokens[index - 1], opens_quoted=tokens[0].text[0] in OPENING)
            + _start(tokens, words, index)
            + _across(tokens, words, index)
        )
    return found


def _end(token: Token, *, opens_quoted: bool) -> float:
    text, word = token.text, token.bare
    if text.endswith((",", "·", ":", "“", "‘")):
        return -7.0
    if word in _OPENERS:
        return -2.5
    if text[-1] in CLOSING:
        # A headline that opens with a quote goes on after it.
        return 0.5 if opens_quoted else 3.0
    if text.endswith(("?", "!", "…")):
        return 3.0
    if word in _CLOSERS:
        return 2.5
    return _ending(word)


def _ending(word: str) -> float:
    """What the last syllables say: a particle, a clipped verb or a compound noun."""
    if _AMOUNT_TO.search(word):
        return 1.5
    for pattern, weight, exceptions in _ENDINGS_AGAINST:
        if pattern.search(word) and (exceptions is None or word not in exceptions):
            return weight
    if any(word.endswith(closer) for closer in _CLOSERS if len(closer) > 1):
        return 1.8
    return 1.5 if _CLIPPED_VERB.search(word) and len(word) > 1 else 0.0


def _start(tokens: list[Token], words: list[str], index: int) -> float:
    word = words[index]
    score = _topic(tokens, words, index)
    if word in _OPENERS:
        score += 2.5
    if word in _CLOSERS:
        score -= 2.0
    if _UNIT.match(word) and words[index - 1][-1:] in _COUNTING:
        score -= 5.0
    if tokens[index].text.endswith(","):
        score -= 1.0
    return score


def _topic(tokens: list[Token], words: list[str], index: int) -> float:
    for distance, word in enumerate(words[index : index + _TOPIC_WITHIN]):
        near = 2.8 - 0.4 * distance
        if word in _CLOSERS:
            return -0.5
        if _TOPIC.search(word):
            return near
        if _SUBJECT.search(word) and distance:
            return near - 1.5
        if _HAS_PARTICLE.search(word):
            return 0.0
        if tokens[index + distance].text.endswith((",", "”", "’")):
            return 0.0
    return 0.0


def _across(tokens: list[Token], words: list[str], index: int) -> float:
    score = 0.0
    if _NUMBER.match(words[index - 1]) and words[index][:1].isdigit():
        score -= 4.0
    opened = sum(t.text.count("“") + t.text.count("‘") for t in tokens[:index])
    closed = sum(t.text.count("”") + t.text.count("’") for t in tokens[:index])
    if opened > closed:
        score -= 6.0
    topics = sum(bool(_TOPIC.search(word)) for word in words[:index])
    verbs = sum(len(w) > 2 and w.endswith("다") for w in words[: index - 1])
    return score - 0.8 * topics - 2.0 * verbs
