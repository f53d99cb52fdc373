package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type, a body of code or a lambda, while its parts are gathered. Holders nest as their places in the text do. */
final class Holder {

    /** What is held together. */
    enum Kind {
        TYPE,
        CALLABLE,
        LAMBDA
    }

    final Kind kind;
    final String name;
    final int from;
    final int to;
    final int line;
    final List<String> typeParameters = new ArrayList<>();
    final List<String> parameters = new ArrayList<>();
    final List<Member> fields = new ArrayList<>();
    final List<Holder> callables = new ArrayList<>();
    final List<String> supertypes = new ArrayList<>();
    TypeDeclaration.Kind type = TypeDeclaration.Kind.CLASS;
    Member.Kind member = Member.Kind.METHOD;
    String resultType = "";
    boolean isCompact;

    /** Where the body starts; the end where there is none. */
    int bodyFrom;

    @Nullable
    Holder parent;

    /** Of a type in the list of types, of a method in its type's list of members; -1 where it is not in one. */
    int index = -1;

    Holder(Kind kind, String name, int from, int to, int line) {
        this.kind = kind;
        this.name = name;
        this.from = from;
        this.to = to;
        this.line = line;
        this.bodyFrom = to;
    }

    /** The innermost type that this is or that is around it; null at the top of a file. */
    static @Nullable Holder type(@Nullable Holder holder) {
        Holder at = holder;
        while (at != null && at.kind != Kind.TYPE) {
            at = at.parent;
        }
        return at;
    }

    /** The method around, inside the innermost type; null in an initializer. */
    static @Nullable Holder callable(@Nullable Holder holder) {
        Holder at = holder;
        while (at != null && at.kind == Kind.LAMBDA) {
            at = at.parent;
        }
        return at == null || at.kind != Kind.CALLABLE ? null : at;
    }

    static int indexOf(@Nullable Holder holder) {
        return holder == null ? -1 : holder.index;
    }

    /** Whether other files can name what it declares. */
    boolean isOpen() {
        boolean named = kind == Kind.TYPE && type != TypeDeclaration.Kind.ANONYMOUS;
        return named && (parent == null || parent.isOpen());
    }

    String qualifiedName() {
        return parent == null ? name : parent.qualifiedName() + "." + name;
    }
}
