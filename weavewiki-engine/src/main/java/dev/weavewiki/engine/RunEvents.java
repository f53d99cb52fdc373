package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;

/** Where the parts of a run say what happens. Safe for use by many threads; never fails, never blocks. */
@FunctionalInterface
interface RunEvents {

    void emit(RunEvent event);
}
