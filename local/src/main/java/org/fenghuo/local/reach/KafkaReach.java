package org.fenghuo.local.reach;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

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
        try (Admin admin = KafkaAnswers.admin(client, LIMIT_MS)) {
            KafkaAnswers.await(brokers, admin.describeCluster().nodes());
        } catch (KafkaException misunderstood) {
            Throwable reason =
                    misunderstood.getCause() == null ? misunderstood : misunderstood.getCause();
            throw new NotThere(
                    "Kafka cannot be reached at '%s': %s".formatted(brokers, reason.getMessage()),
                    misunderstood);
        }
    }
}
