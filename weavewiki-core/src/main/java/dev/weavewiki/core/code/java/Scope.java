package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import org.jspecify.annotations.Nullable;

/** Where a name stands: in which file, type and member. The platform's types stand in no file. */
record Scope(
        @Nullable SourceUnit unit,
        @Nullable Declared type,
        @Nullable Member member) {}
