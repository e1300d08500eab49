package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    private static final int MOST_OF_COLUMN = 200;
    private static final int NEVER_SENT = -1;

    /** What a row with one of these faults holds is not known: it may be what nobody may keep. */
    private static final Set<String> UNKNOWN_CONTENT =
            Set.of(
                    "unknown-column",
                    "too-many-fields",
                    "too-many-members",
                    "nested-value",
                    "not-json",
                    "not-csv",
                    "not-utf-8",
                    "no-header",
                    "other-separator",
                    "json-array",
                    "excel-workbook",
                    "utf-16");

    /** The faults among these whose found text is a part of such a row. */
    private static final Set<String> QUOTING = Set.of("nested-value", "not-json", "not-csv");

    /** The faults of one row. */
    static List<Refusal> ofRow(List<RowFault> faults, Topic topic, FileIdentity file, Instant at) {
        boolean known = faults.stream().noneMatch(each -> UNKNOWN_CONTENT.contains(each.code()));
        return faults.stream().map(each -> of(each, known, topic, file, at)).toList();
    }

    private static Refusal of(
            RowFault fault, boolean known, Topic topic, FileIdentity file, Instant at) {
        byte[] row = fault.rawRow().getBytes(UTF_8);
        byte[] kept = known ? Arrays.copyOf(row, Math.min(row.length, MOST_BYTES)) : new byte[0];
        Reject record =
                Reject.newBuilder()
                        .setAt(at)
                        .setTopic(topic.name())
                        .setPartition(NEVER_SENT)
                        .setOffset(fault.line())
                        .setFile(fault.file())
                        .setCode(fault.code())
                        .setPath(fault.column().isEmpty() ? null : shortened(fault.column()))
                        .setFound(QUOTING.contains(fault.code()) ? "" : fault.found())
                        .setExpected(fault.expected())
                        .setHintZh(fault.hintZh())
                        .setHintEn(fault.hintEn())
                        .setValue(ByteBuffer.wrap(kept))
                        .setValueLength(row.length)
                        .setValueSha256(FileIdentity.sha256(row))
                        .build();
        return new Refusal(file.id(fault), record);
    }

    private static String shortened(String column) {
        return column.length() > MOST_OF_COLUMN ? column.substring(0, MOST_OF_COLUMN) : column;
    }
}
