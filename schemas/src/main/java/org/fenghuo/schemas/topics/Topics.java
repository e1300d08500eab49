package org.fenghuo.schemas.topics;

import java.util.List;
import java.util.Optional;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.topics.Topic.Keeps;

/** The catalogue of topics; no other list of them exists. */
public final class Topics {
    /** Report cards, every version of them. */
    public static final Topic CASE_REPORTS =
            new Topic("case-reports", "recordId", CaseReport.getClassSchema(), 4, Keeps.EVERYTHING);

    /** The tree of areas with its populations. */
    public static final Topic AREAS =
            new Topic("areas", "code", Area.getClassSchema(), 1, Keeps.NEWEST_OF_EACH_KEY);

    /** What was refused, with the reason. */
    public static final Topic REJECTS =
            new Topic(
                    "rejects",
                    "topic-partition-offset",
                    Reject.getClassSchema(),
                    4,
                    Keeps.NINETY_DAYS);

    /** The header that marks a tick: a message without a value that only moves event time. */
    public static final String TICK_HEADER = "tick";

    private static final List<Topic> ALL = List.of(CASE_REPORTS, AREAS, REJECTS);

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<Topic> all() {
        return ALL;
    }

    /** The topic of that name, if it is one of ours. */
    public static Optional<Topic> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }
}
