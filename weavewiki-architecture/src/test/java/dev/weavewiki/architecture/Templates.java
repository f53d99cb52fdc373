package dev.weavewiki.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every English template of the main code, found by the compiler itself: what is handed to {@link ProseLanguage} and
 * {@link Phrase} as a template, whoever calls them and however. What is no constant is a mistake, as no test could look it
 * up.
 *
 * @param places where each template stands, by template
 * @param mistakes calls whose template cannot be told, and templates with more or fewer places than values
 */
record Templates(Map<String, String> places, List<String> mistakes) {

    private static final String LANGUAGE = ProseLanguage.class.getName();
    private static final String PHRASE = Phrase.class.getName();

    /** Tables with a template in the third column of each line, by the class that reads them. */
    private static final Map<String, Path> TABLES = Map.of(
            "BehaviourRules.java",
            Path.of("..", "weavewiki-agents", "src", "main", "resources", "weavewiki", "describe", "behaviours.txt"));

    static Templates ofMainCode() {
        Templates found = new Templates(new TreeMap<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {
                        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                            found.mistakes.add(diagnostic.toString());
                        }
                    },
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            units.forEach(unit -> found.new Scan(task, unit).scan(unit, null));
            for (Path table : TABLES.values()) {
                found.readTable(table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void readTable(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split(" \\| ", 4);
            if (columns.length == 4 && !columns[0].startsWith("#")) {
                places.putIfAbsent(columns[2], table.getFileName() + ":" + (i + 1));
            }
        }
    }

    /** The main sources of all modules that say something, but the language itself. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("core", "quality", "agents", "generators", "engine")) {
            Path root = Path.of("..", "weavewiki-" + module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().endsWith("package-info.java"))
                        .filter(file -> !file.getParent().endsWith("dev/weavewiki/core/prose"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private final class Scan extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;

        private Scan(JavacTask task, CompilationUnitTree unit) {
            this.trees = Trees.instance(task);
            this.unit = unit;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            Element called = trees.getElement(new TreePath(getCurrentPath(), call.getMethodSelect()));
            if (called instanceof ExecutableElement method) {
                String owner = method.getEnclosingElement().toString();
                if (owner.equals(LANGUAGE)) {
                    said(method, call);
                } else if (owner.equals(PHRASE) && method.getSimpleName().contentEquals("of")) {
                    phrase(call.getArguments());
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void phrase(List<? extends ExpressionTree> given) {
            if (given.size() == 1) {
                templates(given.get(0), -1);
            } else {
                String context = String.join("", constants(given.get(1)));
                constants(given.get(0))
                        .forEach(english -> places.putIfAbsent(english + " [" + context + "]", place(given.get(0))));
            }
        }

        /** A method that is handed on is given templates that nobody sees here. */
        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            Element named = trees.getElement(getCurrentPath());
            String owner = named == null ? "" : named.getEnclosingElement().toString();
            if (owner.equals(LANGUAGE) && named.getSimpleName().toString().matches("text|count|labels|word")
                    || owner.equals(PHRASE) && named.getSimpleName().contentEquals("of")) {
                mistakes.add(place(reference) + ": templates cannot be told: " + reference);
            }
            return super.visitMemberReference(reference, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            Element constructor = trees.getElement(getCurrentPath());
            if (constructor != null
                    && constructor.getEnclosingElement().toString().equals(PHRASE)) {
                mistakes.add(place(made) + ": made without Phrase.of: " + made);
            }
            return super.visitNewClass(made, nothing);
        }

        private void said(ExecutableElement method, MethodInvocationTree call) {
            List<? extends ExpressionTree> given = call.getArguments();
            boolean phrase = method.getParameters().stream()
                    .anyMatch(parameter -> parameter.asType().toString().equals(PHRASE));
            switch (method.getSimpleName().toString()) {
                case "text" -> {
                    boolean plural = method.getParameters().size() == 4;
                    if (plural) {
                        int values = given.size() - 3;
                        constants(given.get(1)).forEach(one -> requireValues(given.get(1), one, values));
                        templates(given.get(2), values);
                    } else if (!phrase) {
                        templates(given.get(0), given.size() - 1);
                    }
                }
                case "count" -> {
                    if (isEnum(method)) {
                        words("{0} ", given.get(1));
                    } else if (!phrase) {
                        constants(given.get(1)).forEach(noun -> places.putIfAbsent("{0} " + noun, place(given.get(1))));
                    }
                }
                case "labels" -> given.forEach(label -> templates(label, 0));
                case "word" -> words("", given.get(0));
                default -> {}
            }
        }

        private boolean isEnum(ExecutableElement method) {
            return method.getParameters().stream()
                    .anyMatch(parameter -> parameter.asType().toString().startsWith("java.lang.Enum"));
        }

        private void words(String before, ExpressionTree constant) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), constant));
            TypeElement of = type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
            if (of == null || of.getKind() != ElementKind.ENUM) {
                mistakes.add(place(constant) + ": the words of " + type + " cannot be told");
                return;
            }
            of.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(member -> member.getSimpleName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' '))
                    .forEach(word -> places.putIfAbsent(before + word, place(constant)));
        }

        /** @param values how many are given; -1 where that is not known here */
        private void templates(ExpressionTree argument, int values) {
            constants(argument).forEach(template -> {
                places.putIfAbsent(template, place(argument));
                requireValues(argument, template, values);
            });
        }

        private void requireValues(ExpressionTree argument, String template, int values) {
            if (values >= 0 && PlacesOf.template(template).size() > values) {
                mistakes.add(place(argument) + ": too few values for: " + template);
            }
        }

        /** The constants that the argument may be. */
        private List<String> constants(ExpressionTree argument) {
            if (argument instanceof ParenthesizedTree inner) {
                return constants(inner.getExpression());
            }
            if (argument instanceof ConditionalExpressionTree either) {
                return Stream.of(either.getTrueExpression(), either.getFalseExpression())
                        .flatMap(expression -> constants(expression).stream())
                        .toList();
            }
            String text = constant(argument);
            if (text == null) {
                if (!readsTable()) {
                    mistakes.add(place(argument) + ": no constant: " + argument);
                }
                return List.of();
            }
            return List.of(text);
        }

        private String constant(ExpressionTree tree) {
            if (tree instanceof LiteralTree literal) {
                return literal.getValue() instanceof String text ? text : null;
            }
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                String left = constant(sum.getLeftOperand());
                String right = constant(sum.getRightOperand());
                return left == null || right == null ? null : left + right;
            }
            Element named = trees.getElement(new TreePath(getCurrentPath(), tree));
            return named instanceof VariableElement variable && variable.getConstantValue() instanceof String text
                    ? text
                    : null;
        }

        private boolean readsTable() {
            return TABLES.keySet().stream().anyMatch(unit.getSourceFile().getName()::endsWith);
        }

        private String place(Tree tree) {
            long at = trees.getSourcePositions().getStartPosition(unit, tree);
            return Path.of(unit.getSourceFile().getName()).getFileName() + ":"
                    + unit.getLineMap().getLineNumber(at);
        }
    }
}
