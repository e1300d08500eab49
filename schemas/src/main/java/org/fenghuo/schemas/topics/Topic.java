package org.fenghuo.schemas.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * One Kafka topic as everybody agrees on it.
 *
 * @param name the topic's name, kebab-case
 * @param key the field whose value is the message key, or in words what it is
 * @param record the schema in which we write its values
 * @param partitions how many partitions it is made with
 * @param keeps how long its messages are kept
 */
public record Topic(String name, String key, Schema record, int partitions, Keeps keeps) {

    /** How long a topic keeps its messages. */
    public enum Keeps {
        /** All messages for ever: the record of record, which a recount reads. */
        EVERYTHING,
        /** The newest message of each key for ever: a register. */
        NEWEST_OF_EACH_KEY,
        /** All messages of the last ninety days. */
        NINETY_DAYS
    }

    private static final long DAYS_90_MS = 90L * 24 * 3600 * 1000;

    /** The same topic with another number of partitions. */
    public Topic withPartitions(int number) {
        return new Topic(name, key, record, number, keeps);
    }

    /** The message key of a record, where the key is the value of a field. */
    public String keyOf(IndexedRecord value) {
        Schema.Field field = record.getField(key);
        if (field == null) {
            throw new IllegalStateException(
                    "the key of topic %s is %s, which is no field of its records"
                            .formatted(name, key));
        }
        return value.get(field.pos()).toString();
    }

    /** The broker's settings for this topic; time stamps are always those of the append. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("max.message.bytes", String.valueOf(16 * 1024 * 1024));
        switch (keeps) {
            case EVERYTHING -> {
                settings.put("cleanup.policy", "delete");
                settings.put("retention.ms", "-1");
                settings.put("retention.bytes", "-1");
            }
            case NEWEST_OF_EACH_KEY -> settings.put("cleanup.policy", "compact");
            case NINETY_DAYS -> {
                settings.put("cleanup.policy", "delete");
                settings.put("retention.ms", String.valueOf(DAYS_90_MS));
            }
        }
        return settings;
    }
}
