package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a recount found.
 *
 * @param messages messages with a value, and what became of them
 * @param records records of which a version holds, deleted ones included
 * @param cells series and days in which something was counted
 * @param documents documents compared, by alias; those that should stand or do, whichever is more
 * @param linesElsewhere lines of the line list that stand where earlier areas put them
 * @param lastDay the last day documents may speak of, yyyy-MM-dd; empty while there is none
 * @param mismatches how many differences there are
 * @param examples the first of them
 */
public record RecountResult(
        Messages messages,
        long records,
        long cells,
        SortedMap<String, Long> documents,
        long linesElsewhere,
        String lastDay,
        long mismatches,
        List<Mismatch> examples) {

    public RecountResult {
        documents = new TreeMap<>(documents);
        examples = List.copyOf(examples);
    }

    /**
     * What became of the messages.
     *
     * @param read messages with a value
     * @param rejected those that broke a rule
     * @param tooLate those beyond the horizon
     */
    public record Messages(long read, long rejected, long tooLate) {
        static Messages sumOf(Map<Integer, Fates> fates) {
            return new Messages(
                    fates.values().stream().mapToLong(Fates::read).sum(),
                    fates.values().stream().mapToLong(Fates::rejected).sum(),
                    fates.values().stream().mapToLong(Fates::tooLate).sum());
        }
    }

    /** Whether the index says what was counted. */
    public boolean agrees() {
        return mismatches == 0;
    }

    /** The findings in lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%,d messages: %,d rejected, %,d too late; %,d records"
                        .formatted(
                                messages.read(), messages.rejected(), messages.tooLate(), records));
        documents.forEach(
                (alias, number) ->
                        lines.add("%s: %,d documents compared".formatted(alias, number)));
        if (linesElsewhere > 0) {
            lines.add(
                    "%,d lines stand where areas lay when their cards came; they move with the next version or copy of a card"
                            .formatted(linesElsewhere));
        }
        lines.add(
                "%,d cells compared, %,d mismatches; last day %s"
                        .formatted(cells, mismatches, lastDay.isEmpty() ? "none yet" : lastDay));
        examples.forEach(example -> lines.add("  " + example));
        if (mismatches > examples.size()) {
            lines.add("  and %,d more".formatted(mismatches - examples.size()));
        }
        return lines;
    }
}
