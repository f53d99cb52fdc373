package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of one Go package that declare the same: no build holds more than one of them, so that they stand for each other.
 * Which of them is built, its name or a constraint says.
 */
final class Twins {

    /** What a package may declare more than once. */
    private static final Set<String> SEVERAL = Set.of("init", "_");

    private Twins() {}

    /**
     * For each area that is a twin of an earlier one, that one.
     *
     * @param areas one file each
     */
    static Map<Area, Area> of(List<Area> areas, CodeModel code) {
        Map<String, Area> declared = new HashMap<>();
        Map<Area, Area> twins = new HashMap<>();
        for (Area area : areas) {
            List<String> names = names(area, code).toList();
            names.stream()
                    .filter(declared::containsKey)
                    .findFirst()
                    .ifPresent(name -> twins.put(area, declared.get(name)));
            names.forEach(name -> declared.putIfAbsent(name, twins.getOrDefault(area, area)));
        }
        return twins;
    }

    private static Stream<String> names(Area area, CodeModel code) {
        return area.files().stream()
                .flatMap(path -> code.file(path).stream())
                .filter(file -> file.language().value().equals("go"))
                .flatMap(file -> file.symbols().stream()
                        .map(Symbol::qualifiedName)
                        .filter(name -> !name.contains(".") && !SEVERAL.contains(name))
                        .map(name -> pack(file) + " " + name));
    }

    private static String pack(SourceFile file) {
        return file.path().parent() + " " + file.structure().packageName();
    }
}
