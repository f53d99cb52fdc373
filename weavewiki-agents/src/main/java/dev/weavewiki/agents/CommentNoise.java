package dev.weavewiki.agents;

import java.util.regex.Pattern;

/** What stands in comments and says nothing on the code: labels above groups of lines, marks of tools, notes of origin. */
public final class CommentNoise {

    private static final String GROUP =
            "(?:dependenc(?:y|ies)|imports?|exports?|requires?|includes?|libs?|librar(?:y|ies)|modules?"
                    + "|headers?|requirements|gems?|packages?|stuff|things)";
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:(?:external|internal|third[- ]party|standard|std|stdlib|local|core"
                    + "|node|npm|runtime|our|own|other|system|module|project|built-?in|needed|required|common)[ /]+){0,3}"
                    + GROUP
                    + "[.:]?|standard library[.:]?|stdlib[.:]?|import (?!.*\\b(?:from|into|to)\\b)\\S+(?: \\S+){0,2}");

    /** Where a text comes from, or which tool wrote it: true, but no word on what it is for. */
    private static final Pattern ORIGIN = Pattern.compile(
            "(?i)(?:this (?:file|code|module) (?:is|was|has been) )?(?:automatically |auto-?)?"
                    + "(?:generated|taken|copied|borrowed|adapted|derived|ported|stolen|based|amalgamated)\\s(?:by|from|with|on|using|off)\\b.*"
                    + "|.*\\b(?:do not edit|auto-?generated)\\b.*"
                    + "|this (?:file|module|crate|package|code|class) is (?:currently|still|deprecated|experimental|unstable|a work)\\b.*");

    /** Takes up a sentence that is not there, and names no code: no description opens so, but a line of a song may. */
    private static final Pattern CONTINUES = Pattern.compile(
            "(?:(?:And )?[Tt]hen|However|Otherwise|Therefore|Thus|Hence|But),(?!.*(?:[\\w`]\\(|[_`]|\\p{Ll}\\p{Lu}|\\w\\.\\w|::)).*");

    private static final Pattern NOTE = Pattern.compile(
            "(?i)(?:note|deprecated|warning|important|caution|attention|todo|fixme|hack|xxx)\\s*[:!].*"
                    + "|(?:please )?(?:do not|don't) (?:directly )?(?:use|call|edit|modify|import|touch|instantiate) (?:any|this|these|it|them)\\b.*");

    /** RDoc: a label with its text, such as {@code Supported by:: all}, and code between plus signs. */
    private static final Pattern LABELLED =
            Pattern.compile("(?m)^[ \\t]*\\p{L}[\\w -]{1,40}::(?:[ \\t]+\\S.*|[ \\t]*)$");

    /** RDoc and AsciiDoc: a title behind equals signs. */
    private static final Pattern RDOC_HEADING = Pattern.compile("(?m)^[ \\t]*={1,6}[ \\t]+\\S.*$");

    /** PowerShell: the name of a part of the help. */
    private static final Pattern HELP_HEADING = Pattern.compile("(?m)^[#\\s]*\\.[A-Z]{4,}(?: \\S+)?\\s*$");

    private static final Pattern RDOC_LINK = Pattern.compile("\\{([^{}]+)}\\[[^\\]\\s]+]");

    private static final Pattern MANY_WORDS = Pattern.compile("[ \\t]*(?:\\S++ (?=\\S)){3,}+\\S+::[ \\t]*");
    private static final Pattern TELETYPE = Pattern.compile("(?<![\\w+])\\+([A-Za-z_][\\w.?!#:]*)\\+(?![\\w+])");

    private CommentNoise() {}

    /** Whether the sentence or label says nothing of what the code below it is for. */
    public static boolean saysNothing(String sentence) {
        return LABEL.matcher(sentence.strip()).matches()
                || ORIGIN.matcher(sentence.strip()).matches()
                || CONTINUES.matcher(sentence.strip()).matches();
    }

    /** Whether the sentence warns or reminds, and does not describe. */
    public static boolean isNote(String sentence) {
        return NOTE.matcher(sentence.strip()).matches();
    }

    /** The comment with RDoc's labelled lines taken out and its code between backticks. */
    public static String withoutRdoc(String comment) {
        String headless = HELP_HEADING
                .matcher(RDOC_HEADING.matcher(comment).replaceAll(""))
                .replaceAll("");
        if (!headless.contains("::") && !headless.contains("+") && !headless.contains("}[")) {
            return headless;
        }
        String unlabelled = RDOC_LINK.matcher(withoutLabelled(headless)).replaceAll("$1");
        return TELETYPE.matcher(unlabelled).replaceAll("`$1`");
    }

    /** A label goes with the lines that stand further in behind it. */
    private static String withoutLabelled(String comment) {
        StringBuilder kept = new StringBuilder();
        int label = -1;
        for (String line : comment.split("\n", -1)) {
            boolean starts = LABELLED.matcher(line).matches()
                    && !MANY_WORDS.matcher(line).matches();
            boolean goesOn = label >= 0 && !line.isBlank() && indent(line) > label + 1;
            label = starts ? indent(line) : goesOn ? label : -1;
            kept.append(starts || goesOn ? "" : line).append('\n');
        }
        return kept.toString();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
