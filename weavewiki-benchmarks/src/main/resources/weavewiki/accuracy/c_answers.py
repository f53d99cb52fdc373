"""What gcc and universal-ctags say of the C sources below a folder, as JSON: c_answers.py TREE

gcc is asked, for each include directive, which file it opens, whatever branch the directive stands in; include folders are
all folders that hold headers, so that no build is needed, and a name that several of them could mean is not asked for.
Files are linked by gcc's objects too: one leaves a symbol open that another defines; and, for branches that this machine does
not compile, by names that a header in reach declares. ctags lists the declarations; where it
takes a macro for a function, the object knows no such name, and nobody has to find it.
"""

import collections
import json
import os
import re
import subprocess
import sys
import tempfile
from functools import lru_cache

COMMENT = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)
CONDITION = re.compile(r"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b(.*\\\n)*.*", re.M)
ASKED = set("fsugt")  # functions, structs, unions, enums, type names


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", **more)


class Answers:
    def __init__(self, tree):
        self.tree = tree
        self.files = sorted(
            os.path.relpath(os.path.join(folder, name), tree)
            for folder, _, names in os.walk(tree)
            for name in names
            if name.endswith((".c", ".h"))
        )
        headers = [path for path in self.files if path.endswith(".h")]
        self.folders = sorted({up for path in headers for up in self.above(path)}, key=lambda f: (f.count("/"), f))

    def above(self, path):
        folder = os.path.dirname(path)
        while True:
            yield folder
            if not folder:
                return
            folder = os.path.dirname(folder)

    @lru_cache(maxsize=None)
    def opened(self, folder, bracket, name):
        """The file that gcc opens for the directive in a file of that folder; None for those of the system."""
        directive = '#include "%s"\n' % name if bracket == '"' else "#include <%s>\n" % name
        beside = ["-iquote", os.path.join(self.tree, folder)]
        fitting = [f for f in self.folders if os.path.isfile(os.path.join(self.tree, f, name))]
        places = [flag for f in fitting[:1] for flag in ("-I", os.path.join(self.tree, f))]
        alone = self.first(directive, beside)
        found = alone if alone in self.known else self.first(directive, beside + places)
        if found not in self.known:
            return None
        certain = found == alone or (len(fitting) == 1 and (alone is None or bracket == '"'))
        return found, certain

    def first(self, directive, flags):
        """The file that gcc opens first for the directive, if any."""
        listed = run(["gcc", "-H", "-fsyntax-only", "-x", "c", *flags, "-"], input=directive, cwd="/").stderr
        opened = re.match(r"\. (.+)", listed)
        return os.path.relpath(os.path.realpath(opened.group(1)), self.tree) if opened else None

    def includes(self):
        self.known = set(self.files)
        asked, allowed = set(), set()
        for path in self.files:
            with open(os.path.join(self.tree, path), errors="replace") as file:
                text = COMMENT.sub(lambda m: m.group() if m.group()[0] == '"' else " ", file.read())
            text = text.replace("\\\n", "  ")
            for bracket, name in INCLUDE.findall(text):
                found = self.opened(os.path.dirname(path), bracket, name)
                if found and found[0] != path:
                    (asked if found[1] else allowed).add((path, found[0]))
        return asked, allowed

    def compiled(self):
        """What each file leaves open and what it defines, by the objects that gcc makes of sources and headers alike."""
        self.uses, self.defines, self.names = collections.defaultdict(set), collections.defaultdict(set), {}
        flags = ["-w", "-O0", "-D_GNU_SOURCE", "-fkeep-inline-functions", "-fkeep-static-functions", "-fcommon"]
        folders = [flag for f in self.folders for flag in ("-I", os.path.join(self.tree, f))]
        with tempfile.TemporaryDirectory() as work:
            made = os.path.join(work, "one.o")
            for path in self.files:
                command = ["gcc", *flags, "-x", "c", "-c", "-o", made, *folders, os.path.join(self.tree, path)]
                if all(run(command + more).returncode for more in ([], ["-DHAVE_CONFIG_H"])):
                    print("cannot be compiled:", path, file=sys.stderr)
                    continue
                self.names[path] = set()
                for line in run(["nm", made]).stdout.splitlines():
                    kind, name = line.split()[-2:]
                    self.names[path].add(name)
                    if kind == "U":
                        self.uses[name].add(path)
                    elif kind in "TDBRCVW" and path.endswith(".c"):
                        self.defines[name].add(path)

    def linked(self):
        """Edges between objects: one uses what another defines."""
        return {(use, by) for name in self.uses for use in self.uses[name] for by in self.defines.get(name, ()) if use != by}

    def named(self, edges):
        """Edges by names: a header that is reached declares what the file writes, or the source that defines it."""
        reach = collections.defaultdict(set)
        for a, b in edges:
            reach[a].add(b)
        declares, defines = collections.defaultdict(set), collections.defaultdict(set)
        for path, name, _, kind in self.tags(self.tree) | self.every_branch():
            (declares if path.endswith(".h") else defines)[name].add(path)
        found = set()
        for path in self.files:
            seen, open_ = {path}, [path]
            while open_:
                fresh = reach[open_.pop()] - seen
                seen |= fresh
                open_.extend(fresh)
            with open(os.path.join(self.tree, path), errors="replace") as file:
                words = set(re.findall(r"\w+", COMMENT.sub(" ", file.read())))
            for word in words:
                headers = declares.get(word, set()) & seen
                found |= {(path, header) for header in headers}
                found |= {(path, source) for source in (defines.get(word, ()) if headers else ())}
        return {(a, b) for a, b in found if a != b}

    @lru_cache(maxsize=None)
    def every_branch(self):
        """ctags follows one branch of a condition; without the lines of conditions it sees all."""
        with tempfile.TemporaryDirectory() as work:
            for path in self.files:
                copy = os.path.join(work, path)
                os.makedirs(os.path.dirname(copy), exist_ok=True)
                with open(os.path.join(self.tree, path), errors="replace") as file:
                    text = CONDITION.sub("", file.read())
                with open(copy, "w") as file:
                    file.write(text)
            return self.tags(work)

    @lru_cache(maxsize=None)
    def tags(self, folder):
        kinds = "--kinds-C=+px"
        listed = run(["ctags", "-f", "-", "--languages=C,C++", "--langmap=C:.c.h,C++:", kinds, "--fields=nk", *self.files], cwd=folder)
        found = set()
        for line in listed.stdout.splitlines():
            parts = line.split("\t")
            number = next((part[5:] for part in parts if part.startswith("line:")), None)
            if number and not parts[0].startswith("__anon"):
                found.add((parts[1], parts[0], int(number), parts[parts.index("line:" + number) - 1]))
        return found

    def symbols(self):
        asked, allowed = set(), {tag[:3] for tag in self.every_branch()}
        for path, name, line, kind in self.tags(self.tree):
            real = kind != "f" or name in self.names.get(path, ())
            (asked if kind in ASKED and real else allowed).add((path, name, line))
        return asked, allowed


answers = Answers(os.path.realpath(sys.argv[1]))
edges, allowed = answers.includes()
answers.compiled()
allowed |= answers.linked() | answers.named(edges | allowed)
symbols, more = answers.symbols()


def pairs(found):
    return [{"from": a, "to": b} for a, b in sorted(found)]


def declarations(found):
    return [{"path": p, "name": n, "line": line} for p, n, line in sorted(found)]


json.dump(
    {
        "files": answers.files,
        "edges": pairs(edges),
        "allowed": pairs(allowed - edges),
        "symbols": declarations(symbols),
        "allowedSymbols": declarations(more),
    },
    sys.stdout,
)
