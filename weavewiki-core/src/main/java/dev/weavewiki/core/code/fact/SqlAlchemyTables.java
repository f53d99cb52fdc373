package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.PythonClasses.Attribute;
import dev.weavewiki.core.code.fact.PythonClasses.PythonClass;
import dev.weavewiki.core.code.fact.TableDraft.Column;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of SQLAlchemy, Flask-SQLAlchemy and SQLModel: declared as classes, or by {@code Table(...)}. */
final class SqlAlchemyTables implements FactDetector {

    private static final Set<String> COLUMNS = Set.of("Column", "mapped_column");
    private static final Pattern MAPPED = Pattern.compile("(?s)^(?:\\w+\\.)?Mapped\\[(.*)]$");
    private static final Pattern FOREIGN = Pattern.compile("\\bForeignKey\\(\\s*[\"']([^\"']+)[\"']");
    private static final Pattern TABLE_MODEL = Pattern.compile("\\btable\\s*=\\s*True\\b");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Mixins extend each other; more levels than this are a circle. */
    private static final int LEVELS = 8;

    private final PythonClasses classes;
    private final Set<String> makers;

    SqlAlchemyTables() {
        this(PythonClasses.of(List.of(), path -> List.of()), Set.of());
    }

    private SqlAlchemyTables(PythonClasses classes, Set<String> makers) {
        this.classes = classes;
        this.makers = makers;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        List<ParsedFile> python = files.stream()
                .filter(file -> Evidences.isOf(file, Set.of("python")))
                .toList();
        boolean used = python.stream()
                .anyMatch(file -> Evidences.imports(file, "sqlalchemy")
                        || Evidences.imports(file, "flask_sqlalchemy")
                        || Evidences.imports(file, "sqlmodel"));
        return used ? new SqlAlchemyTables(PythonClasses.of(python, texts), makers(python)) : new SqlAlchemyTables();
    }

    /** Functions of the project that make columns. */
    private static Set<String> makers(List<ParsedFile> files) {
        Set<String> names = new HashSet<>();
        for (ParsedFile file : files) {
            file.values().forEach((name, value) -> {
                if (name.endsWith("()") && value.matches("(?s)=(?:\\w+\\.)?(?:Column|mapped_column)\\(.*")) {
                    names.add(name.substring(name.lastIndexOf('.') + 1, name.length() - 2));
                }
            });
        }
        return names;
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("python")) || classes.all().isEmpty()) {
            return Stream.empty();
        }
        Stream<Fact> mapped = classes.all().stream()
                .filter(one -> one.file().path().equals(file.path()))
                .flatMap(one -> name(one, texts).stream()
                        .flatMap(name -> table(one, name).facts()));
        return Stream.concat(mapped, file.invocations().stream().flatMap(call -> table(file, call, texts)));
    }

    private Optional<String> name(PythonClass one, SourceTexts texts) {
        Optional<String> given = classes.attributes(one, "").stream()
                .filter(attribute -> attribute.name().equals("__tablename__"))
                .findFirst()
                .flatMap(attribute -> Arguments.literal(attribute.value()));
        if (given.isPresent()) {
            return given;
        }
        if (one.supers().contains("db.Model") && hasColumns(one)) {
            return Optional.of(WORD_START.matcher(one.name()).replaceAll("_").toLowerCase(Locale.ROOT));
        }
        String head = Evidences.line(texts.lines(one.file().path()), headLine(one, texts));
        boolean model = TABLE_MODEL.matcher(head).find() && Evidences.imports(one.file(), "sqlmodel");
        return model ? Optional.of(one.name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The line of the class itself, below its decorators. */
    private static int headLine(PythonClass one, SourceTexts texts) {
        List<String> lines = texts.lines(one.file().path());
        int line = one.symbol().lines().from();
        while (line < one.symbol().lines().to()
                && !Evidences.line(lines, line).stripLeading().startsWith("class ")) {
            line++;
        }
        return line;
    }

    private boolean hasColumns(PythonClass one) {
        return classes.attributes(one, "").stream()
                .anyMatch(attribute -> column(attribute, false).isPresent());
    }

    private TableDraft table(PythonClass one, String name) {
        var table = new TableDraft(name, "mapped to " + one.name())
                .cite(
                        one.file().path(),
                        one.symbol().lines().from(),
                        one.symbol().lines().to());
        columns(one, table, Evidences.imports(one.file(), "sqlmodel"), LEVELS);
        return table;
    }

    private void columns(PythonClass one, TableDraft table, boolean sqlModel, int levels) {
        if (levels > 0) {
            one.supers()
                    .forEach(name ->
                            classes.find(one, name).ifPresent(parent -> columns(parent, table, sqlModel, levels - 1)));
        }
        classes.attributes(one, "")
                .forEach(attribute -> column(attribute, sqlModel).ifPresent(table::add));
    }

    private Optional<Column> column(Attribute attribute, boolean sqlModel) {
        String called = attribute.called();
        Matcher mapped = MAPPED.matcher(attribute.type());
        boolean made = COLUMNS.contains(called) || makers.contains(called);
        boolean field = sqlModel
                && !attribute.type().isEmpty()
                && !attribute.name().startsWith("_")
                && !attribute.name().equals("model_config")
                && !attribute.type().contains("ClassVar")
                && !called.equals("Relationship");
        boolean plain = mapped.matches() && (attribute.value().isEmpty() || made);
        if (!made && !field && !plain) {
            return Optional.empty();
        }
        Arguments arguments = attribute.arguments();
        String first = arguments.at(0);
        Optional<String> name = made ? Arguments.literal(first) : Optional.empty();
        String written = name.isPresent() ? arguments.at(1) : first;
        String type = mapped.matches()
                ? mapped.group(1)
                : field && !COLUMNS.contains(called)
                        ? attribute.type()
                        : COLUMNS.contains(called) && !written.contains("ForeignKey") ? written : "";
        boolean collection = mapped.matches()
                && mapped.group(1).matches("(?i)(?:\\w+\\.)?(?:list|set|dict)\\[.*")
                && attribute.value().isEmpty();
        return collection
                ? Optional.empty()
                : Optional.of(new Column(
                        makers.contains(called) && !COLUMNS.contains(called)
                                ? attribute.name()
                                : name.orElse(attribute.name()),
                        TableDraft.type(type.replaceAll("\\s+", " ")),
                        arguments.named("primary_key").equals("True"),
                        reference(attribute.value(), arguments)));
    }

    private static String reference(String value, Arguments arguments) {
        Matcher foreign = FOREIGN.matcher(value);
        return foreign.find()
                ? foreign.group(1)
                : Arguments.literal(arguments.named("foreign_key")).orElse("");
    }

    private static Stream<Fact> table(ParsedFile file, Invocation call, SourceTexts texts) {
        CallSite site = call.site();
        boolean table = site.form() == CallSite.Form.CALL
                && site.name().equals("Table")
                && !site.literal().isEmpty()
                && call.arguments().contains("Column(");
        if (!table) {
            return Stream.empty();
        }
        List<String> lines = texts.lines(file.path());
        String line = Evidences.line(lines, site.line());
        String whole = Brackets.across(lines, site.line(), Math.max(0, line.indexOf("Table(")));
        var draft = new TableDraft(site.literal(), "");
        for (Arguments.Argument argument : Arguments.of(whole).all()) {
            if (!argument.text().matches("(?s)(?:\\w+\\.)?Column\\s*\\(.*")) {
                continue;
            }
            Arguments inner =
                    Arguments.of(argument.text().substring(argument.text().indexOf('(')));
            Arguments.literal(inner.at(0))
                    .ifPresent(name -> draft.add(new Column(
                            name,
                            inner.at(1).contains("ForeignKey") ? "" : TableDraft.type(inner.at(1)),
                            inner.named("primary_key").equals("True"),
                            reference(argument.text(), inner))));
        }
        int to = site.line() + (int) whole.chars().filter(c -> c == '\n').count();
        return draft.cite(file.path(), site.line(), to).facts();
    }
}
