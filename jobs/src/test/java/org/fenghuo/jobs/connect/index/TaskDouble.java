package org.fenghuo.jobs.connect.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.testutils.MetricListener;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.flink.util.function.ThrowingRunnable;

/** The task round a writer: a mailbox that the test's thread reads, and the real clock. */
final class TaskDouble implements WriterInitContext, AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final BlockingQueue<ThrowingRunnable<?>> mails = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService alarms = new ScheduledThreadPoolExecutor(1);
    private final MetricListener metrics = new MetricListener();

    long counter(String name) {
        return metrics.getCounter("elasticsearch", name).orElseThrow().getCount();
    }

    int gauge(String name) {
        return metrics.<Integer>getGauge("elasticsearch", name).orElseThrow().getValue();
    }

    /** Does what has come in, without waiting. */
    void readMails() {
        List<ThrowingRunnable<?>> here = new ArrayList<>();
        mails.drainTo(here);
        here.forEach(TaskDouble::read);
    }

    private static void read(ThrowingRunnable<?> mail) {
        try {
            mail.run();
        } catch (Throwable failure) {
            throw new FlinkRuntimeException(failure);
        }
    }

    @Override
    public MailboxExecutor getMailboxExecutor() {
        return new Mailbox();
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return new Clock();
    }

    @Override
    public SinkWriterMetricGroup metricGroup() {
        return new MetricsDouble(metrics.getMetricGroup());
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }

    private final class Mailbox implements MailboxExecutor {
        @Override
        public void execute(
                MailOptions options,
                ThrowingRunnable<? extends Exception> mail,
                String description,
                Object... arguments) {
            mails.add(mail);
        }

        @Override
        public void yield() throws InterruptedException {
            ThrowingRunnable<?> mail = mails.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (mail == null) {
                throw new AssertionError("The writer waits for a mail that nobody sends");
            }
            read(mail);
        }

        @Override
        public boolean tryYield() {
            throw new UnsupportedOperationException("not used by the writer");
        }

        @Override
        public boolean shouldInterrupt() {
            return false;
        }
    }

    private final class Clock implements ProcessingTimeService {
        @Override
        public long getCurrentProcessingTime() {
            return System.currentTimeMillis();
        }

        @Override
        public ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback target) {
            return alarms.schedule(
                    () -> mails.add(() -> target.onProcessingTime(timestamp)),
                    timestamp - System.currentTimeMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        throw new UnsupportedOperationException("not used by the writer");
    }

    @Override
    public SerializationSchema.InitializationContext asSerializationSchemaInitializationContext() {
        throw new UnsupportedOperationException("not used by the writer");
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return false;
    }

    @Override
    public <T> TypeSerializer<T> createInputSerializer() {
        throw new UnsupportedOperationException("not used by the writer");
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }

    @Override
    public JobInfo getJobInfo() {
        throw new UnsupportedOperationException("not used by the writer");
    }

    @Override
    public TaskInfo getTaskInfo() {
        throw new UnsupportedOperationException("not used by the writer");
    }
}
