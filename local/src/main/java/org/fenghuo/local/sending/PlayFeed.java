package org.fenghuo.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends the case reports of a feed, publication by publication, a tick after each; once. */
public final class PlayFeed {
    private static final int TOLD_EVERY = 1_000;

    private final TopicSender sender;
    private final ValueWriter<CaseReport> writer;
    private final Speed speed;
    private final PlayListener listener;
    private long sent;
    private long corrections;

    /** Playing through that sender at that speed. */
    public PlayFeed(TopicSender sender, FramingSettings framing, Speed speed, PlayListener listener)
            throws InterruptedException {
        this.sender = sender;
        this.writer = ValueWriter.of(Topics.CASE_REPORTS, framing);
        this.speed = speed;
        this.listener = listener;
    }

    /** Plays all of it; returns when Kafka has taken it. */
    public Played play(Feed feed) throws InterruptedException {
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
            send(publication);
            publications++;
        }
        sender.tick(Topics.CASE_REPORTS, last);
        sender.flush();
        listener.reached(last, sent);
        return new Played(publications, sent, corrections, last, playing.notes());
    }

    private void send(Publication publication) {
        for (CaseReport report : publication.records()) {
            byte[] key = report.getRecordId().getBytes(UTF_8);
            sender.send(Topics.CASE_REPORTS, key, writer.encode(report));
            sent++;
            corrections += report.getOperation() == Operation.REPORT ? 0 : 1;
            if (sent % TOLD_EVERY == 0) {
                listener.reached(publication.at(), sent);
            }
        }
        sender.tick(Topics.CASE_REPORTS, publication.at());
        listener.reached(publication.at(), sent);
    }

    private static void await(long moment) throws InterruptedException {
        long nanos = moment - System.nanoTime();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
