package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.fenghuo.epi.alert.Work;

/** Days and instants of documents on alerts; those that have not come are left out. */
final class Fields {
    private Fields() {}

    static void day(String field, int day, JsonGenerator json) throws IOException {
        json.writeStringField(field, LocalDate.ofEpochDay(day).toString());
    }

    static void dayUnless(int none, String field, int day, JsonGenerator json) throws IOException {
        if (day != none) {
            day(field, day, json);
        }
    }

    static void instant(String field, long instant, JsonGenerator json) throws IOException {
        if (instant != Work.NEVER) {
            json.writeStringField(field, Instant.ofEpochMilli(instant).toString());
        }
    }
}
