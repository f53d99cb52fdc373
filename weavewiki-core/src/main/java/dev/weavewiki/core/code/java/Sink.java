package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.model.code.Timing;

/** Takes what an evaluation finds on its way. */
interface Sink {

    /** Code leans on the type. */
    void uses(Declared type, int line);

    /** Code calls a method or constructor that is written down. */
    void calls(Declared owner, Member member, int line);

    /** Code hands on a method or keeps it, and somebody calls it then. */
    void refers(Declared owner, Member member, int line, Timing timing);

    /** Code calls the constructor that a type has without writing it. */
    void makes(Declared type, int line);
}
