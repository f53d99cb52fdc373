package dev.weavewiki.quality;

import java.util.regex.Pattern;

/** The only HTML that pages may hold: the collapsible list that WeaveWiki itself writes. */
final class OwnHtml {

    private static final Pattern ALLOWED =
            Pattern.compile("(?:\\s*(?:</?details>|<summary>[^<>]*</summary>|</?summary>)\\s*)++");

    private OwnHtml() {}

    static boolean isAllowed(String html) {
        return ALLOWED.matcher(html).matches();
    }
}
