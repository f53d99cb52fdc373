package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes of {@code config/routes.rb}, read line by line: blocks open with {@code do} and close with {@code end}. */
final class RailsEndpoints implements FactDetector {

    private static final Pattern FILE = Pattern.compile("(^|/)config/routes(\\.rb|(/[^/]+)++(?<=\\.rb))");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#(?!\\{).*$");
    private static final Pattern OPENS =
            Pattern.compile("\\bdo\\s*(\\|[^|]*\\|)?\\s*$|^\\s*(if|unless|case|begin|def)\\b");
    private static final Pattern NAMED = Pattern.compile("^\\s*(\\w+)[\\s(]+(?::(\\w+)|(['\"])([^'\"]*)\\3)(.*)$");
    private static final Pattern ROOT = Pattern.compile("^\\s*root\\b[\\s(]*(to:|['\":])");
    private static final Pattern PATH = Pattern.compile("\\bpath:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern VIA = Pattern.compile(":?via(?::|\\s*=>)\\s*(\\[[^\\]]*]|:\\w+|%i\\[[^\\]]*])");
    private static final Pattern ON = Pattern.compile("\\bon:\\s*:(\\w+)");

    /** A block: what its routes begin with, and what those of one member begin with. */
    private record Block(String prefix, String collection, String member) {
        static Block of(String prefix) {
            return new Block(prefix, prefix, prefix);
        }
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return FILE.matcher(file.path().value()).find() ? routes(file, texts.lines(file.path())) : Stream.empty();
    }

    private static Stream<Fact> routes(ParsedFile file, List<String> lines) {
        List<Fact> facts = new ArrayList<>();
        Deque<Block> blocks = new ArrayDeque<>(List.of(Block.of("")));
        boolean comment = false;
        for (int i = 0; i < lines.size(); i++) {
            comment = lines.get(i).startsWith("=begin")
                    || comment && !lines.get(i).startsWith("=end");
            String line = comment ? "" : whole(lines, i);
            Block around = blocks.getFirst();
            Block inside = statement(file, line, i + 1, around, facts);
            if (OPENS.matcher(line).find()) {
                blocks.push(inside);
            } else if (line.strip().equals("end") && blocks.size() > 1) {
                blocks.pop();
            }
        }
        return facts.stream();
    }

    /** The line without its comment, and what follows where it ends with a comma. */
    private static String whole(List<String> lines, int at) {
        var text = new StringBuilder(COMMENT.matcher(lines.get(at)).replaceFirst(""));
        for (int i = at + 1; i < lines.size() && text.toString().stripTrailing().endsWith(","); i++) {
            text.append(' ')
                    .append(COMMENT.matcher(lines.get(i)).replaceFirst("").strip());
        }
        return text.toString();
    }

    /** Notes the routes of one statement and says what a block that it opens stands for. */
    private static Block statement(ParsedFile file, String line, int number, Block around, List<Fact> facts) {
        if (ROOT.matcher(line).find()) {
            facts.add(fact(file, around.prefix(), "GET", number));
            return around;
        }
        String word = line.strip().split("\\s", 2)[0];
        if (word.equals("member") || word.equals("collection")) {
            return Block.of(word.equals("member") ? around.member() : around.collection());
        }
        Matcher named = NAMED.matcher(line);
        if (!named.find()) {
            Matcher path = PATH.matcher(line);
            return word.equals("scope") && path.find() ? Block.of(around.prefix() + "/" + path.group(1)) : around;
        }
        String name = named.group(2) == null ? named.group(4) : named.group(2);
        String rest = named.group(5);
        Matcher path = PATH.matcher(rest);
        String shown = path.find() ? path.group(1) : name;
        return switch (named.group(1)) {
            case "namespace" -> Block.of(around.prefix() + "/" + shown);
            case "scope" -> Block.of(around.prefix() + "/" + shown);
            case "resources", "resource" -> {
                boolean plural = named.group(1).equals("resources");
                var resource = RailsResource.of(around.prefix() + "/" + shown, name, rest, plural);
                resource.routes().forEach(route -> facts.add(fact(file, route.path(), route.verb(), number)));
                yield new Block(resource.nested(), resource.path(), resource.member());
            }
            case "get", "post", "put", "patch", "delete" -> {
                Matcher on = ON.matcher(rest);
                String prefix = !on.find()
                        ? around.prefix()
                        : on.group(1).equals("member") ? around.member() : around.collection();
                facts.add(fact(file, prefix + "/" + name, named.group(1).toUpperCase(Locale.ROOT), number));
                yield around;
            }
            case "match" -> {
                verbs(rest).forEach(verb -> facts.add(fact(file, around.prefix() + "/" + name, verb, number)));
                yield around;
            }
            default -> around;
        };
    }

    /** What {@code via} names; nothing where it stands on another line or names all methods. */
    private static List<String> verbs(String options) {
        Matcher via = VIA.matcher(options);
        return via.find()
                ? Pattern.compile("\\w+")
                        .matcher(via.group(1))
                        .results()
                        .map(verb -> verb.group().toUpperCase(Locale.ROOT))
                        .filter(verb -> !verb.equals("ALL"))
                        .toList()
                : List.of();
    }

    private static Fact fact(ParsedFile file, String path, String verb, int line) {
        return Evidences.fact(Fact.Kind.HTTP_ENDPOINT, Evidences.path(path), verb, file, line);
    }
}
