package dev.weavewiki.core.code.index;

/** How the values of one type are written as bytes and read back. Stateless once made; serves many threads. */
interface Form {

    void write(Object value, ByteWriter out);

    /** @throws IllegalArgumentException where the bytes are no value of the type */
    Object read(ByteReader in);

    /** What the bytes depend on; values written in one form can be read in forms of the same description. */
    String description();
}
