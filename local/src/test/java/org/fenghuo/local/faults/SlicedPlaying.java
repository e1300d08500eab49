package org.fenghuo.local.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;

/**
 * The same publications, large ones in several, a moment after each other: so the first one, in
 * which all registers are loaded, takes its share of the time.
 */
final class SlicedPlaying implements Playing {
    private static final int MOST_RECORDS = 100;

    private final Playing playing;
    private final Queue<Publication> slices = new ArrayDeque<>();

    SlicedPlaying(Playing playing) {
        this.playing = playing;
    }

    @Override
    public boolean hasNext() {
        return !slices.isEmpty() || playing.hasNext();
    }

    @Override
    public Publication next() {
        if (slices.isEmpty()) {
            slice(playing.next());
        }
        return slices.remove();
    }

    @Override
    public List<String> notes() {
        return playing.notes();
    }

    private void slice(Publication whole) {
        List<SpecificRecordBase> records = new ArrayList<>();
        whole.records().forEach(records::add);
        for (int from = 0; from < records.size(); from += MOST_RECORDS) {
            int to = Math.min(records.size(), from + MOST_RECORDS);
            // The last slice is at the instant of the whole; a register is known long before it.
            int before = (records.size() - 1) / MOST_RECORDS - from / MOST_RECORDS;
            slices.add(
                    new Publication(
                            whole.at().minusMillis(before),
                            to - from,
                            List.copyOf(records.subList(from, to))));
        }
    }
}
