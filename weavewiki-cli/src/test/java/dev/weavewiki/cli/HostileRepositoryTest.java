package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.groups.Tuple;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a repository may hold ends a command; what cannot be read is left out by name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRepositoryTest {

    private Path root;
    private Cli graph;
    private Cli run;
    private final Map<String, Map<?, ?>> files = new TreeMap<>();

    @BeforeAll
    void look_at_everything_once(@TempDir Path folder) throws IOException {
        root = folder.toRealPath();
        HostileRepository.fill(root);

        graph = Cli.weavewiki("graph", root);
        run = Cli.weavewiki("run", "--json", root);

        assertThat(graph.code()).as(graph.err()).isZero();
        for (Object file : (List<?>) Json.readMap(graph.out(), Object.class).get("files")) {
            Map<?, ?> fields = (Map<?, ?>) file;
            files.put(String.valueOf(fields.get("path")), fields);
        }
    }

    @Test
    void a_wiki_comes_of_it_in_which_every_link_leads_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int[] links = {0};
        for (Path page : pages()) {
            Parser.builder().build().parse(Files.readString(page)).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    links[0]++;
                    if (!leadsSomewhere(page, link.getDestination())) {
                        broken.add(page.getFileName() + " -> " + link.getDestination());
                    }
                    visitChildren(link);
                }
            });
        }

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(links[0]).isGreaterThan(100);
        assertThat(broken).isEmpty();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(".weavewiki/wiki"))) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static boolean leadsSomewhere(Path page, String destination) {
        String target = destination.replaceFirst("#.*", "");
        return target.contains("://")
                || target.startsWith("mailto:")
                || target.isEmpty()
                || Files.exists(
                        page.resolveSibling(URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8)));
    }

    @Test
    void names_stay_inside_their_tables() throws IOException {
        for (Path page : pages()) {
            int columns = 0;
            for (String line : Files.readAllLines(page)) {
                int cells = line.startsWith("|") ? line.replaceAll("\\\\.", "").split("\\|", -1).length : 0;
                assertThat(columns == 0 || cells == 0 || cells == columns)
                        .as("%s: %s", page.getFileName(), line)
                        .isTrue();
                columns = cells;
            }
        }
    }

    @Test
    void empty_files_of_all_languages_are_listed() {
        for (String ending : HostileRepository.ENDINGS) {
            assertThat(root.resolve("empty/empty." + ending)).exists();
        }
        assertThat(files).containsKeys("empty/empty.java", "empty/empty.py", "empty/empty.c", "empty/empty.rb");
        assertThat(symbols("empty/empty.java")).isEmpty();
    }

    @Test
    void a_hundred_thousand_brackets_are_not_parsed_in_any_language() {
        var soft = new SoftAssertions();
        files.forEach((path, file) -> {
            if (path.startsWith("deep/")) {
                soft.assertThat(file.get("parsed")).as(path).isEqualTo(false);
            }
        });

        soft.assertAll();
        assertThat(files).containsKeys("deep/deep.java", "deep/deep.swift", "deep/deep.tsx");
    }

    @Test
    void what_is_no_text_or_too_large_is_left_out() {
        assertThat(files.keySet())
                .doesNotContain(
                        "data/noise.java",
                        "data/nul.py",
                        "data/huge.py",
                        "web/app.min.js",
                        "web/packed.js",
                        "web/line.js",
                        "web/line.py");
    }

    @Test
    void every_encoding_gives_the_same_text() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("text/utf16le.py", "little");
        expected.put("text/utf16be.py", "big");
        expected.put("text/bom.py", "bom");
        expected.put("text/latin1.py", "latin");
        expected.put("text/crlf.py", "crlf");
        expected.put("text/cr.py", "cr");

        var soft = new SoftAssertions();
        expected.forEach((path, name) -> {
            soft.assertThat(symbols(path)).as(path).extracting("name").containsExactly(name);
            soft.assertThat(symbols(path))
                    .as(path)
                    .extracting("startLine", "endLine")
                    .containsExactly(Tuple.tuple(2, 4));
        });
        soft.assertThat(symbols("text/invalid.py")).extracting("name").containsExactly("invalid");
        soft.assertThat(symbols("text/astral.java")).extracting("name").containsExactly("Astral", "数");
        soft.assertThat(symbols("text/astral.java")).extracting("startLine").containsExactly(2, 2);
        soft.assertAll();
    }

    @Test
    void odd_names_are_read_and_those_that_cannot_be_cited_left_out() {
        var soft = new SoftAssertions();
        for (int i = 0; i < HostileRepository.NAMES.size(); i++) {
            String path = "names/" + HostileRepository.NAMES.get(i);
            soft.assertThat(symbols(path)).as(path).extracting("name").containsExactly("named" + i);
        }
        soft.assertThat(files.keySet()).noneMatch(path -> path.contains("\n") || path.contains("\\"));
        soft.assertThat(symbols("d/".repeat(200) + "deep.py")).hasSize(1);
        soft.assertAll();
    }

    @Test
    void links_pipes_sockets_and_devices_are_not_followed() {
        assertThat(files.keySet()).noneMatch(path -> path.startsWith("links/") || path.startsWith("unfollowed/"));
        assertThat(files).doesNotContainKeys("pipe.py", "device.py", "s.py");
    }

    @Test
    void the_figures_are_told_too() {
        Cli stats = Cli.weavewiki("stats", root);

        assertThat(stats.code()).as(stats.err()).isZero();
        assertThat(stats.out()).isNotEmpty();
    }

    @Test
    void git_and_a_shallow_clone_with_a_detached_head_show_the_same_files(@TempDir Path clone) throws IOException {
        Files.delete(root.resolve("unfollowed/.git"));
        Files.delete(root.resolve("unfollowed/inside.py"));
        HostileRepository.commit(root);

        Cli again = Cli.weavewiki("graph", root);
        Path shallow = clone.toRealPath().resolve("shallow");
        HostileRepository.git(root, "clone", "-q", "--depth", "1", "file://" + root, shallow.toString());
        HostileRepository.git(shallow, "checkout", "-q", "--detach");
        Cli elsewhere = Cli.weavewiki("graph", shallow);

        assertThat(paths(again)).containsExactlyElementsOf(files.keySet());
        assertThat(paths(elsewhere)).containsExactlyElementsOf(files.keySet());
    }

    private static List<String> paths(Cli graph) {
        assertThat(graph.code()).as(graph.err()).isZero();
        return ((List<?>) Json.readMap(graph.out(), Object.class).get("files"))
                .stream()
                        .map(file -> String.valueOf(((Map<?, ?>) file).get("path")))
                        .sorted()
                        .toList();
    }

    private List<?> symbols(String path) {
        assertThat(files).containsKey(path);
        return (List<?>) files.get(path).get("symbols");
    }
}
