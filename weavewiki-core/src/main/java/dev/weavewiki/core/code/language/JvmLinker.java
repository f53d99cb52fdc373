package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.NameUse;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links files of a language that compiles beside Java. Its files see Java's by their packages, and Java files that name
 * its types are linked to these.
 */
final class JvmLinker implements Linker {

    private final Project project;
    private final Set<String> family;
    private final NamespaceLinker linker;

    JvmLinker(Project project, NamespaceRules rules, Set<String> family) {
        this.project = project;
        this.family = family;
        this.linker = new NamespaceLinker(project, rules);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        if (isOf(JavaLanguage.FAMILY, file)) {
            linkJava(file, links);
        } else {
            linker.link(file, links);
        }
    }

    private static boolean isOf(Set<String> family, ParsedFile file) {
        return family.contains(file.file().language().value());
    }

    /** The languages of the family and Java. */
    static Set<String> withJava(Set<String> family) {
        return Stream.concat(family.stream(), JavaLanguage.FAMILY.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void linkJava(ParsedFile file, Links links) {
        for (ImportBinding binding : file.bindings()) {
            if (!binding.name().equals("*")) {
                foreign(linker.types().byPrefix(file, binding.target()))
                        .ifPresent(
                                type -> links.depends(file.path(), type.path(), DependencyKind.IMPORT, binding.line()));
            }
        }
        for (Inheritance inheritance : file.structure().inheritance()) {
            foreign(linker.types().resolve(file, "", inheritance.supertype()))
                    .ifPresent(type ->
                            links.depends(file.path(), type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        for (NameUse use : file.uses()) {
            foreign(linker.types().resolve(file, "", use.name()))
                    .ifPresent(type -> links.depends(file.path(), type.path(), DependencyKind.TYPE_USE, use.line()));
        }
    }

    private Optional<Symbol> foreign(Optional<Symbol> type) {
        return type.filter(symbol ->
                project.file(symbol.path()).filter(file -> isOf(family, file)).isPresent());
    }
}
