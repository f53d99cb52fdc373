package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What shells' own rules make of scripts. */
class BashLanguageTest {

    @Test
    void lists_functions_and_declared_variables_with_their_docs() throws IOException {
        SourceFile file = LanguageFixtureTest.read("bash/shop.sh");

        assertThat(LanguageFixtureTest.names(file))
                .containsExactly("constant LIMIT", "variable NAME", "function greet", "function _close");
        assertThat(file.symbols())
                .filteredOn(symbol -> symbol.name().equals("greet"))
                .extracting(Symbol::doc)
                .containsExactly("Says who comes in.\n$1 the name");
        assertThat(file.structure().doc()).isEqualTo("Opens the shop, “schön” and 🦀.");
    }

    @Test
    void scripts_read_each_other_in_by_several_idioms() {
        CodeModel model = InMemoryFiles.of(
                        "bin/run",
                        """
                        #!/bin/sh
                        source "$(dirname "$0")/own.sh"
                        . "$ROOT/lib/shared.sh"
                        source ${BASH_SOURCE%/*}/near.sh
                        . "$SOMEWHERE"
                        . /etc/profile
                        bash lib/job.sh --fast
                        ./lib/job2.sh
                        helper x
                        """,
                        "bin/own.sh",
                        "helper() { deeper; }\n. ../lib/shared.sh\n",
                        "bin/near.sh",
                        "",
                        "lib/shared.sh",
                        "deeper() { :; }\n",
                        "lib/job.sh",
                        "helper\n",
                        "lib/job2.sh",
                        "")
                .model();

        assertThat(model.dependencies())
                .extracting(edge -> edge.from() + " " + edge.kind() + " " + edge.to() + " " + edge.certainty())
                .contains(
                        "bin/run IMPORT bin/own.sh " + Certainty.CERTAIN,
                        "bin/run IMPORT bin/near.sh " + Certainty.CERTAIN,
                        "bin/run IMPORT lib/shared.sh " + Certainty.LIKELY,
                        "bin/run CALL lib/job.sh " + Certainty.LIKELY,
                        "bin/run CALL lib/job2.sh " + Certainty.LIKELY,
                        "bin/own.sh IMPORT lib/shared.sh " + Certainty.LIKELY);
        assertThat(model.calls())
                .extracting(call -> call.from().path() + " " + call.from().qualifiedName() + " -> "
                        + call.to().path())
                .containsExactlyInAnyOrder("bin/run  -> bin/own.sh", "bin/own.sh helper -> lib/shared.sh");
    }

    @Test
    void a_comment_behind_commands_does_not_introduce_the_script() {
        SourceFile late = InMemoryFiles.of(
                        "late.sh", "#!/bin/sh -ue\n\nPORT=80\n\n# We need the port.\nrun \"$PORT\"\n")
                .only();
        SourceFile early = InMemoryFiles.of("early.sh", "#!/bin/sh\n\n# Opens the port.\n\nPORT=80\n")
                .only();

        assertThat(late.structure().doc()).isEmpty();
        assertThat(early.structure().doc()).isEqualTo("Opens the port.");
    }
}
