package org.fenghuo.jobs.connect.rules;

import java.time.Instant;
import java.util.List;
import org.fenghuo.jobs.intake.Fault;

/** The rules of the head of all records, in their order. */
final class HeadRules {
    /** How far a report may lie ahead of the time at which Kafka received it. */
    static final long MOST_AHEAD_MS = 3_600_000;

    private static final long FIRST_MILLI = Days.FIRST.toEpochDay() * 86_400_000L;

    private static final List<HeadRule> RULES =
            List.of(
                    (head, at) ->
                            Faults.blank(
                                    "recordId", head.recordId(), "an id unique in all sources"),
                    (head, at) -> Faults.longId("recordId", head.recordId()),
                    (head, at) -> Faults.blank("source", head.source(), "the code of the facility"),
                    (head, at) -> Faults.longId("source", head.source()),
                    (head, at) -> versionIsNoDebt(head),
                    HeadRules::reportIsNotAhead,
                    (head, at) -> reportIsOfOurTime(head));

    private HeadRules() {}

    @FunctionalInterface
    private interface HeadRule {
        Fault fault(Head head, long appendedAt);
    }

    static Fault first(Head head, long appendedAt) {
        for (int i = 0; i < RULES.size(); i++) {
            Fault fault = RULES.get(i).fault(head, appendedAt);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    static void all(Head head, long appendedAt, List<Fault> faults) {
        for (HeadRule rule : RULES) {
            Fault fault = rule.fault(head, appendedAt);
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    private static Fault versionIsNoDebt(Head head) {
        return head.version() >= 0
                ? null
                : Fault.of(
                        "version-negative",
                        "version",
                        String.valueOf(head.version()),
                        "a whole number from 0");
    }

    private static Fault reportIsNotAhead(Head head, long at) {
        return head.reportedAt().toEpochMilli() <= at + MOST_AHEAD_MS
                ? null
                : Fault.of(
                        "reported-in-the-future",
                        "reportedAt",
                        head.reportedAt().toString(),
                        "at most one hour after it was received, " + Instant.ofEpochMilli(at));
    }

    private static Fault reportIsOfOurTime(Head head) {
        return head.reportedAt().toEpochMilli() >= FIRST_MILLI
                ? null
                : Fault.of(
                        "reported-too-early",
                        "reportedAt",
                        head.reportedAt().toString(),
                        "an instant from 1900-01-01");
    }
}
