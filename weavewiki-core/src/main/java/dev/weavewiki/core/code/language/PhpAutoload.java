package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Composer's autoloader looks for classes: below the folders that PSR-4 gives to the beginnings of their names. */
final class PhpAutoload {

    private final Project project;
    private final List<Rule> rules = new ArrayList<>();

    PhpAutoload(Project project) {
        this.project = project;
        DataReader reader = new DataReader();
        for (RepoPath manifest : project.named("composer.json")) {
            reader.json(project.text(manifest)).ifPresent(root -> {
                add(manifest.parent(), root.at("autoload", "psr-4"));
                add(manifest.parent(), root.at("autoload-dev", "psr-4"));
            });
        }
        rules.sort(Comparator.comparingInt((Rule rule) -> -rule.prefix.length())
                .thenComparing(Rule::prefix)
                .thenComparing(Rule::folder));
    }

    private void add(RepoPath root, DataNode prefixes) {
        prefixes.fields().forEach((prefix, folders) -> {
            String dotted = prefix.replace('\\', '.').replaceFirst("\\.$", "");
            Stream<String> all = folders.isScalar()
                    ? Stream.of(folders.text())
                    : folders.items().stream().map(DataNode::text);
            all.flatMap(folder -> root.resolve(folder).stream()).forEach(folder -> rules.add(new Rule(dotted, folder)));
        });
    }

    /** The file of the class, by the longest beginning of its name that has a folder with such a file. */
    Optional<RepoPath> file(RepoPath from, String fullName) {
        String longest = "";
        List<RepoPath> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (!found.isEmpty() && rule.prefix.length() < longest.length()) {
                break;
            }
            if (rule.prefix.isEmpty() || fullName.startsWith(rule.prefix + ".")) {
                longest = rule.prefix;
                String rest = rule.prefix.isEmpty() ? fullName : fullName.substring(rule.prefix.length() + 1);
                rule.folder
                        .resolve(rest.replace('.', '/') + ".php")
                        .filter(project::exists)
                        .ifPresent(found::add);
            }
        }
        return Nearness.nearest(from, found);
    }

    /** Names that begin so lie below the folder. */
    private record Rule(String prefix, RepoPath folder) {}
}
