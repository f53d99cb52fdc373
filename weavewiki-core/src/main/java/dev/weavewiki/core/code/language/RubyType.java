package dev.weavewiki.core.code.language;

/**
 * What an expression is: an object of a class, or a class or module itself.
 *
 * @param module its full name, dotted
 */
record RubyType(String module, boolean itself) {

    RubyType object() {
        return new RubyType(module, false);
    }

    RubyType ofItself() {
        return new RubyType(module, true);
    }
}
