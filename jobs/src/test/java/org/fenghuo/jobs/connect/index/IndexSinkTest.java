package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sink in a real job, with Flink's own mailbox, timers and barriers. */
@Timeout(120)
final class IndexSinkTest {
    @RegisterExtension static final MiniClusterExtension FLINK = new MiniClusterExtension();

    @Test
    void aJobThatEndsHasWrittenTheLatestOfEveryDocument() throws Exception {
        try (var server = FakeElasticsearch.start()) {
            start(WriterTestBed.quick(server.address()), 9_999).getJobExecutionResult().get();
            assertThat(server.documents(Counted.INDEX))
                    .hasSize(10)
                    .allSatisfy(
                            each ->
                                    assertThat(each.count())
                                            .isEqualTo(9_990 + Long.parseLong(each.id())));
        }
    }

    @Test
    void aJobWhoseServerIsAwayRunsOnAndCanBeCancelled() throws Exception {
        FakeElasticsearch server = FakeElasticsearch.start();
        URI address = server.address();
        server.close();
        JobClient job = start(WriterTestBed.quick(address), Long.MAX_VALUE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> job.getJobStatus().get() == JobStatus.RUNNING);
        job.cancel().get(20, TimeUnit.SECONDS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> job.getJobStatus().get() == JobStatus.CANCELED);
    }

    private static JobClient start(IndexSettings settings, long last) throws Exception {
        var configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(1);
        environment.enableCheckpointing(50);
        environment
                .fromSequence(0, last)
                .map(number -> new Counted(String.valueOf(number % 10), number))
                .returns(TypeInformation.of(Counted.class))
                .sinkTo(new IndexSink<>(settings, new Counted.Format()))
                .uid("write-counts")
                .name("Write counts");
        return environment.executeAsync();
    }
}
