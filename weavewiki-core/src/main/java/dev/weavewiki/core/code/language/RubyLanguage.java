package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ruby. Much that other languages declare is a call here, so the query leaves it to the word that is called. */
final class RubyLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("ruby");

    /** What a target begins with that is looked up from the file's own folder. */
    static final String HERE = "./";

    private static final String AUTOLOAD = "autoload";

    private static final String SINGLETON = "def self.";
    private static final String MODULE_FUNCTION = "module_function";

    private static final Map<String, Set<String>> WORDS = Map.of(
            "attribute",
                    Set.of(
                            "attr_reader",
                            "attr_writer",
                            "attr_accessor",
                            "attr",
                            "cattr_accessor",
                            "cattr_reader",
                            "mattr_accessor",
                            "mattr_reader",
                            "class_attribute",
                            "delegate",
                            "def_delegators"),
            "alias", Set.of("alias_method", "def_delegator"),
            "define", Set.of("define_method", "define_singleton_method"),
            "maker", Set.of("Struct", "Class", "Module", "Data"),
            "class", Set.of("Class"),
            "mixin", Set.of("include", "extend", "prepend"),
            "section", Set.of("private", "protected", "public", MODULE_FUNCTION),
            "mark",
                    Set.of(
                            "private",
                            "protected",
                            "public",
                            MODULE_FUNCTION,
                            "private_class_method",
                            "private_constant"),
            "require", Set.of("require", "require_relative", "load", "require_dependency"),
            "read", Set.of("fetch", "key?", "dig"));

    private static final Pattern PATH = Pattern.compile(
            "File\\.(?:expand_path|join)\\(\\s*(?:(?:File\\.dirname\\(__FILE__\\)|__dir__)\\s*,\\s*)?['\"]([^'\"#]+)['\"]"
                    + "\\s*(?:,\\s*(?:(__FILE__)|__dir__|File\\.dirname\\(__FILE__\\)))?\\s*\\)");

    private static final Pattern BLOCK = Pattern.compile("\\s*(?:\\bdo|\\{)(?:\\s*\\|[^|]*\\|)?$");
    private static final Pattern END = Pattern.compile("\\s*;?\\s*\\bend$");
    private static final Pattern HEADING = Pattern.compile("(?m)^=+[ \\t]+(.*)$");
    private static final Pattern OPENING = Pattern.compile("(?m)^=(?:begin|end)\\b.*$|^:(?:nodoc|doc|startdoc):$");

    RubyLanguage() {
        super("ruby", Grammar.RUBY);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Linker linker(Project project) {
        return new RubyLinker(project);
    }

    @Override
    public boolean means(String role, String word) {
        return switch (role) {
            case AUTOLOAD -> word.equals(AUTOLOAD) || word.equals("eager_autoload");
            case "lambda" -> word.equals("lambda") || word.equals("proc");
            default -> WORDS.getOrDefault(role, Set.of()).contains(word);
        };
    }

    /** Marks concern methods, but for those that are made for constants and for methods of the class itself. */
    @Override
    public Visibility visibility(Declaration declaration) {
        boolean constant = declaration.kind() == SymbolKind.CONSTANT
                || declaration.kind().isType()
                || declaration.kind() == SymbolKind.MODULE;
        String mark = declaration.section().substring(declaration.section().lastIndexOf(' ') + 1);
        return switch (mark) {
            case "private_constant" -> constant ? Visibility.PRIVATE : Visibility.PUBLIC;
            case "private_class_method" -> isSingleton(declaration.head()) ? Visibility.PRIVATE : Visibility.PUBLIC;
            case "private" -> constant || isSingleton(declaration.head()) ? Visibility.PUBLIC : Visibility.PRIVATE;
            case "protected" -> constant || isSingleton(declaration.head()) ? Visibility.PUBLIC : Visibility.PROTECTED;
            default -> Visibility.PUBLIC;
        };
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        return switch (declaration.kind()) {
            case FIELD -> SymbolKind.CONSTANT;
            case METHOD ->
                declaration.containerKind() == null
                        ? SymbolKind.FUNCTION
                        : declaration.name().equals("initialize") ? SymbolKind.CONSTRUCTOR : SymbolKind.METHOD;
            default -> declaration.kind();
        };
    }

    /** Methods of the class itself are written as such, those that a module hands to all as well. */
    @Override
    public String signature(Declaration declaration) {
        String head = END.matcher(declaration.head()).replaceAll("");
        if (declaration.kind() == SymbolKind.CONSTANT) {
            int equals = head.indexOf('=');
            return head.substring(0, equals < 0 ? head.length() : equals)
                    .replaceFirst("\\|\\|$", "")
                    .strip();
        }
        String bare = BLOCK.matcher(head).replaceAll("");
        if (!bare.startsWith("def ") || isSingleton(bare)) {
            return bare;
        }
        String section = declaration.section();
        return section.equals("self") || section.startsWith("self ")
                ? SINGLETON + bare.substring("def ".length())
                : section.equals(MODULE_FUNCTION) ? MODULE_FUNCTION + " " + bare : bare;
    }

    /** Whether the signature of a method says that it is called on the class or module itself. */
    static boolean isSingleton(String signature) {
        return signature.startsWith(SINGLETON)
                || signature.startsWith(MODULE_FUNCTION)
                || signature.matches("def [A-Z]\\w*\\..*");
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("#") && !comment.startsWith("#!") || comment.startsWith("=begin");
    }

    @Override
    public String docComment(String comment) {
        String plain = OPENING.matcher(comment).replaceAll("");
        String text = HEADING.matcher(plain).replaceAll("").strip();
        return text.isEmpty() ? HEADING.matcher(plain).replaceAll("$1").strip() : text;
    }

    @Override
    public String name(String written) {
        return written.startsWith(":") && written.length() > 1 ? written.substring(1) : written;
    }

    /** Question and exclamation marks belong to the name; what the interpreter replaces is no call. */
    @Override
    public String calledName(String written) {
        return written.startsWith("__") && written.endsWith("__") ? "" : written;
    }

    @Override
    public String container(String owner) {
        return dotted(owner).replaceFirst("^\\.", "");
    }

    @Override
    public String dotted(String written) {
        return written.replace("::", ".");
    }

    @Override
    public boolean inherits(SymbolKind kind) {
        return kind.isType() || kind == SymbolKind.MODULE;
    }

    @Override
    public Set<String> environments() {
        return Set.of("ENV");
    }

    @Override
    public boolean asksWhetherRun(String left, String right) {
        return left.equals("__FILE__") && (right.equals("$0") || right.equals("$PROGRAM_NAME"));
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        int line = statement.line();
        if (statement.function().endsWith(AUTOLOAD)) {
            boolean placed = !statement.name().isEmpty();
            String constant = name(placed ? statement.name() : statement.target());
            String file = placed ? file(statement) : "";
            return List.of(new ImportBinding(file.isEmpty() ? constant : file, constant, constant, line));
        }
        String file = file(statement);
        return file.isEmpty() ? List.of() : List.of(new ImportBinding(file, "", "", line));
    }

    /** What the statement loads, as far as it is written out; empty where only a run can tell. */
    private static String file(RawImport statement) {
        Matcher path = PATH.matcher(statement.target());
        if (path.matches()) {
            String target =
                    path.group(2) == null ? path.group(1) : path.group(1).replaceFirst("^\\.\\./?", "");
            return HERE + target.replaceFirst("^/", "");
        }
        if (!statement.target().matches("[^\\s#(){}\"']+")) {
            return "";
        }
        String here = statement.function().equals("require_relative") ? HERE : "";
        return here + statement.target();
    }
}
