package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the code of READMEs and guides calls. */
final class ShownCalls {

    private static final Pattern CALLED =
            Pattern.compile("(?:([A-Za-z_]\\w*)(?:\\.|->|::))?\\b([A-Za-z_]\\w*[!?]?)\\s*(?:<[^<>;]{1,60}>)?\\s*[({]");

    private final Set<String> names = new HashSet<>();
    private final Map<String, RepoPath> members = new TreeMap<>();
    private final Map<SymbolRef, String> makers = new TreeMap<>();

    private ShownCalls() {}

    static ShownCalls of(CodeModel code) {
        ShownCalls shown = new ShownCalls();
        Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> code.documents(kind).stream())
                .filter(document -> !Scope.isBeside(document.path()))
                .forEach(shown::add);
        Scope.product(code).forEach(file -> shown.addMakers(file, code));
        return shown;
    }

    private void add(Document document) {
        document.sections().stream()
                .flatMap(section -> section.code().stream())
                .flatMap(block -> CALLED.matcher(block.text()).results())
                .forEach(called -> {
                    names.add(called.group(2));
                    if (called.group(1) != null) {
                        members.putIfAbsent(member(called.group(1), called.group(2)), document.path());
                    }
                });
    }

    /** Functions that give a shown variable its value: what it does when it is called, they have made. */
    private void addMakers(SourceFile file, CodeModel code) {
        file.symbols().stream()
                .filter(symbol -> !symbol.kind().isCallable() && !symbol.kind().isType())
                .filter(symbol -> symbol.container().isEmpty() && names.contains(symbol.name()))
                .forEach(symbol -> code.callsFrom(new SymbolRef(file.path(), "")).stream()
                        .filter(call -> symbol.lines().contains(call.line()))
                        .map(Call::to)
                        .forEach(made -> makers.putIfAbsent(made, symbol.name())));
    }

    /** Whether something of its name is called, or what it makes. */
    boolean names(Symbol symbol) {
        return names.contains(symbol.name()) || makers.containsKey(symbol.ref());
    }

    /** The document that calls it on something named like its type. */
    Optional<RepoPath> of(Symbol symbol) {
        String[] parts = symbol.qualifiedName().split("\\.", -1);
        return parts.length < 2
                ? Optional.empty()
                : Optional.ofNullable(members.get(member(parts[parts.length - 2], symbol.name())));
    }

    /** The variable that the documents call and that it makes. */
    Optional<String> madeBy(Symbol symbol) {
        return Optional.ofNullable(makers.get(symbol.ref()));
    }

    private static String member(String owner, String name) {
        return owner.toLowerCase(Locale.ROOT) + "." + name;
    }
}
