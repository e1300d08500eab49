package org.fenghuo.local.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/** Asks whether Kafka answers, since a sender would wait for it in silence. */
public final class KafkaReach {
    private static final int LIMIT_MS = 8_000;

    private KafkaReach() {}

    /** Returns when the brokers answer, and says so within seconds when they do not. */
    public static void require(String brokers) {
        require(Map.of("bootstrap.servers", brokers));
    }

    /** With these settings of a client, bootstrap.servers among them. */
    public static void require(Map<String, Object> client) {
        String brokers = client.get("bootstrap.servers").toString();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("request.timeout.ms", LIMIT_MS);
        settings.put("default.api.timeout.ms", LIMIT_MS);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException failed) {
            throw trouble(brokers, failed.getCause());
        } catch (KafkaException misunderstood) {
            Throwable reason =
                    misunderstood.getCause() == null ? misunderstood : misunderstood.getCause();
            throw new NotThere(
                    "Kafka cannot be reached at '%s': %s".formatted(brokers, reason.getMessage()),
                    misunderstood);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotThere("interrupted while Kafka was asked", interrupted);
        }
    }

    private static NotThere trouble(String brokers, Throwable cause) {
        if (cause instanceof TimeoutException) {
            return new NotThere(
                    "Kafka does not answer at %s: see that `fenghuo up` runs, or give its address with --kafka"
                            .formatted(brokers),
                    cause);
        }
        return new NotThere("Kafka at %s refuses: %s".formatted(brokers, cause), cause);
    }
}
