"""Mixtures of round Gaussians: their density, score and samples are known exactly, so nothing need be learned."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Array", "Mixture", "linear_schedule", "normal"]

Array = npt.NDArray[np.float64]


def normal(x: Array, mean: float | Array, std: float) -> Array:
    """Give the density of a one-dimensional Gaussian."""
    return np.asarray(np.exp(-(((x - mean) / std) ** 2) / 2) / (std * np.sqrt(2 * np.pi)))


def linear_schedule(steps: int = 1000) -> Array:
    """Give the variances β of DDPM, step 1 first."""
    return np.linspace(1e-4, 0.02, steps)


@dataclass(frozen=True, slots=True)
class Mixture:
    """Round Gaussians: `means` (k, d), `variances` (k,), `weights` (k,)."""

    means: Array
    variances: Array
    weights: Array

    def parts(self, x: Array) -> Array:
        """Give the weighted density of each component at the points x (n, d), as (n, k)."""
        squares = ((x[:, None, :] - self.means) ** 2).sum(axis=2)
        heights = self.weights / (2 * np.pi * self.variances) ** (self.means.shape[1] / 2)
        return np.asarray(heights * np.exp(-squares / (2 * self.variances)))

    def density(self, x: Array) -> Array:
        """Give the density at the points x."""
        return np.asarray(self.parts(x).sum(axis=1))

    def score(self, x: Array) -> Array:
        """Give the gradient of the log density at the points x; far from all components too."""
        squares = ((x[:, None, :] - self.means) ** 2).sum(axis=2)
        logs = np.log(self.weights) - self.means.shape[1] / 2 * np.log(self.variances) - squares / (2 * self.variances)
        shares = np.exp(logs - logs.max(axis=1, keepdims=True))
        shares = shares / shares.sum(axis=1, keepdims=True) / self.variances
        return np.asarray(shares @ self.means - shares.sum(axis=1, keepdims=True) * x)

    def noised(self, signal: float, variance: float) -> "Mixture":
        """Give the mixture of the points scaled by `signal` with Gaussian noise of `variance` on top."""
        return Mixture(signal * self.means, signal**2 * self.variances + variance, self.weights)

    def sample(self, count: int, random: np.random.Generator) -> tuple[Array, npt.NDArray[np.int64]]:
        """Give `count` points and the component of each."""
        which = random.choice(len(self.weights), size=count, p=self.weights)
        noise = random.normal(size=(count, self.means.shape[1]))
        return self.means[which] + np.sqrt(self.variances[which])[:, None] * noise, which
