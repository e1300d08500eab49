package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.fenghuo.feeds.files.RowFault;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.topics.Topic;

/**
 * One fault of a row that was not sent, as it stands in the topic and the index of rejects.
 *
 * @param id the same for the same fault of the same file
 * @param record what is told of it
 */
record Refusal(String id, Reject record) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int NEVER_SENT = -1;

    static Refusal of(RowFault fault, Topic topic, FileIdentity file, Instant at) {
        byte[] row = fault.rawRow().getBytes(UTF_8);
        Reject record =
                Reject.newBuilder()
                        .setAt(at)
                        .setTopic(topic.name())
                        .setPartition(NEVER_SENT)
                        .setOffset(fault.line())
                        .setFile(fault.file())
                        .setCode(fault.code())
                        .setPath(fault.column().isEmpty() ? null : fault.column())
                        .setFound(fault.found())
                        .setExpected(fault.expected())
                        .setHintZh(fault.hintZh())
                        .setHintEn(fault.hintEn())
                        .setValue(
                                ByteBuffer.wrap(
                                        Arrays.copyOf(row, Math.min(row.length, MOST_BYTES))))
                        .setValueLength(row.length)
                        .setValueSha256(FileIdentity.sha256(row))
                        .build();
        return new Refusal(file.id(fault), record);
    }
}
