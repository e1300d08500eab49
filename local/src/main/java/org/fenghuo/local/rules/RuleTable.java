package org.fenghuo.local.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fenghuo.local.terminal.Width;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;

/** Rules in a table for a terminal, a line each. */
public final class RuleTable {
    private static final List<String> HEADER =
            List.of(
                    "规则 id",
                    "version",
                    "family",
                    "place",
                    "threshold",
                    "level",
                    "enabled",
                    "valid",
                    "mark");
    private static final int WIDEST = 40;

    private RuleTable() {}

    /** The header and a line for each rule. */
    public static List<String> lines(List<Rule> rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        rules.forEach(rule -> rows.add(row(rule)));
        int[] widths = new int[HEADER.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                int width = Math.min(WIDEST, Width.of(row.get(column)));
                widths[column] = Math.max(widths[column], width);
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(Width.left(row.get(column), widths[column])).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static List<String> row(Rule rule) {
        return List.of(
                rule.getId(),
                String.valueOf(rule.getVersion()),
                word(rule.getFamily()),
                word(rule.getPlace()),
                threshold(rule),
                word(rule.getLevel()),
                rule.getEnabled() ? "yes" : "no",
                validity(rule),
                rule.getMark());
    }

    private static String threshold(Rule rule) {
        if (rule.getFamily() == RuleFamily.COVERAGE) {
            return rule.getAtLeast() == 0 ? "< target" : "< " + number(rule.getAtLeast());
        }
        String value =
                switch (rule.getMethod()) {
                    case RATE -> number(rule.getAtLeast()) + "/100k";
                    case SHARE -> "share " + number(rule.getAtLeast());
                    case COUNT, UNRECOGNISED -> number(rule.getAtLeast());
                };
        StringBuilder words = new StringBuilder(value + " in " + rule.getWindowDays() + " d");
        rule.getAlternatives()
                .forEach(
                        other ->
                                words.append(" or ")
                                        .append(other.getAtLeast())
                                        .append(' ')
                                        .append(word(other.getWhat())));
        return words.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String validity(Rule rule) {
        if (rule.getValidFrom() == null && rule.getValidUntil() == null) {
            return "always";
        }
        String from = rule.getValidFrom() == null ? "" : rule.getValidFrom().toString();
        String until = rule.getValidUntil() == null ? "" : rule.getValidUntil().toString();
        return from + "/" + until;
    }

    private static String word(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
