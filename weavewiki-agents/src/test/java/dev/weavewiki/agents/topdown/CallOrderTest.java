package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallOrderTest {

    private static final SymbolRef PAGE = run("web/Page.java", "Page.runPage");
    private static final SymbolRef ORDERS = run("service/Orders.java", "Orders.runOrders");
    private static final SymbolRef TABLE = run("store/Table.java", "Table.runTable");

    private final CodeModel code = Models.of()
            .file("web/Page.java")
            .file("service/Orders.java")
            .file("store/Table.java")
            .call("web/Page.java", "service/Orders.java", 7)
            .call("service/Orders.java", "store/Table.java", 8)
            .code();

    @Test
    void a_caller_acts_before_what_it_calls() {
        assertThat(CallOrder.calledBefore(PAGE, List.of(ORDERS), code)).contains(ORDERS);
    }

    @Test
    void what_is_called_may_come_after_its_caller_and_after_that_of_its_caller() {
        assertThat(CallOrder.calledBefore(ORDERS, List.of(PAGE), code)).isEmpty();
        assertThat(CallOrder.calledBefore(TABLE, List.of(PAGE), code)).isEmpty();
    }

    @Test
    void a_caller_that_was_named_may_act_again() {
        assertThat(CallOrder.calledBefore(PAGE, List.of(PAGE, ORDERS), code)).isEmpty();
    }

    @Test
    void actors_without_a_known_call_between_them_stand_in_any_order() {
        assertThat(CallOrder.calledBefore(PAGE, List.of(TABLE), code)).isEmpty();
    }

    private static SymbolRef run(String path, String name) {
        return new SymbolRef(RepoPath.of(path), name);
    }
}
