package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fenghuo.epi.cases.Disease;

/** Fields that documents of several indices share, written in one way. */
public final class Json {
    private Json() {}

    static void disease(Disease disease, JsonGenerator json) throws IOException {
        json.writeStringField("disease", disease.id());
        json.writeStringField("disease_name_zh", disease.nameZh());
        strings("disease_path", disease.path(), json);
    }

    /** An area with its path. */
    public static void area(
            String area, String name, String level, List<String> path, JsonGenerator json)
            throws IOException {
        json.writeStringField("area", area);
        json.writeStringField("area_name", name);
        json.writeStringField("area_level", level);
        strings("area_path", path, json);
    }

    /** A list of texts. */
    public static void strings(String field, List<String> values, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A text, unless there is none. */
    public static void text(String field, String value, JsonGenerator json) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    static void day(String field, LocalDate day, JsonGenerator json) throws IOException {
        if (day != null) {
            json.writeStringField(field, day.toString());
        }
    }

    static void number(String field, Integer number, JsonGenerator json) throws IOException {
        if (number != null) {
            json.writeNumberField(field, number);
        }
    }

    static void symbol(String field, Enum<?> symbol, JsonGenerator json) throws IOException {
        if (symbol != null) {
            json.writeStringField(field, symbol.name());
        }
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
