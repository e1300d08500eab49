package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.connect.index.WriterTestBed.counts;
import static org.fenghuo.jobs.connect.index.WriterTestBed.patient;
import static org.fenghuo.jobs.connect.index.WriterTestBed.quick;
import static org.fenghuo.jobs.connect.index.WriterTestBed.versions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fenghuo.jobs.connect.index.FakeElasticsearch.Write;
import org.fenghuo.jobs.connect.index.IndexSettings.Bulk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent, when and in which order, by a server that takes everything. */
@Timeout(60)
final class IndexWriterTest {
    private FakeElasticsearch server;

    @BeforeEach
    void start() throws Exception {
        server = FakeElasticsearch.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ofManyValuesOfADocumentOnlyTheLatestIsSent() throws Exception {
        try (var bed = new WriterTestBed(patient(server.address(), 100))) {
            bed.write("a", 1);
            bed.write("b", 1);
            bed.write("a", 2);
            bed.write("a", 3);
            bed.flush();
            assertThat(server.writes()).extracting(Write::id).containsExactly("a", "b");
            assertThat(counts(server.writes())).containsExactly(3L, 1L);
            assertThat(bed.task.counter("conflated")).isEqualTo(2);
            assertThat(bed.task.counter("acknowledged")).isEqualTo(2);
            assertThat(bed.task.gauge("buffered")).isZero();
        }
    }

    @Test
    void aNewerValueWaitsUntilTheOlderOneIsAnswered() throws Exception {
        var release = new CountDownLatch(1);
        server.onNextBulk(bulk -> waitFor(release));
        try (var bed = new WriterTestBed(quick(server.address()))) {
            bed.write("a", 1);
            bed.until(() -> server.bulks().size() == 1);
            bed.write("a", 2);
            bed.write("b", 1);
            bed.until(() -> server.document("counted/b").isPresent());
            assertThat(counts(of("a"))).containsExactly(1L);
            release.countDown();
            bed.flush();
            assertThat(counts(of("a"))).containsExactly(1L, 2L);
            assertThat(versions(of("a"))).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aFlushReturnsOnlyWhenAllIsAcknowledged() throws Exception {
        var returned = new AtomicBoolean();
        var early = new AtomicBoolean();
        for (int bulk = 0; bulk < 5; bulk++) {
            server.onNextBulk(
                    any -> {
                        early.compareAndSet(false, returned.get());
                        return Optional.empty();
                    });
        }
        try (var bed = new WriterTestBed(patient(server.address(), 2))) {
            for (int document = 0; document < 10; document++) {
                bed.write("d" + document, document);
            }
            bed.flush();
            returned.set(true);
            assertThat(server.documents(Counted.INDEX)).hasSize(10);
            assertThat(bed.task.counter("acknowledged")).isEqualTo(10);
            assertThat(bed.task.gauge("in-flight")).isZero();
        }
        assertThat(early).isFalse();
    }

    @Test
    void aQuietWriterSendsADocumentWhenItIsOldEnough() throws Exception {
        try (var bed = new WriterTestBed(quick(server.address()))) {
            bed.write("a", 1);
            bed.until(() -> server.document("counted/a").isPresent());
            bed.write("a", 2);
            bed.until(() -> server.document("counted/a").orElseThrow().count() == 2);
        }
    }

    @Test
    void aFullBulkLeavesWithoutWaiting() throws Exception {
        try (var bed = new WriterTestBed(patient(server.address(), 3))) {
            bed.write("a", 1);
            bed.write("b", 1);
            bed.task.readMails();
            assertThat(server.bulks()).isEmpty();
            bed.write("c", 1);
            bed.until(() -> server.documents(Counted.INDEX).size() == 3);
        }
    }

    @Test
    void aBulkEndsWithTheDocumentThatFillsItsBytes() throws Exception {
        Bulk small = new Bulk(1_000, 300, Duration.ofHours(1), 1);
        try (var bed = new WriterTestBed(WriterTestBed.with(server.address(), small))) {
            for (int document = 0; document < 20; document++) {
                bed.write("d" + document, document);
            }
            bed.flush();
            assertThat(server.documents(Counted.INDEX)).hasSize(20);
            assertThat(server.bulks()).allSatisfy(bulk -> assertThat(bulk.size()).isBetween(1, 4));
        }
    }

    @Test
    void aFullBufferHoldsTheWriterUpUntilThereIsRoom() throws Exception {
        Bulk bulk = new Bulk(10, 1 << 20, Duration.ofHours(1), 1);
        var settings =
                new IndexSettings(
                        ConnectionSettings.open(server.address()),
                        bulk,
                        IndexSettings.BackOff.USUAL,
                        10,
                        WriterTestBed.REJECTS);
        try (var bed = new WriterTestBed(settings)) {
            for (int document = 0; document < 95; document++) {
                bed.write("d" + document, document);
                assertThat(bed.task.gauge("buffered")).isLessThanOrEqualTo(10);
            }
            bed.flush();
        }
        assertThat(server.documents(Counted.INDEX)).hasSize(95);
    }

    @Test
    void versionsGrowEvenIfTheClockGoesBack() throws Exception {
        try (var bed = new WriterTestBed(patient(server.address(), 100))) {
            List<Long> clocks = List.of(5_000L, 4_000L, 9_000L, 10L, 10L);
            for (long now : clocks) {
                bed.clock.set(now);
                bed.write("a", now);
                bed.write("b", now);
                bed.flush();
            }
            assertThat(versions(server.writes())).isSorted().doesNotHaveDuplicates();
            assertThat(versions(server.writes())).contains(5_000L, 9_000L);
        }
    }

    @Test
    void aThousandRoundsOfOneDocumentEndWithTheLast() throws Exception {
        Bulk eager = new Bulk(1, 1 << 20, Duration.ofMillis(1), 4);
        try (var bed = new WriterTestBed(WriterTestBed.with(server.address(), eager))) {
            for (int round = 1; round <= 1_000; round++) {
                bed.write("a", round);
                bed.task.readMails();
            }
            bed.flush();
        }
        assertThat(server.document("counted/a").orElseThrow().count()).isEqualTo(1_000);
        assertThat(counts(of("a"))).isSorted();
    }

    private List<Write> of(String id) {
        return new ArrayList<>(
                server.writes().stream().filter(write -> write.id().equals(id)).toList());
    }

    private static Optional<FakeElasticsearch.Answer> waitFor(CountDownLatch release) {
        try {
            release.await();
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
