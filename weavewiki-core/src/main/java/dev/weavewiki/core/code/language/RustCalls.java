package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which function, method or macro a Rust call reaches: paths by their names, methods by the type of their receiver. */
final class RustCalls {

    private static final Pattern METHOD = Pattern.compile("^(.+)\\.(\\w+)$");

    private final Project project;
    private final RustNames names;
    private final RustMethods methods;
    private final RustExpressions expressions;

    RustCalls(Project project, RustNames names) {
        this.project = project;
        this.names = names;
        this.methods = new RustMethods(project, names);
        this.expressions = new RustExpressions(project, names, methods);
    }

    /** The trait that the type implements or the trait extends. */
    Optional<Symbol> trait(ParsedFile file, Inheritance inheritance) {
        return methods.trait(file, inheritance);
    }

    /** Empty where the receiver's type is not written anywhere, or the callee is not of this repository. */
    List<Symbol> targets(ParsedFile file, Invocation invocation) {
        CallSite site = invocation.site();
        String chain = invocation.chain();
        if (site.form() != CallSite.Form.CALL || chain.isEmpty()) {
            return List.of();
        }
        RustModule module = names.moduleAt(file, site.line());
        String self = selfType(file, site.caller());
        if (chain.endsWith("!")) {
            return macro(module, chain.substring(0, chain.length() - 1));
        }
        Matcher method = METHOD.matcher(chain);
        if (method.matches()) {
            return expressions
                    .type(module, self, method.group(1))
                    .map(type -> methods.of(type, method.group(2)))
                    .orElse(List.of());
        }
        if (chain.startsWith("?") || chain.startsWith("`") || invocation.hidden() && !chain.contains("::")) {
            return List.of();
        }
        return expressions.function(module, self, chain);
    }

    private List<Symbol> macro(RustModule module, String path) {
        List<Symbol> inCrate = names.modules().macros(module, path);
        List<Symbol> here = inCrate.stream()
                .filter(symbol -> symbol.path().equals(module.file))
                .toList();
        List<Symbol> found = !here.isEmpty()
                ? here
                : !inCrate.isEmpty()
                        ? inCrate
                        : names.resolve(module, path.replace("::", ".")).symbols();
        return found.stream()
                .filter(symbol -> symbol.signature().startsWith("macro_rules!"))
                .limit(1)
                .toList();
    }

    /** The type around the caller, as its module names it; empty in free functions. */
    private String selfType(ParsedFile file, String caller) {
        return project.symbol(file.path(), caller)
                .filter(symbol -> !symbol.isTopLevel())
                .filter(symbol -> project.symbol(file.path(), symbol.container())
                        .filter(holder -> !holder.kind().isType())
                        .isEmpty())
                .map(symbol -> symbol.container().substring(symbol.container().lastIndexOf('.') + 1))
                .orElse("");
    }
}
