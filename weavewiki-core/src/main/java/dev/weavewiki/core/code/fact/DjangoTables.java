package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.PythonClasses.Attribute;
import dev.weavewiki.core.code.fact.PythonClasses.PythonClass;
import dev.weavewiki.core.code.fact.TableDraft.Column;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of Django's models, named by {@code db_table} or by application and class. */
final class DjangoTables implements FactDetector {

    private static final Pattern BASE = Pattern.compile("(?:\\w+\\.)?(?:models\\.Model|AbstractUser|AbstractBaseUser)");
    private static final Set<String> KEYS = Set.of("ForeignKey", "OneToOneField");
    private static final Set<String> NO_COLUMN =
            Set.of("ManyToManyField", "GenericRelation", "TaggableManager", "GenericForeignKey");

    /** What Django's own abstract models of users hold; from the documentation of {@code django.contrib.auth}. */
    private static final Map<String, List<String>> USERS = Map.of(
            "AbstractBaseUser", List.of("password CharField(128)", "last_login DateTimeField"),
            "PermissionsMixin", List.of("is_superuser BooleanField"),
            "AbstractUser",
                    List.of(
                            "password CharField(128)",
                            "last_login DateTimeField",
                            "is_superuser BooleanField",
                            "username CharField(150)",
                            "first_name CharField(150)",
                            "last_name CharField(150)",
                            "email EmailField",
                            "is_staff BooleanField",
                            "is_active BooleanField",
                            "date_joined DateTimeField"));

    /** Abstract models extend each other; more levels than this are a circle. */
    private static final int LEVELS = 8;

    private final PythonClasses classes;
    private final Map<RepoPath, String> labels;

    DjangoTables() {
        this(PythonClasses.of(List.of(), path -> List.of()), Map.of());
    }

    private DjangoTables(PythonClasses classes, Map<RepoPath, String> labels) {
        this.classes = classes;
        this.labels = labels;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        List<ParsedFile> python = files.stream()
                .filter(file -> Evidences.isOf(file, Set.of("python")))
                .toList();
        if (python.stream().noneMatch(file -> Evidences.imports(file, "django.db"))) {
            return new DjangoTables();
        }
        var classes = PythonClasses.of(python, texts);
        Map<RepoPath, String> labels = new HashMap<>();
        for (PythonClass one : classes.all()) {
            if (one.supers().stream().anyMatch(name -> name.endsWith("AppConfig"))) {
                set(classes.attributes(one, ""), "label")
                        .ifPresent(label -> labels.put(one.file().path().parent(), label));
            }
        }
        return new DjangoTables(classes, labels);
    }

    private static Optional<String> set(List<Attribute> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .flatMap(attribute -> Arguments.literal(attribute.value()));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, Set.of("python"))
                ? classes.all().stream()
                        .filter(one -> one.file().path().equals(file.path()) && isTable(one))
                        .flatMap(one -> Stream.concat(table(one).facts(), joins(one)))
                : Stream.empty();
    }

    /** The tables behind fields that relate many to many, where no model of its own stands for the relation. */
    private Stream<Fact> joins(PythonClass one) {
        return classes.attributes(one, "").stream()
                .filter(attribute -> attribute.called().equals("ManyToManyField")
                        && !attribute.arguments().has("through"))
                .flatMap(attribute -> {
                    Arguments arguments = attribute.arguments();
                    String target = target(one, arguments);
                    String other = target.substring(target.lastIndexOf('_') + 1);
                    String own = one.name().toLowerCase(Locale.ROOT);
                    boolean self = target.equals(name(one));
                    var table = new TableDraft(
                                    Arguments.literal(arguments.named("db_table"))
                                            .orElse(name(one) + "_" + attribute.name()),
                                    "joins for " + one.name() + "." + attribute.name())
                            .cite(
                                    one.file().path(),
                                    attribute.symbol().lines().from(),
                                    attribute.symbol().lines().to());
                    table.add(new Column("id", "", true, ""));
                    table.add(new Column((self ? "from_" : "") + own + "_id", "", false, name(one)));
                    table.add(new Column((self ? "to_" + own : other) + "_id", "", false, target));
                    return target.matches("\\w+_\\w+") ? table.facts() : Stream.empty();
                });
    }

    private boolean isTable(PythonClass one) {
        return isModel(one, LEVELS) && !is(one, "abstract") && !is(one, "proxy");
    }

    private boolean isModel(PythonClass one, int levels) {
        return one.supers().stream()
                .anyMatch(name -> BASE.matcher(name).matches()
                        || name.equals("Model") && Evidences.imports(one.file(), "django.db")
                        || levels > 0
                                && classes.find(one, name)
                                        .filter(parent -> isModel(parent, levels - 1))
                                        .isPresent());
    }

    private boolean is(PythonClass one, String option) {
        return classes.attributes(one, "Meta").stream()
                .anyMatch(attribute ->
                        attribute.name().equals(option) && attribute.value().equals("True"));
    }

    private TableDraft table(PythonClass one) {
        var table = new TableDraft(name(one), "mapped to " + one.name())
                .cite(
                        one.file().path(),
                        one.symbol().lines().from(),
                        one.symbol().lines().to());
        columns(one, table, LEVELS);
        if (!table.hasKey()) {
            var keyed = new TableDraft(table.name(), "mapped to " + one.name())
                    .cite(
                            one.file().path(),
                            one.symbol().lines().from(),
                            one.symbol().lines().to());
            keyed.add(new Column("id", "", true, ""));
            columns(one, keyed, LEVELS);
            return keyed;
        }
        return table;
    }

    private String name(PythonClass one) {
        List<Attribute> meta = classes.attributes(one, "Meta");
        return set(meta, "db_table")
                .orElseGet(() -> set(meta, "app_label").orElseGet(() -> label(one)) + "_"
                        + one.name().toLowerCase(Locale.ROOT));
    }

    private String label(PythonClass one) {
        RepoPath folder = one.file().path().parent();
        RepoPath application = folder.name().equals("models") ? folder.parent() : folder;
        return labels.getOrDefault(application, application.name());
    }

    private void columns(PythonClass one, TableDraft table, int levels) {
        for (String name : one.supers()) {
            for (String column : USERS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of())) {
                String[] parts = column.split(" ");
                table.add(new Column(parts[0], parts[1], false, ""));
            }
            Optional<PythonClass> parent = levels > 0 ? classes.find(one, name) : Optional.empty();
            if (parent.isPresent() && isModel(parent.get(), LEVELS) && isTable(parent.get())) {
                table.add(new Column(
                        parent.get().name().toLowerCase(Locale.ROOT) + "_ptr_id", "", true, name(parent.get())));
            } else {
                parent.ifPresent(found -> columns(found, table, levels - 1));
            }
        }
        classes.attributes(one, "").forEach(attribute -> column(one, attribute).ifPresent(table::add));
    }

    private Optional<Column> column(PythonClass one, Attribute attribute) {
        String called = attribute.called();
        boolean reference = KEYS.contains(called);
        if (NO_COLUMN.contains(called) || !(reference || called.endsWith("Field"))) {
            return Optional.empty();
        }
        Arguments arguments = attribute.arguments();
        String name = Arguments.literal(arguments.named("db_column"))
                .orElse(reference ? attribute.name() + "_id" : attribute.name());
        String length = arguments.named("max_length");
        return Optional.of(new Column(
                name,
                length.matches("\\d+") ? called + "(" + length + ")" : called,
                arguments.named("primary_key").equals("True"),
                reference ? target(one, arguments) : ""));
    }

    private String target(PythonClass one, Arguments arguments) {
        String written = arguments.has("to") ? arguments.named("to") : arguments.at(0);
        String name = Arguments.literal(written).orElse(written);
        if (name.equals("self")) {
            return name(one);
        }
        boolean user =
                name.equals("User") && Evidences.imports(one.file(), "django.contrib.auth") || name.equals("auth.User");
        return classes.find(one.file(), name)
                .filter(this::isTable)
                .map(this::name)
                .orElse(user ? "auth_user" : name);
    }
}
