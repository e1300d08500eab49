package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.List;

/** Counts a running system's records again and compares what stands in its index. */
public final class Recount {
    private final RecountSettings settings;
    private final Progress progress;

    private Recount(RecountSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Counts, compares and says what was found; the system should be drained. */
    public static RecountResult run(RecountSettings settings, Progress progress)
            throws ServerTrouble {
        return new Recount(settings, progress).run();
    }

    private RecountResult run() throws ServerTrouble {
        List<StreamResult> results = new ArrayList<>();
        try (TopicsRead topics = new TopicsRead(settings.input(), progress)) {
            for (Stream stream : Stream.values()) {
                if (settings.streams().contains(stream)) {
                    results.add(run(stream, topics));
                }
            }
        }
        return new RecountResult(results);
    }

    private StreamResult run(Stream stream, TopicsRead topics) throws ServerTrouble {
        StreamComparison comparison = new StreamComparison(settings.index(), progress);
        return switch (stream) {
            case CASES -> new CasesRecount(settings, comparison).run(topics);
            case VISITS -> new VisitsRecount(settings, comparison).run(topics);
            case COVERAGE -> new CoverageRecount(settings, comparison).run(topics);
            case ALERTS -> new AlertsRecount(settings, comparison).run(topics);
        };
    }
}
