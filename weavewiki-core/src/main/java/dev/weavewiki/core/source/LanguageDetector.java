package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.source.LanguageTable.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the language of a file from its name and its first line. Stateless, so one instance serves many threads. */
public final class LanguageDetector {

    /** The id of text in no language that we know. */
    public static final LanguageId TEXT = LanguageId.of("text");

    private static final Pattern VERSION = Pattern.compile("[\\d.]++$");

    /** What only C++ has and C headers for both do not guard by a condition that spans lines. Our choice. */
    private static final Pattern CPP = Pattern.compile(
            "(?m)^[ \\t]*(?:template\\s*<|namespace\\s+[\\w:]*\\s*\\{|(?:public|private|protected)\\s*:|class\\s+\\w+[^;()]*$"
                    + "|using\\s+\\w|constexpr\\s)|\\bstd::\\w");

    /** Comments of C headers tell of C++ where the code is of both. */
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    private static final Pattern OBJECTIVE_C = Pattern.compile("(?m)^@(?:interface|protocol|implementation)\\s");

    private final LanguageTable table = LanguageTable.INSTANCE;

    /**
     * The language, by file name, then extension, then the interpreter that a {@code #!} line names.
     *
     * @param firstLine the first line of the file; may be empty
     * @return {@link #TEXT} where nothing tells
     */
    public LanguageId detect(RepoPath path, String firstLine) {
        Language language = byName(path.name());
        if (language == null) {
            language = byExtension(path, firstLine);
        }
        if (language == null) {
            language = byInterpreter(firstLine);
        }
        return language == null ? TEXT : language.id();
    }

    /** The language again, once the text is known: C, C++ and Objective-C share the names of headers. */
    public LanguageId refined(RepoPath path, LanguageId detected, String text) {
        if (!path.extension().equals("h")) {
            return detected;
        }
        if (OBJECTIVE_C.matcher(text).find()) {
            return LanguageId.of("objective-c");
        }
        boolean cpp = CPP.matcher(text).find()
                && CPP.matcher(COMMENT.matcher(text).replaceAll(" ")).find();
        return cpp ? LanguageId.of("cpp") : detected;
    }

    /** The name that people write, such as {@code C++}; the id itself where the language is not known. */
    public String displayName(LanguageId id) {
        Language language = table.withId(id);
        return language == null ? id.value() : language.displayName();
    }

    /** How comments are written; empty where the language has none or is not known. */
    public Optional<CommentSyntax> commentSyntax(LanguageId id) {
        Language language = table.withId(id);
        return language == null || language.commentStyle().isEmpty()
                ? Optional.empty()
                : Optional.of(CommentStyle.named(language.commentStyle()));
    }

    /** Whether people write programs in it, so that its files are documented as source. */
    public boolean isProgramming(LanguageId id) {
        Language language = table.withId(id);
        return language != null && language.kind() == LanguageTable.Kind.CODE;
    }

    private @Nullable Language byName(String name) {
        Language exact = table.withName(name);
        if (exact != null) {
            return exact;
        }
        int dot = name.indexOf('.');
        String head = dot > 0 ? name.substring(0, dot) : name;
        boolean variant = head.equals("Dockerfile") || head.equals("Containerfile") || head.equals("Jenkinsfile");
        return variant ? table.withName(head) : null;
    }

    private @Nullable Language byExtension(RepoPath path, String firstLine) {
        String extension = path.extension();
        boolean markup = firstLine.startsWith("<?xml");
        if (markup && (extension.equals("ts") || extension.equals("m") || extension.isEmpty())) {
            return table.withId(LanguageId.of("xml"));
        }
        if (extension.equals("inc") && firstLine.startsWith("<?php")) {
            return table.withId(LanguageId.of("php"));
        }
        if (extension.isEmpty()
                && path.name().startsWith(".")
                && path.name().endsWith("rc")
                && firstLine.startsWith("{")) {
            return table.withId(LanguageId.of("json"));
        }
        return extension.isEmpty() ? null : table.withExtension(extension);
    }

    private @Nullable Language byInterpreter(String firstLine) {
        if (!firstLine.startsWith("#!")) {
            return firstLine.startsWith("<?php") ? table.withId(LanguageId.of("php")) : null;
        }
        return Arrays.stream(firstLine.substring(2).strip().split("\\s+", -1))
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .filter(word -> !word.equals("env") && !word.startsWith("-") && word.indexOf('=') < 0)
                .limit(1)
                .map(program ->
                        VERSION.matcher(program.toLowerCase(Locale.ROOT)).replaceFirst(""))
                .map(table::withInterpreter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
