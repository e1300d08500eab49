package org.fenghuo.local.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.sending.Drain;
import org.fenghuo.local.sending.PlayFeed;
import org.fenghuo.local.sending.Played;
import org.fenghuo.local.sending.SendAreas;
import org.fenghuo.local.sending.Speed;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** The command `replay` as it works inside: areas, then the feed, through one sender. */
final class Replay {
    private static final long LIMIT_MINUTES = 20;

    private final Place place;
    private final CompletableFuture<Played> playing;

    private Replay(Place place, CompletableFuture<Played> playing) {
        this.place = place;
        this.playing = playing;
    }

    /** Sends and counts the areas, then begins to play in a thread of its own. */
    static Replay begin(Place place, Feed feed) throws InterruptedException {
        FramingSettings framing = FramingSettings.from(place.system().settings());
        TopicSender sender = new TopicSender(place.system().kafka());
        SendAreas.to(sender, framing, feed.areas());
        new Drain(place::system, List.of(Topics.AREAS.name()), Print::line)
                .await((done, total) -> {});
        return new Replay(
                place,
                CompletableFuture.supplyAsync(() -> play(sender, framing, feed), Replay::run));
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "replay");
        thread.setDaemon(true);
        thread.start();
    }

    private static Played play(TopicSender sender, FramingSettings framing, Feed feed) {
        try (sender) {
            return new PlayFeed(sender, framing, Speed.MAX, (at, sent) -> {}).play(feed);
        } catch (InterruptedException ended) {
            throw new CompletionException(ended);
        } catch (UncheckedIOException unreadable) {
            throw new CompletionException(unreadable.getCause());
        }
    }

    /** A replay that has failed fails the test. */
    void requireAlive() {
        if (playing.isCompletedExceptionally()) {
            playing.join();
        }
    }

    /** Waits until Kafka has all of it. */
    Played awaitSent() throws Exception {
        return playing.get(LIMIT_MINUTES, TimeUnit.MINUTES);
    }

    /** Waits until all that the jobs there were sent is counted and can be searched. */
    static void drain(Place place) throws InterruptedException {
        List<String> topics =
                PipelineJob.all().stream()
                        .flatMap(job -> job.topicNames().stream())
                        .distinct()
                        .toList();
        new Drain(place::system, topics, Print::line).await((done, total) -> {});
    }

    /** Waits until all is sent, counted and can be searched. */
    Played finish() throws Exception {
        Played played = awaitSent();
        long begun = System.nanoTime();
        drain(place);
        Print.line(
                "%,d records in %,d publications; drained after %d s"
                        .formatted(
                                played.records(),
                                played.publications(),
                                Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        return played;
    }
}
