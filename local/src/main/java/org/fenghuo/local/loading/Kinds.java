package org.fenghuo.local.loading;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.feeds.files.FieldFault;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.feeds.files.RecordRules;
import org.fenghuo.jobs.connect.cases.CaseReportRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** What can be loaded, and the rules it is held to. */
public final class Kinds {
    private static final List<Topic> ALL = List.of(Topics.CASE_REPORTS, Topics.AREAS);

    private Kinds() {}

    /** The kind of that name, which is that of its topic. */
    public static RecordKind named(String name, ZoneId zone) {
        Topic topic =
                ALL.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "KIND is %s: give one of %s"
                                                        .formatted(name, names())));
        return RecordKind.of(
                topic, topic.equals(Topics.CASE_REPORTS) ? rules(zone) : RecordRules.NONE);
    }

    private static List<String> names() {
        return ALL.stream().map(Topic::name).toList();
    }

    private static RecordRules rules(ZoneId zone) {
        CaseReportRules rules = new CaseReportRules(zone);
        return record -> faults(rules, record);
    }

    private static List<FieldFault> faults(CaseReportRules rules, SpecificRecord record) {
        long now = InstantSource.system().millis();
        return rules.allFaults((CaseReport) record, now).stream().map(Kinds::ofField).toList();
    }

    private static FieldFault ofField(Fault fault) {
        return new FieldFault(
                fault.path(),
                fault.code(),
                fault.found(),
                fault.expected(),
                fault.hintZh(),
                fault.hintEn());
    }
}
