package dev.weavewiki.core.model.product;

/** How the source folders are cut. */
public enum OrganizationStyle {
    DOMAIN_DRIVEN("domain-driven"),
    LAYER_BASED("layer-based"),
    FEATURE_BASED("feature-based"),
    FLAT("flat"),
    HYBRID("hybrid");

    private final String words;

    OrganizationStyle(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
