package org.fenghuo.feeds.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** Several streams played as one, publication by publication in the order of time. */
public final class MergedPlaying implements Playing {
    private final List<Playing> streams;
    private final List<Publication> waiting;

    /** Of publications of one instant those of the earlier stream go first. */
    public MergedPlaying(List<Playing> streams) {
        this.streams = List.copyOf(streams);
        this.waiting = new ArrayList<>(Collections.nCopies(streams.size(), null));
    }

    @Override
    public boolean hasNext() {
        for (int stream = 0; stream < streams.size(); stream++) {
            if (waiting.get(stream) != null || streams.get(stream).hasNext()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Publication next() {
        for (int stream = 0; stream < streams.size(); stream++) {
            if (waiting.get(stream) == null && streams.get(stream).hasNext()) {
                waiting.set(stream, streams.get(stream).next());
            }
        }
        Publication earliest =
                waiting.stream()
                        .filter(publication -> publication != null)
                        .min(Comparator.comparing(Publication::at))
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "the last publication has been played"));
        waiting.set(waiting.indexOf(earliest), null);
        return earliest;
    }

    @Override
    public List<String> notes() {
        return streams.stream().flatMap(stream -> stream.notes().stream()).toList();
    }
}
