package dev.weavewiki.quality;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The web addresses that occur in the repository. A page may link to no other. The files are searched when the first
 * address is asked for.
 */
final class KnownAddresses {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`\\\\{}|^\\[\\]]+");

    private final CodeModel code;
    private final SourceTexts texts;
    private volatile @org.jspecify.annotations.Nullable Set<String> known;

    KnownAddresses(CodeModel code, SourceTexts texts) {
        this.code = code;
        this.texts = texts;
    }

    boolean holds(String address) {
        Set<String> found = known;
        if (found == null) {
            found = search();
            known = found;
        }
        return found.contains(trimmed(address));
    }

    private Set<String> search() {
        Set<String> found = new HashSet<>();
        for (SourceFile file : code.files()) {
            for (String line : texts.lines(file.path())) {
                if (line.contains("://")) {
                    ADDRESS.matcher(line).results().forEach(match -> found.add(trimmed(match.group())));
                }
            }
        }
        return found;
    }

    /** Without the punctuation that ends a sentence or closes a Markdown link. */
    private static String trimmed(String address) {
        return address.replaceAll("[).,;:!?*_/]+$", "");
    }
}
