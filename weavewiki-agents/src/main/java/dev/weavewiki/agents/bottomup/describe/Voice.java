package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.code.CodeModel;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the sentence by which code introduces itself into one that says what it does. */
final class Voice {

    private static final Pattern SELF = Pattern.compile(
            "^(?:This|The)(?: \\w+)? (?:module|file|class|package|script|function|interface|type|method|library|enum|record|annotation|struct|program|header|component|test|extension|middleware|plugin|crate|adapter|mixin|helper|task|command|handler|factory|builder|service|macro|trait|hook|tool|utility)s?\\s+(?:(only )|\\w+ly )?(\\w+s)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IS_A =
            Pattern.compile("^(?:This|It|This \\w+|The \\w+) is ((?:the|an?|one)\\b.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FINITE = Pattern.compile(
            "\\b(is|are|was|were|can|will|may|must|should|does|do|has|have|be|been|you|we|it|if|defines|provides|contains|handles|implements|returns|manages|holds|represents|allows|makes|takes|gives|supports|describes|includes|performs|creates|needs|requires|ensures|could|would)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENS_A_SENTENCE = Pattern.compile(
            "^(This|That|It|There|They|These|We|You|I|If|When|While|See|Use|To|In|On|For|From|By|Because|After|Before|Please|Note|Install|Don't|Do)\\b");
    private static final Set<String> NOT_VERBS = Set.of(
            "this",
            "its",
            "utils",
            "utilities",
            "tests",
            "helpers",
            "classes",
            "types",
            "constants",
            "options",
            "errors",
            "methods",
            "functions",
            "tools",
            "defaults",
            "settings",
            "values",
            "various",
            "less",
            "is",
            "has",
            "was",
            "as",
            "always",
            "across",
            "access",
            "process",
            "class",
            "status",
            "address",
            "progress",
            "alias",
            "cookies",
            "requests",
            "examples",
            "exceptions",
            "basics",
            "routes",
            "headers",
            "args",
            "commands",
            "flags",
            "hooks",
            "models",
            "structures",
            "fields",
            "http's",
            "does");
    private static final Set<String> IMPERATIVES = Set.of(
            "return",
            "create",
            "build",
            "parse",
            "convert",
            "send",
            "get",
            "set",
            "check",
            "test",
            "add",
            "remove",
            "initialize",
            "handle",
            "compute",
            "find",
            "load",
            "read",
            "write",
            "generate",
            "provide",
            "define",
            "declare",
            "make",
            "run",
            "start",
            "render",
            "register",
            "validate",
            "map",
            "wrap",
            "configure",
            "open",
            "close",
            "construct",
            "determine",
            "extract",
            "format",
            "serve",
            "dispatch",
            "expose",
            "demonstrate",
            "implement",
            "represent",
            "detect",
            "prevent",
            "reject",
            "ensure",
            "allow",
            "enable",
            "execute",
            "resolve",
            "manage",
            "apply",
            "collect",
            "compare",
            "copy",
            "delete",
            "decode",
            "encode",
            "fetch",
            "filter",
            "inject",
            "iterate",
            "list",
            "merge",
            "notify",
            "print",
            "process",
            "save",
            "show",
            "sort",
            "split",
            "stop",
            "store",
            "support",
            "track",
            "transform",
            "update",
            "verify",
            "wait");

    private static final Pattern CONTAINING = Pattern.compile(
            "^(?:An? |The )?(?:module|file|class|package|script) (contain|provid|implement|defin|support|handl)ing\\s+(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_A_NOUN =
            Pattern.compile("^\\w+ (for|of|that|which|used|where|by|from|and|or|per)\\b.*");
    private static final Set<String> VERBS_BEFORE_THOSE = Set.of(
            "looks",
            "waits",
            "checks",
            "listens",
            "searches",
            "allows",
            "ensures",
            "accounts",
            "asks",
            "tests",
            "indicates",
            "says",
            "disposes",
            "reads",
            "loads",
            "asserts",
            "verifies",
            "guarantees",
            "specifies",
            "reports",
            "selects");

    private static final Set<String> NOUNS_TOO = Set.of(
            "build",
            "test",
            "map",
            "set",
            "format",
            "load",
            "start",
            "open",
            "close",
            "run",
            "check",
            "handle",
            "find",
            "return",
            "register",
            "write",
            "read",
            "copy",
            "filter",
            "list",
            "print",
            "process",
            "show",
            "sort",
            "split",
            "stop",
            "store",
            "support",
            "track",
            "transform",
            "update",
            "wait");

    private Voice() {}

    /** The sentence with a verb in front where it can be had without guessing; else empty. */
    static String active(String sentence) {
        Matcher self = SELF.matcher(sentence);
        if (self.matches() && isVerb(self.group(2))) {
            String only = self.group(1) == null ? "" : self.group(1);
            return capital(only + self.group(2)) + " " + self.group(3);
        }
        Matcher containing = CONTAINING.matcher(sentence);
        if (containing.matches()) {
            String stem = capital(containing.group(1));
            return stem + (stem.matches(".*(vid|fin|dl)") ? "es " : "s ") + containing.group(2);
        }
        return startsWithVerb(sentence) ? sentence : "";
    }

    static boolean startsWithVerb(String whole) {
        if (whole.startsWith("Does not ")) {
            return true;
        }
        String sentence =
                whole.replaceFirst("^(?:Automatically|Only|Also|Lazily|Safely|Simply|Quickly) (?=\\p{Ll}+s )", "");
        String word = firstWord(sentence);
        boolean noun = OF_A_NOUN.matcher(sentence).matches() && !VERBS_BEFORE_THOSE.contains(word);
        return !noun && (isImperative(word, sentence) || isVerb(word) && sentence.matches("^\\p{L}\\p{Ll}+s\\s.*"));
    }

    /** Words that are nouns as often as verbs count as verbs only before an article or the like. */
    private static boolean isImperative(String word, String sentence) {
        return IMPERATIVES.contains(word)
                && (!NOUNS_TOO.contains(word)
                        || sentence.matches(
                                "(?i)\\w+ (an?|the|all|any|each|every|its|this|that|these|if|whether|it|some|up|one)\\b.*"));
    }

    private static boolean isVerb(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        return lower.length() > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("ous")
                && !NOT_VERBS.contains(lower);
    }

    /** The sentence without the name it starts with, where a verb follows. */
    static String withoutName(String sentence, String name) {
        Matcher own = Pattern.compile(
                        "^`?(?:\\w+(?:::|\\.|\\\\))*" + Pattern.quote(name) + "`?(?:\\(\\))? (\\p{Ll}+s .*)$")
                .matcher(sentence);
        if (own.matches()) {
            return isVerb(own.group(1).split(" ", 2)[0]) ? capital(own.group(1)) : sentence;
        }
        return sentence.matches(Pattern.quote(name) + " \\p{Lu}\\p{Ll}+ .*")
                ? sentence.substring(name.length() + 1)
                : sentence;
    }

    /** What the sentence says that the declaration is, such as {@code the main class}; empty where it says another thing. */
    static Optional<String> nounPhrase(String sentence, String name) {
        String own =
                sentence.replaceFirst("^(?:An? |The )?`?" + Pattern.quote(name) + "`? (?=is (the|an?|one) )", "This ");
        return Optional.of(IS_A.matcher(own)).filter(Matcher::matches).map(isA -> isA.group(1));
    }

    /** Whether the sentence is only a noun phrase, such as "Utility functions for paths". */
    static boolean isNounPhrase(String sentence) {
        return !OPENS_A_SENTENCE.matcher(sentence).find()
                && !FINITE.matcher(sentence.replace(" to be ", " ")
                                .replaceFirst("\\b(that|which|who|where|when)\\b.*", ""))
                        .find();
    }

    /** A small first letter, unless the first word is a name or an abbreviation. */
    static String lowered(String sentence, CodeModel code) {
        String word = sentence.split("[^\\p{L}\\p{N}]", 2)[0];
        boolean name =
                word.length() > 1 && !word.substring(1).equals(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        boolean declared = word.length() > 2 && isName(word, code);
        boolean title = sentence.matches("\\p{Lu}[\\p{L}\\p{N}]+ \\p{Lu}.*") && !word.matches("The|An|This|These");
        if (word.isEmpty() || name || title || declared || word.equals("I")) {
            return sentence;
        }
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** The project's own name and its public top-level types are names; words that also name some member are words. */
    private static boolean isName(String word, CodeModel code) {
        return code.name().toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT))
                || code.symbolsNamed(word).stream()
                        .anyMatch(symbol -> symbol.isTopLevel()
                                && symbol.kind().isType()
                                && symbol.visibility() == dev.weavewiki.core.model.code.Visibility.PUBLIC);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String firstWord(String sentence) {
        return sentence.split("[^\\p{L}']", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
