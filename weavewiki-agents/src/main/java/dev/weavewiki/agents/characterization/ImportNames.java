package dev.weavewiki.agents.characterization;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names code imports when it uses a package: the naming rules of each ecosystem, and its well-known exceptions. */
final class ImportNames {

    /** Distributions whose modules are named otherwise, as their own documentation says. */
    private static final Map<String, List<String>> PYTHON = Map.ofEntries(
            Map.entry("pyyaml", List.of("yaml")),
            Map.entry("beautifulsoup4", List.of("bs4")),
            Map.entry("pillow", List.of("PIL")),
            Map.entry("scikit-learn", List.of("sklearn")),
            Map.entry("scikit-image", List.of("skimage")),
            Map.entry("python-dateutil", List.of("dateutil")),
            Map.entry("python-dotenv", List.of("dotenv")),
            Map.entry("pysocks", List.of("socks")),
            Map.entry("pyopenssl", List.of("OpenSSL")),
            Map.entry("pyjwt", List.of("jwt")),
            Map.entry("attrs", List.of("attr", "attrs")),
            Map.entry("opencv-python", List.of("cv2")),
            Map.entry("protobuf", List.of("google.protobuf")),
            Map.entry("psycopg2-binary", List.of("psycopg2")),
            Map.entry("mysqlclient", List.of("MySQLdb")),
            Map.entry("gitpython", List.of("git")),
            Map.entry("setuptools", List.of("setuptools", "pkg_resources")));

    private static final Map<String, List<String>> JVM = Map.ofEntries(
            Map.entry("com.google.guava:guava", List.of("com.google.common")),
            Map.entry(
                    "com.google.guava:guava-testlib",
                    List.of("com.google.common.testing", "com.google.common.collect.testing")),
            Map.entry("com.google.truth:truth", List.of("com.google.common.truth")),
            Map.entry("junit:junit", List.of("org.junit", "junit.framework")),
            Map.entry("com.google.code.findbugs:jsr305", List.of("javax.annotation")),
            Map.entry("com.google.inject:guice", List.of("com.google.inject")),
            Map.entry("io.projectreactor:reactor-core", List.of("reactor.core", "reactor.util")),
            Map.entry("io.projectreactor:reactor-test", List.of("reactor.test")),
            Map.entry("io.github.bonede:tree-sitter", List.of("org.treesitter")),
            Map.entry("commons-codec:commons-codec", List.of("org.apache.commons.codec")),
            Map.entry("com.squareup.okhttp3:okhttp", List.of("okhttp3")),
            Map.entry("com.squareup.retrofit2:retrofit", List.of("retrofit2")),
            Map.entry("org.projectlombok:lombok", List.of("lombok")),
            Map.entry("org.hibernate.orm:hibernate-core", List.of("org.hibernate")),
            Map.entry("org.mongodb:mongodb-driver-sync", List.of("com.mongodb.client")),
            Map.entry("org.mongodb:mongodb-driver-core", List.of("com.mongodb")),
            Map.entry("org.mongodb:bson", List.of("org.bson")),
            Map.entry("org.seleniumhq.selenium:selenium-java", List.of("org.openqa.selenium")),
            Map.entry("com.microsoft.onnxruntime:onnxruntime", List.of("ai.onnxruntime")),
            Map.entry("org.apache.httpcomponents:httpclient", List.of("org.apache.http")),
            Map.entry("org.apache.opennlp:opennlp-tools", List.of("opennlp.tools")),
            Map.entry("commons-io:commons-io", List.of("org.apache.commons.io")),
            Map.entry("commons-lang:commons-lang", List.of("org.apache.commons.lang")),
            Map.entry("ch.qos.logback:logback-classic", List.of("ch.qos.logback.classic")));

    private ImportNames() {}

    /** Prefixes of imports that belong to the package, each once; empty where the ecosystem has no rule. */
    static List<String> of(String ecosystem, String name) {
        return names(ecosystem, name).stream().distinct().toList();
    }

    private static List<String> names(String ecosystem, String name) {
        return switch (ecosystem) {
            case "npm", "go", "deno" -> List.of(name);
            case "python", "pip", "pypi" -> python(name);
            case "maven", "gradle", "scala" -> jvm(name);
            case "composer" -> php(name);
            case "swift" -> List.of(studly(name.replaceFirst("^swift-", "")), name);
            case "cargo", "rust" -> List.of(name.replace('-', '_'));
            case "ruby", "rubygems", "gem" -> List.of(name, name.replace('-', '/'));
            case "nuget", "dotnet" -> List.of(name);
            default -> List.of();
        };
    }

    private static List<String> python(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\[.*", "");
        List<String> known = PYTHON.get(plain);
        return known != null ? known : List.of(plain.replaceAll("[-.]", "_"), name);
    }

    /** Namespaces are usually called as the package is, with or without the vendor before it. */
    private static List<String> php(String name) {
        String vendor = studly(name.substring(0, Math.max(0, name.indexOf('/'))));
        String pack = name.substring(name.indexOf('/') + 1);
        String inner = Stream.of(pack.split("-")).map(ImportNames::studly).collect(Collectors.joining("\\"));
        return List.of(vendor + "\\" + studly(pack), vendor + "\\" + inner, studly(pack));
    }

    /** {@code case-paths} becomes {@code CasePaths}. */
    private static String studly(String name) {
        return Stream.of(name.split("[-_.]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static List<String> jvm(String name) {
        List<String> known = JVM.get(name);
        if (known != null) {
            return known;
        }
        String[] parts = name.split(":", -1);
        if (parts.length < 2 || !parts[0].contains(".")) {
            return List.of();
        }
        String group = parts[0];
        String artifact = parts[1].replace('-', '.');
        String last = artifact.substring(artifact.lastIndexOf('.') + 1);
        String parent = group.substring(0, Math.max(0, group.lastIndexOf('.')));
        boolean isOneWord = artifact.equals(parts[1]) && artifact.length() > 4;
        return Stream.of(
                        Stream.of(group, group.replace("-", ""), group + "." + artifact, group + "." + last),
                        Stream.of(artifact).filter(guess -> artifact.contains(group) || isOneWord),
                        Stream.of(parent + "." + last).filter(guess -> parent.contains(".")))
                .flatMap(guesses -> guesses)
                .distinct()
                .toList();
    }
}
