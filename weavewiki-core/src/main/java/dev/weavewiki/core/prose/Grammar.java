package dev.weavewiki.core.prose;

import java.util.List;

/** How a language joins what a catalogue cannot hold. */
interface Grammar {

    /** The template with its values in the places {@code {0}}, {@code {1}}, …; other braces stay. */
    String fill(String template, Object... values);

    String list(List<String> items);

    /** Items of which there are more. */
    String examples(List<String> items);

    String percent(long percent);

    String belowOnePercent();
}
