package dev.weavewiki.core.code.java;

import java.util.Locale;

/** The types of Java's literals. */
final class Literals {

    private Literals() {}

    /** The type of the literal, {@code null} for null; empty where the text is no literal. */
    static String typeOf(String text) {
        if (text.isEmpty()) {
            return "";
        }
        char first = text.charAt(0);
        if (first == '"') {
            return "java.lang.String";
        }
        if (first == '\'') {
            return "char";
        }
        if (Character.isDigit(first) || first == '.') {
            return number(text.toLowerCase(Locale.ROOT));
        }
        return switch (text) {
            case "true", "false" -> "boolean";
            case "null" -> "null";
            default -> "";
        };
    }

    private static String number(String text) {
        boolean hexadecimal = text.startsWith("0x");
        if (text.endsWith("l")) {
            return "long";
        }
        if (hexadecimal) {
            return text.contains("p") ? "double" : "int";
        }
        if (text.endsWith("f")) {
            return "float";
        }
        return text.contains(".") || text.contains("e") || text.endsWith("d") ? "double" : "int";
    }
}
