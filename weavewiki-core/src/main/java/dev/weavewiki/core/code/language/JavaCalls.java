package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which method a Java call reaches. The receiver's type is taken from what is written: this, a type's name, a declared
 * variable, a construction, and the declared results of calls chained onto these.
 */
final class JavaCalls {

    private static final Pattern NEW = Pattern.compile("^new ([\\w.]+)(?:<[^()]*>)? ?\\(");
    private static final Pattern NAME = Pattern.compile("^[\\w$]+");
    private static final Pattern LINK = Pattern.compile("^ ?\\. ?(?:<[^()]*>)?([\\w$]+) ?(\\(?)");

    private final Project project;
    private final JavaTypes types;

    JavaCalls(Project project, JavaTypes types) {
        this.project = project;
        this.types = types;
    }

    Optional<SymbolRef> target(ParsedFile file, Invocation invocation) {
        CallSite site = invocation.site();
        return switch (site.form()) {
            case ANNOTATION -> Optional.empty();
            case NEW ->
                types.resolve(file, site.receiver().isEmpty() ? site.name() : site.receiver() + "." + site.name())
                        .filter(type -> lastName(type).equals(site.name()))
                        .map(this::constructor);
            case CALL ->
                site.receiver().isEmpty()
                        ? unqualified(file, site)
                        : typeOf(file, invocation).flatMap(type -> member(type, site.name()));
        };
    }

    private static String lastName(SymbolRef type) {
        return type.qualifiedName().substring(type.qualifiedName().lastIndexOf('.') + 1);
    }

    private SymbolRef constructor(SymbolRef type) {
        String name = type.qualifiedName() + "." + lastName(type);
        return project.symbol(type.path(), name)
                .filter(symbol -> symbol.kind().isCallable())
                .map(Symbol::ref)
                .orElse(type);
    }

    /** A method of the types around the call, inner ones first, or one imported by name. */
    private Optional<SymbolRef> unqualified(ParsedFile file, CallSite site) {
        if (site.name().equals("this") || site.name().equals("super")) {
            return Optional.empty();
        }
        for (String holder = site.caller(); !holder.isEmpty(); holder = outer(holder)) {
            Optional<Symbol> symbol = project.symbol(file.path(), holder);
            if (symbol.isPresent() && symbol.get().kind().isType()) {
                Optional<SymbolRef> member = member(symbol.get().ref(), site.name());
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return file.bindings().stream()
                .filter(binding -> isStatic(binding, site.name()))
                .flatMap(binding -> types.byPrefix(file.path(), binding.target()).stream())
                .flatMap(type -> member(type, site.name()).stream())
                .findFirst();
    }

    private static boolean isStatic(ImportBinding binding, String name) {
        return binding.name().equals(name) || binding.name().equals("*");
    }

    private static String outer(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }

    /** The type around the call that {@code this} means. */
    private Optional<SymbolRef> self(ParsedFile file, String caller) {
        for (String holder = caller; !holder.isEmpty(); holder = outer(holder)) {
            Optional<Symbol> symbol = project.symbol(file.path(), holder);
            if (symbol.isPresent() && symbol.get().kind().isType()) {
                return Optional.of(symbol.get().ref());
            }
        }
        return Optional.empty();
    }

    private Optional<SymbolRef> typeOf(ParsedFile file, Invocation invocation) {
        String receiver = invocation.site().receiver();
        if (!invocation.receiverType().isEmpty()) {
            return types.resolve(file, invocation.receiverType());
        }
        Matcher construction = NEW.matcher(receiver);
        if (construction.find()) {
            return types.resolve(file, construction.group(1))
                    .flatMap(type -> follow(type, afterArguments(receiver, construction.end() - 1)));
        }
        Matcher name = NAME.matcher(receiver);
        if (!name.find()) {
            return Optional.empty();
        }
        return start(file, invocation, name.group()).flatMap(type -> follow(type, receiver.substring(name.end())));
    }

    private Optional<SymbolRef> start(ParsedFile file, Invocation invocation, String name) {
        String caller = invocation.site().caller();
        return switch (name) {
            case "this" -> self(file, caller);
            case "super" ->
                self(file, caller)
                        .flatMap(type -> types.supertypes(type).stream().findFirst());
            default -> invocation.hidden() ? Optional.empty() : types.resolve(file, name);
        };
    }

    /** Walks {@code .a().b()} from type to declared result; fields and unknown results end the walk. */
    private Optional<SymbolRef> follow(SymbolRef start, String chain) {
        SymbolRef type = start;
        String rest = chain;
        while (!rest.isBlank()) {
            Matcher link = LINK.matcher(rest);
            if (!link.find()) {
                return Optional.empty();
            }
            Optional<SymbolRef> next = link.group(2).isEmpty()
                    ? nested(type, link.group(1))
                    : member(type, link.group(1)).flatMap(this::result);
            if (next.isEmpty()) {
                return next;
            }
            type = next.get();
            rest = link.group(2).isEmpty() ? rest.substring(link.end()) : afterArguments(rest, link.end() - 1);
        }
        return Optional.of(type);
    }

    private Optional<SymbolRef> nested(SymbolRef type, String name) {
        return project.symbol(type.path(), type.qualifiedName() + "." + name)
                .filter(symbol -> symbol.kind().isType())
                .map(Symbol::ref);
    }

    /** What follows the bracket that closes the one at the index; something unreadable where none does. */
    private static String afterArguments(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return text.substring(i + 1);
            }
        }
        return "?";
    }

    private Optional<SymbolRef> result(SymbolRef method) {
        return project.symbol(method.path(), method.qualifiedName()).flatMap(symbol -> {
            int name = symbol.signature().indexOf(symbol.name() + "(");
            if (name <= 0) {
                return Optional.empty();
            }
            String before = Texts.bareType(symbol.signature()
                    .substring(0, name)
                    .replaceAll("<[^<>]*>", "")
                    .replaceAll("^.* (?=\\S+ $)", ""));
            return project.file(method.path()).flatMap(file -> types.resolve(file, before));
        });
    }

    private Optional<SymbolRef> member(SymbolRef type, String name) {
        return member(type, name, new HashSet<>());
    }

    private Optional<SymbolRef> member(SymbolRef type, String name, Set<SymbolRef> seen) {
        if (!seen.add(type)) {
            return Optional.empty();
        }
        Optional<SymbolRef> own = project.symbol(type.path(), type.qualifiedName() + "." + name)
                .filter(symbol -> symbol.kind().isCallable())
                .map(Symbol::ref);
        return own.isPresent()
                ? own
                : types.supertypes(type).stream()
                        .flatMap(supertype -> member(supertype, name, seen).stream())
                        .findFirst();
    }
}
