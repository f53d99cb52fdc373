package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sentence on what a file is for: by its authors' words where they wrote some, else by what it declares. */
final class Purposes {

    private Purposes() {}

    static String of(Subject subject) {
        return Prose.sentence(Stream.<Optional<String>>of(
                        generated(subject),
                        empty(subject),
                        tested(subject),
                        folderDoc(subject),
                        mention(subject),
                        fileDoc(subject),
                        typeDoc(subject),
                        module(subject),
                        barrel(subject),
                        routes(subject),
                        version(subject),
                        Examples.purpose(subject),
                        soleFunction(subject))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> declared(subject)));
    }

    private static Optional<String> generated(Subject subject) {
        return subject.file().scanned().generated()
                ? Optional.of(subject.say()
                        .text(
                                "Holds generated code, written by a tool and not by hand: {0}",
                                subject.goingOn(declared(subject))))
                : Optional.empty();
    }

    private static Optional<String> empty(Subject subject) {
        if (subject.file().lines() > 0) {
            return Optional.empty();
        }
        return Optional.of(subject.say()
                .text(
                        subject.path().name().equals("__init__.py")
                                ? "Marks its folder as a Python package; the file is empty"
                                : "Holds nothing: the file is empty"));
    }

    private static Optional<String> tested(Subject subject) {
        return subject.isTest() ? Tests.purpose(subject) : Optional.empty();
    }

    private static Optional<String> folderDoc(Subject subject) {
        String name = subject.path().name();
        if (!name.equals("package-info.java") && !name.equals("doc.go")) {
            return Optional.empty();
        }
        String pack = subject.file().structure().packageName();
        String doc = DocText.first(subject.file().structure().doc(), subject.code());
        ProseLanguage say = subject.say();
        String says = subject.goingOn(doc);
        if (pack.isEmpty()) {
            return Optional.of(
                    doc.isEmpty() ? say.text("Documents the package") : say.text("Documents the package: {0}", says));
        }
        return Optional.of(
                doc.isEmpty()
                        ? say.text("Documents the package {0}", subject.code(pack))
                        : say.text("Documents the package {0}: {1}", subject.code(pack), says));
    }

    /** In Go a file's comment speaks of the whole package, which says little of a file among many. */
    private static Optional<String> fileDoc(Subject subject) {
        String doc = DocText.first(subject.file().structure().doc(), subject.code());
        boolean ofPackage = subject.language().equals("go") && doc.startsWith("Package ");
        if (doc.isEmpty() || ofPackage && subject.mainType().isPresent() || tooShort(doc)) {
            return Optional.empty();
        }
        String active = Voice.active(doc);
        if (!active.isEmpty()) {
            return Optional.of(active);
        }
        return Optional.of(Voice.isNounPhrase(doc) ? provides(doc, subject) : Voice.capital(doc));
    }

    private static String provides(String doc, Subject subject) {
        String says = subject.goingOn(doc);
        if (Examples.isOne(subject.path())) {
            return subject.say().text("Shows an example: {0}", says);
        }
        boolean configures = doc.contains("onfiguration");
        return subject.say().isEnglishProse() ? (configures ? "Holds " : "Provides ") + says : doc;
    }

    /** A label such as a file name, not a sentence. */
    private static boolean tooShort(String doc) {
        return doc.split("\\s+").length < 3;
    }

    private static Optional<String> typeDoc(Subject subject) {
        return subject.mainType().flatMap(type -> sentence(type, subject));
    }

    /** "Defines `X`" with what its doc comment says; empty where it has none. */
    static Optional<String> sentence(Symbol type, Subject subject) {
        String doc = Voice.withoutName(DocText.first(type, subject.code()), type.name());
        if (doc.isEmpty()) {
            return Optional.empty();
        }
        String active = Voice.active(doc);
        if (active.isEmpty()
                && doc.startsWith(type.name() + " ")
                && !Voice.isNounPhrase(doc)
                && !doc.matches("\\w+ is (the|an?|one) .*")) {
            return Optional.of(
                    subject.code(type.name()) + doc.substring(type.name().length()));
        }
        return Optional.of(active.isEmpty() ? defines(type, doc, subject) : active);
    }

    private static String defines(Symbol type, String doc, Subject subject) {
        ProseLanguage say = subject.say();
        String name = subject.code(type.name());
        return Voice.nounPhrase(doc, type.name())
                .filter(what -> say.isEnglishProse())
                .map(what -> "Defines " + name + ", " + what)
                .orElseGet(() -> say.text("Defines {0}: {1}", name, subject.goingOn(doc)));
    }

    /**
     * A line of a README such as "`lib/a.js` — reads settings", with the path as seen from the README. The main file of a
     * folder may be named by its folder.
     */
    private static Optional<String> mention(Subject subject) {
        return subject.code().documents(Document.Kind.README).stream()
                .filter(readme -> subject.path().isUnder(readme.path().parent()))
                .flatMap(readme -> mentions(subject, readme))
                .filter(Matcher::matches)
                .map(matcher -> DocText.first(Voice.capital(matcher.group(1)), subject.code()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Voice.active(text).isEmpty() ? provides(text, subject) : text);
    }

    /** Sections that do not name the file at all are passed over; a README may have very many. */
    private static Stream<Matcher> mentions(Subject subject, Document readme) {
        List<String> names = mentionNames(subject, readme);
        List<Document.Section> naming = readme.sections().stream()
                .filter(section -> names.stream().anyMatch(section.text()::contains))
                .toList();
        if (naming.isEmpty()) {
            return Stream.empty();
        }
        String quoted = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern mention = Pattern.compile("^[-*\\s`]*(?:\\./)?(?:" + quoted + ")/?`?\\s*[:—–-]\\s+(\\p{L}.{9,})$");
        return naming.stream().flatMap(section -> section.text().lines()).map(mention::matcher);
    }

    private static List<String> mentionNames(Subject subject, Document readme) {
        RepoPath folder = readme.path().parent();
        String path = subject.path().value();
        String relative = folder.equals(RepoPath.ROOT)
                ? path
                : path.substring(folder.value().length() + 1);
        boolean main = subject.path().stem().matches("index|main|app|__init__|mod|lib");
        return main && relative.contains("/")
                ? List.of(relative, relative.substring(0, relative.lastIndexOf('/')))
                : List.of(relative);
    }

    /** A Java module's descriptor. */
    private static Optional<String> module(Subject subject) {
        return subject.texts().lines(subject.path()).stream()
                .filter(line -> subject.path().name().equals("module-info.java"))
                .map(Pattern.compile("^\\s*(?:open\\s+)?module\\s+([\\w.]+).*")::matcher)
                .filter(Matcher::matches)
                .map(matcher -> subject.say()
                        .text(
                                "Declares the Java module {0}, what it exports and what it requires",
                                subject.code(matcher.group(1))))
                .findFirst();
    }

    private static Optional<String> barrel(Subject subject) {
        return Barrels.sentence(subject);
    }

    private static Optional<String> routes(Subject subject) {
        java.util.List<String> routes = subject.code().facts(Fact.Kind.HTTP_ENDPOINT).stream()
                .filter(fact -> fact.evidence().path().equals(subject.path()))
                .map(fact -> (fact.detail() + " " + fact.name()).strip())
                .distinct()
                .toList();
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(subject.say().text("Serves {0}", Names.of(routes, Noun.HTTP_ROUTE, subject)));
    }

    private static Optional<String> version(Subject subject) {
        boolean named = subject.path().stem().matches("(?i)_*version_*");
        boolean small = subject.file().symbols().stream()
                .noneMatch(symbol -> symbol.kind().isCallable());
        return named && small
                ? Optional.of(subject.say().text("Holds the version of the code around it"))
                : Optional.empty();
    }

    private static Optional<String> soleFunction(Subject subject) {
        java.util.List<Symbol> callables = subject.topLevel().stream()
                .filter(symbol -> symbol.kind().isCallable() && subject.isVisible(symbol))
                .toList();
        if (callables.size() != 1
                || subject.topLevel().stream().anyMatch(symbol -> symbol.kind().isType())) {
            return Optional.empty();
        }
        Symbol only = callables.get(0);
        String doc = DocText.first(only, subject.code())
                .replaceFirst("^`?" + Pattern.quote(only.name()) + "`? (?=\\p{Ll}+s )", "");
        String active = Voice.active(Voice.capital(doc));
        return active.isEmpty() ? Optional.empty() : Optional.of(active);
    }

    private static String declared(Subject subject) {
        ProseLanguage say = subject.say();
        String listed = Listing.words(subject);
        if (listed.isEmpty()) {
            return Fallbacks.purpose(subject);
        }
        String members = Declarations.members(subject);
        String supertypes = Ancestry.ofOnlyDeclaration(subject);
        boolean test = subject.isTest();
        if (supertypes.isEmpty()) {
            return members.isEmpty()
                    ? say.text(test ? "Holds test code: declares {0}" : "Declares {0}", listed)
                    : say.text(
                            test ? "Holds test code: declares {0} with {1}" : "Declares {0} with {1}", listed, members);
        }
        return members.isEmpty()
                ? say.text(
                        test
                                ? "Holds test code: declares {0}, which builds on {1}"
                                : "Declares {0}, which builds on {1}",
                        listed,
                        supertypes)
                : say.text(
                        test
                                ? "Holds test code: declares {0} with {1}; it builds on {2}"
                                : "Declares {0} with {1}; it builds on {2}",
                        listed,
                        members,
                        supertypes);
    }
}
