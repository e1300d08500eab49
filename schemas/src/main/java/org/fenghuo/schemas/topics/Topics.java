package org.fenghuo.schemas.topics;

import java.util.List;
import java.util.Optional;
import org.fenghuo.records.Alert;
import org.fenghuo.records.AlertAction;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Reject;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Rule;
import org.fenghuo.records.Signal;
import org.fenghuo.records.Unit;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topic.Keeps;

/** The catalogue of topics; no other list of them exists. */
public final class Topics {
    /** Report cards, every version of them. */
    public static final Topic CASE_REPORTS =
            new Topic("case-reports", "recordId", CaseReport.getClassSchema(), 4, Keeps.EVERYTHING);

    /** Doses given, every version of them; all of a person in one partition. */
    public static final Topic VACCINATIONS =
            new Topic("vaccinations", "person", Vaccination.getClassSchema(), 4, Keeps.EVERYTHING);

    /** Who lives where, every version of it; all of a person in one partition. */
    public static final Topic RESIDENTS =
            new Topic("residents", "person", Resident.getClassSchema(), 4, Keeps.EVERYTHING);

    /** Visits to fever clinics and other monitored departments, every version of them. */
    public static final Topic CLINIC_VISITS =
            new Topic(
                    "clinic-visits", "recordId", ClinicVisit.getClassSchema(), 4, Keeps.EVERYTHING);

    /** All visits of a department on a day; the recordId is source|department|day. */
    public static final Topic CLINIC_DAYS =
            new Topic("clinic-days", "recordId", ClinicDay.getClassSchema(), 4, Keeps.EVERYTHING);

    /** The register of facilities. */
    public static final Topic FACILITIES =
            new Topic("facilities", "code", Facility.getClassSchema(), 1, Keeps.NEWEST_OF_EACH_KEY);

    /** The register of collective units. */
    public static final Topic UNITS =
            new Topic("units", "code", Unit.getClassSchema(), 1, Keeps.NEWEST_OF_EACH_KEY);

    /** The rules of detection, each version of them under id and version. */
    public static final Topic RULES =
            new Topic("rules", "id-version", Rule.getClassSchema(), 1, Keeps.NEWEST_OF_EACH_KEY);

    /** Verdicts of the rules, those of one line in one partition. */
    public static final Topic SIGNALS =
            new Topic("signals", "line", Signal.getClassSchema(), 4, Keeps.EVERYTHING);

    /** What people do about alerts. */
    public static final Topic ALERT_ACTIONS =
            new Topic(
                    "alert-actions", "alertId", AlertAction.getClassSchema(), 4, Keeps.EVERYTHING);

    /** Alerts as they stand. */
    public static final Topic ALERTS =
            new Topic("alerts", "alertId", Alert.getClassSchema(), 4, Keeps.NEWEST_OF_EACH_KEY);

    /** The tree of areas with its populations. */
    public static final Topic AREAS =
            new Topic("areas", "code", Area.getClassSchema(), 1, Keeps.NEWEST_OF_EACH_KEY);

    /** What was refused, with the reason. */
    public static final Topic REJECTS =
            new Topic(
                    "rejects",
                    "topic-partition-offset",
                    Reject.getClassSchema(),
                    4,
                    Keeps.NINETY_DAYS);

    /** The header that marks a tick: a message without a value that only moves event time. */
    public static final String TICK_HEADER = "tick";

    /** The header of a tick that names its sender, on topics to which several send theirs. */
    public static final String TELLER_HEADER = "teller";

    private static final List<Topic> ALL =
            List.of(
                    CASE_REPORTS,
                    VACCINATIONS,
                    RESIDENTS,
                    CLINIC_VISITS,
                    CLINIC_DAYS,
                    FACILITIES,
                    UNITS,
                    AREAS,
                    RULES,
                    SIGNALS,
                    ALERT_ACTIONS,
                    ALERTS,
                    REJECTS);

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<Topic> all() {
        return ALL;
    }

    /** The topic of that name, if it is one of ours. */
    public static Optional<Topic> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }
}
