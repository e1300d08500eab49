package org.fenghuo.local.recount.visits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which visits are the first of their episodes. */
final class FirstVisits {
    private record Came(String recordId, Visit visit) {
        long atMs() {
            return visit.arrival().atMs();
        }
    }

    private static final Comparator<Came> IN_ORDER =
            Comparator.comparingLong(Came::atMs).thenComparing(Came::recordId);

    private final long episodeMs;
    private final Set<String> returns = new HashSet<>();

    /** Looks through the visits of each person. */
    FirstVisits(Map<String, Visits.Held> held, int episodeDays) {
        this.episodeMs = Duration.ofHours(24L * episodeDays).toMillis();
        Map<String, List<Came>> byPerson = new HashMap<>();
        held.forEach(
                (recordId, version) -> {
                    for (Visit visit : version.counts()) {
                        byPerson.computeIfAbsent(
                                        visit.arrival().person(), unseen -> new ArrayList<>(1))
                                .add(new Came(recordId, visit));
                    }
                });
        byPerson.remove("");
        byPerson.values().forEach(this::judge);
    }

    private void judge(List<Came> visits) {
        visits.sort(IN_ORDER);
        for (int i = 1; i < visits.size(); i++) {
            if (visits.get(i).atMs() - visits.get(i - 1).atMs() <= episodeMs) {
                returns.add(visits.get(i).recordId());
            }
        }
    }

    boolean isFirst(String recordId, Visit visit) {
        return switch (visit.arrival().said()) {
            case FIRST -> true;
            case RETURN -> false;
            case NOTHING -> !returns.contains(recordId);
        };
    }
}
