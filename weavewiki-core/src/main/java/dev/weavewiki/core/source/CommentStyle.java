package dev.weavewiki.core.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The ways of writing comments that languages share, by the names that the table of languages uses. */
final class CommentStyle {

    private static final Map<String, CommentSyntax> STYLES = Map.ofEntries(
            style("c", "//", "/* */"),
            style("slash", "//"),
            style("css", "", "/* */"),
            style("hash", "#"),
            style("python", "#", "\"\"\" \"\"\"", "''' '''"),
            style("ruby", "#", "=begin =end"),
            style("php", "// #", "/* */"),
            style("perl", "#", "=pod =cut"),
            style("lua", "--", "--[[ ]]"),
            style("julia", "#", "#= =#"),
            style("percent", "%"),
            style("haskell", "--", "{- -}"),
            style("ml", "", "(* *)"),
            style("ml+c", "//", "(* *)"),
            style("lisp", ";", "#| |#"),
            style("fortran", "!"),
            style("cobol", "*>"),
            style("pascal", "//", "{ }", "(* *)"),
            style("dash", "--"),
            style("asm", "; #", "/* */"),
            style("pwsh", "#", "<# #>"),
            style("batch", "REM rem ::"),
            style("vb", "'"),
            style("sql", "--", "/* */"),
            style("html", "", "<!-- -->"),
            style("html+c", "//", "<!-- -->", "/* */"),
            style("hcl", "# //", "/* */"),
            style("nix", "#", "/* */"),
            style("cmake", "#", "#[[ ]]"),
            style("props", "# !"),
            style("ini", "; #"),
            style("rst", ".."));

    private CommentStyle() {}

    /** The syntax of that name. An unknown name is a mistake in the table. */
    static CommentSyntax named(String name) {
        CommentSyntax syntax = STYLES.get(name);
        if (syntax == null) {
            throw new IllegalArgumentException("unknown comment style: " + name);
        }
        return syntax;
    }

    private static Map.Entry<String, CommentSyntax> style(String name, String lineMarkers, String... blocks) {
        List<CommentSyntax.Block> pairs = Arrays.stream(blocks)
                .map(block -> block.split(" ", -1))
                .map(pair -> new CommentSyntax.Block(pair[0], pair[1]))
                .toList();
        List<String> markers = lineMarkers.isEmpty() ? List.of() : List.of(lineMarkers.split(" ", -1));
        return Map.entry(name, new CommentSyntax(markers, pairs));
    }
}
