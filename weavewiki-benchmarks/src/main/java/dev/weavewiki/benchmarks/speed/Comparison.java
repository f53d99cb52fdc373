package dev.weavewiki.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares {@code weavewiki graph} as a whole process with other tools over one folder. They take turns, so that a busy
 * machine is busy for all of them; medians are reported. Tools are looked for on the PATH, and those that are missing or
 * fail are named and left out. Give it a copy: some tools write into the folder that they read.
 *
 * <p>Arguments: the folder, how often each tool runs (default 3), and after how many minutes one is given up (default 5).
 */
public final class Comparison {

    private Comparison() {}

    /** @throws IOException where the folder cannot be read or GNU time cannot be started */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            System.err.println("usage: Comparison FOLDER [REPETITIONS] [MINUTES]");
            return;
        }
        if (!Tool.isInstalled(Stopwatch.PROGRAM)) {
            System.err.println("GNU time is needed, as `time` on the PATH");
            return;
        }
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        long minutes = arguments.length > 2 ? Long.parseLong(arguments[2]) : 5;
        Path scratch = Files.createTempDirectory("comparison-");
        List<Tool> tools = new ArrayList<>();
        for (Tool tool : Tool.all(scratch)) {
            if (tool.isInstalled()) {
                tools.add(tool);
            } else {
                System.out.println("left out: " + tool.command().get(0) + " is not on the PATH");
            }
        }
        print(costs(tools, new Stopwatch(folder, scratch, minutes), repetitions));
    }

    private static Map<String, List<Cost>> costs(List<Tool> tools, Stopwatch stopwatch, int repetitions)
            throws InterruptedException {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        List<Tool> left = new ArrayList<>(tools);
        for (int round = 0; round < repetitions; round++) {
            for (Tool tool : List.copyOf(left)) {
                try {
                    Cost cost = stopwatch.time(tool);
                    System.out.println(tool.name() + ": " + cost);
                    costs.computeIfAbsent(tool.name(), name -> new ArrayList<>())
                            .add(cost);
                } catch (IOException e) {
                    System.out.println("left out: " + e.getMessage());
                    left.remove(tool);
                    costs.remove(tool.name());
                }
            }
        }
        return costs;
    }

    /** Ratios are the other tool's figure over the first's: above 1, the first is better. */
    private static void print(Map<String, List<Cost>> costs) {
        System.out.println("| Tool | Wall s | CPU s | Peak MiB | Wall ratio | CPU ratio | Runs: wall s |");
        System.out.println("|---|---|---|---|---|---|---|");
        Cost first = null;
        for (var entry : costs.entrySet()) {
            Cost cost = Cost.median(entry.getValue());
            first = first == null ? cost : first;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.0f | %.2f | %.2f | %s |%n",
                    entry.getKey(),
                    cost.wall(),
                    cost.processor(),
                    cost.peak(),
                    cost.wall() / first.wall(),
                    cost.processor() / first.processor(),
                    entry.getValue().stream()
                            .map(each -> String.format(Locale.ROOT, "%.1f", each.wall()))
                            .toList());
        }
    }
}
