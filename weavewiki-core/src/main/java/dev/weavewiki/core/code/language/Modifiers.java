package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.model.code.Visibility;
import java.util.regex.Pattern;

/** What languages on the model of Java say in the same words. */
final class Modifiers {

    private static final Pattern DOC_LINK = Pattern.compile("\\[\\[?([\\w.#$]+)\\]\\]?(?!\\()");

    private static final Pattern ATTRIBUTE = Pattern.compile("@([\\w.\\\\]+) (?=[,\\]])");

    private Modifiers() {}

    /** The visibility that a word before the declaration's name gives it. */
    static Visibility visibility(Declaration declaration, Visibility otherwise) {
        int name = declaration.head().indexOf(declaration.name());
        String words = " " + declaration.head().substring(0, Math.max(0, name)) + " ";
        if (words.contains(" private ") || words.contains(" fileprivate ")) {
            return Visibility.PRIVATE;
        }
        if (words.contains(" protected ")) {
            return Visibility.PROTECTED;
        }
        if (words.contains(" internal ")) {
            return Visibility.INTERNAL;
        }
        return words.contains(" public ") || words.contains(" open ") ? Visibility.PUBLIC : otherwise;
    }

    /** The head with attributes in brackets as they are written, but without their arguments. */
    static String attributes(String head) {
        return ATTRIBUTE.matcher(head).replaceAll("$1");
    }

    /** The doc comment with the names of links in place of {@code [link]} and {@code [[link]]}. */
    static String withoutLinks(String doc) {
        return DOC_LINK.matcher(doc).replaceAll("$1");
    }
}
