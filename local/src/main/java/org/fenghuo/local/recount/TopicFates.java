package org.fenghuo.local.recount;

import java.util.Map;
import org.fenghuo.local.recount.sources.SourceBook;

/**
 * What became of the messages of a topic.
 *
 * @param topic its name
 * @param byPartition of each partition
 * @param sources of each source and day
 */
record TopicFates(String topic, Map<Integer, Fates> byPartition, SourceBook sources) {
    StreamResult.Messages sum() {
        return StreamResult.Messages.sumOf(byPartition.values());
    }
}
