"""Every figure there is: importing a module of this folder enters its figures."""

import importlib
import pkgutil

import scripts.figures
from scripts.figures.canvas import FIGURES, Sketch

__all__ = ["all_figures"]


def all_figures() -> dict[str, Sketch]:
    """Give the figures of all modules by their names."""
    for module in pkgutil.iter_modules(scripts.figures.__path__):
        if module.name != "__main__":
            importlib.import_module(f"scripts.figures.{module.name}")
    return FIGURES
