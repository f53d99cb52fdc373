package dev.weavewiki.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands: those that take an {@link Invocation} are given it. */
final class CommandFactory implements CommandLine.IFactory {

    private final Invocation invocation;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Invocation.class) {
                return type.cast(constructor.newInstance(invocation));
            }
        }
        return others.create(type);
    }
}
