package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that hold script blocks between markup: Vue and Svelte components, and Astro pages with code in a fence. */
final class ComponentLanguage extends EcmaLanguage {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern SCRIPT =
            Pattern.compile("(?is)<script\\b((?:\"[^\"]*+\"|'[^']*+'|[^>\"']++)*+)>(.*?)</script\\s*>");
    private static final Pattern FENCE =
            Pattern.compile("(?s)\\A\\s*---\\R(.*?)^---", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:lang|type)\\s*=\\s*[\"']?(?!(?:js|ts|jsx|tsx|javascript|typescript|module|(?:text|application)/(?:java|ecma|type)script)\\b)[\\w/+-]+");

    private static final Pattern NOT_BREAK = Pattern.compile("[^\\r\\n]");

    ComponentLanguage(String id) {
        super(id, Grammar.TYPESCRIPT, "ecmascript", "typescript");
    }

    /** The script blocks on their own lines; empty where there are none. */
    @Override
    public Optional<String> code(String text) {
        String markup = COMMENT.matcher(text).replaceAll(comment -> Matcher.quoteReplacement(blank(comment.group())));
        var code = new StringBuilder();
        int at = 0;
        if (id().equals("astro")) {
            Matcher fence = FENCE.matcher(markup);
            if (fence.find()) {
                at = keep(text, at, fence.start(1), fence.end(1), code);
            }
        }
        Matcher script = SCRIPT.matcher(markup);
        while (script.find(at)) {
            at = OTHER.matcher(script.group(1)).find()
                    ? keep(text, at, script.end(), script.end(), code)
                    : keep(text, at, script.start(2), script.end(2), code);
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(code.append(blank(text.substring(at))).toString());
    }

    private static int keep(String text, int at, int from, int to, StringBuilder code) {
        code.append(blank(text.substring(at, from))).append(text, from, to);
        return to;
    }

    private static String blank(String text) {
        return NOT_BREAK.matcher(text).replaceAll(" ");
    }
}
