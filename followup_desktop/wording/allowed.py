"""What a template may do: an allow-list over the tree that the template engine makes of it.

Fields with a few filters; if, elif and else; conditions of fields, not, and, or, == and !=. Nothing is
called, looked into, repeated, reckoned or loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from followup_desktop.wording.engine import as_text, environment
from followup_desktop.wording.errors import Flaw, did_you_mean
from followup_desktop.wording.tags import field_named, syntax_flaw, with_conditionals
from followup_desktop.wording.template import Wording
from followup_desktop.wording.vocabulary import FILTERS, NOT_IN_TEXT, VALUES, YES_OR_NO

if TYPE_CHECKING:
    from jinja2 import nodes

_IN_TEXT = "Between {{ and }} stands one field, perhaps with a filter: {{ topic }}, {{ topic|capitalize }}."
_IN_CONDITIONS = 'A condition has fields, not, and, or, and comparisons such as kind == "phone".'


def allowed_wording(text: str, line: int) -> Wording:
    """The wording that begins on this line, checked. Raises Flaw with the line of what is not allowed."""
    ready = with_conditionals(text, line)
    needs: set[str] = set()
    _check_body(_parsed(ready, line).body, line - 1, needs)
    return Wording(line, ready, frozenset(needs))


def check_condition(condition: str, line: int) -> None:
    """Raises Flaw where this condition of the heading on this line is not allowed."""
    if "%}" in condition or "{" in condition:
        raise Flaw(line, f"the condition has braces in it. Take them away. {_IN_CONDITIONS}")
    text = as_text(condition)
    with_conditionals(text, line)
    _check_body(_parsed(text, line).body, line - 1, set())


def _parsed(text: str, line: int) -> nodes.Template:
    from jinja2 import TemplateSyntaxError

    try:
        return environment().parse(text)
    except TemplateSyntaxError as error:
        raise syntax_flaw(line + error.lineno - 1, error.message or "") from None


def _check_body(body: Iterable[nodes.Node], above: int, needs: set[str]) -> None:
    """Check what stands in a row; the fields in it are added to `needs`, but not those within an if.

    `above` is the number of lines above the text.
    """
    from jinja2 import nodes

    for node in body:
        if isinstance(node, nodes.Output):
            told = (part for part in node.nodes if not isinstance(part, nodes.TemplateData))
            needs.update(_field_told(part, above) for part in told)
        elif isinstance(node, nodes.If):
            _check_condition(node.test, above)
            for part in (node.body, node.elif_, node.else_):
                _check_body(part, above, set())
        else:
            raise _not_allowed(node, above, _IN_TEXT)


def _field_told(node: nodes.Node, above: int) -> str:
    """The field that is put into the text here."""
    from jinja2 import nodes

    line = above + node.lineno
    while isinstance(node, nodes.Filter) and node.node is not None:
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise Flaw(line, f"a filter stands alone, with nothing behind it in ( ). {_IN_TEXT}")
        if node.name not in FILTERS:
            hint = did_you_mean(node.name, list(FILTERS), f"There are {', '.join(FILTERS)}.")
            raise Flaw(line, f"there is no filter “{node.name[:50]}”. {hint}")
        node = node.node
    if not isinstance(node, nodes.Name):
        raise _not_allowed(node, above, _IN_TEXT)
    name = field_named(node.name, line)
    if name in NOT_IN_TEXT:
        raise Flaw(line, f"“{name}” is no text. Ask for it in a condition: {{% if {_example(name)} %}}.")
    return name


def _check_condition(node: nodes.Node, above: int) -> None:
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        field_named(node.name, above + node.lineno)
    elif isinstance(node, nodes.Not):
        _check_condition(node.node, above)
    elif isinstance(node, (nodes.And, nodes.Or)):
        _check_condition(node.left, above)
        _check_condition(node.right, above)
    elif isinstance(node, nodes.Compare):
        _check_comparison(node, above)
    else:
        raise _not_allowed(node, above, _IN_CONDITIONS)


def _check_comparison(node: nodes.Compare, above: int) -> None:
    from jinja2 import nodes

    line = above + node.lineno
    first, *more = node.ops
    if not isinstance(node.expr, nodes.Name) or more or first.op not in ("eq", "ne"):
        raise _not_allowed(node, above, _IN_CONDITIONS)
    name, other = field_named(node.expr.name, line), first.expr
    if not isinstance(other, nodes.Const) or isinstance(other.value, (bool, type(None))):
        raise Flaw(line, f"behind == and != stands a text in quotes. {_IN_CONDITIONS}")
    if name in YES_OR_NO:
        raise Flaw(line, f"“{name}” is yes or no. Write it alone: {{% if {name} %}}.")
    known = VALUES.get(name)
    if known and other.value and other.value not in known:
        hint = did_you_mean(str(other.value), sorted(known), f"It may be {', '.join(sorted(known))}.")
        raise Flaw(line, f"“{name}” is never “{str(other.value)[:50]}”. {hint}")


def _example(name: str) -> str:
    return f'{name} == "{min(VALUES[name])}"' if name in VALUES else name


def _not_allowed(node: nodes.Node, above: int, instead: str) -> Flaw:
    return Flaw(above + node.lineno, f"{_in_words(node)} cannot stand in a wording. {instead}")


def _in_words(node: nodes.Node) -> str:
    from jinja2 import nodes

    if isinstance(node, nodes.Call):
        return "a call"
    if isinstance(node, (nodes.Getattr, nodes.Getitem)):
        return "a look inside a field (. or [ ])"
    if isinstance(node, (nodes.Const, nodes.TemplateData, nodes.List, nodes.Tuple, nodes.Dict)):
        return "a text or a number of its own"
    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr | nodes.Concat):
        return "a sum"
    return "this"
