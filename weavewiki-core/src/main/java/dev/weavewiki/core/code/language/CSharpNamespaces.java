package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names in C#: enclosing namespaces are seen, and global imports hold in the whole of a project. */
final class CSharpNamespaces implements NamespaceRules {

    /** What marks an import that holds in all files of its project. */
    static final String EVERYWHERE = "global::";

    private static final Pattern EXTENSION = Pattern.compile("\\(\\s*(?:\\[[^\\]]*\\]\\s*)?this ");

    private static final Pattern USING = Pattern.compile("<Using\\s+Include=\"([\\w.]+)\"([^>]*)>");
    private static final Pattern ALIAS = Pattern.compile("\\bAlias=\"(\\w+)\"");

    private final List<RepoPath> projects;
    private final Map<RepoPath, List<ImportBinding>> everywhere = new HashMap<>();

    CSharpNamespaces(Project project) {
        projects = project.named(path -> path.extension().equals("csproj")).stream()
                .map(RepoPath::parent)
                .distinct()
                .toList();
        for (ParsedFile file : project.files(languages())) {
            for (ImportBinding binding : file.bindings()) {
                if (binding.local().equals(EVERYWHERE)) {
                    everywhere
                            .computeIfAbsent(projectOf(file.path()), key -> new ArrayList<>())
                            .add(binding);
                }
            }
        }
        project.named(CSharpNamespaces::isBuildFile).forEach(path -> addUsings(path.parent(), project.text(path)));
    }

    private static boolean isBuildFile(RepoPath path) {
        return path.extension().equals("csproj") || path.name().equals("Directory.Build.props");
    }

    /** What a build file imports holds in the projects of its folder and below. */
    private void addUsings(RepoPath folder, String text) {
        Matcher using = USING.matcher(text);
        while (using.find()) {
            Matcher alias = ALIAS.matcher(using.group(2));
            ImportBinding binding = alias.find()
                    ? new ImportBinding(using.group(1), "", alias.group(1), 1)
                    : new ImportBinding(using.group(1), "*", EVERYWHERE, 1);
            Stream.concat(projects.stream().filter(project -> project.isUnder(folder)), Stream.of(folder))
                    .distinct()
                    .forEach(project -> everywhere
                            .computeIfAbsent(project, key -> new ArrayList<>())
                            .add(binding));
        }
    }

    /** The folder of the innermost project around the file; the root where there is none. */
    private RepoPath projectOf(RepoPath file) {
        return projects.stream()
                .filter(file::isUnder)
                .max((a, b) -> Integer.compare(a.depth(), b.depth()))
                .orElse(RepoPath.ROOT);
    }

    @Override
    public Set<String> languages() {
        return CSharpLanguage.FAMILY;
    }

    @Override
    public List<String> visible(ParsedFile file) {
        List<String> around = new ArrayList<>();
        for (String at = namespace(file); !at.isEmpty(); at = Namespaces.holder(at)) {
            around.add(at);
        }
        around.add("");
        return around;
    }

    @Override
    public List<ImportBinding> imports(ParsedFile file) {
        List<ImportBinding> shared = everywhere.getOrDefault(projectOf(file.path()), List.of());
        if (shared.isEmpty()) {
            return file.bindings();
        }
        List<ImportBinding> all = new ArrayList<>(file.bindings());
        all.addAll(shared);
        return all;
    }

    @Override
    public String dotted(String text) {
        return plain(text).replace("?.", ".").replace("!.", ".");
    }

    /** A name without {@code global::} and type arguments. */
    static String plain(String name) {
        return Texts.oneLine(name).replace(EVERYWHERE, ".").replace("::", ".").replaceAll("<[^()]*>$", "");
    }

    @Override
    public String declaredType(Symbol symbol) {
        return DeclaredTypes.beforeName(symbol);
    }

    @Override
    public String constructor(String type) {
        return type;
    }

    @Override
    public List<String> annotations(String name) {
        return List.of(name + "Attribute", name);
    }

    @Override
    public boolean isExtension(Symbol function) {
        return EXTENSION.matcher(function.signature()).find();
    }
}
