package dev.weavewiki.core.model.code;

/**
 * How the text of a file is laid out.
 *
 * @param tabIndented lines that start with a tab
 * @param spaceIndented lines that start with two or more spaces
 * @param indentWidth the usual step of indentation in spaces; 0 where it cannot be told
 * @param longestLine in characters
 * @param licenseHeader whether the file opens with a licence or copyright comment
 * @param finalNewline whether the last line ends with a line break
 */
public record TextStyle(
        int tabIndented,
        int spaceIndented,
        int indentWidth,
        int longestLine,
        boolean licenseHeader,
        boolean finalNewline) {

    public static final TextStyle UNKNOWN = new TextStyle(0, 0, 0, 0, false, true);
}
