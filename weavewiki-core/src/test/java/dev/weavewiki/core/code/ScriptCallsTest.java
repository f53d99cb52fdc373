package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls in scripting languages reach their target through declared types and through what variables are set to. */
class ScriptCallsTest {

    private static final String SHOP_TS = """
            export interface Priced { price(): number; }
            export class Base { open(): this { return this; } }
            export class Till extends Base implements Priced {
              price(): number { return 1; }
              static of(): Till { return new Till(); }
              get main(): Till { return this; }
            }
            export const till: Till = Till.of();
            export default function makeTill(): Promise<Till> { return Promise.resolve(till); }
            """;

    private static final String SHOP_PY = """
            class Base:
                def open(self) -> "Base":
                    return self

                def close(self):
                    pass


            class Till(Base):
                def __init__(self, name):
                    self.name = name

                @property
                def main(self) -> "Till":
                    return self

                def pay(self):
                    pass


            def make():
                return Till("x")
            """;

    private static List<String> calls(CodeModel model, String path) {
        return model.calls().stream()
                .filter(call -> call.from().path().value().equals(path))
                .map(call -> call.line() + " " + call.to().qualifiedName())
                .toList();
    }

    @Test
    void typescript_follows_declared_types() {
        CodeModel model = InMemoryFiles.of("shop.ts", SHOP_TS, "app.ts", """
                        import make, { Till, till, type Priced } from './shop';
                        class App {
                          private readonly till: Till;
                          constructor(private priced: Priced) { this.till = till; }
                          async run(other?: Till) {
                            this.till.price();
                            this.priced.price();
                            other?.open();
                            (await make()).price();
                            till.main.main.price();
                            new Till().open();
                            const { till: inner } = this;
                            inner.price();
                            const unknown = other?.more;
                            unknown.price();
                          }
                        }
                        """).model();

        assertThat(calls(model, "app.ts"))
                .containsExactly(
                        "6 Till.price",
                        "7 Priced.price",
                        "8 Base.open",
                        "9 Till.price",
                        "9 makeTill",
                        "10 Till.price",
                        "11 Base.open",
                        "11 Till",
                        "13 Till.price");
        assertThat(model.dependenciesOf(RepoPath.of("app.ts")))
                .extracting("kind")
                .contains(DependencyKind.TYPE_USE);
    }

    @Test
    void exports_are_followed_to_the_declaring_file() {
        CodeModel model = InMemoryFiles.of(
                        "a.ts",
                        "export function one() {}\nexport default class Two { go() {} }\nfunction three() {}\nexport { three as four };\n",
                        "index.ts",
                        "export { one as uno, default as Dos, four } from './a';\nexport * as all from './a';\n",
                        "outer.ts",
                        "export * from './index';\n",
                        "app.ts",
                        "import { uno, Dos, four, all } from './outer';\nimport * as out from './outer';\n"
                                + "function run(d: Dos) {\n  uno();\n  d.go();\n  four();\n  all.one();\n  out.all.one();\n  new out.Dos();\n}\n")
                .model();

        assertThat(calls(model, "app.ts")).containsExactly("4 one", "5 Two.go", "6 three", "7 one", "8 one", "9 Two");
        assertThat(model.targetsOf(RepoPath.of("app.ts")))
                .containsExactly(RepoPath.of("a.ts"), RepoPath.of("outer.ts"));
    }

    @Test
    void javascript_follows_what_variables_and_exports_are_set_to() {
        CodeModel model = InMemoryFiles.of(
                        "lib/till.js",
                        "class Till { pay() {} }\nfunction make() { return new Till(); }\nmodule.exports = { Till, create: make };\n",
                        "app.js",
                        "const { Till, create } = require('./lib/till');\nconst lib = require('./lib/till');\n"
                                + "class App {\n  constructor() { this.till = new Till(); }\n  run(cb) {\n    this.till.pay();\n"
                                + "    create().pay();\n    const mine = lib.create();\n    mine.pay();\n    cb.pay();\n  }\n}\n")
                .model();

        assertThat(calls(model, "app.js"))
                .containsExactly("4 Till", "6 Till.pay", "7 Till.pay", "7 make", "8 make", "9 Till.pay");
        assertThat(model.calls()).extracting("certainty").contains(Certainty.LIKELY);
    }

    @Test
    void components_are_called_by_their_elements() {
        CodeModel model = InMemoryFiles.of(
                        "Till.tsx",
                        "export function Till() { return <div/>; }\n",
                        "App.tsx",
                        "import { Till } from './Till';\nexport const App = () => <section><Till total={1} /></section>;\n")
                .model();

        assertThat(calls(model, "App.tsx")).containsExactly("2 Till");
    }

    @Test
    void a_local_name_is_not_the_module_s() {
        CodeModel model = InMemoryFiles.of(
                        "a.js",
                        "export function pay() {}\n",
                        "b.js",
                        "import * as till from './a';\nfunction f({ till }) { till.pay(); }\nfunction g() { const { till } = other(); till.pay(); }\n"
                                + "function h(till = 1) { till.pay(); }\n")
                .model();

        assertThat(calls(model, "b.js")).isEmpty();
    }

    @Test
    void python_follows_annotations_and_what_is_assigned() {
        CodeModel model = InMemoryFiles.of(
                        "shop/__init__.py", "from .till import Till, make\n", "shop/till.py", SHOP_PY, "app.py", """
                        from typing import Optional
                        import shop.till
                        from shop import Till, make


                        class App(Till):
                            other: Optional[Till] = None

                            def __init__(self, till: Till, name):
                                super().__init__(name)
                                self.till = till
                                self.mine = make()

                            def run(self, names):
                                self.till.pay()
                                self.mine.main.pay()
                                self.other.open().close()
                                with Till("y") as third:
                                    third.pay()
                                shop.till.make().close()
                                names.pay()
                                self.pay()
                        """)
                .model();

        assertThat(calls(model, "app.py"))
                .containsExactly(
                        "10 Till.__init__",
                        "12 make",
                        "15 Till.pay",
                        "16 Till.pay",
                        "17 Base.close",
                        "17 Base.open",
                        "18 Till.__init__",
                        "19 Till.pay",
                        "20 Base.close",
                        "20 make",
                        "22 Till.pay");
    }

    @Test
    void javascript_follows_what_is_mixed_into_an_object() {
        CodeModel model = InMemoryFiles.of(
                        "lib/proto.js", """
                        var app = exports = module.exports = {};
                        app.init = function init() {};
                        app.handle = function handle(req) {};
                        """, "lib/framework.js", """
                        var events = require('node:events');
                        var mixin = require('merge-descriptors');
                        var proto = require('./proto');
                        exports = module.exports = createApplication;
                        function createApplication() {
                          var app = function (req) { app.handle(req); };
                          mixin(app, events.prototype, false);
                          mixin(app, proto, false);
                          app.init();
                          return app;
                        }
                        """, "index.js", """
                        module.exports = require('./lib/framework');
                        """, "test/app.js", """
                        var framework = require('..');
                        var own = module.exports = framework();
                        function check() {
                          var app = framework();
                          app.handle({});
                          own.handle({});
                          own.other();
                        }
                        """)
                .model();

        assertThat(calls(model, "lib/framework.js")).containsExactly("6 app.handle", "9 app.init");
        assertThat(calls(model, "test/app.js"))
                .contains("5 app.handle", "6 app.handle")
                .noneMatch(call -> call.startsWith("7"));
        assertThat(model.targetsOf(RepoPath.of("test/app.js"))).containsExactly(RepoPath.of("index.js"));
    }
}
