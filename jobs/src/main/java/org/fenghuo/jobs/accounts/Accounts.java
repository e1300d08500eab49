package org.fenghuo.jobs.accounts;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * Where operators say what became of the messages of a topic.
 *
 * @param topic the topic
 * @param minutes by partition and minute
 * @param sources by source and day
 */
public record Accounts(
        String topic, OutputTag<MinuteOutcomes> minutes, OutputTag<SourceFigures> sources)
        implements Serializable {
    /** The side outputs for a topic. */
    public static Accounts of(String topic) {
        return new Accounts(
                topic,
                new OutputTag<>("outcomes-of-" + topic, TypeInformation.of(MinuteOutcomes.class)),
                new OutputTag<>("sources-of-" + topic, new SourceFiguresSerializer().asType()));
    }
}
