"""What all tests share: the option that rewrites expectations."""

import hypothesis
import pytest

# How long an example takes says nothing here: the machine has other work too.
hypothesis.settings.register_profile("malmoi", deadline=None)
hypothesis.settings.load_profile("malmoi")


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
