package org.fenghuo.local.sending;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.schemas.framing.FramingSettings;

/**
 * Sends the records of a feed, publication by publication, and after each a tick to all its topics;
 * once.
 */
public final class PlayFeed {
    private static final int TOLD_EVERY = 1_000;

    private final TopicSender sender;
    private final FramingSettings framing;
    private final Speed speed;
    private final PlayListener listener;
    private long sent;
    private long corrections;

    /** Playing through that sender at that speed. */
    public PlayFeed(
            TopicSender sender, FramingSettings framing, Speed speed, PlayListener listener) {
        this.sender = sender;
        this.framing = framing;
        this.speed = speed;
        this.listener = listener;
    }

    /** Plays all of it; returns when Kafka has taken it. */
    public Played play(Feed feed) throws InterruptedException {
        Channels channels = new Channels(feed.topics(), framing, sender);
        Playing playing = feed.play();
        Instant first = null;
        Instant last = Instant.EPOCH;
        int publications = 0;
        long begun = System.nanoTime();
        while (playing.hasNext()) {
            Publication publication = playing.next();
            last = publication.at();
            first = first == null ? last : first;
            await(begun + speed.after(first, last).toNanos());
            send(publication, channels);
            publications++;
        }
        channels.tick(last);
        sender.flush();
        listener.reached(last, sent);
        return new Played(publications, sent, corrections, last, playing.notes());
    }

    private void send(Publication publication, Channels channels) {
        for (SpecificRecordBase record : publication.records()) {
            corrections += channels.send(record) ? 1 : 0;
            sent++;
            if (sent % TOLD_EVERY == 0) {
                listener.reached(publication.at(), sent);
            }
        }
        channels.tick(publication.at());
        listener.reached(publication.at(), sent);
    }

    private static void await(long moment) throws InterruptedException {
        long nanos = moment - System.nanoTime();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
