package dev.weavewiki.core.source;

import dev.weavewiki.core.model.code.LanguageId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages we know, read once from {@code weavewiki/source/languages.txt}. */
final class LanguageTable {

    static final LanguageTable INSTANCE = load();

    /** What files of a language usually are. */
    enum Kind {
        CODE,
        MARKUP,
        PROSE,
        CONFIG,
        DATA
    }

    /** One line of the table; an empty comment style stands for a language without comments. */
    record Language(LanguageId id, String displayName, Kind kind, String commentStyle) {}

    private final Map<LanguageId, Language> byId = new LinkedHashMap<>();
    private final Map<String, Language> byExtension = new LinkedHashMap<>();
    private final Map<String, Language> byName = new LinkedHashMap<>();
    private final Map<String, Language> byInterpreter = new LinkedHashMap<>();

    private LanguageTable(List<String> lines) {
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .forEach(this::add);
    }

    @Nullable
    Language withId(LanguageId id) {
        return byId.get(id);
    }

    @Nullable
    Language withExtension(String extension) {
        return byExtension.get(extension);
    }

    /** By file name, case as given. */
    @Nullable
    Language withName(String name) {
        return byName.get(name);
    }

    @Nullable
    Language withInterpreter(String program) {
        return byInterpreter.get(program);
    }

    private void add(String[] cells) {
        Kind kind = Kind.valueOf(cells[2].strip().toUpperCase(Locale.ROOT));
        String style = cells[3].strip();
        Language language =
                new Language(LanguageId.of(cells[0].strip()), cells[1].strip(), kind, style.equals("-") ? "" : style);
        byId.put(language.id(), language);
        put(byExtension, cells[4], language);
        put(byName, cells[5], language);
        put(byInterpreter, cells[6], language);
    }

    private static void put(Map<String, Language> map, String words, Language language) {
        for (String word : words.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && map.put(word, language) != null) {
                throw new IllegalStateException("listed for two languages: " + word);
            }
        }
    }

    private static LanguageTable load() {
        try (InputStream in = LanguageTable.class.getResourceAsStream("/weavewiki/source/languages.txt")) {
            if (in == null) {
                throw new IllegalStateException("the table of languages is missing from the class path");
            }
            return new LanguageTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
