package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What variables, fields and results are: a type as written, or an equals sign and the expression that they are set to. Of
 * several for one name a type goes before an expression, and the first before later ones.
 */
public final class Values {

    /** Longer expressions are literals and functions, of which no type follows. Our choice. */
    private static final int LENGTH = 200;

    private static final String EXPRESSION = "=";

    private static final Set<String> NAMES = Set.of("value.name", "value.member", "value.return");

    private static final Set<String> SELF = Set.of("self", "cls");

    private final Syntax syntax;
    private final Declarations declarations;
    private final Scopes scopes;
    private final StructureRules rules;
    private final Map<String, String> found = new TreeMap<>();

    Values(Syntax syntax, Declarations declarations, Scopes scopes, StructureRules rules) {
        this.syntax = syntax;
        this.declarations = declarations;
        this.scopes = scopes;
        this.rules = rules;
    }

    public static boolean isExpression(String value) {
        return value.startsWith(EXPRESSION);
    }

    /** The expression of such a value. */
    public static String expression(String value) {
        return value.substring(EXPRESSION.length());
    }

    /** The value of what is set to the expression. */
    static String set(String expression) {
        return EXPRESSION + Texts.oneLine(expression);
    }

    /** The value that captures beginning with the stem state; empty where they state none. */
    static String of(Match match, String stem) {
        String type = match.text(stem + ".type");
        if (!type.isEmpty()) {
            return type;
        }
        Capture from = match.find(stem + ".from");
        if (from != null && from.to() - from.from() <= LENGTH) {
            return EXPRESSION + Texts.oneLine(match.text(stem + ".from")) + "." + member(match, stem);
        }
        Capture of = match.find(stem + ".of");
        return of == null || of.to() - of.from() > LENGTH ? "" : EXPRESSION + Texts.oneLine(match.text(stem + ".of"));
    }

    /** The member that a destructured name is taken from. */
    private static String member(Match match, String stem) {
        String key = match.text(stem + ".key");
        return key.isEmpty() ? match.text(stem) : key;
    }

    /** Takes all that it reads. */
    void add(Matches matches) {
        for (Match match : matches.with(NAMES::contains)) {
            add(match);
        }
    }

    private void add(Match match) {
        for (int i = 0; i < match.size(); i++) {
            Capture capture = match.get(i);
            switch (capture.name()) {
                case "value.name" -> {
                    String target = match.text("export.to");
                    if (target.isEmpty() || rules.isExport(target)) {
                        note(Texts.unquoted(syntax.text(capture)), of(match, "value"));
                    }
                }
                case "value.member" -> {
                    Capture self = match.find("value.self");
                    if (self == null || SELF.contains(syntax.text(self))) {
                        addMember(capture, of(match, "value"));
                    }
                }
                case "value.return" -> addResult(capture);
                default -> {}
            }
        }
    }

    private void addMember(Capture name, String value) {
        String holder = holder(name.from());
        if (!holder.isEmpty()) {
            note(holder + "." + syntax.text(name), typed(value, name.from()));
        }
    }

    /** What a parameter says of its type is known only inside its function. */
    private String typed(String value, int offset) {
        return scopes.resolved(value, offset);
    }

    /** The type around the byte, or the function that makes objects; empty where there is neither. */
    private String holder(int offset) {
        @Nullable Draft around = declarations.around(offset);
        Draft outermost = around;
        for (Draft draft = around; draft != null; draft = draft.container) {
            if (draft.kind.isType()) {
                return draft.qualifiedName;
            }
            outermost = draft;
        }
        return outermost == null || !outermost.kind.isCallable() ? "" : ownerOr(outermost);
    }

    private static String ownerOr(Draft function) {
        int dot = function.qualifiedName.lastIndexOf('.');
        return function.owner != null && dot > 0 ? function.qualifiedName.substring(0, dot) : function.qualifiedName;
    }

    private void addResult(Capture value) {
        Draft function = declarations.around(value.from());
        if (function != null && function.kind.isCallable() && !declarations.isHidden(value.from())) {
            String expression = EXPRESSION + Texts.oneLine(Texts.atMost(syntax.text(value), LENGTH));
            note(function.qualifiedName + "()", typed(expression, value.from()));
        }
    }

    private void note(String name, String value) {
        if (!value.isEmpty()) {
            found.merge(name, value, (a, b) -> isExpression(a) && !isExpression(b) ? b : a);
        }
    }

    Map<String, String> found() {
        return found;
    }
}
