package dev.weavewiki.cli.config;

/** A value and where it comes from. The value is empty where nothing is set. */
public record Setting(Key key, String value, Origin origin, String where) {

    /** Where a value may come from, the strongest first. */
    public enum Origin {
        FLAG,
        ENVIRONMENT,
        PROJECT,
        USER,
        DEFAULT
    }

    /** Without the value of a secret. */
    @Override
    public String toString() {
        return "Setting[key=" + key + ", value=" + (key.isSecret() ? "…" : value) + ", where=" + where + "]";
    }
}
