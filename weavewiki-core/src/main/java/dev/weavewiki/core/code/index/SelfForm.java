package dev.weavewiki.core.code.index;

import org.jspecify.annotations.Nullable;

/** The form of a record inside the form of that record. */
final class SelfForm implements Form {

    private final String name;
    private @Nullable Form whole;

    SelfForm(String name) {
        this.name = name;
    }

    /** Says what the form is; before that it cannot be used. */
    void close(Form form) {
        whole = form;
    }

    private Form whole() {
        if (whole == null) {
            throw new IllegalStateException("the form of " + name + " is not closed");
        }
        return whole;
    }

    @Override
    public void write(Object value, ByteWriter out) {
        whole().write(value, out);
    }

    @Override
    public Object read(ByteReader in) {
        return whole().read(in);
    }

    @Override
    public String description() {
        return name;
    }
}
