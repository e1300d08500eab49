package org.fenghuo.local.reach;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

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

    /** Whether that checkpoint is complete; one that failed is a fault. */
    public boolean isComplete(String job, String request) throws IOException {
        JsonNode answer = flink.get("/jobs/" + job + "/checkpoints/" + request);
        JsonNode failure = answer.path("operation").path("failureCause");
        if (failure.hasNonNull("class")) {
            throw new IOException("a checkpoint failed: " + failure.path("class").asText());
        }
        return answer.path("status").path("id").asText().equals("COMPLETED");
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
