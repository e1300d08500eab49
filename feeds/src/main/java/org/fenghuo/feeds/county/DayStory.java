package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.List;

/** One thread of the county's story, told day by day. */
@FunctionalInterface
interface DayStory {
    /** All that begins on this day, with what will be said of it later. */
    List<Sending> of(LocalDate day);
}
