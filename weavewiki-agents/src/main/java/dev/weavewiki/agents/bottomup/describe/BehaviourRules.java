package dev.weavewiki.agents.bottomup.describe;

import static dev.weavewiki.core.model.product.FileInsight.Behaviour.Kind.CONCURRENCY;
import static dev.weavewiki.core.model.product.FileInsight.Behaviour.Kind.ERROR_HANDLING;
import static dev.weavewiki.core.model.product.FileInsight.Behaviour.Kind.INPUT_OUTPUT;

import java.util.List;
import java.util.Set;

/** The signs that are looked for, by language. A new sign is a line here. */
final class BehaviourRules {

    private static final Set<String> JVM = Set.of("java", "kotlin", "scala");
    private static final Set<String> SCRIPT = Set.of("javascript", "typescript", "jsx", "tsx");
    private static final Set<String> PYTHON = Set.of("python");
    private static final Set<String> GO = Set.of("go");
    private static final Set<String> RUST = Set.of("rust");

    static final List<BehaviourRule> ALL = List.of(
            BehaviourRule.of(ERROR_HANDLING, Set.of(), "\\bthrow\\s+new\\s+([A-Z][\\w.]*)", "Throws %s"),
            BehaviourRule.of(
                    ERROR_HANDLING, PYTHON, "^\\s*raise\\s+([A-Z][\\w.]*|\\w+(?:\\.\\w+)*\\.[A-Z]\\w*)", "Raises %s"),
            BehaviourRule.of(
                    ERROR_HANDLING, GO, "\\b(errors\\.New|fmt\\.Errorf)\\(", "Makes errors of its own with %s"),
            BehaviourRule.of(ERROR_HANDLING, GO, "\\breturn\\b[^/]*\\berr\\b", "Returns the errors of what it calls"),
            BehaviourRule.of(ERROR_HANDLING, GO, "(?<![\\w.])(panic)\\(", "Panics"),
            BehaviourRule.of(ERROR_HANDLING, RUST, "\\b(panic!|unwrap\\(\\)|expect\\()", "Can panic"),
            BehaviourRule.of(ERROR_HANDLING, JVM, "\\bcatch\\s*\\(\\s*(?:final\\s+)?([A-Z][\\w.]*)", "Catches %s"),
            BehaviourRule.of(
                    ERROR_HANDLING,
                    PYTHON,
                    "^\\s*except\\s+\\(?([A-Z][\\w.]*|\\w+(?:\\.\\w+)*\\.[A-Z]\\w*)",
                    "Handles %s"),
            BehaviourRule.of(ERROR_HANDLING, SCRIPT, "\\bcatch\\s*(?:\\(|\\{)", "Catches what is thrown"),
            BehaviourRule.of(CONCURRENCY, JVM, "\\b(synchronized)\\b", "Guards code with %s"),
            BehaviourRule.of(CONCURRENCY, JVM, "\\b(volatile)\\b", "Shares %s fields between threads"),
            BehaviourRule.of(
                    CONCURRENCY,
                    JVM,
                    "\\b(ConcurrentHashMap|ConcurrentMap|Atomic[A-Z]\\w+|CopyOnWrite\\w+|ThreadLocal|ReentrantLock|ReadWriteLock|CountDownLatch|Semaphore)\\b[^;]*(?:=|\\(|;)",
                    "Relies on %s for use by several threads"),
            BehaviourRule.of(
                    CONCURRENCY,
                    JVM,
                    "\\b(ExecutorService|Executors|CompletableFuture|ScheduledExecutorService|new Thread)\\b",
                    "Runs work on other threads through %s"),
            BehaviourRule.of(CONCURRENCY, GO, "(?:^|[{;])\\s*(go)\\s+[\\w.]+.*[({]", "Starts goroutines"),
            BehaviourRule.of(CONCURRENCY, GO, "\\b(sync\\.\\w+|atomic\\.\\w+)", "Synchronizes with %s"),
            BehaviourRule.of(CONCURRENCY, GO, "\\bmake\\(chan\\b", "Communicates over channels"),
            BehaviourRule.of(CONCURRENCY, PYTHON, "^\\s*async\\s+(def)\\b", "Defines coroutines"),
            BehaviourRule.of(
                    CONCURRENCY,
                    PYTHON,
                    "\\b(threading\\.\\w+|asyncio\\.\\w+|multiprocessing\\.\\w+|concurrent\\.futures\\.\\w+|ThreadPoolExecutor)",
                    "Works with threads or tasks through %s"),
            BehaviourRule.of(
                    CONCURRENCY,
                    SCRIPT,
                    "\\basync\\s+(?:function|\\(|\\w+\\s*(?:\\(|=>))|\\bnew Promise\\(",
                    "Works asynchronously, with promises"),
            BehaviourRule.of(
                    CONCURRENCY,
                    SCRIPT,
                    "\\b(setImmediate|setTimeout|setInterval|process\\.nextTick)\\(",
                    "Defers work with %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    JVM,
                    "\\b(FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile|Files)\\b(?=[.(])",
                    "Reads or writes files through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    JVM,
                    "\\b(URLConnection|HttpURLConnection|HttpClient|ServerSocket|Socket)\\b(?=[.( ])",
                    "Uses the network through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    JVM,
                    "\\b(ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec)\\b",
                    "Starts processes through %s"),
            BehaviourRule.of(INPUT_OUTPUT, JVM, "\\b(System\\.(?:out|err|in))\\b", "Talks to the console through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    PYTHON,
                    "(?<![\\w.])(open)\\(|\\b((?:os\\.(?:remove|rename|mkdir|makedirs|listdir|walk|unlink|replace)|shutil\\.\\w+|tempfile\\.\\w+))\\(",
                    "Works with files through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    PYTHON,
                    "\\b(socket\\.\\w+|urlopen|http\\.client\\.\\w+)\\(",
                    "Uses the network through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT, PYTHON, "\\b(subprocess\\.\\w+|os\\.system)\\(", "Starts processes through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    PYTHON,
                    "(?<![\\w.])(print)\\(|\\b(sys\\.(?:stdout|stderr|stdin))\\b",
                    "Talks to the console through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    GO,
                    "\\b(os\\.(?:Open|OpenFile|Create|ReadFile|WriteFile|Remove|RemoveAll|MkdirAll|Mkdir|Stat|CreateTemp))\\(",
                    "Works with files through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    GO,
                    "\\b(net\\.(?:Dial|Listen)\\w*|http\\.(?:Get|Post|ListenAndServe|NewRequest|HandleFunc|Handle)\\w*)\\(",
                    "Uses the network through %s"),
            BehaviourRule.of(INPUT_OUTPUT, GO, "\\b(exec\\.Command\\w*)\\(", "Starts processes through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    GO,
                    "\\b(fmt\\.Print\\w*|os\\.(?:Stdout|Stderr|Stdin))\\b",
                    "Talks to the console through %s"),
            BehaviourRule.of(INPUT_OUTPUT, GO, "\\b(os\\.Exit)\\(", "Ends the process with %s"),
            BehaviourRule.of(INPUT_OUTPUT, SCRIPT, "\\b(fs\\.\\w+)\\(", "Works with files through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    SCRIPT,
                    "\\b((?:https?|net)\\.(?:createServer|request|get|connect)|fetch)\\(",
                    "Uses the network through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    SCRIPT,
                    "\\b((?:child_process\\.)?(?:spawn|execFile|execSync|spawnSync))\\(",
                    "Starts processes through %s"),
            BehaviourRule.of(
                    INPUT_OUTPUT,
                    SCRIPT,
                    "\\b(console\\.(?:log|error|warn|info)|process\\.(?:stdout|stderr|stdin))\\b",
                    "Talks to the console through %s"));

    private BehaviourRules() {}
}
