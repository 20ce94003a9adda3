"""The project's Python files as modules, and what each of them imports."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Module:
    """A Python file: dotted name, path from the root, and syntax tree."""

    name: str
    path: str
    tree: ast.Module
    is_package: bool = False

    @classmethod
    def of(cls, name: str, source: str, *, is_package: bool = False) -> "Module":
        """A module that exists only in a test."""
        path = name.replace(".", "/") + ("/__init__.py" if is_package else ".py")
        return cls(name, path, ast.parse(source), is_package)

    @property
    def package(self) -> str:
        """The package that its relative imports start from."""
        return self.name if self.is_package else self.name.rpartition(".")[0]


@dataclass(frozen=True)
class Import:
    """One imported module, by the whole of its dotted name."""

    importer: Module
    imported: str
    line: int
    is_nested: bool = False
    is_star: bool = False

    def __str__(self) -> str:
        return f"{self.importer.path}:{self.line} imports {self.imported}"


def modules_under(*folders: str) -> list[Module]:
    """Every module in the folders named, which are relative to the root."""
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return [_module(path.relative_to(ROOT)) for path in sorted(files)]


def _module(path: Path) -> Module:
    parts = path.with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return Module(name, str(path), tree, is_package)


def imports_of(modules: Iterable[Module]) -> list[Import]:
    """Every import of every module, relative ones and those in functions too."""
    modules = list(modules)
    known = {module.name for module in modules}
    return [found for module in modules for found in _imports(module, known)]


def _imports(module: Module, known: set[str]) -> Iterator[Import]:
    nested = {id(node) for node in _inside_functions(module.tree)}
    for node in ast.walk(module.tree):
        is_nested = id(node) in nested
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, alias.name, node.lineno, is_nested)
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                name = whole if whole in known else base
                star = alias.name == "*"
                yield Import(module, name, node.lineno, is_nested, star)


def _inside_functions(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from ast.walk(node)


def _base(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.package.split(".")
    climbed = package[: len(package) - node.level + 1]
    return ".".join([*climbed, node.module] if node.module else climbed)
