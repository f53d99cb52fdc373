package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.SymbolKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How declarations and references look, line by line, in formats that no grammar here reads. Each shape names its
 * declaration in the group {@code name}, perhaps after a group {@code kind} that is a part of the name; each reference
 * its file in the group {@code target}.
 */
record Outline(Ending ending, List<Shape> shapes, List<Pattern> references) {

    /** Where a declaration ends. */
    enum Ending {
        /** With its line. */
        LINE,
        /** With the brace that closes it, or with its line where it opens none. */
        BRACES,
        /** With a semicolon at the end of a line outside of dollar quotes. */
        SEMICOLON,
        /** Before the next line that is not indented. */
        INDENT
    }

    /** @param within the only declarations in which the shape means something; empty where that does not matter */
    record Shape(Pattern pattern, SymbolKind kind, Set<String> within) {}

    private static final String SQL_CREATE =
            "(?i)^\\s*create\\s+(?:or\\s+replace\\s+|global\\s+|local\\s+|temp(?:orary)?\\s+|unlogged\\s+|unique\\s+|external\\s+|virtual\\s+"
                    + "|materialized\\s+|clustered\\s+|definer\\s*=\\s*\\S+\\s+)*%s\\s+(?:if\\s+not\\s+exists\\s+|concurrently\\s+)*"
                    + "(?<name>[\\w$.\"`\\[\\]]+).*";

    private static final Map<String, Outline> ALL = Map.ofEntries(
            Map.entry(
                    "protobuf",
                    new Outline(
                            Ending.BRACES,
                            List.of(
                                    shape("^\\s*message\\s+(?<name>\\w+).*", SymbolKind.STRUCT),
                                    shape("^\\s*enum\\s+(?<name>\\w+).*", SymbolKind.ENUM),
                                    shape("^\\s*service\\s+(?<name>\\w+).*", SymbolKind.INTERFACE),
                                    shape("^\\s*rpc\\s+(?<name>\\w+).*", SymbolKind.METHOD)),
                            references("^\\s*import\\s+(?:public\\s+|weak\\s+)?[\"'](?<target>[^\"']+)[\"'].*"))),
            Map.entry(
                    "thrift",
                    new Outline(
                            Ending.BRACES,
                            List.of(
                                    shape("^\\s*(?:struct|union|exception)\\s+(?<name>\\w+).*", SymbolKind.STRUCT),
                                    shape("^\\s*enum\\s+(?<name>\\w+).*", SymbolKind.ENUM),
                                    shape("^\\s*service\\s+(?<name>\\w+).*", SymbolKind.INTERFACE),
                                    shape("^\\s*typedef\\s+\\S+\\s+(?<name>\\w+).*", SymbolKind.TYPE)),
                            references("^\\s*include\\s+[\"'](?<target>[^\"']+)[\"'].*"))),
            Map.entry(
                    "graphql",
                    new Outline(
                            Ending.BRACES,
                            List.of(
                                    shape("^(?:extend\\s+)?type\\s+(?<name>\\w+).*", SymbolKind.CLASS),
                                    shape("^(?:extend\\s+)?input\\s+(?<name>\\w+).*", SymbolKind.STRUCT),
                                    shape("^(?:extend\\s+)?interface\\s+(?<name>\\w+).*", SymbolKind.INTERFACE),
                                    shape("^(?:extend\\s+)?enum\\s+(?<name>\\w+).*", SymbolKind.ENUM),
                                    shape("^(?:extend\\s+)?(?:union|scalar)\\s+(?<name>\\w+).*", SymbolKind.TYPE),
                                    shape("^directive\\s+@(?<name>\\w+).*", SymbolKind.ANNOTATION),
                                    shape(
                                            "^(?:query|mutation|subscription|fragment)\\s+(?<name>\\w+).*",
                                            SymbolKind.FUNCTION),
                                    new Shape(
                                            Pattern.compile("^\\s+(?<name>\\w+)\\s*(?:\\(.*)?(?::.*|\\($)"),
                                            SymbolKind.METHOD,
                                            Set.of("Query", "Mutation", "Subscription"))),
                            references("^#import\\s+[\"'](?<target>[^\"']+)[\"'].*"))),
            Map.entry(
                    "prisma",
                    new Outline(
                            Ending.BRACES,
                            List.of(
                                    shape("^(?:model|type|view)\\s+(?<name>\\w+).*", SymbolKind.STRUCT),
                                    shape("^enum\\s+(?<name>\\w+).*", SymbolKind.ENUM)),
                            List.of())),
            Map.entry(
                    "terraform",
                    new Outline(
                            Ending.BRACES,
                            List.of(
                                    shape(
                                            "^resource\\s+\"(?<kind>[^\"]+)\"\\s+\"(?<name>[^\"]+)\".*",
                                            SymbolKind.STRUCT),
                                    shape("^data\\s+\"(?<kind>[^\"]+)\"\\s+\"(?<name>[^\"]+)\".*", SymbolKind.VARIABLE),
                                    shape("^module\\s+\"(?<name>[^\"]+)\".*", SymbolKind.MODULE),
                                    shape("^variable\\s+\"(?<name>[^\"]+)\".*", SymbolKind.VARIABLE),
                                    shape("^output\\s+\"(?<name>[^\"]+)\".*", SymbolKind.PROPERTY)),
                            references("^\\s*source\\s*=\\s*\"(?<target>\\.{1,2}/[^\"]*)\".*"))),
            Map.entry(
                    "sql",
                    new Outline(
                            Ending.SEMICOLON,
                            List.of(
                                    shape(SQL_CREATE.formatted("table"), SymbolKind.STRUCT),
                                    shape(SQL_CREATE.formatted("(?:view|type|domain)"), SymbolKind.TYPE),
                                    shape(SQL_CREATE.formatted("(?:function|procedure|trigger)"), SymbolKind.FUNCTION),
                                    shape(SQL_CREATE.formatted("schema"), SymbolKind.MODULE),
                                    shape(SQL_CREATE.formatted("index"), SymbolKind.PROPERTY),
                                    shape(SQL_CREATE.formatted("sequence"), SymbolKind.VARIABLE)),
                            references("^\\s*\\\\ir?\\s+(?<target>\\S+).*"))),
            Map.entry(
                    "makefile",
                    new Outline(
                            Ending.INDENT,
                            List.of(shape("^(?<name>[A-Za-z0-9_][\\w./-]*)\\s*:(?![:=]).*", SymbolKind.FUNCTION)),
                            references("^-?s?include\\s+(?<target>[^\\s$#]+).*"))),
            Map.entry(
                    "dockerfile",
                    new Outline(
                            Ending.LINE,
                            List.of(shape("(?i)^from\\s+.*\\s+as\\s+(?<name>\\S+)\\s*$", SymbolKind.MODULE)),
                            references(
                                    "(?i)^(?:copy|add)\\s+(?:--(?!from)\\S+\\s+)*\\[?\\s*\"?(?<target>[^-\\s\"$*][^\\s\"$*,]*)\"?[\\s,].*"))));

    /** The outline of the language; empty where it has none of its own. */
    static Optional<Outline> of(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    private static Shape shape(String pattern, SymbolKind kind) {
        return new Shape(Pattern.compile(pattern), kind, Set.of());
    }

    private static List<Pattern> references(String... patterns) {
        return Arrays.stream(patterns).map(Pattern::compile).toList();
    }
}
