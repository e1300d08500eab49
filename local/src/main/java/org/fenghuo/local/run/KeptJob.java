package org.fenghuo.local.run;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.fenghuo.local.reach.FlinkJobs;
import org.fenghuo.local.reach.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job of ours on the cluster; people are told when it fails and when it is back. */
final class KeptJob {
    private static final Logger LOG = LoggerFactory.getLogger(KeptJob.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RUNS_WITHIN = Duration.ofMinutes(2);
    private static final long LAST_CHECKPOINT_SECONDS = 30;

    private final String name;
    private final JobID id;
    private final FlinkCluster cluster;
    private final Consumer<String> say;
    private final Thread watcher;

    /** A job that was submitted. */
    KeptJob(String name, JobID id, FlinkCluster cluster, Consumer<String> say) {
        this.name = name;
        this.id = id;
        this.cluster = cluster;
        this.say = say;
        this.watcher = new Thread(this::look, "watch " + name);
        this.watcher.setDaemon(true);
    }

    String name() {
        return name;
    }

    String hexId() {
        return id.toHexString();
    }

    void awaitRunning() throws Exception {
        long begun = System.nanoTime();
        while (!allTasksRun()) {
            if (System.nanoTime() - begun > RUNS_WITHIN.toNanos()) {
                throw new NotThere(
                        "the job %s did not run within %d s: %s"
                                .formatted(name, RUNS_WITHIN.toSeconds(), newestFailure()));
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private boolean allTasksRun() throws Exception {
        return new FlinkJobs(cluster.address()).allTasksRun(id.toHexString());
    }

    void watch() {
        watcher.start();
    }

    private void look() {
        JobStatus before = JobStatus.RUNNING;
        try {
            while (!before.isGloballyTerminalState()) {
                Thread.sleep(LOOK.toMillis());
                JobStatus now = cluster.status(id);
                if (now != before) {
                    tell(now);
                }
                before = now;
            }
        } catch (InterruptedException ended) {
            LOG.debug("{} is not watched any more", name, ended);
        } catch (Exception lost) {
            LOG.error("The job {} cannot be watched any more", name, lost);
            say.accept("无法再观察任务。The job %s cannot be seen any more: %s".formatted(name, lost));
        }
    }

    private void tell(JobStatus now) {
        if (now == JobStatus.RUNNING) {
            say.accept("任务已恢复。The job %s runs again.".formatted(name));
        } else if (now == JobStatus.RESTARTING || now.isGloballyTerminalState()) {
            say.accept(
                    "任务 %s:%s。The job %s is %s: %s"
                            .formatted(name, now, name, now, newestFailure()));
        }
    }

    private String newestFailure() {
        try {
            return new FlinkJobs(cluster.address())
                    .newestFailure(id.toHexString())
                    .orElse("no failure is known");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (Exception unknown) {
            return "the reason cannot be had (%s)".formatted(unknown.getMessage());
        }
    }

    /** Takes a last checkpoint if it can be had soon, then cancels it. */
    void end() {
        watcher.interrupt();
        try {
            if (cluster.status(id) == JobStatus.RUNNING) {
                cluster.checkpoint(id, LAST_CHECKPOINT_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception none) {
            LOG.warn("No last checkpoint of {}; it goes on from the one before", name, none);
            say.accept("没有最后的检查点。No last checkpoint: next time it goes on from the one before.");
        }
        try {
            cluster.cancel(id);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.warn("The job {} could not be cancelled", name, failed);
        }
    }
}
