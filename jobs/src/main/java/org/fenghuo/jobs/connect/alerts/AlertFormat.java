package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.alert.Words;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.rules.Advice;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.connect.documents.Json;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** Alerts as documents of the alias {@code alerts}; a document for each, written over. */
public final class AlertFormat implements DocumentFormat<Alert> {
    private static final String INDEX = "alerts-v1";
    private static final double MINUTE_MS = 60_000;

    @Override
    public String index(Alert value) {
        return INDEX;
    }

    @Override
    public String id(Alert value) {
        return value.id();
    }

    @Override
    public void write(Alert value, Instant updatedAt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("alert_id", value.id());
        json.writeStringField("duty", value.line().duty().label());
        json.writeStringField("subject", value.line().subject());
        json.writeStringField("status", value.status().label());
        json.writeStringField("level", value.level().label());
        json.writeNumberField("level_rank", value.level().ordinal() + 1);
        words(value.words(), json);
        rule(value.speaker().rule(), value.triggerIds(), json);
        firing(value.speaker().firing(), json);
        times(value, json);
        place(value, json);
        work(value.work(), json);
        json.writeNumberField("new_since_seen", value.newSinceSeen());
        Json.strings("covers", value.covers(), json);
        Json.text("covered_by", value.coveredBy(), json);
        json.writeStringField("origin", value.origin().name());
        json.writeBooleanField("drill", value.line().drill());
        json.writeFieldName("proof");
        ProofJson.write(value.triggers(), json);
        json.writeBooleanField("gone", false);
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private static void words(Words words, JsonGenerator json) throws IOException {
        json.writeStringField("subject_name_zh", words.subjectZh());
        json.writeStringField("headline_zh", words.headlineZh());
        json.writeStringField("headline_en", words.headlineEn());
        json.writeStringField("explanation_zh", words.explanationZh());
        json.writeStringField("explanation_en", words.explanationEn());
    }

    private static void rule(Rule rule, List<String> triggers, JsonGenerator json)
            throws IOException {
        Advice advice = rule.advice();
        Json.strings("triggers", triggers, json);
        json.writeStringField("rule_id", rule.id());
        json.writeNumberField("rule_version", rule.version());
        json.writeStringField("next_action_zh", advice.actionZh());
        json.writeStringField("next_action_en", advice.actionEn());
        Json.text("legal_basis", advice.legalBasis(), json);
    }

    private static void firing(Firing firing, JsonGenerator json) throws IOException {
        Records records = firing.records();
        json.writeNumberField("observed", firing.observed());
        json.writeNumberField("expected", firing.expected());
        json.writeNumberField("threshold", firing.threshold());
        json.writeNumberField("suspected", records.suspected());
        json.writeNumberField("clinical", records.clinical());
        json.writeNumberField("confirmed", records.confirmed());
        json.writeNumberField("carriers", records.carriers());
        json.writeNumberField("deaths", records.deaths());
        Fields.dayUnless(Records.NO_DAY, "first_onset", records.firstOnset(), json);
        Fields.dayUnless(Records.NO_DAY, "last_onset", records.lastOnset(), json);
        json.writeNumberField("evidence_count", records.count());
        Json.strings("evidence", records.first().stream().map(Evidence::recordId).toList(), json);
        json.writeArrayFieldStart("portions");
        for (Portion portion : records.portions()) {
            json.writeStartObject();
            json.writeStringField("place", portion.place());
            json.writeNumberField("count", portion.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void times(Alert value, JsonGenerator json) throws IOException {
        Fields.day("window_from", value.windowFrom(), json);
        Fields.day("first_day", value.firstDay(), json);
        Fields.day("window_to", value.lastDay(), json);
        Fields.instant("opened_at", value.openedAt(), json);
        Fields.instant("changed_at", value.updatedAt(), json);
        Fields.instant("closed_at", value.closedAt(), json);
        Fields.instant("acknowledged_at", value.work().acknowledgedAt(), json);
        Fields.instant("verified_at", value.work().verifiedAt(), json);
        // Small servers have no scripts, so what is asked for most is worked out here.
        minutes("minutes_to_answer", value.openedAt(), value.work().acknowledgedAt(), json);
        minutes("minutes_to_verdict", value.openedAt(), value.work().verifiedAt(), json);
    }

    private static void minutes(String field, long from, long to, JsonGenerator json)
            throws IOException {
        if (to != Work.NEVER) {
            json.writeNumberField(field, (to - from) / MINUTE_MS);
        }
    }

    private static void place(Alert value, JsonGenerator json) throws IOException {
        Where where = value.where();
        json.writeStringField("place", value.line().place());
        json.writeStringField("place_kind", value.line().kind().label());
        if (value.line().kind() == PlaceKind.UNIT) {
            json.writeStringField("unit", value.line().place());
        }
        Json.text("unit_name", where.unitName(), json);
        Json.area(where.area(), where.areaName(), where.areaLevel(), where.areaPath(), json);
    }

    private static void work(Work work, JsonGenerator json) throws IOException {
        Json.text("owner", work.owner(), json);
        if (work.verdict() != Verdict.NONE) {
            json.writeStringField("verdict", work.verdict().name());
        }
        if (work.exclusion() != Exclusion.NONE) {
            json.writeStringField("reason", work.exclusion().name());
        }
        Json.text("note", work.note(), json);
    }
}
