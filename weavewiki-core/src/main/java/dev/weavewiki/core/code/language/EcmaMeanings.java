package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names mean in JavaScript and TypeScript: own declarations, and what modules export and hand on. */
final class EcmaMeanings extends Meanings {

    /** Types that stand for what they hold: it is reached by waiting, or has the same members. */
    private static final Pattern HOLDER = Pattern.compile(
            "(?:Promise|PromiseLike|Awaited|Readonly|Partial|Required|NonNullable|Omit|Pick)\\s*<\\s*([^<>,]+(?:<.*>)?)\\s*(?:,.*)?>");

    private static final Pattern NAME = Pattern.compile("([\\p{L}_$][\\w$.]*)\\s*(?:<.*>)?");
    private static final Pattern NOTHING =
            Pattern.compile("\\s*\\|\\s*(?:undefined|null|void)\\b|^(?:undefined|null)\\s*\\|");
    private static final Pattern ACCESSOR = Pattern.compile("(?:^|\\s)get\\s+[\\w$#]+\\s*\\(");

    private final EcmaModules modules;

    EcmaMeanings(Project project, EcmaModules modules) {
        super(project);
        this.modules = modules;
    }

    @Override
    Optional<Meaning> named(ParsedFile file, String name) {
        for (ImportBinding binding : file.bindings()) {
            if (binding.local().equals(name)) {
                return modules.find(file.path(), binding.target()).flatMap(module -> imported(module, binding));
            }
        }
        return own(file, name);
    }

    private Optional<Meaning> own(ParsedFile file, String name) {
        return project.symbol(file.path(), name)
                .<Meaning>map(symbol -> new Meaning.Named(symbol.ref()))
                .or(() -> stored(file, name, ""));
    }

    private Optional<Meaning> imported(RepoPath module, ImportBinding binding) {
        return switch (binding.name()) {
            case "" -> Optional.of(new Meaning.Module(module));
            case "default" -> whole(module).or(() -> exported(module, binding.local()));
            default -> exported(module, binding.name());
        };
    }

    @Override
    Optional<Meaning> exported(RepoPath module, String name) {
        return name.equals("default") ? whole(module) : exported(module, name, new HashSet<>());
    }

    private Optional<Meaning> exported(RepoPath module, String name, Set<RepoPath> seen) {
        Optional<ParsedFile> file = project.file(module);
        if (file.isEmpty() || !seen.add(module)) {
            return Optional.empty();
        }
        return own(file.get(), name)
                .or(() -> ofWhole(file.get(), name, seen))
                .or(() -> handedOn(file.get(), name, seen));
    }

    /** A member of the one thing that the module stands for. */
    private Optional<Meaning> ofWhole(ParsedFile file, String name, Set<RepoPath> seen) {
        String main = file.mainExport();
        if (main.isEmpty()) {
            return Optional.empty();
        }
        return main.startsWith(".")
                ? modules.find(file.path(), main).flatMap(module -> exported(module, name, seen))
                : project.symbol(file.path(), main + "." + name).map(symbol -> new Meaning.Named(symbol.ref()));
    }

    private Optional<Meaning> handedOn(ParsedFile file, String name, Set<RepoPath> seen) {
        Optional<Meaning> byName = file.bindings().stream()
                .filter(binding -> binding.local().equals(name))
                .flatMap(binding -> modules.find(file.path(), binding.target()).stream()
                        .flatMap(module -> named(module, binding, seen).stream()))
                .findFirst();
        return byName.isPresent()
                ? byName
                : file.bindings().stream()
                        .filter(binding -> binding.name().equals("*"))
                        .flatMap(binding -> modules.find(file.path(), binding.target()).stream())
                        .flatMap(module -> exported(module, name, seen).stream())
                        .findFirst();
    }

    private Optional<Meaning> named(RepoPath module, ImportBinding binding, Set<RepoPath> seen) {
        return binding.name().isEmpty() || binding.name().equals("default")
                ? imported(module, binding)
                : exported(module, binding.name(), seen);
    }

    @Override
    Optional<Meaning> whole(RepoPath module) {
        return whole(module, new HashSet<>());
    }

    private Optional<Meaning> whole(RepoPath module, Set<RepoPath> seen) {
        Optional<ParsedFile> file = project.file(module);
        if (file.isEmpty() || !seen.add(module)) {
            return Optional.empty();
        }
        String main = file.get().mainExport();
        Optional<Meaning> declared = main.isEmpty() ? Optional.empty() : main(file.get(), main, seen);
        return declared.or(() -> stored(file.get(), "default", ""))
                .or(() -> handedOnDefault(file.get(), seen))
                .or(() -> project.symbol(module, "exports").map(symbol -> new Meaning.Named(symbol.ref())));
    }

    private Optional<Meaning> main(ParsedFile file, String main, Set<RepoPath> seen) {
        return project.symbol(file.path(), main)
                .<Meaning>map(symbol -> new Meaning.Named(symbol.ref()))
                .or(() -> main.startsWith(".") || main.startsWith("#")
                        ? modules.find(file.path(), main).flatMap(target -> whole(target, seen))
                        : named(file, main));
    }

    private Optional<Meaning> handedOnDefault(ParsedFile file, Set<RepoPath> seen) {
        return file.bindings().stream()
                .filter(binding ->
                        binding.local().equals("default") && binding.name().length() > 0)
                .flatMap(binding -> modules.find(file.path(), binding.target()).stream()
                        .flatMap(module -> (binding.name().equals("default")
                                        ? whole(module, seen)
                                        : exported(module, binding.name(), new HashSet<>()))
                                .stream()))
                .findFirst();
    }

    @Override
    Optional<String> typeName(String written) {
        String type = NOTHING.matcher(written.strip()).replaceAll("").strip();
        Matcher holder = HOLDER.matcher(type);
        if (holder.matches()) {
            return typeName(holder.group(1));
        }
        Matcher name = NAME.matcher(type);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    @Override
    String result(Symbol function) {
        return EcmaSignature.result(function.signature(), function.name());
    }

    @Override
    boolean isAccessor(Symbol function) {
        return ACCESSOR.matcher(function.signature()).find();
    }

    @Override
    boolean isSelf(String name) {
        return name.equals("this");
    }

    @Override
    boolean callsMake() {
        return false;
    }

    @Override
    String constructor() {
        return "constructor";
    }
}
