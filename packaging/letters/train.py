"""Teach the reader of photos to name Greek and Cyrillic letters: train.py FONTS_FOLDER [LINES] [STEPS].

Writes resources/letters/greek-cyrillic.npz. Needs, beside the dependencies of the program with its
extra "ocr": jax, optax, babel and fonttools. 32,000 lines take about 25 minutes on one core, 3,500 steps half
as long on two.
"""

# ruff: noqa: S311 (nothing here is secret, and it runs in a terminal)

import sys
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import onnxruntime
import optax
from lines import LETTERS, lines
from numpy.typing import NDArray

from followup_desktop.exchange.photos.alphabets import INSIDE, with_inside
from followup_desktop.exchange.photos.letters import model_file, prepared

WEIGHTS = Path("resources/letters/greek-cyrillic.npz")
WIDTH, KERNEL, BATCH, SEED = 160, 5, 64, 1
_DROPPED, _MOST_LETTERS = 0.15, 48

Weights = dict[str, jax.Array]


class Example(NamedTuple):
    """The columns of a line as the model sees them, and what it says."""

    columns: NDArray[np.float16]
    text: str


def examples(fonts: Path, count: int) -> list[Example]:
    """Lines with their columns; one with more letters than columns cannot be learned."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    model = with_inside(model_file("rec").read_bytes())
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    found = []
    for line in islice(lines(Random(SEED), fonts), count):
        ready, columns = prepared(line.picture)
        look, context = session.run(list(INSIDE), {session.get_inputs()[0].name: ready})
        both = np.concatenate([look[0, :, 0, :columns].T, context[0, :columns]], axis=1).astype(np.float16)
        doubled = sum(one == other for one, other in zip(line.text, line.text[1:], strict=False))
        if len(line.text) + doubled <= len(both):
            found.append(Example(both, line.text))
    return found


def first_weights(key: jax.Array, inside: int, outside: int) -> Weights:
    """Random ones, small enough to learn from."""
    keys = iter(jax.random.split(key, 4))

    def random(*shape: int, gain: float = 1.0) -> jax.Array:
        return gain * jax.random.normal(next(keys), shape) * np.sqrt(2 / np.prod(shape[:-1]))

    return {
        "in": random(inside, WIDTH),
        "in_bias": jnp.zeros(WIDTH),
        "first": random(KERNEL, WIDTH, WIDTH, gain=0.7),
        "first_bias": jnp.zeros(WIDTH),
        "second": random(KERNEL, WIDTH, WIDTH, gain=0.7),
        "second_bias": jnp.zeros(WIDTH),
        "out": random(WIDTH, outside, gain=0.3),
        "out_bias": jnp.zeros(outside).at[0].set(2.0),
    }


def scores(weights: Weights, columns: jax.Array, there: jax.Array, key: jax.Array) -> jax.Array:
    """What the reader computes, for many lines at once and with some of what is seen left out."""
    known = jax.nn.relu(columns @ weights["in"] + weights["in_bias"])
    known *= jax.random.bernoulli(key, 1 - _DROPPED, known.shape) / (1 - _DROPPED) * there[..., None]
    for name in ("first", "second"):
        around = jax.lax.conv_general_dilated(
            known, weights[name], (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC")
        )
        known = (known + jax.nn.relu(around + weights[f"{name}_bias"])) * there[..., None]
    return known @ weights["out"] + weights["out_bias"]


def loss(
    weights: Weights, columns: jax.Array, there: jax.Array, said: jax.Array, key: jax.Array
) -> jax.Array:
    """How far the answers are from what the lines say (CTC), for each letter."""
    nothing = (said == 0).astype(jnp.float32)
    answers = scores(weights, columns, there, key)
    return optax.ctc_loss(answers, 1 - there, said, nothing, blank_id=0).sum() / jnp.maximum(
        1, (1 - nothing).sum()
    )


def batch(
    chosen: list[Example], mean: NDArray[np.float32], spread: NDArray[np.float32]
) -> tuple[jax.Array, ...]:
    """Lines of about one length, filled up to a multiple of sixteen columns."""
    longest = -(-max(len(one.columns) for one in chosen) // 16) * 16
    columns = np.zeros((len(chosen), longest, len(mean)), np.float32)
    there = np.zeros((len(chosen), longest), np.float32)
    said = np.zeros((len(chosen), _MOST_LETTERS), np.int32)
    for row, one in enumerate(chosen):
        columns[row, : len(one.columns)] = (one.columns - mean) / spread
        there[row, : len(one.columns)] = 1
        said[row, : len(one.text)] = [LETTERS.index(letter) + 1 for letter in one.text]
    return jnp.asarray(columns), jnp.asarray(there), jnp.asarray(said)


def trained(known: list[Example], steps: int) -> dict[str, NDArray[np.float32]]:
    """The weights after so many steps, with the mean and spread of the columns."""
    some = np.concatenate([one.columns for one in known[:2000]]).astype(np.float32)
    mean, spread = some.mean(axis=0), some.std(axis=0) + 1e-3
    weights = first_weights(jax.random.PRNGKey(0), len(mean), len(LETTERS) + 1)
    rule = optax.chain(
        optax.clip_by_global_norm(5.0),
        optax.adamw(optax.cosine_onecycle_schedule(steps, 2e-3), weight_decay=1e-3),
    )
    state, random, key = rule.init(weights), Random(SEED), jax.random.PRNGKey(1)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(
        weights: Weights, state: optax.OptState, key: jax.Array, *lines: jax.Array
    ) -> tuple[Weights, optax.OptState, jax.Array]:
        off, slope = jax.value_and_grad(loss)(weights, *lines, key)
        change, state = rule.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, off

    known = sorted(known, key=lambda one: len(one.columns))
    for number in range(steps):
        start = random.randrange(len(known) - BATCH)
        key, this = jax.random.split(key)
        weights, state, off = step(weights, state, this, *batch(known[start : start + BATCH], mean, spread))
        if number % 250 == 249:
            print(number + 1, float(off), flush=True)
    return {"mean": mean, "spread": spread, **{name: np.asarray(weight) for name, weight in weights.items()}}


def main(fonts: str, count: str = "32000", steps: str = "3500") -> None:
    """Draw, learn, write."""
    weights = trained(examples(Path(fonts), int(count)), int(steps))
    half = {
        name: weight.astype(np.float32 if name in {"mean", "spread"} else np.float16)
        for name, weight in weights.items()
    }
    np.savez_compressed(WEIGHTS, **half, letters=np.array(LETTERS))


if __name__ == "__main__":
    main(*sys.argv[1:])
