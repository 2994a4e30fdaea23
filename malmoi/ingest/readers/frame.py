"""What a blog puts around a post: title, date and counters above it, comments and neighbours below it."""

from collections.abc import Sequence

from malmoi.ingest.chrome import drop_reason
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.patterns import one_of

__all__ = ["content_of"]

_FOOTER = one_of(
    r"\d+\s?개의\s?댓글|댓글\s?\d*|공감\s?\d*(?:\s+댓글\s?\d*)?|좋아요\s?\d*|\d+\s?(?:comments?|likes?)|comments?",
    r"(?:이전|다음)\s?(?:포스트|글)|이 블로그의 이전 글|.{0,40}카테고리의 다른 글|관련\s?글|관심 있을 만한 포스트",
    r"profile|프로필|게시글 관리|구독하기.{0,20}|URL\s?복사.{0,20}|태그|이 글이 도움이.{0,30}",
    r"저작자표시.{0,40}|(?:powered by|related posts?).{0,40}",
)
_HEAD_LINES, _FEW = 16, 6


def _is_foot(line: str) -> bool:
    return bool(_FOOTER.fullmatch(line.strip()))


def content_of(lines: Sequence[str], lexicon: Lexicon) -> tuple[int, int, str]:
    """Give where a post begins and ends (numbers of its first and last line) and its title.

    It begins below the last date or counter of the head, and ends above the first word of the foot.
    """
    filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
    # The head of a short post ends before its foot begins.
    foot = next(
        (at for at, n in enumerate(filled) if at * 5 >= len(filled) * 2 and _is_foot(lines[n - 1])), len(filled)
    )
    reach = filled[: min(_HEAD_LINES, foot, max(_FEW, len(filled) * 2 // 5))]
    head = [n for n in reach if drop_reason(lines[n - 1], lexicon) in ("chrome", "private name")]
    first = head[-1] + 1 if head else 1
    before = [lines[n - 1].strip() for n in filled if n < first and drop_reason(lines[n - 1], lexicon) is None]
    title = max(before, key=len, default="")
    begun = max(first, filled[min(len(filled) - 1, len(filled) * 2 // 5)] if filled else 1)
    last = len(lines)
    for number in reversed([n for n in filled if n > begun]):
        if _is_foot(lines[number - 1]):
            last = number - 1
    return first, last, title
