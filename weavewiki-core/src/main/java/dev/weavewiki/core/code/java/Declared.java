package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type with what it declares itself, looked up by name. */
final class Declared {

    private final TypeDeclaration data;
    private final String fullName;
    private final @Nullable SourceUnit unit;
    private final @Nullable Declared outer;
    private final Map<String, List<Member>> methods = new HashMap<>();
    private final Map<String, Member> fields = new HashMap<>();
    private final List<Member> constructors = new ArrayList<>();
    private final Map<String, Declared> memberTypes = new LinkedHashMap<>();
    private final Map<String, Declared> localTypes = new LinkedHashMap<>();
    private final Map<String, JavaType.Parameter> parameters;
    private final Map<Member, Map<String, JavaType.Parameter>> methodParameters = new IdentityHashMap<>();

    Declared(TypeDeclaration data, String fullName, @Nullable SourceUnit unit, @Nullable Declared outer) {
        this.data = data;
        this.fullName = fullName;
        this.unit = unit;
        this.outer = outer;
        for (Member member : data.members()) {
            switch (member.kind()) {
                case FIELD -> fields.putIfAbsent(member.name(), member);
                case CONSTRUCTOR -> constructors.add(member);
                case METHOD ->
                    methods.computeIfAbsent(member.name(), key -> new ArrayList<>())
                            .add(member);
            }
        }
        this.parameters = parameters(data.parameters(), new Scope(unit, this, null));
        for (Member member : data.members()) {
            if (!member.typeParameters().isEmpty()) {
                methodParameters.put(member, parameters(member.typeParameters(), new Scope(unit, this, member)));
            }
        }
        if (outer != null && !data.name().isEmpty()) {
            (fullName.isEmpty() || data.outerMember() >= 0 ? outer.localTypes : outer.memberTypes)
                    .putIfAbsent(data.name(), this);
        }
    }

    private static Map<String, JavaType.Parameter> parameters(List<String> written, Scope scope) {
        Map<String, JavaType.Parameter> parameters = new LinkedHashMap<>();
        for (String parameter : written) {
            int bound = parameter.indexOf(" extends ");
            String head = bound < 0 ? parameter : parameter.substring(0, bound);
            String name = head.substring(head.lastIndexOf(' ') + 1);
            String limit = bound < 0 ? "" : parameter.substring(bound + " extends ".length());
            parameters.put(name, new JavaType.Parameter(name, limit, scope));
        }
        return parameters;
    }

    TypeDeclaration data() {
        return data;
    }

    String fullName() {
        return fullName;
    }

    String name() {
        return data.name();
    }

    /** The file that declares it; null for a type of the platform. */
    @Nullable
    SourceUnit unit() {
        return unit;
    }

    @Nullable
    Declared outer() {
        return outer;
    }

    Scope scope(@Nullable Member member) {
        return new Scope(unit, this, member);
    }

    @Nullable
    Member member(int index) {
        return index < 0 || index >= data.members().size()
                ? null
                : data.members().get(index);
    }

    /** The member whose body holds this type; null where it is a member itself. */
    @Nullable
    Member outerMember() {
        return outer == null ? null : outer.member(data.outerMember());
    }

    List<Member> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    Map<String, List<Member>> methods() {
        return methods;
    }

    @Nullable
    Member field(String name) {
        return fields.get(name);
    }

    List<Member> constructors() {
        return constructors;
    }

    @Nullable
    Declared memberType(String name) {
        return memberTypes.get(name);
    }

    @Nullable
    Declared localType(String name) {
        return localTypes.get(name);
    }

    List<JavaType.Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    JavaType.@Nullable Parameter parameter(String name) {
        return parameters.get(name);
    }

    Map<String, JavaType.Parameter> parameters(Member method) {
        return methodParameters.getOrDefault(method, Map.of());
    }

    /** Its symbol; empty for types that are none. */
    Optional<SymbolRef> symbol() {
        return unit == null || data.qualifiedName().isEmpty()
                ? Optional.empty()
                : Optional.of(new SymbolRef(unit.path(), data.qualifiedName()));
    }

    @Override
    public String toString() {
        return fullName;
    }
}
