package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.TableDraft.Column;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables of the entities of Jakarta Persistence, with the columns of their fields and of mapped superclasses. Names that
 * are not given follow the naming of Spring Boot in projects that use Spring, and the specification elsewhere.
 */
final class JpaTables implements FactDetector {

    private static final Set<String> LANGUAGES = Set.of("java", "kotlin");
    private static final Set<SymbolKind> FIELDS = Set.of(SymbolKind.FIELD, SymbolKind.PROPERTY);
    private static final Set<String> REFERENCES = Set.of("ManyToOne", "OneToOne");
    private static final Set<String> NO_COLUMN = Set.of("OneToMany", "ManyToMany", "ElementCollection", "Transient");
    private static final Set<String> EMBEDDED = Set.of("Embedded", "EmbeddedId");
    private static final Pattern NO_STATE = Pattern.compile("\\b(?:static|transient|const)\\b");
    private static final Pattern JAVA_TYPE = Pattern.compile("([\\w.]+(?:<.*>)?(?:\\[])?)\\s+\\w+\\s*(?:=.*)?$");
    private static final Pattern KOTLIN_TYPE = Pattern.compile(":\\s*([\\w.]+(?:<.*>)?)\\??");

    /** Mapped superclasses extend each other; more levels than this are a circle. */
    private static final int LEVELS = 8;

    /** A class with what annotations it and its members carry. */
    private record Entity(ParsedFile file, Symbol symbol, Map<String, List<Invocation>> annotations) {

        Optional<Invocation> own(String name) {
            return on(symbol.qualifiedName(), name);
        }

        Optional<Invocation> on(String member, String name) {
            return annotations.getOrDefault(member, List.of()).stream()
                    .filter(call -> call.site().name().equals(name))
                    .findFirst();
        }

        boolean has(String member, Set<String> names) {
            return annotations.getOrDefault(member, List.of()).stream()
                    .anyMatch(call -> names.contains(call.site().name()));
        }
    }

    private final Map<String, List<Entity>> byName;
    private final boolean spring;

    JpaTables() {
        this(Map.of(), false);
    }

    private JpaTables(Map<String, List<Entity>> byName, boolean spring) {
        this.byName = byName;
        this.spring = spring;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Map<String, List<Entity>> byName = new HashMap<>();
        boolean spring = false;
        for (ParsedFile file : files) {
            if (Evidences.isOf(file, LANGUAGES)) {
                spring |= Evidences.imports(file, "org.springframework");
                entities(file)
                        .forEach(
                                entity -> byName.computeIfAbsent(entity.symbol().name(), key -> new ArrayList<>())
                                        .add(entity));
            }
        }
        return new JpaTables(byName, spring);
    }

    private static Stream<Entity> entities(ParsedFile file) {
        if (!Evidences.imports(file, "jakarta.persistence") && !Evidences.imports(file, "javax.persistence")) {
            return Stream.empty();
        }
        Map<String, List<Invocation>> annotations = new HashMap<>();
        for (Invocation call : file.invocations()) {
            if (call.site().form() == CallSite.Form.ANNOTATION) {
                annotations
                        .computeIfAbsent(call.site().caller(), key -> new ArrayList<>())
                        .add(call);
            }
        }
        return file.symbols().stream()
                .filter(symbol -> symbol.kind().isType())
                .map(symbol -> new Entity(file, symbol, annotations));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, LANGUAGES)
                ? entities(file)
                        .filter(entity -> entity.own("Entity").isPresent())
                        .flatMap(this::tables)
                : Stream.empty();
    }

    private Stream<Fact> tables(Entity entity) {
        Symbol symbol = entity.symbol();
        var table = new TableDraft(name(entity), "mapped to " + symbol.name())
                .cite(
                        entity.file().path(),
                        symbol.lines().from(),
                        symbol.lines().to());
        columns(entity, table, LEVELS);
        return Stream.concat(table.facts(), joined(entity));
    }

    private String name(Entity entity) {
        String given = entity.own("Table")
                .map(call -> Evidences.argument(call, "name"))
                .filter(name -> !name.isEmpty())
                .or(() -> entity.own("Entity").map(call -> Evidences.argument(call, "name")))
                .orElse("");
        return named(given.isEmpty() ? entity.symbol().name() : given);
    }

    private String named(String name) {
        return spring ? name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) : name;
    }

    private void columns(Entity entity, TableDraft table, int levels) {
        for (Inheritance inheritance : entity.file().structure().inheritance()) {
            if (levels > 0 && inheritance.type().equals(entity.symbol().qualifiedName())) {
                find(inheritance.supertype())
                        .filter(parent -> parent.own("MappedSuperclass").isPresent())
                        .ifPresent(parent -> columns(parent, table, levels - 1));
            }
        }
        if (annotatesMethods(entity)) {
            return;
        }
        fields(entity).forEach(field -> {
            if (entity.has(field.qualifiedName(), EMBEDDED) && levels > 0) {
                find(type(entity, field)).ifPresent(part -> columns(part, table, levels - 1));
            } else {
                table.add(column(entity, field));
            }
        });
    }

    private static Stream<Symbol> fields(Entity entity) {
        return entity.file().symbols().stream()
                .filter(field -> FIELDS.contains(field.kind())
                        && field.container().equals(entity.symbol().qualifiedName())
                        && !NO_STATE.matcher(field.signature()).find()
                        && !entity.has(field.qualifiedName(), NO_COLUMN)
                        && entity.on(field.qualifiedName(), "OneToOne")
                                .filter(call -> call.arguments().contains("mappedBy"))
                                .isEmpty());
    }

    /** Where getters carry the annotations, fields do not say which columns there are. */
    private static boolean annotatesMethods(Entity entity) {
        return entity.file().symbols().stream()
                .anyMatch(method -> method.kind().isCallable()
                        && method.container().equals(entity.symbol().qualifiedName())
                        && entity.has(method.qualifiedName(), Set.of("Id", "Column", "JoinColumn")));
    }

    private Optional<Entity> find(String written) {
        String name = written.replaceAll("[<(].*$", "");
        List<Entity> found = byName.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Column column(Entity entity, Symbol field) {
        String member = field.qualifiedName();
        boolean reference = entity.has(member, REFERENCES);
        String given = entity.on(member, reference ? "JoinColumn" : "Column")
                .map(call -> Evidences.argument(call, "name"))
                .orElse("");
        String type = type(entity, field);
        String target = reference ? find(type).map(this::name).orElse(type) : "";
        String name = given.isEmpty() ? field.name() + (reference ? "_id" : "") : given;
        boolean key = entity.has(member, Set.of("Id"));
        return new Column(named(name), reference ? "" : TableDraft.type(type), key, target);
    }

    private static String type(Entity entity, Symbol field) {
        Pattern pattern = Evidences.isOf(entity.file(), Set.of("kotlin")) ? KOTLIN_TYPE : JAVA_TYPE;
        Matcher matcher = pattern.matcher(field.signature());
        return matcher.find() ? matcher.group(1) : "";
    }

    private Stream<Fact> joined(Entity entity) {
        return entity.file().symbols().stream()
                .filter(field -> field.container().equals(entity.symbol().qualifiedName()))
                .flatMap(field -> entity.on(field.qualifiedName(), "JoinTable").stream()
                        .filter(call -> !Evidences.argument(call, "name").isEmpty())
                        .flatMap(call -> new TableDraft(
                                        named(Evidences.argument(call, "name")),
                                        "joins for " + entity.symbol().name() + "." + field.name())
                                .cite(
                                        entity.file().path(),
                                        call.site().line(),
                                        call.site().line())
                                .facts()));
    }
}
