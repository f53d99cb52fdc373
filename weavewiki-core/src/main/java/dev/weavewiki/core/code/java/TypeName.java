package dev.weavewiki.core.code.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A type as written, such as {@code a.Outer<B>.Inner<C>[]}. A wildcard stands for its bound.
 *
 * @param arguments those of the last name
 */
record TypeName(String name, List<TypeName> arguments, int dimensions) {

    private static final TypeName OBJECT = new TypeName("java.lang.Object", List.of(), 0);
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface)[\\w.]+(?:\\([^()]*\\))?\\s*");

    TypeName {
        arguments = List.copyOf(arguments);
    }

    static TypeName of(String written) {
        String text =
                written.indexOf('@') < 0 ? written : ANNOTATION.matcher(written).replaceAll("");
        return new Reader(text.replace("...", "[]")).type();
    }

    TypeName withDimensions(int more) {
        return new TypeName(name, arguments, more);
    }

    /** Reads one type from left to right. */
    private static final class Reader {
        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private TypeName type() {
            skipSpace();
            if (at < text.length() && text.charAt(at) == '?') {
                at++;
                return wildcard();
            }
            StringBuilder name = new StringBuilder(word());
            List<TypeName> arguments = arguments();
            while (peek() == '.') {
                at++;
                name.append('.').append(word());
                arguments = arguments();
            }
            return new TypeName(name.toString(), arguments, dimensions());
        }

        private TypeName wildcard() {
            String bound = word();
            return bound.equals("extends") || bound.equals("super") ? type() : OBJECT;
        }

        private String word() {
            skipSpace();
            int from = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private List<TypeName> arguments() {
            List<TypeName> arguments = new ArrayList<>();
            if (peek() != '<') {
                return arguments;
            }
            at++;
            while (peek() != '>' && at < text.length()) {
                int before = at;
                arguments.add(type());
                skipBounds();
                if (peek() == ',' || at == before) {
                    at++;
                }
            }
            at++;
            return arguments.stream().anyMatch(argument -> argument.name.isEmpty()) ? new ArrayList<>() : arguments;
        }

        /** Of several bounds the first counts. */
        private void skipBounds() {
            while (peek() == '&') {
                at++;
                type();
            }
        }

        private int dimensions() {
            int count = 0;
            while (peek() == '[') {
                count++;
                at = Math.max(at + 1, text.indexOf(']', at) + 1);
            }
            return count;
        }

        private char peek() {
            skipSpace();
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
