package dev.weavewiki.core.code.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CodecProperties {

    private final Codec<Sample> codec = new Codec<>(Sample.class, RepoPath.class);

    @Property
    void what_is_written_is_read(
            @ForAll int number,
            @ForAll long large,
            @ForAll boolean truth,
            @ForAll Visibility constant,
            @ForAll @Size(max = 20) List<String> texts) {
        RepoPath path = RepoPath.of("a/b");
        Sample sample = new Sample(
                path, number, large, truth, constant, texts, new TreeSet<>(texts), List.of(new Part("x", number)));

        assertThat(codec.decode(codec.encode(sample), path)).contains(sample);
    }

    @Property
    void no_bytes_do_more_than_be_refused(@ForAll byte[] bytes) {
        assertThatCode(() -> codec.decode(bytes, RepoPath.ROOT)).doesNotThrowAnyException();
        assertThatCode(() -> codec.decode(Packed.pack(bytes), RepoPath.ROOT)).doesNotThrowAnyException();
    }

    record Sample(
            RepoPath path,
            int number,
            long large,
            boolean truth,
            Visibility constant,
            List<String> texts,
            Set<String> set,
            List<Part> parts) {}

    record Part(String name, int value) {}
}
