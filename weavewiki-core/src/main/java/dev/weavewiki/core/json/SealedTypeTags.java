package dev.weavewiki.core.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the members of a sealed interface apart by their simple names, for every sealed interface, so that a new member
 * needs no registration. The tag's name cannot be that of a record's component.
 */
final class SealedTypeTags extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;
    private static final String TAG = "@type";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** {@link AnnotationIntrospector} asks this for the declared type of a property, element or root. */
    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass declared, JavaType baseType) {
        if (!declared.getRawType().isSealed()) {
            return null;
        }
        return new StdTypeResolverBuilder()
                .init(JsonTypeInfo.Id.NAME, null)
                .inclusion(JsonTypeInfo.As.PROPERTY)
                .typeProperty(TAG);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated declared) {
        Class<?> type = declared.getRawType();
        return type.isSealed()
                ? members(type)
                        .map(member -> new NamedType(member, member.getSimpleName()))
                        .toList()
                : null;
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypeTags::members)
                : Stream.of(type);
    }
}
