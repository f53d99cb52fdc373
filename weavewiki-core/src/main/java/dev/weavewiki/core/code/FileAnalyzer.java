package dev.weavewiki.core.code;

import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.structure.LexicalReader;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.StructureReader;
import dev.weavewiki.core.code.structure.TextStyles;
import dev.weavewiki.core.code.treesitter.ParseOutcome;
import dev.weavewiki.core.code.treesitter.SyntaxReader;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.source.LanguageDetector;
import dev.weavewiki.core.source.SourceTree;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file: with its grammar where there is one and it works, lexically otherwise. Serves many threads. */
final class FileAnalyzer {

    private static final Logger log = LoggerFactory.getLogger(FileAnalyzer.class);

    private final Languages languages;
    private final SyntaxReader syntax;
    private final ParsedFiles before;
    private final LanguageDetector detector = new LanguageDetector();

    FileAnalyzer(Languages languages, SyntaxReader syntax, ParsedFiles before) {
        this.languages = languages;
        this.syntax = syntax;
        this.before = before;
    }

    /**
     * What was read before, or else is read now. What went wrong once may go right the next time, so it is not kept; but what
     * ended its parsers is, and is tried again when its content or the code that reads it is another.
     */
    ParsedFile analyze(ScannedFile file, SourceTexts texts) {
        Optional<Language> language = languages.of(file).filter(known -> known.reads(file.role()));
        Optional<ParsedFile> known = before.find(file, language);
        if (known.isPresent()) {
            if (known.get().structure().problem().equals(ParseOutcome.CRASHED)) {
                log.warn("{} is not tried again: {} in an earlier run", file.path(), ParseOutcome.CRASHED);
            }
            return known.get();
        }
        String text = text(file, texts);
        if (texts instanceof SourceTree tree && tree.hasChanged(file.path())) {
            return lexical(file, texts.lines(file.path()), TextStyle.UNKNOWN, "it changed while it was read");
        }
        ParsedFile read = read(file, language, text, texts);
        String problem = read.structure().problem();
        if (read.structure().parsed() || problem.isEmpty() || problem.equals(ParseOutcome.CRASHED)) {
            before.add(read, language);
        }
        return read;
    }

    /** The whole text; an empty one is an empty line. */
    private static String text(ScannedFile file, SourceTexts texts) {
        String text = texts instanceof SourceTree tree
                ? tree.text(file.path())
                : String.join("\n", texts.lines(file.path())) + "\n";
        return text.isEmpty() ? "\n" : text;
    }

    private ParsedFile read(ScannedFile file, Optional<Language> language, String text, SourceTexts texts) {
        TextStyle style = TextStyles.of(text);
        if (language.isEmpty()) {
            return lexical(file, texts.lines(file.path()), style, "");
        }
        Optional<String> code = language.get().code(text);
        if (code.isEmpty()) {
            return lexical(file, texts.lines(file.path()), style, "");
        }
        ParseOutcome outcome = syntax.read(language.get().query(), file.path().value(), code.get());
        if (outcome instanceof ParseOutcome.Parsed parsed) {
            return StructureReader.read(file, parsed.syntax(), language.get(), style);
        }
        String reason = outcome instanceof ParseOutcome.Refused refused ? refused.reason() : "not parsed";
        log.warn("{} is documented without its syntax tree: {}", file.path(), reason);
        return lexical(file, texts.lines(file.path()), style, reason);
    }

    private ParsedFile lexical(ScannedFile file, List<String> lines, TextStyle style, String problem) {
        return LexicalReader.read(file, lines, detector.commentSyntax(file.language()), style, problem);
    }
}
