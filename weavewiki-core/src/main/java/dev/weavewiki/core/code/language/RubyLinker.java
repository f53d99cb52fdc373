package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.NameUse;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Optional;

/** Links Ruby files: by what they load, by the constants that they name, and by calls whose receiver can be told. */
final class RubyLinker implements Linker {

    private final RubyLoadPath loadPath;
    private final RubyConstants constants;
    private final RubyMethods methods;
    private final RubyReceivers receivers;

    RubyLinker(Project project) {
        this.loadPath = new RubyLoadPath(project);
        this.constants = new RubyConstants(project, loadPath);
        this.methods = new RubyMethods(project, constants, loadPath);
        this.receivers = new RubyReceivers(constants, methods);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        var places = new Places(file);
        file.bindings().forEach(binding -> linkImport(file, places, binding, links));
        for (Inheritance inheritance : file.structure().inheritance()) {
            linkConstant(
                    file,
                    inheritance.type(),
                    inheritance.supertype(),
                    DependencyKind.INHERIT,
                    inheritance.line(),
                    links);
        }
        for (NameUse use : file.uses()) {
            linkConstant(file, places.at(use.line()), use.name(), DependencyKind.TYPE_USE, use.line(), links);
        }
        file.invocations().forEach(invocation -> linkCall(file, invocation, links));
    }

    private void linkImport(ParsedFile file, Places places, ImportBinding binding, Links links) {
        RepoPath from = file.path();
        boolean byName = binding.target().equals(binding.name());
        Optional<RepoPath> found = byName
                ? constants
                        .resolve(from, places.at(binding.line()), binding.name())
                        .flatMap(name -> constants.declaration(from, name))
                        .map(declared -> declared.symbol().path())
                : loadPath.find(file, binding);
        found.ifPresent(target -> links.depends(from, target, DependencyKind.IMPORT, binding.line()));
        if (found.isEmpty() && !byName) {
            links.external(from, binding.target(), binding.line());
        }
    }

    private void linkConstant(
            ParsedFile file, String place, String written, DependencyKind kind, int line, Links links) {
        String name = RubyText.dotted(written);
        if (!RubyText.isConstant(name)) {
            return;
        }
        Optional<String> full = constants
                .resolve(file.path(), place, name)
                .filter(found -> kind != DependencyKind.INHERIT || !found.equals(place))
                .or(() -> constants.resolve(file.path(), Namespaces.holder(place), name));
        full.flatMap(found -> constants.declaration(file.path(), found))
                .ifPresent(declared ->
                        links.depends(file.path(), declared.symbol().path(), kind, line, declared.certainty()));
    }

    private void linkCall(ParsedFile file, Invocation invocation, Links links) {
        CallSite site = invocation.site();
        target(file, invocation)
                .filter(target -> target.symbol().kind().isCallable() || RubyConstants.isModule(target.symbol()))
                .ifPresent(target -> links.calls(
                        new SymbolRef(file.path(), site.caller()),
                        target.symbol().ref(),
                        site.line(),
                        target.certainty()));
    }

    private Optional<RubyMethods.Target> target(ParsedFile file, Invocation invocation) {
        CallSite site = invocation.site();
        RepoPath from = file.path();
        if (!site.receiver().isEmpty()) {
            return receivers.typeOf(file, invocation).flatMap(type -> called(type, from, site.name()));
        }
        if (invocation.hidden()) {
            return Optional.empty();
        }
        Optional<RubyType> self = receivers.self(file, site);
        if (site.name().equals("super")) {
            String method = site.caller().substring(site.caller().lastIndexOf('.') + 1);
            return self.flatMap(type -> methods.above(type, from, method));
        }
        return self.flatMap(type -> called(type, from, site.name()).or(() -> inBlocks(type, from, site.name())))
                .or(() -> methods.function(from, site.name()));
    }

    private Optional<RubyMethods.Target> called(RubyType type, RepoPath from, String name) {
        return methods.on(type, from, name).or(() -> methods.on(type, from, name + "="));
    }

    /** Blocks in a class's body are often run on its objects. */
    private Optional<RubyMethods.Target> inBlocks(RubyType type, RepoPath from, String name) {
        return type.itself()
                ? methods.on(type.object(), from, name).map(RubyMethods.Target::guessed)
                : Optional.empty();
    }
}
