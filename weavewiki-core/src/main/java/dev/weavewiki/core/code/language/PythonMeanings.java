package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names mean in Python: own declarations, and what modules and packages take from each other. */
final class PythonMeanings extends Meanings {

    /** Types that stand for what they hold. */
    private static final Pattern HOLDER = Pattern.compile(
            "(?:\\w+\\.)?(?:Optional|Final|ClassVar|Annotated|Awaitable|Required|NotRequired|ReadOnly)\\s*\\[([^\\[\\],]+)(?:,.*)?]");

    private static final Pattern UNION = Pattern.compile("(?:\\w+\\.)?Union\\s*\\[(.*)]");
    private static final Pattern NOTHING = Pattern.compile("\\s*[|,]\\s*None\\b|^\\s*None\\s*[|,]\\s*");
    private static final Pattern NAME = Pattern.compile("([\\p{L}_][\\w.]*)\\s*(?:\\[.*])?");
    private static final Pattern RESULT = Pattern.compile("\\)\\s*->\\s*(.+)$");
    private static final Pattern ACCESSOR = Pattern.compile("@(?:\\w+\\.)?(?:property|cached_property)\\b");

    /** Functions that hand on the class they are called on. */
    private static final Set<String> SELF = Set.of("self", "cls", "Self");

    private final PythonModules modules;

    PythonMeanings(Project project, PythonModules modules) {
        super(project);
        this.modules = modules;
    }

    @Override
    Optional<Meaning> named(ParsedFile file, String name) {
        return own(file, name).or(() -> taken(file, name, new HashSet<>())).or(() -> packageNamed(file, name));
    }

    private Optional<Meaning> own(ParsedFile file, String name) {
        return project.symbol(file.path(), name).map(symbol -> new Meaning.Named(symbol.ref()));
    }

    /** {@code import a.b} makes {@code a} known. */
    private Optional<Meaning> packageNamed(ParsedFile file, String name) {
        return file.bindings().stream()
                .filter(binding -> binding.name().isEmpty() && binding.local().startsWith(name + "."))
                .flatMap(binding -> modules.top(file.path(), binding.target()).stream())
                .<Meaning>map(Meaning.Module::new)
                .findFirst();
    }

    private Optional<Meaning> taken(ParsedFile file, String name, Set<RepoPath> seen) {
        for (ImportBinding binding : file.bindings()) {
            boolean all = binding.name().equals("*") && !name.startsWith("_");
            if (all || binding.local().equals(name)) {
                Optional<Meaning> found = imported(file, binding, all ? name : binding.name(), seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Meaning> imported(ParsedFile file, ImportBinding binding, String name, Set<RepoPath> seen) {
        Optional<RepoPath> module = modules.find(file.path(), binding.target());
        if (name.isEmpty()) {
            return module.map(Meaning.Module::new);
        }
        return module.isPresent()
                ? module.flatMap(found -> exported(found, name, seen))
                : modules.inNamespace(file.path(), binding.target(), name).map(Meaning.Module::new);
    }

    @Override
    Optional<Meaning> exported(RepoPath module, String name) {
        return exported(module, name, new HashSet<>());
    }

    private Optional<Meaning> exported(RepoPath module, String name, Set<RepoPath> seen) {
        Optional<ParsedFile> file = project.file(module);
        if (file.isEmpty()) {
            return modules.inFolder(module, name).or(() -> module.resolve(name)).map(Meaning.Module::new);
        }
        if (!seen.add(module)) {
            return modules.submodule(module, name).map(Meaning.Module::new);
        }
        Optional<Meaning> own = own(file.get(), name).or(() -> taken(file.get(), name, seen));
        return own.isPresent() ? own : modules.submodule(module, name).map(Meaning.Module::new);
    }

    @Override
    Optional<Meaning> whole(RepoPath module) {
        return Optional.empty();
    }

    @Override
    Optional<String> typeName(String written) {
        String type = Texts.unquoted(written);
        Matcher union = UNION.matcher(type);
        String some = NOTHING.matcher(union.matches() ? union.group(1) : type)
                .replaceAll("")
                .strip();
        Matcher holder = HOLDER.matcher(some);
        if (holder.matches()) {
            return typeName(holder.group(1));
        }
        Matcher name = NAME.matcher(some);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    @Override
    String result(Symbol function) {
        Matcher result = RESULT.matcher(function.signature());
        return result.find() ? Texts.unquoted(result.group(1)) : "";
    }

    @Override
    boolean isAccessor(Symbol function) {
        return ACCESSOR.matcher(function.signature()).find();
    }

    @Override
    boolean isSelf(String name) {
        return SELF.contains(name);
    }

    @Override
    boolean callsMake() {
        return true;
    }

    @Override
    String constructor() {
        return "__init__";
    }
}
