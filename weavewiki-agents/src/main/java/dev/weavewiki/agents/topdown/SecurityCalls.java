package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.topdown.RiskAgent.RiskAnswer;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.RiskInsight.Kind;
import dev.weavewiki.core.model.product.RiskInsight.Severity;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
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

    private static final Phrase STARTS_PROGRAM = Phrase.of("{0} starts another program ({1})");
    private static final Phrase WEAK_HASH = Phrase.of("{0} uses a weak hash ({1})");
    private static final Phrase WEAK_CIPHER = Phrase.of("{0} uses a weak cipher ({1})");
    private static final Phrase EVALUATES = Phrase.of("{0} evaluates text as code ({1})");

    /** What is no danger by itself, but no protection either. */
    private static final Set<Phrase> WEAK = Set.of(WEAK_HASH, WEAK_CIPHER);

    private static final List<Rule> RULES = List.of(
            rule("java", "(?:.*\\bgetRuntime\\(\\)|runtime)", "exec", "", Severity.MEDIUM, STARTS_PROGRAM),
            rule("java", ".*", "ProcessBuilder", "", Severity.MEDIUM, STARTS_PROGRAM),
            rule(
                    "java",
                    ".*",
                    "ObjectInputStream",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} reads serialised Java objects ({1})")),
            rule("java", ".*[eE]ngine", "eval", "", Severity.HIGH, Phrase.of("{0} evaluates a script ({1})")),
            rule("java", "MessageDigest", "getInstance", "(?i)md5|sha-?1", Severity.LOW, WEAK_HASH),
            rule("java", "Cipher", "getInstance", "(?i)des.*|rc4|.*/ecb/.*", Severity.MEDIUM, WEAK_CIPHER),
            rule(
                    "java",
                    "(?:.*\\.)?[uU]nsafe",
                    "allocateInstance|putObject|putLong|putInt",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} goes around the language's guarantees through Unsafe ({1})")),
            rule("python", "", "eval|exec", "", Severity.HIGH, EVALUATES),
            rule("python", "os", "system|popen", "", Severity.HIGH, Phrase.of("{0} passes a line to the shell ({1})")),
            rule("python", "subprocess", "run|call|check_call|check_output|Popen", "", Severity.MEDIUM, STARTS_PROGRAM),
            rule(
                    "python",
                    "pickle|cPickle|marshal|shelve|dill",
                    "load|loads|open|Unpickler",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} reads serialised objects, which can run code ({1})")),
            rule(
                    "python",
                    "yaml",
                    "load|unsafe_load",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} reads YAML with arbitrary types ({1})")),
            rule("python", "hashlib", "md5|sha1", "", Severity.LOW, WEAK_HASH),
            rule(
                    "python",
                    "tempfile",
                    "mktemp",
                    "",
                    Severity.LOW,
                    Phrase.of("{0} names a temporary file before making it ({1})")),
            rule("script", "", "eval", "", Severity.HIGH, EVALUATES),
            rule("script", "", "Function", "", Severity.HIGH, Phrase.of("{0} makes a function from text ({1})")),
            rule(
                    "script",
                    "child_process|cp|childProcess",
                    "exec|execSync|spawn|spawnSync|execFile|fork",
                    "",
                    Severity.MEDIUM,
                    STARTS_PROGRAM),
            rule("script", "vm", "runIn\\w+", "", Severity.HIGH, EVALUATES),
            rule("script", "(?:crypto)?", "createHash", "(?i)md5|sha1", Severity.LOW, WEAK_HASH),
            rule("go", "exec", "Command|CommandContext", "", Severity.MEDIUM, STARTS_PROGRAM),
            rule("go", "md5|sha1", "New|Sum", "", Severity.LOW, WEAK_HASH),
            rule(
                    "go",
                    "unsafe",
                    "Pointer",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} goes around the language's type safety ({1})")),
            rule(
                    "go",
                    "template",
                    "HTML|JS|URL",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} marks text as safe for a page ({1})")),
            rule(
                    "ruby",
                    "",
                    "eval|system|instance_eval",
                    "",
                    Severity.HIGH,
                    Phrase.of("{0} evaluates text or starts a program ({1})")),
            rule("ruby", "Marshal", "load", "", Severity.MEDIUM, Phrase.of("{0} reads serialised objects ({1})")),
            rule(
                    "php",
                    "",
                    "eval|exec|system|shell_exec|passthru|unserialize",
                    "",
                    Severity.HIGH,
                    Phrase.of("{0} evaluates text, starts a program or reads serialised objects ({1})")),
            rule(
                    "c",
                    "",
                    "gets|strcpy|strcat|sprintf|system|popen",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} calls an unsafe function ({1})")),
            rule(
                    "cpp",
                    "",
                    "gets|strcpy|strcat|sprintf|system|popen",
                    "",
                    Severity.MEDIUM,
                    Phrase.of("{0} calls an unsafe function ({1})")));

    private SecurityCalls() {}

    /** A call to look for; an empty receiver stands for none, an empty literal for any. */
    private record Rule(
            String language, Pattern receiver, Pattern name, Pattern literal, Severity severity, Phrase words) {

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
            String language, String receiver, String name, String literal, Severity severity, Phrase words) {
        return new Rule(
                language, Pattern.compile(receiver), Pattern.compile(name), Pattern.compile(literal), severity, words);
    }

    static List<RiskAnswer> in(List<SourceFile> files, ProseLanguage say) {
        return files.stream()
                .flatMap(file -> in(file, say).stream())
                .limit(MOST)
                .toList();
    }

    /** One statement for each sort of call in a file. */
    private static List<RiskAnswer> in(SourceFile file, ProseLanguage say) {
        Map<Rule, List<CallSite>> found = new LinkedHashMap<>();
        for (CallSite call : file.structure().calls()) {
            ruleFor(file, call)
                    .ifPresent(rule -> found.computeIfAbsent(rule, key -> new ArrayList<>())
                            .add(call));
        }
        return found.entrySet().stream()
                .map(entry -> risk(file, entry.getKey(), entry.getValue(), say))
                .toList();
    }

    private static Optional<Rule> ruleFor(SourceFile file, CallSite call) {
        return RULES.stream().filter(rule -> rule.matches(file, call)).findFirst();
    }

    private static RiskAnswer risk(SourceFile file, Rule rule, List<CallSite> calls, ProseLanguage say) {
        CallSite first = calls.get(0);
        String who = "`" + (first.caller().isEmpty() ? file.path().value() : first.caller()) + "`";
        String does = say.text(rule.words(), who, "`" + first.name() + "`");
        String all = calls.size() == 1 ? does : say.text("{0}, and {1} more in this file", does, calls.size() - 1);
        return RiskFacts.risk(
                Kind.SECURITY,
                rule.severity(),
                say.text(
                        WEAK.contains(rule.words())
                                ? "{0}; it must not be what protects data."
                                : "{0}; untrusted input must not reach it unchecked.",
                        all),
                calls.stream()
                        .limit(CITED)
                        .map(call -> Evidence.of(file.path(), LineRange.at(call.line())))
                        .distinct()
                        .toList());
    }
}
