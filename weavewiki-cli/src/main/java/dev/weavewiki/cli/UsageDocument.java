package dev.weavewiki.cli;

import dev.weavewiki.budget.PriceTable;
import dev.weavewiki.core.checkpoint.CallJournal.Expense;
import dev.weavewiki.core.checkpoint.CallJournal.State;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.engine.RunUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What runs were charged, in the form in which it is printed.
 *
 * @param runs their ids, newest first
 * @param byPhase sums, in the order of the phases; likewise for agents and models, by name
 */
record UsageDocument(List<String> runs, Sum total, List<Sum> byPhase, List<Sum> byAgent, List<Sum> byModel) {

    /**
     * A sum of attempts.
     *
     * @param name of the phase, agent or model
     * @param attempts how many requests were charged or failed, of which so many
     * @param lost were under way when their process died, and are charged at what was reserved
     * @param dollars in decimal notation; empty where the price of a model is not known
     */
    record Sum(String name, int attempts, int failed, int lost, TokenUsage usage, String dollars) {}

    static UsageDocument of(List<RunUsage> runs, PriceTable prices) {
        List<Expense> all =
                runs.stream().flatMap(run -> run.expenses().stream()).toList();
        return new UsageDocument(
                runs.stream().map(run -> run.run().value()).toList(),
                sum("all", all, prices),
                sums(
                        all.stream()
                                .sorted(Comparator.comparing(Expense::phase))
                                .toList(),
                        expense ->
                                expense.phase().number() + " " + expense.phase().title(),
                        prices),
                sums(all, expense -> expense.agent().value(), prices),
                sums(all, Expense::model, prices));
    }

    private static List<Sum> sums(List<Expense> expenses, Function<Expense, String> name, PriceTable prices) {
        Map<String, List<Expense>> groups = new TreeMap<>();
        expenses.forEach(expense -> groups.computeIfAbsent(name.apply(expense), key -> new java.util.ArrayList<>())
                .add(expense));
        return groups.entrySet().stream()
                .map(group -> sum(group.getKey(), group.getValue(), prices))
                .toList();
    }

    private static Sum sum(String name, List<Expense> expenses, PriceTable prices) {
        return new Sum(
                name,
                expenses.stream().mapToInt(Expense::attempts).sum(),
                attempts(expenses, State.FAILED),
                attempts(expenses, State.UNKNOWN),
                expenses.stream().map(Expense::usage).reduce(TokenUsage.NONE, TokenUsage::plus),
                dollars(expenses, prices));
    }

    private static int attempts(List<Expense> expenses, State outcome) {
        return expenses.stream()
                .filter(expense -> expense.outcome() == outcome)
                .mapToInt(Expense::attempts)
                .sum();
    }

    private static String dollars(List<Expense> expenses, PriceTable prices) {
        boolean known =
                expenses.stream().allMatch(expense -> prices.of(expense.model()).isPresent());
        return known
                ? expenses.stream()
                        .flatMap(expense -> prices.of(expense.model()).map(price -> price.of(expense.usage())).stream())
                        .reduce(Money.ZERO, Money::plus)
                        .toString()
                : "";
    }

    Stream<String> lines() {
        if (total.attempts() == 0) {
            return Stream.of("No model was asked yet.");
        }
        String head = String.format(
                Locale.ROOT,
                "%-28s %8s %12s %12s %12s %12s %10s",
                "",
                "Calls",
                "Input",
                "of it cached",
                "Output",
                "of it hidden",
                "Dollars");
        return Stream.of(
                        Stream.of(head),
                        group("By phase", byPhase),
                        group("By agent", byAgent),
                        group("By model", byModel),
                        Stream.of(line(total)),
                        lost())
                .flatMap(Function.identity());
    }

    private static Stream<String> group(String title, List<Sum> sums) {
        return Stream.concat(Stream.of(title), sums.stream().map(UsageDocument::line));
    }

    private static String line(Sum sum) {
        return String.format(
                Locale.ROOT,
                "  %-26s %,8d %,12d %,12d %,12d %,12d %10s",
                sum.name(),
                sum.attempts(),
                sum.usage().input().value(),
                sum.usage().cachedInput().value(),
                sum.usage().output().value(),
                sum.usage().reasoning().value(),
                sum.dollars().isEmpty() ? "unknown" : sum.dollars());
    }

    private Stream<String> lost() {
        return total.failed() + total.lost() == 0
                ? Stream.empty()
                : Stream.of(String.format(
                        Locale.ROOT,
                        "%,d of the calls failed; %,d were under way when their process died, and count at what was"
                                + " reserved for them.",
                        total.failed(),
                        total.lost()));
    }
}
