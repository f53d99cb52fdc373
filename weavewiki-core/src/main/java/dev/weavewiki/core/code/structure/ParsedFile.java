package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.typed.TypedCode;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file after reading and before linking: its structure, and the names that linking needs.
 *
 * @param hiddenTypes names that stand for something inside this file wherever a type is expected: type parameters and
 *     types local to a body
 * @param mainExport the declaration, or the module as written, that other files get when they ask for the file itself;
 *     empty where there is none
 * @param values what names stand for beside declarations with bodies, by qualified name: a type as written, or an equals
 *     sign and an expression; {@code name()} is what a function without a declared result returns
 * @param mainLine where the file asks whether it is run as a program; 0 where it does not
 * @param typed what it takes to know the types of expressions; nothing where the language's linker does without
 */
public record ParsedFile(
        ScannedFile file,
        FileStructure structure,
        List<ImportBinding> bindings,
        List<NameUse> uses,
        List<Invocation> invocations,
        Set<String> hiddenTypes,
        List<EnvironmentRead> environment,
        String mainExport,
        Map<String, String> values,
        int mainLine,
        TypedCode typed) {

    public ParsedFile {
        bindings = List.copyOf(bindings);
        uses = List.copyOf(uses);
        invocations = List.copyOf(invocations);
        hiddenTypes = Set.copyOf(hiddenTypes);
        environment = List.copyOf(environment);
        values = Map.copyOf(values);
    }

    /** A file of which no more than the structure is known. */
    public static ParsedFile of(ScannedFile file, FileStructure structure) {
        return new ParsedFile(
                file, structure, List.of(), List.of(), List.of(), Set.of(), List.of(), "", Map.of(), 0, TypedCode.NONE);
    }

    public RepoPath path() {
        return file.path();
    }

    public List<Symbol> symbols() {
        return structure.symbols();
    }
}
