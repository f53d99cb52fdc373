package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Timing;
import org.jspecify.annotations.Nullable;

/** Turns what an evaluation finds into links of one file. */
final class LinkSink implements Sink {

    private static final String NAMELESS = "anonymous";

    private final SourceUnit unit;
    private final Links links;
    private SymbolRef caller;
    private String within = "";

    LinkSink(SourceUnit unit, Links links) {
        this.unit = unit;
        this.links = links;
        this.caller = new SymbolRef(unit.path(), "");
    }

    /** What follows stands in the scope. An initializer counts as its type; what has no symbol as what is around it. */
    void enter(Scope scope) {
        Declared type = scope.type();
        Member member = scope.member();
        String inner = "";
        while (type != null && type.data().qualifiedName().isEmpty()) {
            String name = type.name().isEmpty() ? NAMELESS : type.name();
            String segment = member == null ? name : name + "." + member.name();
            inner = inner.isEmpty() ? segment : segment + "." + inner;
            member = type.outerMember();
            type = type.outer();
        }
        within = inner;
        caller = new SymbolRef(unit.path(), type == null ? "" : name(type, member));
    }

    private static String name(Declared type, @Nullable Member member) {
        String name = type.data().qualifiedName();
        return member == null ? name : name + "." + member.name();
    }

    @Override
    public void uses(Declared type, int line) {
        if (type.unit() != null) {
            links.depends(unit.path(), type.unit().path(), DependencyKind.TYPE_USE, line);
        }
    }

    @Override
    public void calls(Declared owner, Member member, int line) {
        refers(owner, member, line, Timing.DIRECT);
    }

    @Override
    public void refers(Declared owner, Member member, int line, Timing timing) {
        if (owner.unit() != null
                && member.line() > 0
                && !owner.data().qualifiedName().isEmpty()) {
            SymbolRef target = new SymbolRef(owner.unit().path(), name(owner, member));
            links.calls(new Call(caller, target, line, Certainty.CERTAIN, member.line(), within, timing));
        }
    }

    @Override
    public void makes(Declared type, int line) {
        type.symbol()
                .ifPresent(target -> links.calls(new Call(
                        caller, target, line, Certainty.CERTAIN, type.data().line(), within)));
    }
}
