package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.RepoPath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Ruby writes names, and how files are named after them. */
final class RubyText {

    private static final Pattern RETURNED = Pattern.compile("@return \\[([\\w:]+)(?:, nil)?\\]");

    /** What Ruby itself and its standard library declare at the top; code adds methods to it more often than it is replaced. */
    private static final Set<String> PLATFORM = Set.of(
            "Array",
            "BasicObject",
            "Benchmark",
            "BigDecimal",
            "Binding",
            "Bundler",
            "CGI",
            "CSV",
            "Class",
            "Comparable",
            "Complex",
            "Data",
            "Date",
            "DateTime",
            "Delegator",
            "Dir",
            "ENV",
            "ERB",
            "Encoding",
            "Enumerable",
            "Enumerator",
            "Errno",
            "Etc",
            "Exception",
            "FalseClass",
            "Fiber",
            "File",
            "FileUtils",
            "Find",
            "Float",
            "Forwardable",
            "GC",
            "Gem",
            "Hash",
            "IO",
            "Integer",
            "JSON",
            "Kernel",
            "Logger",
            "Marshal",
            "Math",
            "Method",
            "Minitest",
            "Module",
            "Monitor",
            "Mutex",
            "NilClass",
            "Numeric",
            "Object",
            "ObjectSpace",
            "Observable",
            "Open3",
            "OpenSSL",
            "OpenStruct",
            "OptionParser",
            "Pathname",
            "Proc",
            "Process",
            "Psych",
            "Queue",
            "RSpec",
            "Ractor",
            "Random",
            "Range",
            "Rational",
            "Regexp",
            "RuntimeError",
            "SecureRandom",
            "Set",
            "Shellwords",
            "Signal",
            "SimpleDelegator",
            "Singleton",
            "Socket",
            "StandardError",
            "String",
            "StringIO",
            "StringScanner",
            "Struct",
            "Symbol",
            "TCPServer",
            "TCPSocket",
            "Tempfile",
            "Thread",
            "Time",
            "Timeout",
            "TrueClass",
            "URI",
            "WeakRef",
            "YAML",
            "Zlib");

    private RubyText() {}

    /** Whether the full name is one of the platform's. */
    static boolean isPlatform(String name) {
        return PLATFORM.contains(name);
    }

    /** A name or chain with single dots; a dot in front of a name from the top. */
    static String dotted(String text) {
        return text.replace("::", ".").replace("&.", ".");
    }

    /** Whether the dotted name is one of constants only. */
    static boolean isConstant(String name) {
        for (String segment : (name.startsWith(".") ? name.substring(1) : name).split("\\.", -1)) {
            if (segment.isEmpty() || !Character.isUpperCase(segment.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Whether loaders that go by convention look for the constant there: {@code Shop::BigTill} in {@code shop/big_till.rb}. */
    static boolean bears(RepoPath path, String constant) {
        String file =
                "/" + path.value().replaceFirst("\\.rb$", "").replace("_", "").toLowerCase(Locale.ROOT);
        return file.endsWith("/" + constant.replace('.', '/').replace("_", "").toLowerCase(Locale.ROOT));
    }

    /** The type that a method's comment says it returns; empty where it says none. */
    static String returned(String doc) {
        Matcher matcher = RETURNED.matcher(doc);
        return matcher.find() ? matcher.group(1) : "";
    }
}
