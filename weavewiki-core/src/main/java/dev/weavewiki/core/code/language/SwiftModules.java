package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules of Swift packages: the files of one see each other, and a module that is imported is seen as a whole. */
final class SwiftModules implements NamespaceRules {

    private static final Pattern TARGET = Pattern.compile(
            "\\.(?:target|executableTarget|testTarget|macro|plugin)\\(\\s*name:\\s*\"([^\"]+)\"(.*?)(?=\\.(?:target|executableTarget|testTarget|macro|plugin)\\(\\s*name:|\\z)",
            Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("\\bpath:\\s*\"([^\"]+)\"");

    private final Project project;
    private final Map<RepoPath, String> modules = new TreeMap<>();

    SwiftModules(Project project) {
        this.project = project;
        for (RepoPath manifest : project.named("Package.swift")) {
            RepoPath root = manifest.parent();
            Matcher target = TARGET.matcher(project.text(manifest));
            while (target.find()) {
                Matcher path = PATH.matcher(target.group(2));
                if (path.find()) {
                    add(root, path.group(1), target.group(1));
                } else {
                    add(root, "Sources/" + target.group(1), target.group(1));
                    add(root, "Tests/" + target.group(1), target.group(1));
                }
            }
        }
    }

    private void add(RepoPath root, String folder, String module) {
        root.resolve(folder).ifPresent(path -> modules.put(path, module));
    }

    @Override
    public Set<String> languages() {
        return SwiftLanguage.FAMILY;
    }

    /** The target around the file; files of no target see each other. */
    @Override
    public String namespace(ParsedFile file) {
        return modules.entrySet().stream()
                .filter(module -> file.path().isUnder(module.getKey()))
                .max(Comparator.comparingInt(module -> module.getKey().depth()))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    @Override
    public boolean relativeImports() {
        return false;
    }

    @Override
    public String dotted(String text) {
        return text.replace("?.", ".").replace("!.", ".");
    }

    @Override
    public String declaredType(Symbol symbol) {
        return DeclaredTypes.afterName(symbol);
    }

    @Override
    public String constructor(String type) {
        return "init";
    }

    @Override
    public boolean constructsByCall() {
        return true;
    }

    @Override
    public boolean declares(Symbol type) {
        return !isExtensionOfType(type);
    }

    private static boolean isExtensionOfType(Symbol type) {
        return type.signature().contains("extension " + type.name());
    }

    /** The members that an extension gives to a type which may be none of this repository. */
    @Override
    public boolean isExtension(Symbol function) {
        return project.symbol(function.path(), function.container())
                .filter(SwiftModules::isExtensionOfType)
                .isPresent();
    }
}
