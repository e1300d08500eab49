package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a recount of one stream found.
 *
 * @param stream the stream
 * @param messages messages with a value, and what became of them
 * @param records records of which a version holds, deleted ones included
 * @param cells series and days in which something was counted
 * @param documents documents compared, by alias; those that should stand or do, whichever is more
 * @param lastDay the last day documents may speak of, yyyy-MM-dd; empty while there is none
 * @param notes what is no mismatch, but should be known
 * @param mismatches how many differences there are
 * @param examples the first of them
 */
public record StreamResult(
        Stream stream,
        Messages messages,
        long records,
        long cells,
        SortedMap<String, Long> documents,
        String lastDay,
        List<String> notes,
        long mismatches,
        List<Mismatch> examples) {

    public StreamResult {
        documents = new TreeMap<>(documents);
        notes = List.copyOf(notes);
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
        static Messages sumOf(Collection<Fates> fates) {
            return new Messages(
                    fates.stream().mapToLong(Fates::read).sum(),
                    fates.stream().mapToLong(Fates::rejected).sum(),
                    fates.stream().mapToLong(Fates::tooLate).sum());
        }
    }

    /** The findings in lines for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %,d messages: %,d rejected, %,d too late; %,d records"
                        .formatted(
                                name(),
                                messages.read(),
                                messages.rejected(),
                                messages.tooLate(),
                                records));
        documents.forEach(
                (alias, number) ->
                        lines.add("  %s: %,d documents compared".formatted(alias, number)));
        notes.forEach(note -> lines.add("  " + note));
        lines.add(
                "  %,d cells compared, %,d mismatches; last day %s"
                        .formatted(cells, mismatches, lastDay.isEmpty() ? "none yet" : lastDay));
        examples.forEach(example -> lines.add("    " + example));
        if (mismatches > examples.size()) {
            lines.add("    and %,d more".formatted(mismatches - examples.size()));
        }
        return lines;
    }

    private String name() {
        return switch (stream) {
            case CASES -> "病例 cases";
            case VISITS -> "就诊 visits";
            case COVERAGE -> "接种 coverage";
            case ALERTS -> "预警 alerts";
        };
    }
}
