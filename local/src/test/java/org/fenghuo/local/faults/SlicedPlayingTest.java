package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.RecordStream;
import org.junit.jupiter.api.Test;

class SlicedPlayingTest {
    private final Feed feed =
            new InventedCounty(
                    CountySettings.of(7, LocalDate.of(2025, 1, 1), 3)
                            .withScale(0.1)
                            .withStreams(EnumSet.allOf(RecordStream.class)));

    @Test
    void slicesHoldTheSameRecordsInTheSameOrder() {
        assertThat(recordsOf(new SlicedPlaying(feed.play()))).isEqualTo(recordsOf(feed.play()));
    }

    @Test
    void aLargePublicationIsToldInSlicesOfWhichTheLastHasItsInstant() {
        Publication whole = feed.play().next();
        Playing sliced = new SlicedPlaying(feed.play());
        List<Instant> instants = new ArrayList<>();
        for (int told = 0; told < whole.size(); ) {
            Publication slice = sliced.next();
            assertThat(slice.size()).isBetween(1, 100);
            told += slice.size();
            instants.add(slice.at());
        }
        assertThat(instants).hasSizeGreaterThan(10).isSorted().doesNotHaveDuplicates();
        assertThat(instants.get(instants.size() - 1)).isEqualTo(whole.at());
    }

    private static List<SpecificRecordBase> recordsOf(Playing playing) {
        List<SpecificRecordBase> records = new ArrayList<>();
        while (playing.hasNext()) {
            playing.next().records().forEach(records::add);
        }
        return records;
    }
}
