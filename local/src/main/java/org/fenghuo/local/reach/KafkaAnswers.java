package org.fenghuo.local.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka within a limit, and says in words why there is no answer. */
final class KafkaAnswers {
    private KafkaAnswers() {}

    /** A client with these settings that gives a question up after a while. */
    static Admin admin(Map<String, Object> client, int limitMs) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("request.timeout.ms", limitMs);
        settings.put("default.api.timeout.ms", limitMs);
        return Admin.create(settings);
    }

    /** The answer of the brokers at that address. */
    static <T> T await(String brokers, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw reason(brokers, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotThere("interrupted while Kafka was asked", interrupted);
        }
    }

    private static NotThere reason(String brokers, Throwable cause) {
        if (cause instanceof TimeoutException) {
            return new NotThere(
                    "Kafka does not answer at %s: see that `fenghuo up` runs, or give its address with --kafka"
                            .formatted(brokers),
                    cause);
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return new NotThere(
                    "Kafka at %s has not all of our topics: `fenghuo up` makes them"
                            .formatted(brokers),
                    cause);
        }
        return new NotThere("Kafka at %s refuses: %s".formatted(brokers, cause), cause);
    }
}
