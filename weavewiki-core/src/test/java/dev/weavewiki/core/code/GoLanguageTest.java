package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Go's own rules make of calls and modules. */
class GoLanguageTest {

    private static List<String> calls(CodeModel model) {
        return model.calls().stream()
                .map(call -> call.from().qualifiedName() + " -> " + call.to().path() + " "
                        + call.to().qualifiedName())
                .distinct()
                .toList();
    }

    @Test
    void methods_are_found_through_fields_results_elements_and_embedding() {
        CodeModel model = InMemoryFiles.of("go.mod", "module example.com/shop\n", "till/till.go", """
                        package till

                        type Coin struct{ Worth int }

                        func (c *Coin) Flip() *Coin { return c }

                        type Base struct{}

                        func (Base) Lock() {}

                        type Till struct {
                        \tBase
                        \tfirst *Coin
                        \tCoins []*Coin
                        }

                        type Opener interface{ Open() (*Coin, error) }

                        func New(n int) (*Till, error) { return &Till{}, nil }

                        func Pick[T any](x T) *Coin { return nil }

                        func (t *Till) Shake() { t.first.Flip() }
                        """, "main.go", """
                        package main

                        import "example.com/shop/till"

                        var shared *till.Coin

                        func run(o till.Opener) {
                        \tbox, err := till.New(1)
                        \tbox.Shake()
                        \tbox.Lock()
                        \tfor _, c := range box.Coins {
                        \t\tc.Flip().Flip()
                        \t}
                        \tbox.Coins[0].Flip()
                        \tcoin, err := o.Open()
                        \tcoin.Flip()
                        \terr.Error()
                        }

                        func other() {
                        \tshared.Flip()
                        \ttill.Pick[int](1).Flip()
                        }
                        """)
                .model();

        assertThat(calls(model))
                .containsExactlyInAnyOrder(
                        "Till.Shake -> till/till.go Coin.Flip",
                        "run -> till/till.go New",
                        "run -> till/till.go Till.Shake",
                        "run -> till/till.go Base.Lock",
                        "run -> till/till.go Coin.Flip",
                        "run -> till/till.go Opener.Open",
                        "other -> till/till.go Coin.Flip",
                        "other -> till/till.go Pick");
    }

    @Test
    void modules_of_a_workspace_and_files_for_one_system_are_seen() {
        CodeModel model = InMemoryFiles.of(
                        "go.work", "go 1.22\nuse ./app\nuse ./kit\n",
                        "app/go.mod", "module example.com/app\n",
                        "kit/go.mod", "module example.com/kit/v2\n",
                        "app/main.go",
                                "package main\n\nimport \"example.com/kit/v2/internal/io\"\n\nfunc main() { io.Open() }\n",
                        "kit/internal/io/open_linux.go", "package io\n\nfunc Open() {}\n",
                        "kit/internal/io/open_windows.go", "package io\n\nfunc Open() {}\n",
                        "kit/internal/io/open_test.go", "package io_test\n\nfunc Open() {}\n")
                .model();

        assertThat(calls(model))
                .containsExactly(
                        "main -> kit/internal/io/open_linux.go Open", "main -> kit/internal/io/open_windows.go Open");
    }

    @Test
    void a_package_called_doc_states_facts_and_a_program_there_does_not() {
        CodeModel model = InMemoryFiles.of(
                        "doc/man.go", "package doc\n\nimport \"os\"\n\nvar day = os.Getenv(\"MAN_DATE\")\n",
                        "doc/gen/main.go", "package main\n\nimport \"os\"\n\nvar x = os.Getenv(\"GEN\")\n")
                .model();

        assertThat(model.facts(Fact.Kind.CONFIGURATION_KEY))
                .extracting(Fact::name)
                .containsExactly("MAN_DATE");
    }
}
