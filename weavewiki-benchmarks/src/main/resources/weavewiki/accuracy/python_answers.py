"""What Python itself says of the sources below a folder, as JSON: python_answers.py TREE

Files, imports and declarations are read by ast. Which file an import means is asked of importlib's own finder, over the
roots that Python would have: the tree, its src, and for a script or a test the folder in which its packages begin.
"""

import ast
import importlib.machinery as machinery
import json
import os
import sys
from functools import lru_cache

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
LOADERS = (machinery.SourceFileLoader, [".py", ".pyi"])


def sources(tree):
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".py", ".pyi")):
                yield os.path.relpath(os.path.join(folder, name), tree).replace(os.sep, "/")


class Finder:
    """Names of modules to files, by importlib."""

    def __init__(self, tree):
        self.tree = tree

    def roots(self, path):
        folder = os.path.dirname(os.path.join(self.tree, path))
        while folder != self.tree and os.path.exists(os.path.join(folder, "__init__.py")):
            folder = os.path.dirname(folder)
        beside = [] if os.path.exists(os.path.join(self.tree, os.path.dirname(path), "__init__.py")) else [folder]
        return (*beside, self.tree, os.path.join(self.tree, "src"), folder)

    def find(self, name, path):
        """The file (or None) and the folders below which submodules lie (empty for what is no package)."""
        return self.below(name, self.roots(path))

    @lru_cache(maxsize=None)
    def below(self, name, folders):
        first, _, rest = name.partition(".")
        namespaces = []
        for folder in folders:
            found = machinery.FileFinder(folder, LOADERS).find_spec(first)
            if found is None:
                continue
            places = tuple(found.submodule_search_locations or ())
            if found.loader is None:
                namespaces.extend(places)
                continue
            if rest:
                return self.below(rest, places) if places else (None, ())
            return os.path.relpath(found.origin, self.tree).replace(os.sep, "/"), places
        if rest and namespaces:
            return self.below(rest, tuple(namespaces))
        return None, tuple(namespaces)

    def relative(self, level, name, path):
        folder = os.path.dirname(os.path.join(self.tree, path))
        for _ in range(level - 1):
            folder = os.path.dirname(folder)
        if name:
            return self.below(name, (folder,))
        for ending in (".py", ".pyi"):
            init = os.path.join(folder, "__init__" + ending)
            if os.path.exists(init):
                return os.path.relpath(init, self.tree).replace(os.sep, "/"), (folder,)
        return None, (folder,)


class Module:
    """One file: what it binds at its top, what it imports, what it declares."""

    def __init__(self, tree, path):
        self.path = path
        with open(os.path.join(tree, path), "rb") as file:
            self.ast = ast.parse(file.read())
        self.bound = {}
        self.stars = []
        self.bind(self.ast.body)

    def bind(self, body):
        for node in body:
            if isinstance(node, SCOPES):
                self.bound[node.name] = None
            elif isinstance(node, ast.ImportFrom):
                for name in node.names:
                    if name.name == "*":
                        self.stars.append(node)
                    else:
                        self.bound[name.asname or name.name] = (node, name.name)
            elif isinstance(node, ast.Import):
                for name in node.names:
                    self.bound[name.asname or name.name.split(".")[0]] = (node, name.name if name.asname else "")
            else:
                for name in ast.walk(node) if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)) else ():
                    if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                        self.bound.setdefault(name.id, None)
                for part in ("body", "orelse", "finalbody"):
                    self.bind(getattr(node, part, None) or [])
                for handler in getattr(node, "handlers", []):
                    self.bind(handler.body)


class Answers:
    def __init__(self, tree):
        self.tree = tree
        self.finder = Finder(tree)
        self.modules = {}
        for path in sources(tree):
            try:
                self.modules[path] = Module(tree, path)
            except (SyntaxError, ValueError):
                pass
        self.edges, self.allowed, self.symbols, self.more = set(), set(), [], []

    def add(self, kind, path, to):
        """A stub means other stubs, where there are any; of a module and its stub, either is right."""
        if to not in self.modules:
            return
        twin = to[:-1] if to.endswith(".pyi") else to + "i"
        if twin in self.modules:
            to, twin = (twin, to) if path.endswith(".pyi") and twin.endswith(".pyi") else (to, twin)
            self.allowed.add((path, twin))
        if to != path:
            kind.add((path, to))

    def target(self, node, path):
        if node.level:
            return self.finder.relative(node.level, node.module or "", path)
        return self.finder.find(node.module, path)

    def parents(self, name, path):
        while "." in name:
            name = name.rpartition(".")[0]
            self.add(self.allowed, path, self.finder.find(name, path)[0])

    def makers(self, path, name, seen):
        """The files through which a name of a module comes, the module itself left out."""
        module = self.modules.get(path)
        if module is None or (path, name) in seen:
            return
        seen.add((path, name))
        taken = module.bound.get(name)
        nodes = [taken] if taken else [] if name in module.bound else [(node, name) for node in module.stars]
        for node, original in nodes:
            if isinstance(node, ast.ImportFrom):
                to, places = self.target(node, path)
                if to == path:
                    yield self.finder.below(original, places)[0]
                    continue
                yield to
                if to and self.binds(to, original, set()):
                    yield from self.makers(to, original, seen)
                else:
                    yield self.finder.below(original, places)[0] if places else None
            elif original:
                yield self.finder.find(original, path)[0]

    def binds(self, path, name, seen):
        module = self.modules.get(path)
        if module is None or path in seen:
            return False
        seen.add(path)
        return name in module.bound or any(
            self.binds(self.target(node, path)[0], name, seen) for node in module.stars
        )

    def imports(self, module):
        path = module.path
        for node in ast.walk(module.ast):
            if isinstance(node, ast.Import):
                for name in node.names:
                    self.add(self.edges, path, self.finder.find(name.name, path)[0])
                    self.parents(name.name, path)
            elif isinstance(node, ast.ImportFrom):
                to, places = self.target(node, path)
                if node.module and not node.level:
                    self.parents(node.module, path)
                for name in node.names:
                    self.one_import(path, to, places, name.name)
            elif isinstance(node, ast.Attribute):
                self.attribute(module, node)

    def one_import(self, path, to, places, name):
        below = self.finder.below(name, places)[0] if places and name != "*" else None
        makers = list(self.makers(to, name, set())) if to else []
        if to and below and (not self.binds(to, name, set()) or below in makers[-1:]):
            self.add(self.edges, path, below)
            self.add(self.allowed, path, to)
        elif to:
            self.add(self.edges, path, to)
            self.add(self.allowed, path, below)
            for maker in makers:
                self.add(self.allowed, path, maker)
        else:
            self.add(self.edges, path, below)

    def attribute(self, module, node):
        """A name that is taken from an imported module where it is used."""
        chain = []
        at = node
        while isinstance(at, ast.Attribute):
            chain.insert(0, at.attr)
            at = at.value
        if not isinstance(at, ast.Name):
            return
        to = list(self.makers(module.path, at.id, set()))[-1:]
        taken = module.bound.get(at.id)
        if taken and isinstance(taken[0], ast.Import) and not taken[1]:
            to = [self.finder.find(at.id, module.path)[0]]
        for file in to:
            for name in chain:
                if file is None:
                    break
                self.add(self.allowed, module.path, file)
                makers = list(self.makers(file, name, set()))
                for maker in makers:
                    self.add(self.allowed, module.path, maker)
                file = makers[-1] if makers else self.submodule(file, name)

    def submodule(self, file, name):
        if not file.endswith(("/__init__.py", "/__init__.pyi")):
            return None
        return self.finder.below(name, (os.path.dirname(os.path.join(self.tree, file)),))[0]

    def declarations(self, path, body, container, kind, direct):
        for node in body:
            if isinstance(node, SCOPES):
                name = container + node.name
                local = kind == "function"
                (self.more if local else self.symbols).append((path, name, node.lineno))
                inner = "class" if isinstance(node, ast.ClassDef) and not local else "function"
                self.declarations(path, node.body, name + ".", inner, True)
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            alias = getattr(node, "name", None) if type(node).__name__ == "TypeAlias" else None
            for target in targets + [alias]:
                for one in ast.walk(target) if target is not None else ():
                    if isinstance(one, ast.Name) and kind != "function":
                        plain = direct and one is target and isinstance(node, (ast.Assign, ast.AnnAssign))
                        seen = any(s[0] == path and s[1] == container + one.id for s in self.symbols[-400:])
                        (self.symbols if plain and not seen else self.more).append((path, container + one.id, one.lineno))
            for part in ("body", "orelse", "finalbody"):
                inside = getattr(node, part, None)
                self.declarations(path, inside if isinstance(inside, list) else [], container, kind, False)
            for inner in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]:
                self.declarations(path, inner.body, container, kind, False)

    def all(self):
        for module in self.modules.values():
            self.imports(module)
            self.declarations(module.path, module.ast.body, "", "module", True)

        def edges(pairs):
            return [{"from": a, "to": b} for a, b in sorted(pairs)]

        def symbols(found):
            return [{"path": p, "name": n, "line": line} for p, n, line in sorted(set(found))]

        return {
            "files": sorted(self.modules),
            "edges": edges(self.edges),
            "allowed": edges(self.allowed - self.edges),
            "symbols": symbols(self.symbols),
            "allowedSymbols": symbols(self.more),
            "data": True,
        }


json.dump(Answers(os.path.realpath(sys.argv[1])).all(), sys.stdout)
