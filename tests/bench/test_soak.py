# SPDX-License-Identifier: GPL-3.0-or-later
"""How the soak tells growth from noise."""

from __future__ import annotations

import random

import pytest

from tests.bench.soak import BATCHES, slope

SESSIONS = range(20, 10_001, 20)


def noisy(growth: float, seed: int) -> list[float]:
    """Sizes that wander, each near the one before it, and grow by so much per 1,000 sessions."""
    chance, wandering, sizes = random.Random(seed), 0.0, []
    for session in SESSIONS:
        wandering = 0.8 * wandering + chance.gauss(0, 1)
        sizes.append(200 + wandering + growth * session / 1000)
    return sizes


def test_a_straight_line_is_found_exactly() -> None:
    found = slope(SESSIONS, [100 + 0.5 * session for session in SESSIONS])
    assert found.growth == pytest.approx(500)
    assert found.either_way == pytest.approx(0, abs=1e-6)
    assert not found.is_zero


def test_noise_alone_is_no_growth_in_nineteen_of_twenty() -> None:
    zero = sum(slope(SESSIONS, noisy(0, seed)).is_zero for seed in range(200))
    assert 180 <= zero < 200


def test_a_small_leak_is_found_in_noise() -> None:
    assert not any(slope(SESSIONS, noisy(0.5, seed)).is_zero for seed in range(50))


def test_too_few_samples_are_refused() -> None:
    with pytest.raises(ValueError, match="samples are needed"):
        slope(range(BATCHES - 1), [0.0] * (BATCHES - 1))
