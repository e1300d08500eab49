package org.fenghuo.local.faults;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.FeedSize;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.records.Area;

/** A feed that is told part by part, so that a replay lasts as long as a test wants. */
final class PacedFeed implements Feed {
    private final Feed feed;
    private final FeedSize size;
    private int allowed;
    private int told;
    private int begun;
    private long since = System.nanoTime();
    private Duration over = Duration.ZERO;

    PacedFeed(Feed feed) {
        this.feed = feed;
        this.size = size(new SlicedPlaying(feed.play()));
    }

    private static FeedSize size(Playing playing) {
        int publications = 0;
        long records = 0;
        while (playing.hasNext()) {
            records += playing.next().size();
            publications++;
        }
        return new FeedSize(publications, records);
    }

    /** From now on publications up to that share of all are told, evenly over that time. */
    synchronized void tell(double share, Duration time) {
        begun = allowed;
        allowed = (int) Math.round(share * size.publications());
        since = System.nanoTime();
        over = time;
        notifyAll();
    }

    /** The share of publications that was told so far. */
    synchronized double told() {
        return told / (double) size.publications();
    }

    private synchronized void awaitTurn(int publication) {
        try {
            for (long nanos = untilTurn(publication); nanos > 0; nanos = untilTurn(publication)) {
                wait(Math.max(1, nanos / 1_000_000));
            }
            told = publication + 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the feed was ended while it waited", interrupted);
        }
    }

    private long untilTurn(int publication) {
        if (publication >= allowed) {
            return Long.MAX_VALUE;
        }
        double share = (publication - begun) / (double) Math.max(1, allowed - begun);
        return since + (long) (share * over.toNanos()) - System.nanoTime();
    }

    @Override
    public String name() {
        return feed.name();
    }

    @Override
    public ZoneId zone() {
        return feed.zone();
    }

    @Override
    public List<Area> areas() {
        return feed.areas();
    }

    @Override
    public Set<RecordStream> streams() {
        return feed.streams();
    }

    @Override
    public FeedSize size() {
        return size;
    }

    @Override
    public Playing play() {
        return new Paced(new SlicedPlaying(feed.play()));
    }

    private final class Paced implements Playing {
        private final Playing playing;
        private int next;

        Paced(Playing playing) {
            this.playing = playing;
        }

        @Override
        public boolean hasNext() {
            return playing.hasNext();
        }

        @Override
        public Publication next() {
            awaitTurn(next++);
            return playing.next();
        }

        @Override
        public List<String> notes() {
            return playing.notes();
        }
    }
}
