package org.fenghuo.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.FeedSize;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.local.terminal.Progress;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends the case reports of a feed, publication by publication, with a tick after each. */
public final class PlayFeed {
    private static final int SHOWN_EVERY = 1_000;

    private final TopicSender sender;
    private final ValueWriter<CaseReport> writer;
    private final Speed speed;
    private final PrintStream out;

    /** Playing through that sender at that speed. */
    public PlayFeed(TopicSender sender, FramingSettings framing, Speed speed, PrintStream out)
            throws InterruptedException {
        this.sender = sender;
        this.writer = ValueWriter.of(Topics.CASE_REPORTS, framing);
        this.speed = speed;
        this.out = out;
    }

    /** Plays all of it; returns when Kafka has taken it. */
    public Played play(Feed feed) throws InterruptedException {
        FeedSize size = feed.size();
        Playing playing = feed.play();
        Instant first = null;
        Instant last = Instant.EPOCH;
        long sent = 0;
        long begun = System.nanoTime();
        try (Progress progress = Progress.of("重放 " + feed.name(), size.records(), out)) {
            while (playing.hasNext()) {
                Publication publication = playing.next();
                last = publication.at();
                first = first == null ? last : first;
                await(begun + speed.after(first, last).toNanos());
                sent = send(publication, sent, progress);
            }
            sender.tick(Topics.CASE_REPORTS, last);
            sender.flush();
            progress.reached(sent);
        }
        return new Played(size.publications(), sent, last, playing.notes());
    }

    private long send(Publication publication, long before, Progress progress) {
        long sent = before;
        for (CaseReport report : publication.records()) {
            byte[] key = report.getRecordId().getBytes(UTF_8);
            sender.send(Topics.CASE_REPORTS, key, writer.encode(report));
            sent++;
            if (sent % SHOWN_EVERY == 0) {
                progress.reached(sent);
            }
        }
        sender.tick(Topics.CASE_REPORTS, publication.at());
        return sent;
    }

    private static void await(long moment) throws InterruptedException {
        long nanos = moment - System.nanoTime();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
