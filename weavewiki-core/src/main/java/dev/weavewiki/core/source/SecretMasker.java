package dev.weavewiki.core.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what looks like a credential by a placeholder that names its kind, such as {@code ‹secret:github-token›}. The
 * number of lines stays the same. Known formats are replaced wherever they stand; other literals only where a name such
 * as {@code api_key} is given a value that looks random. A miss is possible, as with every such list; a text without
 * secrets comes back as it is.
 *
 * <p>Every pattern is linear: its repetitions are possessive and none is nested in another. Only lines that
 * {@link SuspectLines} lets through are searched, and a cheap search for a fixed part goes before each pattern.
 */
final class SecretMasker {

    private static final Pattern NAMED_VALUE = Pattern.compile(
            "(?i)(?:api[_-]?+key|access[_-]?+key|secret|passw(?:or)?+d|token"
                    + "|credential|private[_-]?+key)[A-Za-z0-9_\\-]{0,20}+[\"']?+\\s{0,8}+(?::=|=>|[:=])\\s{0,8}+"
                    + "([\"'`]?+)([A-Za-z0-9+/=_.\\-]{16,256}+)(?=[\"'`\\s,;)}]|$)",
            Pattern.MULTILINE);
    private static final Pattern URL_PASSWORD =
            Pattern.compile("(?<=://)([A-Za-z0-9_.\\-]{1,64}+:)([^\\s/@:\"'<>{}$%*]{3,128}+)(?=@[A-Za-z0-9])");
    private static final Pattern KEY_BLOCK =
            Pattern.compile("-----BEGIN (?:[A-Z]{2,12}+ ){0,3}PRIVATE KEY(?: BLOCK)?+-----");
    private static final Pattern KEY_END =
            Pattern.compile("-----END (?:[A-Z]{2,12}+ ){0,3}PRIVATE KEY(?: BLOCK)?+-----");
    private static final Pattern KEY_TEXT = Pattern.compile("[A-Za-z0-9+/=]{16,1000000}+");

    String mask(String text) {
        return SuspectLines.masked(maskedKeyBlocks(text), SecretMasker::maskedLines);
    }

    private static String maskedLines(String lines) {
        String masked = lines;
        for (SecretFormats.Format format : SecretFormats.all()) {
            masked = format.masked(masked);
        }
        masked = masked.contains("://") ? maskedUrlPasswords(masked) : masked;
        return maskedNamedValues(masked);
    }

    private static String maskedKeyBlocks(String text) {
        if (!text.contains("PRIVATE KEY")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        Matcher begin = KEY_BLOCK.matcher(text);
        Matcher end = KEY_END.matcher(text);
        int done = 0;
        while (done <= text.length() && begin.find(done)) {
            out.append(text, done, begin.end());
            int stop = end.find(begin.end()) ? end.start() : text.length();
            String body = text.substring(begin.end(), stop);
            out.append(KEY_TEXT.matcher(body)
                    .replaceAll(Matcher.quoteReplacement(SecretFormats.placeholder("private-key"))));
            done = stop;
        }
        return out.append(text, Math.min(done, text.length()), text.length()).toString();
    }

    private static String maskedUrlPasswords(String text) {
        return URL_PASSWORD
                .matcher(text)
                .replaceAll(found -> Randomness.isWord(found.group(2))
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement(found.group(1) + SecretFormats.placeholder("url-password")));
    }

    private static String maskedNamedValues(String text) {
        Matcher matcher = NAMED_VALUE.matcher(text);
        return matcher.replaceAll(found -> {
            String value = found.group(2);
            String whole = found.group();
            String kept = whole.substring(0, whole.length() - value.length());
            boolean quoted = !found.group(1).isEmpty();
            boolean secret = quoted
                    ? Randomness.looksRandom(value)
                    : Randomness.looksDrawn(value) && endsLine(text, found.end());
            return Matcher.quoteReplacement(secret ? kept + SecretFormats.placeholder("generic") : whole);
        });
    }

    private static boolean endsLine(String text, int at) {
        return at == text.length() || text.charAt(at) == '\n';
    }
}
