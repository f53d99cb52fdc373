package dev.weavewiki.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A made-up repository of any number of source files, with everything in it that tends to make a prompt long: a file that
 * all others import, a file of many thousand lines, a file with a very long line, a folder with a third of all files,
 * modules with manifests, documents with very many headings, a class of its own name for each file.
 */
final class GrowingRepository {

    /** The file that all others lean on. */
    static final String HUB = "modules/base/src/main/java/org/sample/base/Hub.java";

    /** The file that takes many windows to read. */
    static final String HUGE = "modules/base/src/main/java/org/sample/base/Ledger.java";

    /** How many methods the huge file has, and how many lines each of them. */
    static final int METHODS = 150;

    private static final String WIDE = "modules/base/src/main/java/org/sample/base/Wide.java";
    private static final int PER_MODULE = 40;
    private static final String CROWDED = "catalog";
    private static final List<String> KINDS = List.of(
            "Order",
            "Invoice",
            "Parcel",
            "Ticket",
            "Voucher",
            "Basket",
            "Carrier",
            "Depot",
            "Harbour",
            "Journey",
            "Kiosk",
            "Locker",
            "Manifest",
            "Notice",
            "Outlet",
            "Pallet",
            "Quota",
            "Route",
            "Shelf",
            "Tariff",
            "Urn",
            "Vessel",
            "Wagon",
            "Yard");
    private static final List<String> ROLES = List.of(
            "Register",
            "Planner",
            "Checker",
            "Reader",
            "Writer",
            "Gateway",
            "Policy",
            "Record",
            "Service",
            "Repository",
            "Resource",
            "Parser",
            "Builder",
            "Monitor",
            "Sorter",
            "Counter",
            "Splitter");
    private static final List<String> FOLDERS = List.of("intake", "intake/paper", "dispatch", "dispatch/night/remote");

    private final Path root;
    private final int files;

    private GrowingRepository(Path root, int files) {
        this.root = root;
        this.files = files;
    }

    /** @param files how many source files there are, at least 10 */
    static Path in(Path root, int files) {
        try {
            new GrowingRepository(root, files).write();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For measurements outside of a test. Arguments: folder, number of files. */
    public static void main(String... arguments) {
        in(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write() throws IOException {
        file(HUB, hub());
        file(HUGE, huge());
        file(WIDE, wide());
        for (int i = 3; i < files; i++) {
            file(path(i), i % 10 == 9 ? test(i) : source(i));
        }
        file("README.md", readme());
        file("CHANGELOG.md", changelog());
        file("pom.xml", manifest("sample", 5));
        for (int module = 0; module <= files / PER_MODULE; module++) {
            file("modules/" + module(module) + "/pom.xml", manifest(module(module), 30));
            file("docs/guide-" + module + ".md", guide(module));
            file("docs/adr/" + String.format(Locale.ROOT, "%04d", module + 1) + "-choose.md", decision(module));
        }
    }

    private static String module(int number) {
        return number == 0 ? "base" : "m" + number;
    }

    private static String packageOf(int i) {
        if (i % 3 == 0) {
            return "org.sample." + CROWDED;
        }
        return "org.sample." + module(1 + i / PER_MODULE) + "."
                + FOLDERS.get(i % FOLDERS.size()).replace('/', '.');
    }

    private static String name(int i) {
        return KINDS.get(i % KINDS.size())
                + ROLES.get(i / KINDS.size() % ROLES.size())
                + (i < KINDS.size() * ROLES.size() ? "" : String.valueOf(i))
                + (i % 10 == 9 ? "Test" : "");
    }

    private static String path(int i) {
        String module = i % 3 == 0 ? CROWDED : module(1 + i / PER_MODULE);
        return "modules/" + module + "/src/" + (i % 10 == 9 ? "test" : "main") + "/java/"
                + packageOf(i).replace('.', '/') + "/" + name(i) + ".java";
    }

    /** Three earlier files that are no tests, near ones and far ones. */
    private static int[] neighbours(int i) {
        int[] all = {i - 1, i - 7, i / 2};
        for (int k = 0; k < all.length; k++) {
            int other = Math.max(3, all[k]);
            all[k] = other % 10 == 9 ? other - 1 : other;
        }
        return all;
    }

    private static String source(int i) {
        StringBuilder text = head(i);
        String subject = KINDS.get(i % KINDS.size()).toLowerCase(Locale.ROOT);
        text.append("/**\n * Keeps the ")
                .append(subject)
                .append(" of number ")
                .append(i)
                .append(" in order — naïve, but it holds. It refuses what is late.\n */\n")
                .append(i % 50 == 13 ? "@RestController\n" : "")
                .append("public class ")
                .append(name(i))
                .append(" {\n\n    private int left = ")
                .append(i)
                .append(";\n\n");
        text.append("    /** Takes a ")
                .append(subject)
                .append(" and says how many are left. */\n")
                .append(i % 50 == 13 ? "    @GetMapping(\"/" + subject + "/" + i + "\")\n" : "")
                .append("    public int take(int pieces) {\n");
        for (int other : neighbours(i)) {
            if (other != i) {
                text.append("        left -= new ").append(name(other)).append("().take(pieces);\n");
            }
        }
        text.append("        Hub.count(\"")
                .append(subject)
                .append("\");\n        return left;\n    }\n\n")
                .append("    // TODO: the ")
                .append(subject)
                .append(" of number ")
                .append(i)
                .append(" is counted twice\n")
                .append("    void close() {\n        try {\n            Hub.count(\"closed\");\n")
                .append("        } catch (RuntimeException e) {\n        }\n    }\n");
        if (i % 100 == 11) {
            text.append("\n    public static void main(String[] args) {\n        new ")
                    .append(name(i))
                    .append("().take(args.length);\n    }\n");
        }
        return text.append("}\n").toString();
    }

    private static String test(int i) {
        int other = neighbours(i)[0];
        return head(i).append("class ")
                .append(name(i))
                .append(" {\n\n    @Test\n    void it_takes() {\n        new ")
                .append(name(other))
                .append("().take(")
                .append(i)
                .append(");\n    }\n}\n")
                .toString();
    }

    private static StringBuilder head(int i) {
        StringBuilder text =
                new StringBuilder("package ").append(packageOf(i)).append(";\n\nimport org.sample.base.Hub;\n");
        for (int other : neighbours(i)) {
            if (other != i) {
                text.append("import ")
                        .append(packageOf(other))
                        .append('.')
                        .append(name(other))
                        .append(";\n");
            }
        }
        return text.append("import com.vendor").append(i % 997).append(".Tool;\n\n");
    }

    private static String hub() {
        return "package org.sample.base;\n\n/** Counts what happens everywhere. */\npublic final class Hub {\n\n"
                + "    private Hub() {}\n\n    /** Counts one more of that name. */\n"
                + "    public static void count(String name) {\n        Ledger.step0(name.length());\n    }\n}\n";
    }

    private static String huge() {
        StringBuilder text =
                new StringBuilder("package org.sample.base;\n\n/** Books all steps. */\npublic class Ledger {\n");
        for (int i = 0; i < METHODS; i++) {
            text.append("\n    /** Books step ")
                    .append(i)
                    .append(" — with a 🚢 in the harbour of Łódź. */\n")
                    .append("    public static int step")
                    .append(i)
                    .append("(int amount) {\n        int sum = amount;\n");
            for (int line = 0; line < 9; line++) {
                text.append("        sum += amount * ")
                        .append(i + line)
                        .append("; // 부두 ")
                        .append(line)
                        .append(" 🚢🚢\n");
            }
            text.append("        return sum;\n    }\n");
        }
        return text.append("}\n").toString();
    }

    private static String wide() {
        return "package org.sample.base;\n\n/** A table in one line. */\npublic class Wide {\n"
                + "    static final String TABLE = \"" + "alpha🚢beta,".repeat(4_000) + "\";\n\n"
                + "    /** The width. */\n    public static int width() {\n        return TABLE.length();\n    }\n}\n";
    }

    private String readme() {
        StringBuilder text = new StringBuilder("# Sample\n\nSample books parcels for harbours, depots and shops.\n");
        for (int i = 0; i < Math.min(2_000, 20 + files / 2); i++) {
            text.append("\n## How ")
                    .append(name(Math.max(3, i)))
                    .append(" works\n\nIt takes what comes in and counts it. ")
                    .append("Use it where parcels of kind ")
                    .append(i)
                    .append(" arrive by ship 🚢; it refuses those that are late.\n".repeat(1 + i % 5));
        }
        return text.toString();
    }

    private String changelog() {
        StringBuilder text = new StringBuilder("# Changelog\n");
        for (int i = Math.min(500, files); i > 0; i--) {
            text.append("\n## 1.")
                    .append(i)
                    .append(".0\n\n- Books parcels of kind ")
                    .append(i)
                    .append(".\n");
        }
        return text.toString();
    }

    private static String manifest(String name, int requirements) {
        StringBuilder text = new StringBuilder("<project>\n  <groupId>org.sample</groupId>\n  <artifactId>")
                .append(name)
                .append("</artifactId>\n  <version>1</version>\n  <description>The part ")
                .append(name)
                .append(" of the sample.</description>\n  <dependencies>\n");
        for (int i = 0; i < requirements; i++) {
            int vendor = Math.floorMod(name.hashCode() + i * 31, 997);
            text.append("    <dependency><groupId>com.vendor")
                    .append(vendor)
                    .append("</groupId><artifactId>tool-")
                    .append(vendor)
                    .append("</artifactId><version>1.")
                    .append(i)
                    .append("</version></dependency>\n");
        }
        return text.append("  </dependencies>\n</project>\n").toString();
    }

    private static String guide(int number) {
        return "# Guide " + number + "\n\nHow to use `" + name(3 + number) + "`.\n\n## Setting up\n\n"
                + "Start it and send it parcels.\n".repeat(20);
    }

    private static String decision(int number) {
        return "# " + (number + 1) + ". Keep module " + module(number)
                + " apart\n\n## Status\n\nAccepted\n\n## Decision\n\n" + "We keep " + module(number)
                + " apart, because it changes often.\n";
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
