package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.topdown.RiskAgent.RiskAnswer;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.RiskInsight.Kind;
import dev.weavewiki.core.model.product.RiskInsight.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that deserve a look before untrusted input can reach them: known by language, receiver, name and literal. */
final class SecurityCalls {

    private static final int CITED = 4;
    private static final int MOST = 25;
    private static final Set<String> SCRIPT = Set.of("javascript", "typescript", "tsx", "jsx");

    private static final List<Rule> RULES = List.of(
            rule("java", "(?:.*\\bgetRuntime\\(\\)|runtime)", "exec", "", Severity.MEDIUM, "starts another program"),
            rule("java", ".*", "ProcessBuilder", "", Severity.MEDIUM, "starts another program"),
            rule("java", ".*", "ObjectInputStream", "", Severity.MEDIUM, "reads serialised Java objects"),
            rule("java", ".*[eE]ngine", "eval", "", Severity.HIGH, "evaluates a script"),
            rule("java", "MessageDigest", "getInstance", "(?i)md5|sha-?1", Severity.LOW, "uses a weak hash"),
            rule("java", "Cipher", "getInstance", "(?i)des.*|rc4|.*/ecb/.*", Severity.MEDIUM, "uses a weak cipher"),
            rule(
                    "java",
                    "(?:.*\\.)?[uU]nsafe",
                    "allocateInstance|putObject|putLong|putInt",
                    "",
                    Severity.MEDIUM,
                    "goes around the language's guarantees through Unsafe"),
            rule("python", "", "eval|exec", "", Severity.HIGH, "evaluates text as code"),
            rule("python", "os", "system|popen", "", Severity.HIGH, "passes a line to the shell"),
            rule(
                    "python",
                    "subprocess",
                    "run|call|check_call|check_output|Popen",
                    "",
                    Severity.MEDIUM,
                    "starts another program"),
            rule(
                    "python",
                    "pickle|cPickle|marshal|shelve|dill",
                    "load|loads|open|Unpickler",
                    "",
                    Severity.MEDIUM,
                    "reads serialised objects, which can run code"),
            rule("python", "yaml", "load|unsafe_load", "", Severity.MEDIUM, "reads YAML with arbitrary types"),
            rule("python", "hashlib", "md5|sha1", "", Severity.LOW, "uses a weak hash"),
            rule("python", "tempfile", "mktemp", "", Severity.LOW, "names a temporary file before making it"),
            rule("script", "", "eval", "", Severity.HIGH, "evaluates text as code"),
            rule("script", "", "Function", "", Severity.HIGH, "makes a function from text"),
            rule(
                    "script",
                    "child_process|cp|childProcess",
                    "exec|execSync|spawn|spawnSync|execFile|fork",
                    "",
                    Severity.MEDIUM,
                    "starts another program"),
            rule("script", "vm", "runIn\\w+", "", Severity.HIGH, "evaluates text as code"),
            rule("script", "(?:crypto)?", "createHash", "(?i)md5|sha1", Severity.LOW, "uses a weak hash"),
            rule("go", "exec", "Command|CommandContext", "", Severity.MEDIUM, "starts another program"),
            rule("go", "md5|sha1", "New|Sum", "", Severity.LOW, "uses a weak hash"),
            rule("go", "unsafe", "Pointer", "", Severity.MEDIUM, "goes around the language's type safety"),
            rule("go", "template", "HTML|JS|URL", "", Severity.MEDIUM, "marks text as safe for a page"),
            rule("ruby", "", "eval|system|instance_eval", "", Severity.HIGH, "evaluates text or starts a program"),
            rule("ruby", "Marshal", "load", "", Severity.MEDIUM, "reads serialised objects"),
            rule(
                    "php",
                    "",
                    "eval|exec|system|shell_exec|passthru|unserialize",
                    "",
                    Severity.HIGH,
                    "evaluates text, starts a program or reads serialised objects"),
            rule("c", "", "gets|strcpy|strcat|sprintf|system|popen", "", Severity.MEDIUM, "calls an unsafe function"),
            rule(
                    "cpp",
                    "",
                    "gets|strcpy|strcat|sprintf|system|popen",
                    "",
                    Severity.MEDIUM,
                    "calls an unsafe function"));

    private SecurityCalls() {}

    /** A call to look for; an empty receiver stands for none, an empty literal for any. */
    private record Rule(
            String language, Pattern receiver, Pattern name, Pattern literal, Severity severity, String words) {

        boolean matches(SourceFile file, CallSite call) {
            String spoken = SCRIPT.contains(file.language().value())
                    ? "script"
                    : file.language().value();
            boolean construction = call.form() == CallSite.Form.NEW;
            boolean mustConstruct = Character.isUpperCase(name.pattern().charAt(0))
                    && (language.equals("java") || language.equals("script"));
            return language.equals(spoken)
                    && call.form() != CallSite.Form.ANNOTATION
                    && construction == mustConstruct
                    && receiver.matcher(call.receiver()).matches()
                    && name.matcher(call.name()).matches()
                    && (literal.pattern().isEmpty()
                            || literal.matcher(call.literal()).matches());
        }
    }

    private static Rule rule(
            String language, String receiver, String name, String literal, Severity severity, String words) {
        return new Rule(
                language, Pattern.compile(receiver), Pattern.compile(name), Pattern.compile(literal), severity, words);
    }

    static List<RiskAnswer> in(List<SourceFile> files) {
        return files.stream().flatMap(file -> in(file).stream()).limit(MOST).toList();
    }

    /** One statement for each sort of call in a file. */
    private static List<RiskAnswer> in(SourceFile file) {
        Map<Rule, List<CallSite>> found = new LinkedHashMap<>();
        for (CallSite call : file.structure().calls()) {
            ruleFor(file, call)
                    .ifPresent(rule -> found.computeIfAbsent(rule, key -> new ArrayList<>())
                            .add(call));
        }
        return found.entrySet().stream()
                .map(entry -> risk(file, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<Rule> ruleFor(SourceFile file, CallSite call) {
        return RULES.stream().filter(rule -> rule.matches(file, call)).findFirst();
    }

    private static RiskAnswer risk(SourceFile file, Rule rule, List<CallSite> calls) {
        CallSite first = calls.get(0);
        String who = first.caller().isEmpty() ? file.path().value() : first.caller();
        String advice = rule.words().contains("weak")
                ? "; it must not be what protects data."
                : "; untrusted input must not reach it unchecked.";
        String more = calls.size() == 1 ? "" : ", and " + (calls.size() - 1) + " more in this file";
        return RiskFacts.risk(
                Kind.SECURITY,
                rule.severity(),
                "`" + who + "` " + rule.words() + " (`" + first.name() + "`)" + more + advice,
                calls.stream()
                        .limit(CITED)
                        .map(call -> Evidence.of(file.path(), LineRange.at(call.line())))
                        .distinct()
                        .toList());
    }
}
