package org.fenghuo.local.reach;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.fenghuo.jobs.state.AllWritten;

/** What Flink's interface is asked about a job of ours. */
public final class FlinkJobs {
    private final JsonServer flink;

    /** At that base address. */
    public FlinkJobs(String address) {
        flink = new JsonServer("Flink", address);
    }

    /** The id of the running job of that name. */
    public Optional<String> running(String name) throws IOException {
        for (JsonNode job : flink.get("/jobs/overview").path("jobs")) {
            boolean ended = job.path("end-time").asLong() > 0;
            if (job.path("name").asText().equals(name) && !ended) {
                return Optional.of(job.path("jid").asText());
            }
        }
        return Optional.empty();
    }

    /** Whether every task of the job is at work. */
    public boolean allTasksRun(String job) throws IOException {
        JsonNode found = flink.get("/jobs/" + job);
        for (JsonNode vertex : found.path("vertices")) {
            if (!vertex.path("status").asText().equals("RUNNING")) {
                return false;
            }
        }
        return found.path("state").asText().equals("RUNNING");
    }

    /** Asks for a checkpoint; the answer names the request. */
    public String requestCheckpoint(String job) throws IOException {
        return flink.post("/jobs/" + job + "/checkpoints", "{}").path("request-id").asText();
    }

    /** The number of that checkpoint once it is complete; one that failed is a fault. */
    public OptionalLong completed(String job, String request) throws IOException {
        JsonNode answer = flink.get("/jobs/" + job + "/checkpoints/" + request);
        JsonNode failure = answer.path("operation").path("failureCause");
        if (failure.hasNonNull("class")) {
            throw new IOException("a checkpoint failed: " + failure.path("class").asText());
        }
        boolean complete = answer.path("status").path("id").asText().equals("COMPLETED");
        return complete
                ? OptionalLong.of(answer.path("operation").path("checkpointId").asLong())
                : OptionalLong.empty();
    }

    /** The newest checkpoint before which all operators had written what they had read. */
    public long allWrittenAt(String job) throws IOException {
        long oldest = Long.MAX_VALUE;
        for (JsonNode vertex : flink.get("/jobs/" + job).path("vertices")) {
            String metrics =
                    "/jobs/%s/vertices/%s/subtasks/metrics"
                            .formatted(job, vertex.path("id").asText());
            for (JsonNode metric : flink.get(metrics)) {
                String name = metric.path("id").asText();
                if (name.endsWith("." + AllWritten.METRIC)) {
                    JsonNode answer = flink.get(metrics + "?agg=min&get=" + name);
                    oldest = Math.min(oldest, answer.path(0).path("min").asLong(-1));
                }
            }
        }
        // Metrics come some time after the start.
        return oldest == Long.MAX_VALUE ? -1 : oldest;
    }

    /** The cause of the job's newest failure, its first line. */
    public Optional<String> newestFailure(String job) throws IOException {
        JsonNode entries =
                flink.get("/jobs/" + job + "/exceptions?maxExceptions=1")
                        .path("exceptionHistory")
                        .path("entries");
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(rootCause(entries.get(0).path("stacktrace").asText()));
    }

    private static String rootCause(String trace) {
        String cause = trace.lines().findFirst().orElse("");
        for (String line : trace.lines().toList()) {
            if (line.startsWith("Caused by: ")) {
                cause = line.substring("Caused by: ".length());
            }
        }
        return cause;
    }
}
