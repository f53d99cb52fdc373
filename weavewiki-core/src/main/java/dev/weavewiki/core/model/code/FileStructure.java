package dev.weavewiki.core.model.code;

import java.util.List;

/**
 * What the text of one file holds.
 *
 * @param parsed whether a syntax tree was read; otherwise the facts are lexical
 * @param packageName the package, module or namespace the file declares; empty where it declares none
 * @param doc the comment that introduces the file, without comment marks and licence; empty where there is none
 * @param docFrom the first line of that comment; 0 where there is none
 * @param docTo the last line of that comment; 0 where there is none
 * @param symbols in the order of their lines
 * @param calls in the order of their lines, on one line in the order of running: arguments before what gets them
 * @param problem why parsing failed or is incomplete; empty where all went well
 */
public record FileStructure(
        boolean parsed,
        String packageName,
        String doc,
        int docFrom,
        int docTo,
        List<Symbol> symbols,
        List<ImportSite> imports,
        List<CallSite> calls,
        List<Inheritance> inheritance,
        List<TypeUse> typeUses,
        List<Marker> markers,
        TextStyle style,
        TextLayout layout,
        String problem) {

    public FileStructure {
        symbols = List.copyOf(symbols);
        imports = List.copyOf(imports);
        calls = List.copyOf(calls);
        inheritance = List.copyOf(inheritance);
        typeUses = List.copyOf(typeUses);
        markers = List.copyOf(markers);
    }

    /** A file of whose text every line may matter. */
    public FileStructure(
            boolean parsed,
            String packageName,
            String doc,
            int docFrom,
            int docTo,
            List<Symbol> symbols,
            List<ImportSite> imports,
            List<CallSite> calls,
            List<Inheritance> inheritance,
            List<TypeUse> typeUses,
            List<Marker> markers,
            TextStyle style,
            String problem) {
        this(
                parsed,
                packageName,
                doc,
                docFrom,
                docTo,
                symbols,
                imports,
                calls,
                inheritance,
                typeUses,
                markers,
                style,
                TextLayout.STRICT,
                problem);
    }

    /** A file of which nothing is known but why. */
    public static FileStructure unknown(String problem) {
        return new FileStructure(
                false,
                "",
                "",
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TextStyle.UNKNOWN,
                problem);
    }
}
