package dev.weavewiki.core.code;

import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a project, made of what its manifests call it. */
final class ProjectName {

    /** What build tools add to the names of modules that only hold others. */
    private static final Pattern HOLDER = Pattern.compile("(.+)-(parent|aggregator|root|reactor)");

    /** A README's title that is a name, or asks what the name stands for. */
    private static final Pattern TITLE =
            Pattern.compile("(?:What is )?(?:the )?(\\p{L}[\\p{L}\\p{N}.+_-]*(?: [\\p{L}\\p{N}.+_-]+)?)(?:\\?.*)?");

    /** First headings that name no project. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:read ?me|about|introduction|overview|welcome|getting started|table of contents|contents|documentation|status)\\b.*");

    private static final Pattern GO_VERSION = Pattern.compile("(/v\\d+|\\.v\\d+)$");

    private ProjectName() {}

    /**
     * The name in a manifest at the root, else that in the README's title; the folder's where neither says what people
     * call it. A title that differs from the folder by case alone is spelt as the folder is.
     */
    static String of(List<Manifest> manifests, List<Document> documents, String folder) {
        String named = of(manifests, "");
        return named.isEmpty()
                ? title(documents)
                        .filter(title -> !title.equalsIgnoreCase(folder))
                        .orElse(folder)
                : named;
    }

    private static Optional<String> title(List<Document> documents) {
        return documents.stream()
                .filter(document -> document.kind() == Document.Kind.README
                        && document.path().depth() == 1)
                .flatMap(document -> document.sections().stream()
                        .filter(section -> section.level() > 0)
                        .limit(1))
                .map(section -> TITLE.matcher(section.heading().strip()))
                .filter(title ->
                        title.matches() && !NO_NAME.matcher(title.group(1)).matches())
                .map(title -> title.group(1))
                .findFirst();
    }

    /** The name in a manifest at the root; the folder's where there is none that says what people call it. */
    static String of(List<Manifest> manifests, String folder) {
        return manifests.stream()
                .filter(manifest ->
                        manifest.path().depth() == 1 && !manifest.name().isBlank())
                .findFirst()
                .flatMap(manifest -> of(manifest, manifests))
                .orElse(folder);
    }

    private static Optional<String> of(Manifest manifest, List<Manifest> manifests) {
        String name = plain(manifest);
        Matcher holder = HOLDER.matcher(name);
        if (!manifest.ecosystem().equals("maven") || !holder.matches()) {
            return Optional.of(name).filter(known -> !known.isBlank());
        }
        String base = holder.group(1);
        boolean known = manifests.stream()
                .filter(other -> other.ecosystem().equals("maven") && !other.equals(manifest))
                .map(ProjectName::plain)
                .anyMatch(module -> module.equals(base) || module.startsWith(base + "-"));
        return known ? Optional.of(base) : Optional.empty();
    }

    private static String plain(Manifest manifest) {
        String name = manifest.name();
        return switch (manifest.ecosystem()) {
            case "maven", "gradle" -> name.substring(name.lastIndexOf(':') + 1);
            case "composer" -> name.substring(name.lastIndexOf('/') + 1);
            case "go" -> {
                String path = GO_VERSION.matcher(name).replaceFirst("");
                yield path.substring(path.lastIndexOf('/') + 1);
            }
            default -> name;
        };
    }
}
