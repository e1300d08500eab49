package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenghuo.records.Operation;

/**
 * What is said of one thing, version by version.
 *
 * @param <T> what there is to say
 * @param id the identity of its record
 * @param source the facility that sends it
 * @param steps the versions, the oldest first, each later than the one before
 */
record History<T>(String id, String source, List<Step<T>> steps) {
    /**
     * A version.
     *
     * @param at when it became known and was sent
     * @param operation what it does to the one before
     * @param fact what holds from then on, unless it is a deletion
     */
    record Step<T>(Instant at, Operation operation, T fact) {
        boolean isDeletion() {
            return operation == Operation.DELETE;
        }
    }

    History {
        steps = List.copyOf(steps);
    }

    static <T> History<T> begun(String id, String source, Instant at, T fact) {
        return new History<>(id, source, List.of(new Step<>(at, Operation.REPORT, fact)));
    }

    /**
     * Says something else from an instant on, at the earliest a second after what was said last.
     */
    History<T> revised(Instant at, T fact) {
        return and(new Step<>(notBeforeTheLast(at), Operation.REVISE, fact));
    }

    /** Takes it back; nothing follows. */
    History<T> deleted(Instant at) {
        return and(new Step<>(notBeforeTheLast(at), Operation.DELETE, last().fact()));
    }

    /** What was said before an instant, told at once at that instant, and what was said later. */
    History<T> knownFrom(Instant begin) {
        List<Step<T>> kept = new ArrayList<>();
        for (Step<T> step : steps) {
            if (step.at().isBefore(begin)) {
                kept.clear();
                if (!step.isDeletion()) {
                    kept.add(new Step<>(begin, Operation.REPORT, step.fact()));
                }
            } else {
                kept.add(step);
            }
        }
        return new History<>(id, source, kept);
    }

    /** What holds when everything sent before this instant has been read. */
    Optional<T> holdingAt(Instant end) {
        Optional<T> holding = Optional.empty();
        for (Step<T> step : steps) {
            if (step.at().isBefore(end)) {
                holding = step.isDeletion() ? Optional.empty() : Optional.of(step.fact());
            }
        }
        return holding;
    }

    private Step<T> last() {
        return steps.get(steps.size() - 1);
    }

    private Instant notBeforeTheLast(Instant at) {
        Instant earliest = last().at().plusSeconds(1);
        return at.isBefore(earliest) ? earliest : at;
    }

    private History<T> and(Step<T> step) {
        List<Step<T>> longer = new ArrayList<>(steps);
        longer.add(step);
        return new History<>(id, source, longer);
    }
}
