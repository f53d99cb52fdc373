package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run knows so far: the parsed code, the language to write in, and the products of the finished phases. Immutable; {@link #plus} gives the
 * next one. Asking for a product whose phase has not run yet is a mistake of the caller and fails.
 */
public final class Knowledge {

    private final CodeModel code;
    private final SourceTexts texts;
    private final ProseLanguage language;
    private final Map<Class<? extends Product>, Product> products;

    private Knowledge(
            CodeModel code,
            SourceTexts texts,
            ProseLanguage language,
            Map<Class<? extends Product>, Product> products) {
        this.code = code;
        this.texts = texts;
        this.language = language;
        this.products = products;
    }

    /** For a wiki in English. */
    public static Knowledge of(CodeModel code, SourceTexts texts) {
        return of(code, texts, ProseLanguage.ENGLISH);
    }

    /** For a wiki in that language. */
    public static Knowledge of(CodeModel code, SourceTexts texts, ProseLanguage language) {
        return new Knowledge(code, texts, language, Map.of());
    }

    /** The same knowledge with this product added, or in place of the earlier one of its type. */
    public Knowledge plus(Product product) {
        Map<Class<? extends Product>, Product> next = new LinkedHashMap<>(products);
        next.put(product.getClass(), product);
        return new Knowledge(code, texts, language, Map.copyOf(next));
    }

    public CodeModel code() {
        return code;
    }

    public SourceTexts texts() {
        return texts;
    }

    /** What everything that is said of it is written in. */
    public ProseLanguage language() {
        return language;
    }

    public ProjectProfile profile() {
        return product(ProjectProfile.class);
    }

    public ReadingPlan plan() {
        return product(ReadingPlan.class);
    }

    public FileInsights fileInsights() {
        return product(FileInsights.class);
    }

    public ProjectInsights projectInsights() {
        return product(ProjectInsights.class);
    }

    public DomainMap domains() {
        return product(DomainMap.class);
    }

    public DocumentationBlueprint blueprint() {
        return product(DocumentationBlueprint.class);
    }

    public <P extends Product> Optional<P> find(Class<P> type) {
        return Optional.ofNullable(products.get(type)).map(type::cast);
    }

    private <P extends Product> P product(Class<P> type) {
        return find(type)
                .orElseThrow(() ->
                        new IllegalStateException("the phase that makes " + type.getSimpleName() + " has not run yet"));
    }
}
