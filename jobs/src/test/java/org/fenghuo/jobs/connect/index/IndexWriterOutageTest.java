package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenghuo.jobs.connect.index.WriterTestBed.counts;
import static org.fenghuo.jobs.connect.index.WriterTestBed.patient;
import static org.fenghuo.jobs.connect.index.WriterTestBed.versions;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fenghuo.jobs.connect.index.FakeElasticsearch.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is away, deaf or does not know us: the writer waits and loses nothing. */
@Timeout(60)
final class IndexWriterOutageTest {
    private static final String SECRET = "open-sesame";

    @Test
    void documentsWrittenWhileTheServerIsAwayArriveWhenItIsBack() throws Exception {
        FakeElasticsearch before = FakeElasticsearch.start();
        int port = before.port();
        try (var bed = new WriterTestBed(patient(before.address(), 2))) {
            before.close();
            for (int document = 0; document < 7; document++) {
                bed.write("d" + document, document);
            }
            bed.until(() -> bed.task.counter("retried") >= 6);
            assertThat(bed.task.gauge("waiting-for-server")).isEqualTo(1);
            try (var after = new FakeElasticsearch(port)) {
                bed.flush();
                assertThat(after.documents(Counted.INDEX)).hasSize(7);
                assertThat(bed.task.gauge("waiting-for-server")).isZero();
            }
        }
    }

    @Test
    void aRequestThatWasNeverAnsweredIsSentAgainUnderTheSameVersion() throws Exception {
        var end = new CountDownLatch(1);
        try (var server = FakeElasticsearch.start();
                var bed = new WriterTestBed(impatient(server.address()))) {
            server.onNextBulk(bulk -> waitFor(end));
            bed.write("a", 1);
            bed.flush();
            assertThat(counts(server.writes())).containsExactly(1L, 1L);
            assertThat(versions(server.writes())).containsOnly(server.writes().get(0).version());
            end.countDown();
        }
    }

    @Test
    void anAnswerThatIsNotElasticsearchsIsWaitedOut() throws Exception {
        try (var server = FakeElasticsearch.start();
                var bed = new WriterTestBed(patient(server.address(), 10))) {
            server.onNextBulk(bulk -> Optional.of(new Answer(200, "<html>Welcome</html>")));
            server.onNextBulk(bulk -> Optional.of(new Answer(200, "{}")));
            server.onNextBulk(bulk -> Optional.of(new Answer(400, "<html>No</html>")));
            server.onNextBulk(bulk -> Optional.of(new Answer(404, "")));
            server.onNextBulk(bulk -> Optional.of(new Answer(503, "{\"error\":\"soon\"}")));
            server.onNextBulk(
                    bulk -> Optional.of(new Answer(200, "{\"errors\":true,\"items\":[]}")));
            bed.write("a", 1);
            bed.flush();
            assertThat(server.document("counted/a")).isPresent();
            assertThat(bed.task.counter("retried")).isEqualTo(6);
            assertThat(bed.task.counter("refused")).isZero();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutTellingItAndTheWriterWaits() throws Exception {
        try (var server = FakeElasticsearch.start();
                var log = LogLines.of(Outage.class);
                var bed = new WriterTestBed(withPassword(server.address()))) {
            var known = new AtomicBoolean();
            server.onEveryRequest(body -> known.get() ? Optional.empty() : unknownUser());
            bed.write("a", 1);
            bed.until(() -> bed.task.counter("retried") >= 5);
            assertThat(log.lines()).hasSize(1);
            assertThat(log.lines().get(0))
                    .contains("401", "elasticsearch.password", "user duty", "security_exception")
                    .doesNotContain(SECRET);
            known.set(true);
            bed.flush();
            assertThat(server.document("counted/a")).isPresent();
        }
    }

    @Test
    void aCancelledTaskLeavesItsFlushAtOnce() throws Exception {
        URI nobody;
        try (var server = FakeElasticsearch.start()) {
            nobody = server.address();
        }
        var left = new CompletableFuture<Void>();
        var waits = new CountDownLatch(1);
        Thread thread =
                new Thread(
                        () -> {
                            try (var bed = new WriterTestBed(patient(nobody, 1))) {
                                bed.write("a", 1);
                                waits.countDown();
                                bed.flush();
                                left.complete(null);
                            } catch (Exception thrown) {
                                left.completeExceptionally(thrown);
                            }
                        });
        thread.start();
        waits.await();
        thread.interrupt();
        assertThatThrownBy(left::get).hasCauseInstanceOf(InterruptedException.class);
        thread.join(Duration.ofSeconds(10).toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    private static Optional<Answer> unknownUser() {
        return Optional.of(
                new Answer(
                        401,
                        """
                        {"error":{"type":"security_exception","reason":
                        "unable to authenticate user [duty] with open-sesame"},"status":401}
                        """));
    }

    private static IndexSettings withPassword(URI address) {
        IndexSettings usual = patient(address, 1);
        return new IndexSettings(
                new ConnectionSettings(
                        List.of(address),
                        new Credentials.Password("duty", SECRET),
                        new Trust.UsualAuthorities(),
                        Duration.ofSeconds(30),
                        false),
                usual.bulk(),
                usual.backOff(),
                usual.bufferDocuments(),
                usual.rejectsIndex());
    }

    private static IndexSettings impatient(URI address) {
        IndexSettings usual = patient(address, 1);
        return new IndexSettings(
                new ConnectionSettings(
                        List.of(address),
                        new Credentials.None(),
                        new Trust.UsualAuthorities(),
                        Duration.ofMillis(200),
                        true),
                usual.bulk(),
                usual.backOff(),
                usual.bufferDocuments(),
                usual.rejectsIndex());
    }

    private static Optional<Answer> waitFor(CountDownLatch release) {
        try {
            release.await();
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
