package org.fenghuo.feeds.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of which each is a JSON object on a line of its own; blank lines are no rows. */
final class JsonRows implements RawRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';
    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final BufferedReader lines;
    private final RecordKind kind;
    private long line;

    JsonRows(Reader text, RecordKind kind) {
        this.lines = new BufferedReader(text);
        this.kind = kind;
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            line++;
            boolean marked = line == 1 && !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK;
            String text = marked ? raw.substring(1) : raw;
            if (!text.isBlank()) {
                return Optional.of(row(text));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private RawRow row(String raw) {
        if (raw.indexOf(UNREADABLE) >= 0) {
            return new RawRow(line, raw, Map.of(), List.of(Faults.notUtf8()));
        }
        try {
            JsonNode node = JSON.readTree(raw);
            return node.isObject()
                    ? row(raw, node)
                    : new RawRow(line, raw, Map.of(), List.of(Faults.notJson(raw)));
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null ? "" : at(broken);
            FieldFault fault = Faults.notJson(broken.getOriginalMessage() + where);
            return new RawRow(line, raw, Map.of(), List.of(fault));
        }
    }

    private static String at(JsonProcessingException broken) {
        return " at character " + broken.getLocation().getColumnNr();
    }

    private RawRow row(String raw, JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            position++;
            JsonNode value = field.getValue();
            if (!kind.names().contains(field.getKey())) {
                String place = String.valueOf(position);
                faults.add(Faults.unknownColumn(field.getKey(), place, kind.names()));
            } else if (value.isArray() && kind.listed(field.getKey())) {
                lists.put(field.getKey(), value);
            } else if (value.isContainerNode()) {
                faults.add(Faults.nestedValue(field.getKey(), value.toString()));
            } else {
                texts.put(field.getKey(), value.isNull() ? "" : value.asText());
            }
        }
        return new RawRow(line, raw, texts, lists, faults);
    }
}
