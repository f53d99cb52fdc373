package dev.weavewiki.core.code;

import dev.weavewiki.core.code.language.FormatLinker;
import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Links the files of all languages: families beside each other, and the files of a large one in shares. */
final class Linking {

    /** So many files at least are worth a linker of their own, which looks up all of its family first. Our choice. */
    private static final int SHARE = 500;

    /** Shares that are dearer than others leave other cores something to do. Our choice. */
    private static final int SHARES_OF_A_CORE = 2;

    private final Project project;
    private final int share;
    private final List<Task> tasks = new ArrayList<>();

    Linking(Languages languages, Project project) {
        this(languages, project, SHARE);
    }

    Linking(Languages languages, Project project, int share) {
        this.project = project;
        this.share = share;
        Set<Set<String>> families = new HashSet<>();
        for (Language language : languages.all()) {
            if (families.add(language.family())
                    && !project.files(language.family()).isEmpty()) {
                add(language::linker, project.files(language.linked()));
            }
        }
        add(FormatLinker::new, project.files(FormatLinker.FAMILY));
    }

    private void add(Function<Project, Linker> maker, List<ParsedFile> files) {
        int most = SHARES_OF_A_CORE * Runtime.getRuntime().availableProcessors();
        int shares = Math.max(1, Math.min(most, files.size() / share));
        for (int i = 0; i < shares; i++) {
            tasks.add(new Task(maker, files.subList(at(i, shares, files), at(i + 1, shares, files))));
        }
    }

    private static int at(int share, int shares, List<ParsedFile> files) {
        return (int) ((long) share * files.size() / shares);
    }

    /** The links of all files, whoever found them first. */
    Links links() {
        Links all = new Links();
        Parallel.map(tasks, this::links).forEach(all::addAll);
        return all;
    }

    private Links links(Task task) {
        Links links = new Links();
        if (!task.files.isEmpty()) {
            Linker linker = task.maker.apply(project);
            task.files.forEach(file -> linker.link(file, links));
        }
        return links;
    }

    private record Task(Function<Project, Linker> maker, List<ParsedFile> files) {}
}
