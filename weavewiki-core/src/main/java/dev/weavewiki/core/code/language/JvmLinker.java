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

/**
 * Links files of a language that compiles beside Java. Its files see Java's by their packages; the Java files that name
 * its types are linked to these together with the first of its own files.
 */
final class JvmLinker implements Linker {

    private final Project project;
    private final Set<String> family;
    private final NamespaceLinker linker;
    private boolean javaLinked;

    JvmLinker(Project project, NamespaceRules rules, Set<String> family) {
        this.project = project;
        this.family = family;
        this.linker = new NamespaceLinker(project, rules);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        if (!javaLinked) {
            javaLinked = true;
            project.files(JavaLanguage.FAMILY).forEach(java -> linkJava(java, links));
        }
        linker.link(file, links);
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
        return type.filter(symbol -> project.file(symbol.path())
                .filter(file -> family.contains(file.file().language().value()))
                .isPresent());
    }
}
