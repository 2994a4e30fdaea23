"""What all tests share: the option that rewrites expectations."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite the expectations of case folders; read the diff before you commit",
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Say whether expectations are to be rewritten rather than compared."""
    return bool(request.config.getoption("--update"))
