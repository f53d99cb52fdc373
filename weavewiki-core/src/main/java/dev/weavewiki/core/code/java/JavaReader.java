package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.code.typed.TypedCode;
import dev.weavewiki.core.code.typed.TypedCode.NamedType;
import dev.weavewiki.core.code.typed.TypedCode.Root;
import dev.weavewiki.core.code.typed.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads types, variables and expressions out of the captures of one Java file. */
public final class JavaReader {

    private final Syntax syntax;
    private final Matches matches;

    private JavaReader(Syntax syntax) {
        this.syntax = syntax;
        this.matches = syntax.matches();
    }

    public static TypedCode read(Syntax syntax) {
        return new JavaReader(syntax).read();
    }

    private TypedCode read() {
        Holders holders = new Holders(syntax);
        holders.take(matches);
        Variables variables = new Variables(syntax, holders, matches.captured("scope"));
        variables.add(matches);
        ExpressionReader expressions = new ExpressionReader(syntax, holders, variables);
        expressions.add(matches);
        List<Variable> locals = variables.all(expressions::peek);
        List<Root> roots = expressions.roots();
        return new TypedCode(holders.types(), locals, roots, uses(holders));
    }

    /** Each name once for each body it stands in, where it first stands. */
    private List<NamedType> uses(Holders holders) {
        Map<NamedType, NamedType> first = new LinkedHashMap<>();
        for (Capture use : outermost()) {
            Holder holder = holders.around(use.from());
            String name = Texts.bareType(syntax.text(use));
            int type = Holder.indexOf(Holder.type(holder));
            int member = Holder.indexOf(Holder.callable(holder));
            first.putIfAbsent(
                    new NamedType(name, type, member, 0), new NamedType(name, type, member, syntax.line(use)));
        }
        return List.copyOf(first.values());
    }

    /** The names, without those that are parts of longer ones. */
    private List<Capture> outermost() {
        List<Capture> all = new ArrayList<>(matches.captured("use.type"));
        all.addAll(matches.captured("use.dotted"));
        all.sort(Capture.OUTER_FIRST);
        List<Capture> outermost = new ArrayList<>();
        int end = -1;
        boolean generic = false;
        for (Capture capture : all) {
            if (capture.from() >= end || generic) {
                outermost.add(capture);
                end = Math.max(end, capture.to());
                generic = capture.name().equals("use.dotted")
                        && syntax.text(capture).contains("<");
            }
        }
        return outermost;
    }
}
