package org.fenghuo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RunningJobTest {
    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir Path folder;

    @Test
    void aJobRunsUntilItIsClosed() throws Exception {
        RunningJob job = RunningJob.start(environment -> numbers(environment, Long.MAX_VALUE));
        try (job) {
            assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
        }
        assertThat(job.status()).isEqualTo(JobStatus.CANCELED);
    }

    @Test
    void aBoundedJobEnds() throws Exception {
        try (RunningJob job = RunningJob.start(environment -> numbers(environment, 10))) {
            job.awaitEnd(LIMIT);
            assertThat(job.status()).isEqualTo(JobStatus.FINISHED);
        }
    }

    @Test
    void aJobGoesOnFromTheSavepointItWasStoppedWith() throws Exception {
        String savepoint;
        try (RunningJob job = RunningJob.start(env -> numbers(env, Long.MAX_VALUE))) {
            savepoint = job.stopWithSavepoint(folder);
        }
        Configuration from = new Configuration();
        from.setString("execution.state-recovery.path", savepoint);
        try (RunningJob job = RunningJob.start(from, env -> numbers(env, Long.MAX_VALUE))) {
            assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
        }
    }

    @Test
    void closingAJobThatFailedTellsWhy() throws Exception {
        RunningJob job = RunningJob.start(RunningJobTest::failing);

        assertThatThrownBy(() -> job.awaitEnd(LIMIT)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(job::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no number is good");
    }

    @Test
    void anOperatorWithoutAUidIsRefused() {
        assertThatThrownBy(
                        () ->
                                RunningJob.start(
                                        environment ->
                                                environment
                                                        .fromSequence(1, 10)
                                                        .sinkTo(new DiscardingSink<>())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UID");
    }

    @Test
    void aTypeThatWouldFallToKryoIsRefused() {
        assertThatThrownBy(
                        () -> {
                            try (RunningJob job = RunningJob.start(RunningJobTest::withKryo)) {
                                job.awaitEnd(LIMIT);
                            }
                        })
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Generic types have been disabled");
    }

    private static void numbers(StreamExecutionEnvironment environment, long last) {
        environment
                .fromSequence(1, last)
                .uid("numbers")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
    }

    private static void failing(StreamExecutionEnvironment environment) {
        environment
                .fromSequence(1, 10)
                .uid("numbers")
                .map(RunningJobTest::refuse)
                .returns(Types.LONG)
                .uid("refuse")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
    }

    private static Long refuse(Long number) {
        throw new IllegalStateException("no number is good, and certainly not " + number);
    }

    private static void withKryo(StreamExecutionEnvironment environment) {
        environment
                .fromSequence(1, 10)
                .uid("numbers")
                .map(number -> (Object) number)
                .returns(Types.GENERIC(Object.class))
                .uid("objects")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
    }
}
