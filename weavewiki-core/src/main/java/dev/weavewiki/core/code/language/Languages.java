package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.code.ScannedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The languages of an analysis; where two read the same file, the first is taken. */
public final class Languages {

    private final List<Language> all;

    private Languages(List<Language> all) {
        this.all = List.copyOf(all);
    }

    public static Languages of(List<Language> languages) {
        return new Languages(languages);
    }

    public static Languages standard() {
        return of(List.of(
                new JavaLanguage(),
                new PythonLanguage(),
                new NotebookLanguage(),
                new TsxLanguage(),
                new TypeScriptLanguage(),
                new JavaScriptLanguage(),
                new ComponentLanguage("vue"),
                new ComponentLanguage("svelte"),
                new ComponentLanguage("astro"),
                new GoLanguage(),
                new RustLanguage(),
                new CLanguage(),
                new CppLanguage(),
                new BashLanguage(),
                new CSharpLanguage(),
                new KotlinLanguage(),
                new PhpLanguage(),
                new RubyLanguage(),
                new ScalaLanguage(),
                new SwiftLanguage(),
                new HtmlLanguage(),
                new CssLanguage()));
    }

    /** These languages, with one more that goes first. */
    public Languages plus(Language language) {
        List<Language> more = new ArrayList<>(List.of(language));
        more.addAll(all);
        return new Languages(more);
    }

    public Optional<Language> of(ScannedFile file) {
        return all.stream().filter(language -> language.reads(file)).findFirst();
    }

    public List<Language> all() {
        return all;
    }
}
