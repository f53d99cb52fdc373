package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.structure.LexicalComments.Line;
import dev.weavewiki.core.code.typed.TypedCode;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.ImportSite;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.source.CommentSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said of a file without a grammar: comments, markers, and declarations whose shape most languages share. A
 * line that is not clearly a declaration is none; a symbol found here has the one line that declares it.
 */
public final class LexicalReader {

    private static final String MODIFIERS =
            "(?:(?:pub(?:\\([a-z]+\\))?|public|private|protected|internal|static|abstract|final|sealed|open|override|export"
                    + "|default|async|inline|virtual|data|case|unsafe|extern|partial|local)\\s+)*+";

    private static final Pattern TYPE = Pattern.compile(
            "^\\s*" + MODIFIERS
                    + "(class|interface|struct|enum|trait|protocol|object|module|namespace|record|actor)\\s+([A-Za-z_][\\w.:]*)\\s*(.*)$");

    private static final Pattern FUNCTION = Pattern.compile(
            "^\\s*" + MODIFIERS
                    + "(def|fn|fun|func|function|sub|proc)\\s+(?:self\\.)?([A-Za-z_][\\w.:!?]*)\\s*(?:<[^>]*>)?\\s*([({\\[].*|$)");

    private static final Pattern SHELL_FUNCTION = Pattern.compile("^([A-Za-z_][\\w:-]*)\\s*\\(\\)\\s*\\{.*$");

    /** A longer line is no declaration that a person wrote. Our choice. */
    private static final int MAX_LINE = 300;

    private LexicalReader() {}

    /**
     * Reads the file.
     *
     * @param syntax how comments are written; empty where that is not known, and then there are none
     * @param problem why there is no syntax tree; empty where none was to be expected
     */
    public static ParsedFile read(
            ScannedFile file, List<String> lines, Optional<CommentSyntax> syntax, TextStyle style, String problem) {
        LexicalComments text = LexicalComments.of(lines, syntax);
        Optional<OutlineReader> outline =
                Outline.of(file.language().value()).map(shape -> OutlineReader.read(file, shape, text.lines()));
        List<Symbol> symbols = outline.map(OutlineReader::symbols)
                .orElseGet(() -> file.role().isSource() ? symbols(file, text) : DataOutline.of(file, lines));
        List<ImportBinding> references = outline.map(OutlineReader::references).orElse(List.of());
        int[] intro = syntax.isEmpty() ? new int[] {0, 0} : text.introduction();
        String doc = intro[0] == 0 ? "" : Comments.clean(String.join("\n", lines.subList(intro[0] - 1, intro[1])));
        var structure = new FileStructure(
                false,
                "",
                doc,
                doc.isEmpty() ? 0 : intro[0],
                doc.isEmpty() ? 0 : intro[1],
                symbols,
                references.stream()
                        .map(reference -> new ImportSite(reference.target(), List.of(), reference.line()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                text.markers(),
                style,
                problem);
        return new ParsedFile(
                file,
                structure,
                references,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                "",
                Map.of(),
                0,
                TypedCode.NONE);
    }

    private static List<Symbol> symbols(ScannedFile file, LexicalComments text) {
        List<Symbol> symbols = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : text.lines()) {
            if (line.code().isBlank() || line.code().length() > MAX_LINE) {
                continue;
            }
            declaration(file, line).filter(symbol -> seen.add(symbol.name())).ifPresent(symbols::add);
        }
        return symbols;
    }

    private static Optional<Symbol> declaration(ScannedFile file, Line line) {
        Matcher type = TYPE.matcher(line.code());
        if (type.matches() && !type.group(3).startsWith("=") && !type.group(3).endsWith(";")) {
            return Optional.of(symbol(file, line, type.group(2), typeKind(type.group(1))));
        }
        Matcher function = FUNCTION.matcher(line.code());
        if (function.matches()) {
            return Optional.of(symbol(file, line, function.group(2), SymbolKind.FUNCTION));
        }
        Matcher shell = SHELL_FUNCTION.matcher(line.code());
        boolean isShell = file.language().value().matches("bash|shell|sh|zsh|ksh");
        return isShell && shell.matches()
                ? Optional.of(symbol(file, line, shell.group(1), SymbolKind.FUNCTION))
                : Optional.empty();
    }

    private static SymbolKind typeKind(String word) {
        return switch (word) {
            case "interface", "protocol" -> SymbolKind.INTERFACE;
            case "struct" -> SymbolKind.STRUCT;
            case "enum" -> SymbolKind.ENUM;
            case "trait" -> SymbolKind.TRAIT;
            case "record" -> SymbolKind.RECORD;
            case "module", "namespace" -> SymbolKind.MODULE;
            default -> SymbolKind.CLASS;
        };
    }

    private static Symbol symbol(ScannedFile file, Line line, String written, SymbolKind kind) {
        String name = written.replaceAll("[.:]+$", "");
        String signature = Texts.oneLine(line.code()).replaceAll("\\s*[{:;]+$", "");
        boolean hidden = signature.startsWith("private ") || signature.startsWith("local ");
        return new Symbol(
                file.path(),
                name,
                name,
                kind,
                hidden ? Visibility.PRIVATE : Visibility.PUBLIC,
                signature,
                line.doc(),
                LineRange.at(line.number()),
                "");
    }
}
