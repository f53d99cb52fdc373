package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.code.typed.TypedCode;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;

/** What differs between languages when captures become a structure. */
public interface StructureRules {

    /** Who may use the declaration. */
    Visibility visibility(Declaration declaration);

    /** The same where it depends on the file that declares it. */
    default Visibility visibility(Declaration declaration, RepoPath file) {
        return visibility(declaration);
    }

    /** What line breaks mean. */
    default TextLayout.Breaks breaks() {
        return TextLayout.Breaks.INDENTED;
    }

    /**
     * Whether the word means what a pattern takes it for, in languages whose declarations are calls of known functions:
     * {@code attr_reader} for the role {@code attribute}.
     */
    default boolean means(String role, String word) {
        return true;
    }

    /** The name that a declaration gives, without the quotes or marks around it. */
    default String name(String written) {
        return Texts.unquoted(written);
    }

    /** The name of a call as declarations have it; empty for a word that is none. */
    default String calledName(String written) {
        return Texts.bareType(written);
    }

    /** Whether a declaration of the kind can have supertypes. */
    default boolean inherits(SymbolKind kind) {
        return kind.isType();
    }

    /** Whether a comparison of the two asks if the file is run as a program. */
    default boolean asksWhetherRun(String left, String right) {
        return false;
    }

    /** The kind to list it under; the query's kind where the language's rules add nothing. */
    default SymbolKind kind(Declaration declaration) {
        return declaration.kind();
    }

    /** The declaration without its body, on one line, as readers of the language expect it. */
    default String signature(Declaration declaration) {
        return declaration.head();
    }

    /** Whether a comment that ends right above a declaration documents it. */
    boolean isDocComment(String comment);

    /** Whether a doc comment may be set off by one blank line from the function or type that it documents. */
    default boolean docsMayStandApart() {
        return false;
    }

    /** Whether a comment can introduce a file. */
    default boolean introduces(String comment) {
        return true;
    }

    /** The words of a doc comment as readers get them; what is passed in has no comment marks. */
    default String docComment(String text) {
        return text;
    }

    /** Whether what is assigned to the target is handed to other files. */
    default boolean isExport(String target) {
        return false;
    }

    /** Whether what is assigned to the target is all that the file hands to others. */
    default boolean isWholeExport(String target) {
        return false;
    }

    /** The text of a doc string; only languages that have them are asked. */
    default String docString(String literal) {
        return literal;
    }

    /** Whether the comment right above the package clause introduces the file; otherwise the first comment may. */
    default boolean documentsPackageClause() {
        return false;
    }

    /** The container that a written owner names, such as a receiver's type; empty where it names none. */
    default String container(String owner) {
        return owner;
    }

    /** The dotted form of a name that the language writes with other separators. */
    default String dotted(String written) {
        return written;
    }

    /** Whether calls carry the chain by which their receiver is reached; costs time, so only who links by it asks. */
    default boolean readsChains() {
        return false;
    }

    /** A namespace as full names have it. */
    default String namespace(String written) {
        return written;
    }

    /** The package of a file that names another one after or inside the one it has. */
    default String packageName(String before, String written) {
        return namespace(written);
    }

    /** The names that an import brings; what is passed in has its texts without quotes. */
    List<ImportBinding> bindings(RawImport statement);

    /** Objects whose members are environment variables. */
    default Set<String> environments() {
        return Set.of();
    }

    /** What it takes to know the types of expressions; only languages that declare types say it. */
    default TypedCode typed(Syntax syntax) {
        return TypedCode.NONE;
    }

    /** Whether a local declaration hides a name only from its own place onwards. */
    default boolean localsFollowOrder() {
        return true;
    }
}
