package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a statement says that one declaration extends or calls another, and the code says the opposite, it is false. A
 * relation that the code model does not know is let pass: it may have missed it.
 */
final class StatedRelations implements GroundingRule {

    private static final Pattern RELATION = Pattern.compile(
            "`([^`]+)`\\s+(?:\\w+\\s+)?(extends|implements|inherits(?: from)?|subclasses|calls|invokes)\\s+(?:the\\s+|its\\s+)?`([^`]+)`");

    /** `A`는 `B`를 호출합니다: the verb stands behind both. */
    private static final Pattern KOREAN_RELATION = Pattern.compile("`([^`]+)`(?:은\\(는\\)|이\\(가\\)|[은는이가])\\s+"
            + "`([^`]+)`(?:을\\(를\\)|[을를])\\s+(확장|상속|구현|호출)(?:합니다|하[여고며는]|한다)");

    private record Relation(String from, String verb, String to) {

        private boolean isCall() {
            return verb.matches("calls|invokes");
        }
    }

    @Override
    public Optional<String> objection(Statement statement) {
        return relations(statement.text())
                .filter(relation -> isReversed(relation, statement.code()))
                .findFirst()
                .map(relation -> "in the code, `" + relation.to() + "` " + relation.verb() + " `" + relation.from()
                        + "`, not the other way round");
    }

    private static Stream<Relation> relations(String text) {
        return Stream.concat(
                RELATION.matcher(text)
                        .results()
                        .map(found -> new Relation(found.group(1), found.group(2), found.group(3))),
                KOREAN_RELATION
                        .matcher(text)
                        .results()
                        .map(found -> new Relation(
                                found.group(1), found.group(3).equals("호출") ? "calls" : "extends", found.group(2))));
    }

    private static boolean isReversed(Relation relation, CodeModel code) {
        String from = simple(relation.from());
        String to = simple(relation.to());
        return relation.isCall()
                ? !calls(from, to, code) && calls(to, from, code)
                : !inherits(from, to, code) && inherits(to, from, code);
    }

    private static boolean calls(String from, String to, CodeModel code) {
        return code.symbolsNamed(from).stream()
                .flatMap(symbol -> code.file(symbol.path()).stream()
                        .flatMap(file -> file.symbols().stream())
                        .filter(other -> isWithin(other, symbol)))
                .flatMap(symbol -> code.callsFrom(symbol.ref()).stream())
                .anyMatch(call -> names(call.to().qualifiedName(), to));
    }

    private static boolean isWithin(Symbol other, Symbol symbol) {
        return other.qualifiedName().equals(symbol.qualifiedName())
                || other.qualifiedName().startsWith(symbol.qualifiedName() + ".");
    }

    private static boolean names(String qualifiedName, String name) {
        return ("." + qualifiedName + ".").contains("." + name + ".");
    }

    private static boolean inherits(String type, String supertype, CodeModel code) {
        return code.symbolsNamed(type).stream()
                .flatMap(symbol -> code.file(symbol.path()).stream())
                .map(SourceFile::structure)
                .flatMap(structure -> structure.inheritance().stream())
                .filter(inheritance -> simple(inheritance.type()).equals(type))
                .map(Inheritance::supertype)
                .anyMatch(written -> simple(written).equals(supertype));
    }

    private static String simple(String name) {
        String bare = name.split("[(<\\[]", 2)[0];
        return bare.substring(
                Math.max(bare.lastIndexOf('.'), Math.max(bare.lastIndexOf('#'), bare.lastIndexOf(':'))) + 1);
    }
}
