package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.Nesting;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types, methods and lambdas of one file: gathered first, then nested, then filled with what they declare. */
final class Holders {

    private static final String SYMBOL = "symbol.";

    private static final Set<String> FILLING =
            Set.of("field.name", "super", "x.type.parameter", "x.constant.name", "x.constant.body");

    private final Syntax syntax;
    private final Map<Integer, Holder> gathered = new TreeMap<>();
    private Nesting<Holder> nesting = new Nesting<>(List.of(), holder -> 0, holder -> 0);

    Holders(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Takes all that holds something, nests it, and fills it. */
    void take(Matches matches) {
        for (Match match : matches.with(Holders::holds)) {
            gather(match);
        }
        close();
        for (Match match : matches.with(FILLING::contains)) {
            fill(match);
        }
    }

    private static boolean holds(String name) {
        return name.equals("opaque") || name.equals("x.lambda") || name.startsWith(SYMBOL);
    }

    private void gather(Match match) {
        Capture body = match.find("opaque");
        if (body != null) {
            gatherAnonymous(match, body);
            return;
        }
        Capture lambda = match.find("x.lambda");
        if (lambda != null) {
            gatherLambda(match, lambda);
            return;
        }
        Capture whole = match.starting(SYMBOL);
        Capture name = match.find("name");
        if (whole == null || name == null) {
            return;
        }
        switch (whole.name()) {
            case "symbol.method", "symbol.constructor" -> gatherCallable(match, whole, name);
            case "symbol.class", "symbol.interface", "symbol.enum", "symbol.record", "symbol.annotation" -> {
                Holder type = add(Holder.Kind.TYPE, name, whole);
                type.type = TypeDeclaration.Kind.valueOf(
                        whole.name().substring(SYMBOL.length()).toUpperCase(Locale.ROOT));
                type.bodyFrom = match.from("body", whole.to());
            }
            default -> {}
        }
    }

    private void gatherAnonymous(Match match, Capture body) {
        Holder type = new Holder(Holder.Kind.TYPE, "", body.from(), body.to(), syntax.line(body));
        type.type = TypeDeclaration.Kind.ANONYMOUS;
        type.bodyFrom = body.from();
        String made = match.text("x.made");
        if (!made.isEmpty()) {
            type.supertypes.add(made);
        }
        gathered.putIfAbsent(body.from(), type);
    }

    private void gatherLambda(Match match, Capture lambda) {
        Holder holder = new Holder(Holder.Kind.LAMBDA, "", lambda.from(), lambda.to(), syntax.line(lambda));
        holder.bodyFrom = match.from("x.value", lambda.to());
        gathered.putIfAbsent(-1 - lambda.from(), holder);
    }

    private void gatherCallable(Match match, Capture whole, Capture name) {
        Holder callable = add(Holder.Kind.CALLABLE, name, whole);
        callable.resultType = match.text("x.type");
        callable.bodyFrom = match.from("body", whole.to());
        if (whole.name().equals("symbol.constructor")) {
            callable.member = Member.Kind.CONSTRUCTOR;
            callable.isCompact = match.from("body", 0) > 0
                    && !syntax.source().text(name.to(), callable.bodyFrom).contains("(");
        }
    }

    private Holder add(Holder.Kind kind, Capture name, Capture whole) {
        return gathered.computeIfAbsent(
                name.from(), key -> new Holder(kind, syntax.text(name), whole.from(), whole.to(), syntax.line(whole)));
    }

    /** Nests what was gathered. */
    private void close() {
        nesting = new Nesting<>(new ArrayList<>(gathered.values()), holder -> holder.from, holder -> holder.to);
        int types = 0;
        for (int i = 0; i < nesting.items().size(); i++) {
            Holder holder = nesting.items().get(i);
            holder.parent = nesting.parentOf(i);
            if (holder.kind == Holder.Kind.TYPE) {
                holder.index = types++;
            } else if (holder.kind == Holder.Kind.CALLABLE && holder.parent != null) {
                holder.index = holder.parent.callables.size();
                holder.parent.callables.add(holder);
            }
        }
    }

    @Nullable
    Holder around(int offset) {
        return nesting.around(offset);
    }

    /** Adds fields, supertypes and type parameters to what holds them. */
    private void fill(Match match) {
        Capture field = match.find("field.name");
        Capture supertype = match.find("super");
        Capture parameter = match.find("x.type.parameter");
        Capture constant = match.find("x.constant.name");
        if (field != null) {
            fillField(field, match.text("field.type"));
        } else if (constant != null) {
            fillField(constant, "");
        } else if (supertype != null) {
            Holder type = around(supertype.from());
            if (type != null && type.kind == Holder.Kind.TYPE) {
                type.supertypes.add(Texts.oneLine(syntax.text(supertype)));
            }
        } else if (parameter != null) {
            Holder holder = around(parameter.from());
            String text = Texts.oneLine(syntax.text(parameter));
            if (holder != null && !holder.typeParameters.contains(text)) {
                holder.typeParameters.add(text);
            }
        }
        Capture body = match.find("x.constant.body");
        Capture inner = body == null ? null : match.find("opaque");
        if (inner != null) {
            Holder type = around(inner.from());
            if (type != null && type.parent != null && type.supertypes.isEmpty()) {
                type.supertypes.add(type.parent.name);
            }
        }
    }

    private void fillField(Capture name, String type) {
        Holder holder = around(name.from());
        if (holder != null && holder.kind == Holder.Kind.TYPE) {
            String declared = type.isEmpty() ? holder.name : Texts.oneLine(type);
            String field = syntax.text(name);
            if (holder.fields.stream().noneMatch(known -> known.name().equals(field))) {
                holder.fields.add(Member.field(field, declared, syntax.line(name)));
            }
        }
    }

    /** All types, each after the one around it. */
    List<TypeDeclaration> types() {
        return nesting.items().stream()
                .filter(holder -> holder.kind == Holder.Kind.TYPE)
                .map(Holders::type)
                .toList();
    }

    private static TypeDeclaration type(Holder type) {
        Holder outer = Holder.type(type.parent);
        List<Member> members = new ArrayList<>();
        type.callables.forEach(callable -> members.add(member(callable, type)));
        addRecordMembers(type, members);
        members.addAll(type.fields);
        return new TypeDeclaration(
                type.type,
                type.name,
                type.isOpen() ? type.qualifiedName() : "",
                type.typeParameters,
                type.supertypes,
                Holder.indexOf(outer),
                Holder.indexOf(Holder.callable(type.parent)),
                type.from,
                type.to,
                type.line,
                members);
    }

    private static Member member(Holder callable, Holder type) {
        return new Member(
                callable.member,
                callable.name,
                Texts.oneLine(callable.resultType),
                callable.typeParameters,
                callable.isCompact ? type.parameters : callable.parameters,
                callable.bodyFrom == callable.to,
                callable.line);
    }

    /** Components that no method replaces are read by methods that are nowhere written, and made by one such constructor. */
    private static void addRecordMembers(Holder type, List<Member> members) {
        if (type.type != TypeDeclaration.Kind.RECORD) {
            return;
        }
        List<Member> written = List.copyOf(members);
        for (Member component : type.fields) {
            boolean replaced = written.stream()
                    .anyMatch(member -> member.name().equals(component.name())
                            && member.parameters().isEmpty());
            if (!replaced) {
                members.add(new Member(
                        Member.Kind.METHOD, component.name(), component.type(), List.of(), List.of(), false, 0));
            }
        }
    }
}
