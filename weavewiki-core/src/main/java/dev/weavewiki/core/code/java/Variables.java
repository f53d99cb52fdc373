package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.Nesting;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.code.typed.Expression;
import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import dev.weavewiki.core.code.typed.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The local variables and parameters of one file, and which of them a name means at a place. */
final class Variables {

    private static final Pattern MODIFIERS = Pattern.compile("^(?:final\\s+|@[\\w.]+(?:\\([^()]*\\))?\\s*)++");

    private final Syntax syntax;
    private final Holders holders;
    private final Nesting<Capture> scopes;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Integer, Draft> byPlace = new HashMap<>();
    private final Map<String, List<Draft>> byName = new HashMap<>();
    private final Map<Holder, List<Integer>> lambdaParameters = new HashMap<>();

    Variables(Syntax syntax, Holders holders, List<Capture> scopes) {
        this.syntax = syntax;
        this.holders = holders;
        this.scopes = new Nesting<>(scopes, Capture::from, Capture::to);
    }

    /** Takes all that it reads. */
    void add(Matches matches) {
        List<Match> locals = new ArrayList<>(matches.with("local"::equals));
        locals.sort(Comparator.comparingInt(match -> match.from("local", 0)));
        for (Match match : locals) {
            add(match);
        }
    }

    private void add(Match match) {
        Capture name = match.find("local");
        if (name == null) {
            return;
        }
        Holder holder = holders.around(name.from());
        String type = type(match, name);
        boolean parameter = match.find("x.parameter") != null || match.find("x.spread") != null;
        if (parameter && holder != null && holder.kind == Holder.Kind.TYPE) {
            addComponent(holder, syntax.text(name), type);
            return;
        }
        Draft known = byPlace.get(name.from());
        if (known != null) {
            known.take(match);
            return;
        }
        Draft draft = new Draft(syntax.text(name), type, name.from(), holder, drafts.size());
        draft.scope = scopes.around(name.from());
        draft.take(match);
        drafts.add(draft);
        byPlace.put(name.from(), draft);
        byName.computeIfAbsent(draft.name, key -> new ArrayList<>()).add(draft);
        boolean head = holder != null && name.from() < holder.bodyFrom;
        if (head && holder != null && holder.kind == Holder.Kind.LAMBDA) {
            draft.role = Variable.Role.LAMBDA;
            lambdaParameters.computeIfAbsent(holder, key -> new ArrayList<>()).add(draft.index);
        } else if (parameter && head && holder != null) {
            holder.parameters.add(type);
        }
    }

    private String type(Match match, Capture name) {
        Capture spread = match.find("x.spread");
        if (spread != null) {
            String written = Texts.oneLine(syntax.source().text(spread.from(), name.from()));
            return MODIFIERS.matcher(written).replaceFirst("").replace(" ", "");
        }
        String written = Texts.oneLine(match.text("local.type"));
        return written.equals("var") ? "" : written;
    }

    private static void addComponent(Holder holder, String name, String type) {
        if (holder.type == TypeDeclaration.Kind.RECORD) {
            holder.parameters.add(type);
            holder.fields.add(Member.field(name, type, 0));
        }
    }

    /** The variable that the name means at the place; -1 where it is none. */
    int at(String name, int offset) {
        Draft best = null;
        for (Draft draft : byName.getOrDefault(name, List.of())) {
            Capture scope = draft.scope;
            boolean visible = scope != null && scope.from() <= offset && offset < scope.to() && draft.from <= offset;
            if (visible && (best == null || draft.from > best.from)) {
                best = draft;
            }
        }
        return best == null ? -1 : best.index;
    }

    /** The indexes of the lambda's parameters, in order. */
    List<Integer> parametersOf(int lambdaFrom) {
        Holder holder = holders.around(lambdaFrom);
        return holder == null ? List.of() : lambdaParameters.getOrDefault(holder, List.of());
    }

    /** @param read makes an expression of a range */
    List<Variable> all(Function<Capture, Expression> read) {
        return drafts.stream().map(draft -> draft.variable(read)).toList();
    }

    /** A variable while its parts are gathered. */
    private static final class Draft {
        private final String name;
        private final String type;
        private final int from;
        private final @Nullable Holder holder;
        private final int index;
        private Variable.Role role = Variable.Role.VALUE;
        private @Nullable Capture scope;
        private @Nullable Capture source;

        private Draft(String name, String type, int from, @Nullable Holder holder, int index) {
            this.name = name;
            this.type = type;
            this.from = from;
            this.holder = holder;
            this.index = index;
        }

        private void take(Match match) {
            Capture elements = match.find("x.elements");
            Capture value = match.find("x.source");
            if (elements != null) {
                role = Variable.Role.ELEMENT;
                source = elements;
            } else if (value != null) {
                source = value;
            }
        }

        private Variable variable(Function<Capture, Expression> read) {
            return new Variable(
                    name,
                    type,
                    role,
                    type.isEmpty() && source != null ? read.apply(source) : Expression.NONE,
                    from,
                    Holder.indexOf(Holder.type(holder)),
                    Holder.indexOf(Holder.callable(holder)));
        }
    }
}
