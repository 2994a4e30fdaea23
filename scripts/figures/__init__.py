"""The figures of the glossary: `python -m scripts.figures` draws them into docs/assets/figures/."""
