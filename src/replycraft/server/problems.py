"""Every refusal as problem details (RFC 9457): one shape, one kind of body."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from replycraft.errors import Problem

MEDIA_TYPE = "application/problem+json"
URN = "urn:replycraft:problem:"


class Fault(BaseModel):
    """One wrong value of a request: where (JSON Pointer) and what (Japanese)."""

    model_config = ConfigDict(frozen=True)

    pointer: str
    detail: str


class FileProblem(BaseModel):
    """Something a writer should mend; `line` and `column` 0 mean the whole file."""

    model_config = ConfigDict(frozen=True)

    path: str
    line: int
    column: int
    text: str
    hint: str

    @classmethod
    def of(cls, problem: Problem) -> "FileProblem":
        """Return *problem* as the page shows it."""
        place = problem.place
        return cls(
            path=place.path,
            line=place.line,
            column=place.column,
            text=problem.problem,
            hint=problem.hint,
        )


class ProblemDetails(BaseModel):
    """Why a request was refused (RFC 9457). `title` and `detail` are Japanese."""

    model_config = ConfigDict(frozen=True)

    type: str = Field(examples=[f"{URN}unreadable-mail"])
    title: str
    status: int
    detail: str
    instance: str = Field(description="The id of the request, as a URN.")
    errors: tuple[Fault, ...] = ()
    problems: tuple[FileProblem, ...] = ()


class Sort(NamedTuple):
    """One kind of refusal: the end of its URN, its status, its title (Japanese)."""

    name: str
    status: int
    title: str


BAD_REQUEST = Sort("bad-request", 400, "読めないリクエストです")
UNAUTHORIZED = Sort("unauthorized", 401, "合言葉(トークン)が要ります")
FORBIDDEN = Sort("forbidden", 403, "許されていません")
FOREIGN_PAGE = Sort("foreign-page", 403, "ほかのページからの操作はできません")
FORBIDDEN_PATH = Sort("forbidden-path", 403, "このファイルは扱えません")
NOT_FOUND = Sort("not-found", 404, "見つかりません")
WRONG_METHOD = Sort("method-not-allowed", 405, "この場所では使えないメソッドです")
TOO_SLOW_BODY = Sort("request-timeout", 408, "リクエストが届き終わりませんでした")
CHANGED = Sort("changed-meanwhile", 409, "ほかで変更されています")
TOO_LARGE = Sort("too-large", 413, "大きすぎます")
WRONG_TYPE = Sort("unsupported-media-type", 415, "受け取れない形式です")
WRONG_HOST = Sort("wrong-host", 421, "このホスト名では応じません")
INVALID = Sort("invalid-request", 422, "値が使えません")
UNREADABLE = Sort("unreadable-mail", 422, "メールとして読めません")
UNUSABLE_FILE = Sort("unusable-file", 422, "このままでは保存できません")
INTERNAL = Sort("internal-error", 500, "サーバーの中で誤りが起きました")
BROKEN_HOUSE = Sort("unusable-house", 503, "お手紙や言葉に誤りがあります")
BUSY = Sort("busy", 503, "混み合っています")
TOO_LONG = Sort("time-limit", 503, "時間内に終わりませんでした")
_BY_STATUS = {
    sort.status: sort for sort in (FORBIDDEN, NOT_FOUND, WRONG_METHOD, WRONG_TYPE)
}


class RefusedError(Exception):
    """A request that is refused; becomes problem details."""

    def __init__(
        self,
        sort: Sort,
        detail: str,
        *,
        errors: tuple[Fault, ...] = (),
        problems: tuple[FileProblem, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.sort = sort
        self.detail = detail
        self.errors = errors
        self.problems = problems
        self.headers = dict(headers or {})
        super().__init__(sort.name)


def sort_of(status: int) -> Sort:
    """Return the kind of refusal that a bare *status* stands for."""
    return _BY_STATUS.get(status, Sort("refused", status, "受け付けられません"))


def response_for(refused: RefusedError, request_id: str) -> Response:
    """Return *refused* as the answer to the request called *request_id*."""
    members: dict[str, Any] = {
        "type": f"{URN}{refused.sort.name}",
        "title": refused.sort.title,
        "status": refused.sort.status,
        "detail": refused.detail,
        "instance": f"urn:replycraft:request:{request_id}",
        "errors": refused.errors,
        "problems": refused.problems,
    }
    return Response(
        ProblemDetails(**members).model_dump_json(),
        status_code=refused.sort.status,
        media_type=MEDIA_TYPE,
        headers=refused.headers,
    )
