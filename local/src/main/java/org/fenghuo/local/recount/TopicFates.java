package org.fenghuo.local.recount;

import java.util.Map;

/**
 * What became of the messages of a topic.
 *
 * @param topic its name
 * @param byPartition of each partition
 */
record TopicFates(String topic, Map<Integer, Fates> byPartition) {
    StreamResult.Messages sum() {
        return StreamResult.Messages.sumOf(byPartition.values());
    }
}
