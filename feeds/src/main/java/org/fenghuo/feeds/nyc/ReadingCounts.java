package org.fenghuo.feeds.nyc;

import java.util.List;

/** How often the differences were read as what. */
final class ReadingCounts {
    private long reported;
    private long deleted;
    private long confirmed;
    private long otherBorough;
    private long otherDay;

    void reported(int persons) {
        reported += persons;
    }

    void deleted(int persons) {
        deleted += persons;
    }

    void moved(CaseCell from, CaseCell to, int persons) {
        if (from.measure() != to.measure()) {
            confirmed += persons;
        } else if (from.place() != to.place()) {
            otherBorough += persons;
        } else {
            otherDay += persons;
        }
    }

    List<String> notes() {
        return List.of(
                "cases: %d reported, %d deleted; read as the same person: %d probable cases confirmed, %d moved to another borough, %d to another day"
                        .formatted(reported, deleted, confirmed, otherBorough, otherDay));
    }
}
