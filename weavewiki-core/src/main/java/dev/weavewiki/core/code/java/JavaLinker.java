package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.typed.Expression;
import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypedCode.NamedType;
import dev.weavewiki.core.code.typed.TypedCode.Root;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import java.util.HashSet;
import java.util.Set;

/** Links Java files by their imports, the types they name, and the methods and constructors that their calls reach. */
public final class JavaLinker implements Linker {

    private final JavaIndex index;
    private final Names names;
    private final Members members;
    private final Functions functions;

    /** Shares the index with the project's other linkers of these languages. */
    public JavaLinker(Project project, Set<String> languages) {
        this.index = project.shared(JavaIndex.class, () -> new JavaIndex(project.files(languages)));
        this.names = new Names(index);
        this.members = new Members(names);
        this.functions = new Functions(members, names.supertypes());
    }

    @Override
    public void link(ParsedFile file, Links links) {
        SourceUnit unit = index.unit(file.path());
        if (unit == null) {
            return;
        }
        var sink = new LinkSink(unit, links);
        file.bindings().forEach(binding -> linkImport(unit, binding, links));
        file.structure().inheritance().forEach(inheritance -> linkSupertype(unit, inheritance, links));
        unit.code().uses().forEach(use -> linkUse(unit, use, sink));
        linkCalls(unit, sink);
    }

    private void linkImport(SourceUnit unit, ImportBinding binding, Links links) {
        boolean wildcard = binding.name().equals("*");
        Declared type = wildcard ? index.find(unit, binding.target()) : index.findPrefix(unit, binding.target());
        if (type != null && type.unit() != null) {
            links.depends(unit.path(), type.unit().path(), DependencyKind.IMPORT, binding.line());
        } else if (!wildcard || !index.isPackage(binding.target())) {
            links.external(unit.path(), binding.target(), binding.line());
        }
    }

    private void linkSupertype(SourceUnit unit, Inheritance inheritance, Links links) {
        for (Declared type : unit.types()) {
            if (type.data().qualifiedName().equals(inheritance.type())) {
                Declared supertype = names.declared(inheritance.supertype(), type.scope(null));
                if (supertype != null && supertype.unit() != null) {
                    links.depends(unit.path(), supertype.unit().path(), DependencyKind.INHERIT, inheritance.line());
                }
                return;
            }
        }
    }

    private void linkUse(SourceUnit unit, NamedType use, LinkSink sink) {
        Scope scope = unit.scope(use.type(), use.member());
        Declared type = names.isParameter(use.name(), scope) ? null : names.declared(use.name(), scope);
        if (type != null) {
            sink.uses(type, use.line());
        }
    }

    private void linkCalls(SourceUnit unit, LinkSink sink) {
        var evaluator = new Evaluator(unit, names, members, functions, sink);
        Set<Member> delegating = new HashSet<>();
        for (Root root : unit.code().roots()) {
            Scope scope = unit.scope(root.type(), root.member());
            sink.enter(scope);
            evaluator.body().enter(scope);
            evaluator.type(root.expression());
            if (root.expression().kind() == Expression.Kind.CONSTRUCT && scope.member() != null) {
                delegating.add(scope.member());
            }
        }
        for (Declared type : unit.types()) {
            for (Member constructor : type.constructors()) {
                if (!delegating.contains(constructor)) {
                    sink.enter(type.scope(constructor));
                    evaluator.body().enter(type.scope(constructor));
                    evaluator.implied(type, constructor);
                }
            }
        }
    }
}
