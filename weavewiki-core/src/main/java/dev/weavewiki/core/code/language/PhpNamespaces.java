package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in PHP. What files declare says where a full name leads; where several declare it, the one counts in which
 * Composer's autoloader looks.
 */
final class PhpNamespaces implements NamespaceRules {

    private static final Pattern ROUND = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RESULT = Pattern.compile("\\)?\\s*:\\s*([?\\w\\\\|]+)\\s*$");
    private static final Pattern DOCUMENTED = Pattern.compile("@(?:return|var)\\s+([?\\w\\\\|]+)");

    private final PhpAutoload autoload;

    PhpNamespaces(PhpAutoload autoload) {
        this.autoload = autoload;
    }

    @Override
    public Optional<RepoPath> home(RepoPath from, String fullName) {
        return autoload.file(from, fullName);
    }

    @Override
    public Set<String> languages() {
        return PhpLanguage.FAMILY;
    }

    @Override
    public String namespace(ParsedFile file) {
        return plain(file.structure().packageName());
    }

    @Override
    public List<ImportBinding> imports(ParsedFile file) {
        return file.bindings().stream()
                .filter(binding -> !binding.name().equals(PhpLanguage.INCLUDE))
                .toList();
    }

    /** A name without a leading separator, its parts joined by dots. */
    static String plain(String name) {
        String dotted = name.replace('\\', '.');
        return dotted.startsWith(".") ? dotted.substring(1) : dotted;
    }

    @Override
    public boolean relativeImports() {
        return false;
    }

    @Override
    public String dotted(String text) {
        return text.replace("$this", "this")
                .replace("?->", ".")
                .replace("->", ".")
                .replace("::$", ".")
                .replace("::", ".")
                .replace('\\', '.');
    }

    /** The type in the declaration or, where there is none, in its comment. */
    @Override
    public String declaredType(Symbol symbol) {
        String written = symbol.kind().isCallable() ? result(symbol.signature()) : ofProperty(symbol);
        if (written.isEmpty()) {
            Matcher documented = DOCUMENTED.matcher(symbol.doc());
            written = documented.find() ? documented.group(1) : "";
        }
        return Arrays.stream(written.replace("?", "").split("\\|", -1))
                .filter(type -> !type.equals("null"))
                .findFirst()
                .orElse("");
    }

    private static String result(String signature) {
        String head = signature;
        String before;
        do {
            before = head;
            head = ROUND.matcher(before).replaceAll("");
        } while (!head.equals(before));
        Matcher matcher = RESULT.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String ofProperty(Symbol symbol) {
        Matcher matcher = Pattern.compile("([?\\w\\\\|]+)\\s+\\$" + Pattern.quote(symbol.name()) + "\\b")
                .matcher(symbol.signature());
        boolean typed = matcher.find()
                && !Set.of("private", "protected", "public", "var", "static", "readonly")
                        .contains(matcher.group(1));
        return typed ? matcher.group(1) : "";
    }

    @Override
    public String constructor(String type) {
        return "__construct";
    }

    @Override
    public boolean seesGlobalFunctions() {
        return true;
    }
}
