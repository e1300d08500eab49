package org.fenghuo.local.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenghuo.feeds.files.FileRow;
import org.fenghuo.feeds.files.RecordFile;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.feeds.files.UnreadableFileException;
import org.fenghuo.local.loading.Kinds;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** The messages that the documents speak of: the rows of docs/examples, and two to be refused. */
final class Examples {
    private static final List<Topic> REGISTERS = List.of(Topics.FACILITIES);
    private static final List<Topic> RECORDS =
            List.of(
                    Topics.CASE_REPORTS,
                    Topics.RESIDENTS,
                    Topics.VACCINATIONS,
                    Topics.CLINIC_VISITS,
                    Topics.CLINIC_DAYS);
    private static final byte[] NO_RECORD = "{\"disease\":\"measles\"}".getBytes(UTF_8);

    private Examples() {}

    /** What is looked up: facilities. */
    static List<ProducerRecord<byte[], byte[]>> registers()
            throws IOException, UnreadableFileException {
        return rows(REGISTERS);
    }

    /** What is counted, or refused. */
    static List<ProducerRecord<byte[], byte[]>> records()
            throws IOException, UnreadableFileException {
        List<ProducerRecord<byte[], byte[]>> messages = rows(RECORDS);
        messages.add(message(Topics.CASE_REPORTS, "?", NO_RECORD));
        CaseReport refused = diedBeforeOnset();
        messages.add(message(Topics.CASE_REPORTS, refused.getRecordId(), refused));
        return messages;
    }

    private static List<ProducerRecord<byte[], byte[]>> rows(List<Topic> topics)
            throws IOException, UnreadableFileException {
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (Topic topic : topics) {
            Path path = Documents.folder().resolve("examples/%s.csv".formatted(topic.name()));
            RecordKind kind = Kinds.named(topic.name(), ZoneId.of("Asia/Shanghai"));
            try (RecordFile file = RecordFile.open(path, kind)) {
                for (var row = file.next(); row.isPresent(); row = file.next()) {
                    var record = (SpecificRecordBase) accepted(row.get(), path).record();
                    messages.add(message(topic, topic.keyOf(record), record));
                }
            }
        }
        return messages;
    }

    private static FileRow.Accepted accepted(FileRow row, Path path) {
        if (row instanceof FileRow.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("%s has a row that load would refuse: %s".formatted(path, row));
    }

    private static CaseReport diedBeforeOnset() {
        return CaseReport.newBuilder()
                .setRecordId("df-99")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("df-hospital")
                .setReportedAt(Instant.parse("2026-03-10T02:00:00Z"))
                .setDisease("measles")
                .setClassification(Classification.CONFIRMED)
                .setOnsetDay(LocalDate.of(2026, 3, 9))
                .setReportDay(LocalDate.of(2026, 3, 10))
                .setDiedOn(LocalDate.of(2026, 3, 8))
                .build();
    }

    private static ProducerRecord<byte[], byte[]> message(
            Topic topic, String key, SpecificRecordBase record) {
        return message(topic, key, ValueWriter.singleObject(topic).encode(record));
    }

    // One partition, so that copies and corrections arrive in the order of the file.
    private static ProducerRecord<byte[], byte[]> message(Topic topic, String key, byte[] value) {
        return new ProducerRecord<>(topic.name(), 0, key.getBytes(UTF_8), value);
    }
}
