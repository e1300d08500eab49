package org.fenghuo.local.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The last day that documents may speak of. */
final class LastDay {
    /** Stands for none, where days are numbers. */
    static final int NEVER = Integer.MIN_VALUE;

    private LastDay() {}

    /** That of the clock, or of how far event time has come in all these topics. */
    static Optional<LocalDate> of(Counting counting, List<OptionalLong> watermarksMs) {
        if (counting.time() == TimeMode.LIVE) {
            return Optional.of(LocalDate.now(counting.zone()));
        }
        if (watermarksMs.stream().anyMatch(OptionalLong::isEmpty)) {
            return Optional.empty();
        }
        return watermarksMs.stream()
                .map(OptionalLong::getAsLong)
                .min(Long::compare)
                .map(least -> LocalDate.ofInstant(Instant.ofEpochMilli(least), counting.zone()));
    }

    static int number(Optional<LocalDate> day) {
        return day.map(each -> (int) each.toEpochDay()).orElse(NEVER);
    }
}
