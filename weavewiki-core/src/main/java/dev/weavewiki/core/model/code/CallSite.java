package dev.weavewiki.core.model.code;

/**
 * A call, construction or annotation as written.
 *
 * @param caller qualified name of the innermost enclosing symbol; empty at the top of a file
 * @param receiver the text before the last dot, such as {@code app} in {@code app.get("/")}; empty where there is none
 * @param name the name that is called
 * @param literal the first argument where it is a string literal, without quotes; else empty
 * @param line where it stands
 */
public record CallSite(
        Form form, String caller, String receiver, String name, String literal, int line, Timing timing) {

    /** A call that the caller runs itself. */
    public CallSite(Form form, String caller, String receiver, String name, String literal, int line) {
        this(form, caller, receiver, name, literal, line, Timing.DIRECT);
    }

    /** How the name is used. */
    public enum Form {
        CALL,
        NEW,
        /** A Java annotation or a Python or TypeScript decorator; the caller is the symbol that carries it. */
        ANNOTATION
    }
}
