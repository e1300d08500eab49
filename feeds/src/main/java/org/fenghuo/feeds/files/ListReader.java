package org.fenghuo.feeds.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Understands a list. As text its items stand between semicolons, and a record among them is the
 * values of its fields, in their order, between bars; a semicolon alone is the empty list.
 */
final class ListReader {
    private static final String BETWEEN_ITEMS = ";";
    private static final String BETWEEN_FIELDS = "\\|";

    private final String path;
    private final Schema item;

    ListReader(String path, Schema item) {
        this.path = path;
        this.item = item;
    }

    /** Whether a file can give its items at all. */
    boolean canRead() {
        return isRecord()
                ? item.getFields().stream()
                        .map(FieldReader::new)
                        .allMatch(each -> each.readable() && !each.listed())
                : ScalarReader.canRead(item);
    }

    private boolean isRecord() {
        return item.getType() == Schema.Type.RECORD;
    }

    /** The items; where a fault has been told of one, null or what of it is right. */
    List<Object> read(String text, Consumer<FieldFault> faults) {
        String bare = text.strip();
        String items = bare.endsWith(BETWEEN_ITEMS) ? bare.substring(0, bare.length() - 1) : bare;
        List<Object> read = new ArrayList<>();
        if (!items.isBlank()) {
            for (String one : items.split(BETWEEN_ITEMS, -1)) {
                read.add(ofText(at(read.size()), one.strip(), faults));
            }
        }
        return read;
    }

    /** The items; where a fault has been told of one, null or what of it is right. */
    List<Object> read(JsonNode items, Consumer<FieldFault> faults) {
        List<Object> read = new ArrayList<>();
        for (JsonNode one : items) {
            read.add(ofJson(at(read.size()), one, faults));
        }
        return read;
    }

    private String at(int number) {
        return path + "[" + number + "]";
    }

    private Object ofText(String place, String text, Consumer<FieldFault> faults) {
        if (text.isEmpty()) {
            faults.accept(Faults.missingValue(place));
            return null;
        }
        return isRecord()
                ? ofMembers(place, members(place, text, faults), faults)
                : new ScalarReader(place, item).read(text, faults);
    }

    private Object ofJson(String place, JsonNode node, Consumer<FieldFault> faults) {
        if (node.isObject() && isRecord()) {
            return ofMembers(place, members(place, node, faults), faults);
        }
        if (node.isContainerNode()) {
            faults.accept(Faults.nestedValue(place, node.toString()));
            return null;
        }
        return ofText(place, node.isNull() ? "" : node.asText().strip(), faults);
    }

    private Map<String, String> members(String place, String text, Consumer<FieldFault> faults) {
        String[] given = text.split(BETWEEN_FIELDS, -1);
        List<Schema.Field> fields = item.getFields();
        if (given.length > fields.size()) {
            faults.accept(Faults.tooManyMembers(place, given.length, names()));
        }
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(given.length, fields.size()); i++) {
            members.put(fields.get(i).name(), given[i].strip());
        }
        return members;
    }

    private Map<String, String> members(
            String place, JsonNode object, Consumer<FieldFault> faults) {
        Map<String, String> members = new LinkedHashMap<>();
        int position = 0;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            position++;
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!names().contains(name)) {
                faults.accept(
                        Faults.unknownColumn(name, "%d of %s".formatted(position, place), names()));
            } else if (value.isContainerNode()) {
                faults.accept(Faults.nestedValue(place + "." + name, value.toString()));
            } else {
                members.put(name, value.isNull() ? "" : value.asText().strip());
            }
        }
        return members;
    }

    private List<String> names() {
        return item.getFields().stream().map(Schema.Field::name).toList();
    }

    private Object ofMembers(
            String place, Map<String, String> members, Consumer<FieldFault> faults) {
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, item);
        for (Schema.Field field : item.getFields()) {
            FieldReader reader = new FieldReader(field, place + "." + field.name());
            String text = members.getOrDefault(field.name(), "");
            if (text.isEmpty() && !reader.optional()) {
                faults.accept(Faults.missingValue(reader.name()));
                continue;
            }
            Object value = text.isEmpty() ? reader.absent() : reader.read(text, faults);
            if (value != null) {
                record.put(field.pos(), value);
            }
        }
        return record;
    }
}
