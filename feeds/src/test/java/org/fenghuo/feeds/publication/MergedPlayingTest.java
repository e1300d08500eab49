package org.fenghuo.feeds.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergedPlayingTest {
    @Test
    void publicationsComeInTheOrderOfTimeAndOfOneInstantInThatOfTheStreams() {
        Playing merged = new MergedPlaying(List.of(played("a", 1, 4, 4), played("b", 2, 4)));
        List<Long> seconds = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        while (merged.hasNext()) {
            Publication publication = merged.next();
            seconds.add(publication.at().getEpochSecond());
            sizes.add(publication.size());
        }
        assertThat(seconds).containsExactly(1L, 2L, 4L, 4L, 4L);
        assertThat(sizes).containsExactly(0, 10, 1, 2, 11);
        assertThatThrownBy(merged::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void noStreamIsAskedForItsNextPublicationBeforeTheLastOneWasHandedOver() {
        Played slow = played("slow", 5, 6);
        Played quick = played("quick", 1, 2);
        Playing merged = new MergedPlaying(List.of(slow, quick));
        merged.next();
        merged.next();
        assertThat(slow.given).isEqualTo(1);
        assertThat(quick.given).isEqualTo(2);
    }

    @Test
    void notesOfAllStreamsAreTold() {
        assertThat(new MergedPlaying(List.of(played("a"), played("b"))).notes())
                .containsExactly("a", "b");
    }

    private static Played played(String name, long... seconds) {
        return new Played(name, seconds);
    }

    /** Publications without records, whose sizes are their numbers; of stream b from ten on. */
    private static final class Played implements Playing {
        private final String name;
        private final Iterator<Publication> publications;
        private int given;

        Played(String name, long... seconds) {
            this.name = name;
            int first = name.equals("b") ? 10 : 0;
            publications =
                    Stream.iterate(0, i -> i < seconds.length, i -> i + 1)
                            .map(
                                    i ->
                                            new Publication(
                                                    Instant.ofEpochSecond(seconds[i]),
                                                    first + i,
                                                    List.of()))
                            .iterator();
        }

        @Override
        public boolean hasNext() {
            return publications.hasNext();
        }

        @Override
        public Publication next() {
            given++;
            return publications.next();
        }

        @Override
        public List<String> notes() {
            return List.of(name);
        }
    }
}
