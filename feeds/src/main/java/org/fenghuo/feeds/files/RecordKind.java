package org.fenghuo.feeds.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.ClinicDayId;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * How the rows of a file become records of one topic. What a row does not give is null or the
 * schema's default; of the head, the operation is REPORT and the version the milliseconds of
 * reportedAt. The recordId of a clinic day is made of its source, department and day.
 */
public final class RecordKind {
    private static final String RECORD_ID = "recordId";
    private static final String OPERATION = "operation";
    private static final String VERSION = "version";
    private static final String REPORTED_AT = "reportedAt";

    private final Topic topic;
    private final RecordRules rules;
    private final Map<String, FieldReader> fields = new LinkedHashMap<>();

    private RecordKind(Topic topic, RecordRules rules) {
        this.topic = topic;
        this.rules = rules;
        topic.record().getFields().forEach(each -> fields.put(each.name(), new FieldReader(each)));
    }

    /** The records of a topic, held to rules besides its schema. */
    public static RecordKind of(Topic topic, RecordRules rules) {
        return new RecordKind(topic, rules);
    }

    public Topic topic() {
        return topic;
    }

    Set<String> names() {
        return fields.keySet();
    }

    boolean readable(String name) {
        return fields.get(name).readable();
    }

    boolean listed(String name) {
        return fields.get(name).listed();
    }

    List<String> required() {
        return fields.values().stream()
                .filter(each -> !each.optional() && !derived(each))
                .map(FieldReader::name)
                .toList();
    }

    private boolean derived(FieldReader field) {
        return field.name().equals(OPERATION)
                || (field.name().equals(VERSION) && fields.containsKey(REPORTED_AT))
                || (field.name().equals(RECORD_ID) && topic.equals(Topics.CLINIC_DAYS));
    }

    FileRow read(String file, RawRow row) {
        List<FieldFault> faults = new ArrayList<>(row.faults());
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, topic.record());
        if (row.faults().stream().noneMatch(fault -> fault.field().isEmpty())) {
            fields.values().forEach(field -> fill(record, field, row, faults));
        }
        if (faults.isEmpty()) {
            derive(record, row, faults);
        }
        if (faults.isEmpty()) {
            faults.addAll(rules.faults(record));
        }
        if (faults.isEmpty()) {
            return new FileRow.Accepted(row.line(), record);
        }
        return new FileRow.Refused(
                row.line(),
                row.raw(),
                faults.stream().map(fault -> RowFault.of(fault, file, row)).toList());
    }

    private void fill(
            SpecificRecord record, FieldReader field, RawRow row, List<FieldFault> faults) {
        JsonNode list = row.lists().get(field.name());
        if (list != null) {
            record.put(field.position(), field.read(list, faults::add));
            return;
        }
        String text = row.text(field.name());
        if (!text.isEmpty()) {
            Object value = field.read(text, faults::add);
            if (value != null) {
                record.put(field.position(), value);
            }
            return;
        }
        if (field.optional()) {
            record.put(field.position(), field.absent());
            return;
        }
        boolean faultyAlready =
                faults.stream().anyMatch(fault -> fault.field().equals(field.name()));
        if (!derived(field) && !faultyAlready) {
            faults.add(Faults.missingValue(field.name()));
        }
    }

    private void derive(SpecificRecord record, RawRow row, List<FieldFault> faults) {
        if (fields.containsKey(OPERATION) && row.text(OPERATION).isEmpty()) {
            record.put(fields.get(OPERATION).position(), Operation.REPORT);
        }
        if (fields.containsKey(VERSION) && row.text(VERSION).isEmpty()) {
            Instant reportedAt = (Instant) record.get(fields.get(REPORTED_AT).position());
            record.put(fields.get(VERSION).position(), reportedAt.toEpochMilli());
        }
        if (record instanceof ClinicDay day && row.text(RECORD_ID).isEmpty()) {
            deriveId(day, faults);
        }
    }

    private static void deriveId(ClinicDay day, List<FieldFault> faults) {
        if (day.getDepartment() == null) {
            faults.add(Faults.missingValue("department"));
        }
        if (day.getDay() == null) {
            faults.add(Faults.missingValue("day"));
        }
        if (faults.isEmpty()) {
            day.setRecordId(ClinicDayId.of(day.getSource(), day.getDepartment(), day.getDay()));
        }
    }
}
