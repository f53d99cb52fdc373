package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Timing;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls run with the symbol they stand in: those named {@code now}, not {@code back} and {@code later}. */
class CallTimingTest {

    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("a.go", """
                    package a

                    func Start(c *Command) {
                    	now1()
                    	c.Add(&Command{Run: func(args []string) { later1() }})
                    	run := func() { later2() }
                    	c.OnStop(func() { back1() })
                    	go func() { now2() }()
                    	defer func() { now3() }()
                    	once.Do(func() { now4() })
                    	step := func() { now5() }
                    	step()
                    	c.last = run
                    	c.wrap(func() func() { return func() { later3() } })
                    }
                    """),
            Map.entry("a.js", """
                    function start(app) {
                      now1();
                      app.on('x', function () { back1(); });
                      app.use((a) => back2(a));
                      app.list.map((a) => now2(a)).filter((a) => now3(a));
                      this.close = function () { later1(); };
                      const plain = () => { later2(); };
                      (function () { now4(); })();
                      next();
                      function next() { now5(); }
                      return { stop() { later3(); }, plain: () => later4() };
                    }
                    function wait(done) {
                      setTimeout(tick, 5);
                      function tick() { back3(); }
                      return new Promise((resolve) => { now6(resolve); });
                    }
                    """),
            Map.entry("a.py", """
                    def start(items):
                        now1()
                        items.sort(key=lambda item: now2(item))

                        def inner():
                            later1()

                        def helper():
                            now3()

                        helper()
                        register(lambda: back1())
                        register(again)
                        return inner


                    def outer(pool):
                        def task():
                            back2()

                        pool.submit(task)
                    """),
            Map.entry("A.java", """
                    class A {
                        Runnable start(java.util.List<String> items, Bus bus) {
                            now1();
                            items.forEach(item -> now2(item));
                            bus.on(event -> back1(event));
                            Runnable job = () -> now3();
                            job.run();
                            Object kept = new Object() {
                                void m() { later1(); }
                            };
                            return () -> later2();
                        }
                    }
                    """),
            Map.entry("A.kt", """
                    class A {
                        fun start(items: List<String>, bus: Bus): () -> Unit {
                            now1()
                            items.forEach { now2(it) }
                            items.let { now3(it) }
                            bus.on("x") { back1(it) }
                            bus.add(object : Listener { override fun m() { later1() } })
                            val job = { now4() }
                            job()
                            return { later2() }
                        }
                    }
                    """),
            Map.entry("a.rb", """
                    class A
                      def start(items)
                        now1(1)
                        items.each { |item| now2(item) }
                        on(:stop) { back1(1) }
                        job = lambda { |x| now3(x) }
                        job.call(1)
                        @kept = lambda { later1(1) }
                      end
                    end
                    """),
            Map.entry("a.rs", """
                    fn start(items: Vec<u8>) -> Box<dyn Fn()> {
                        now1();
                        items.iter().map(|item| now2(item));
                        thread::spawn(move || { back1(); });
                        let job = || now3();
                        job();
                        let kept = Command { run: |x| later1(x) };
                        Box::new(move || back2())
                    }
                    """),
            Map.entry("A.scala", """
                    class A {
                      def start(items: List[Int]): Int => Int = {
                        now1()
                        items.map(item => now2(item))
                        items foreach { item => now3(item) }
                        on("x") { back1() }
                        val job = (x: Int) => now4(x)
                        job(1)
                        val kept = (x: Int) => later1(x)
                        kept
                      }
                    }
                    """),
            Map.entry("A.swift", """
                    class A {
                        func start(items: [Int]) {
                            now1()
                            items.forEach { now2($0) }
                            queue.async { back1() }
                            self.kept = { later1() }
                        }
                    }
                    """),
            Map.entry("a.php", """
                    <?php
                    class A {
                        function start($items) {
                            now1();
                            array_map(fn($item) => now2($item), $items);
                            $this->on('x', function () { back1(); });
                            $this->kept = function () { later1(); };
                            return new class { function m() { later2(); } };
                        }
                    }
                    """),
            Map.entry("A.cs", """
                    class A {
                        Action Start(List<int> items) {
                            now1();
                            items.Select(item => now2(item));
                            bus.On(() => back1());
                            Local();
                            void Local() { now3(); }
                            kept = () => later1();
                            return () => { later2(); };
                        }
                    }
                    """),
            Map.entry("a.cpp", """
                    void start(Bus &bus) {
                        now1();
                        bus.on([&] { back1(); });
                        auto job = [&] { now2(); };
                        job();
                        kept = [] { later1(); };
                        auto made = [] { return now3(); }();
                    }
                    """));

    @ParameterizedTest
    @CsvSource({"a.go", "a.js", "a.py", "A.java", "A.kt", "a.rb", "a.rs", "A.scala", "A.swift", "a.php", "A.cs", "a.cpp"
    })
    void calls_in_functions_that_are_kept_or_passed_on_do_not_run_with_the_caller(String path) {
        Map<String, Timing> told = new TreeMap<>();
        Map<String, Timing> expected = new TreeMap<>();
        for (CallSite site :
                InMemoryFiles.of(path, SOURCES.get(path)).only().structure().calls()) {
            if (site.name().matches("(now|back|later)\\d")) {
                told.put(site.name(), site.timing());
                expected.put(
                        site.name(),
                        site.name().startsWith("now")
                                ? Timing.DIRECT
                                : site.name().startsWith("back") ? Timing.CALLBACK : Timing.DEFERRED);
            }
        }

        assertThat(told).hasSizeGreaterThan(3).isEqualTo(expected);
    }

    @Test
    void linked_calls_tell_when_they_run() {
        var code = InMemoryFiles.of("a.go", """
                package a

                func Start(c *Command) {
                	run()
                	c.Add(Command{Run: func() { stop() }})
                }

                func run() {}
                func stop() {}
                """).model();

        assertThat(code.calls())
                .extracting(call -> call.to().qualifiedName(), Call::timing)
                .containsExactly(tuple("run", Timing.DIRECT), tuple("stop", Timing.DEFERRED));
    }

    @Test
    void methods_that_are_handed_on_or_kept_do_not_run_with_the_one_that_names_them() {
        var code = InMemoryFiles.of("A.java", """
                class A {
                    Runnable start(java.util.List<String> items, Bus bus) {
                        items.forEach(this::show);
                        bus.on(this::hear);
                        new Object() {
                            void m() { stop(); }
                        };
                        return this::stop;
                    }
                    void show(String item) {}
                    void hear(String item) {}
                    void stop() {}
                }
                """, "Bus.java", """
                class Bus {
                    void on(java.util.function.Consumer<String> ear) {}
                }
                """).model();

        assertThat(code.calls())
                .extracting(call -> call.to().qualifiedName(), Call::line, Call::timing)
                .containsExactly(
                        tuple("A.show", 3, Timing.DIRECT),
                        tuple("A.hear", 4, Timing.CALLBACK),
                        tuple("Bus.on", 4, Timing.DIRECT),
                        tuple("A.stop", 6, Timing.DEFERRED),
                        tuple("A.stop", 8, Timing.DEFERRED));
    }
}
