package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a statement says that one declaration extends or calls another, and the code says the opposite, it is false. A
 * relation that the code model does not know is let pass: it may have missed it.
 */
final class StatedRelations implements GroundingRule {

    private static final Pattern RELATION = Pattern.compile(
            "`([^`]+)`\\s+(?:\\w+\\s+)?(extends|implements|inherits(?: from)?|subclasses|calls|invokes)\\s+(?:the\\s+|its\\s+)?`([^`]+)`");

    @Override
    public Optional<String> objection(Statement statement) {
        return RELATION.matcher(statement.text())
                .results()
                .filter(relation -> isReversed(relation, statement.code()))
                .findFirst()
                .map(relation -> "in the code, `" + relation.group(3) + "` " + relation.group(2) + " `"
                        + relation.group(1) + "`, not the other way round");
    }

    private static boolean isReversed(MatchResult relation, CodeModel code) {
        String from = simple(relation.group(1));
        String to = simple(relation.group(3));
        return relation.group(2).matches("calls|invokes")
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
