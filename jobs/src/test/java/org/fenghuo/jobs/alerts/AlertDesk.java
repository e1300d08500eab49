package org.fenghuo.jobs.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.alerts.Verdicts.DAY_MS;
import static org.fenghuo.jobs.alerts.Verdicts.at;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.time.Day;
import org.fenghuo.jobs.intake.AreaChange;

/** Alerts as they are worked in some subtasks, and all that was written of them. */
@SuppressWarnings("try") // how a harness closes is said by Flink
final class AlertDesk implements AutoCloseable {
    static final String PROVINCE = "610000";
    static final String COUNTY = "611022";
    static final String TOWNSHIP = "611022100";
    static final String OTHER_TOWNSHIP = "611022101";

    private static final int KEY_GROUPS = 128;
    private static final List<Area> AREAS =
            List.of(
                    area(PROVINCE, AreaLevel.PROVINCE, ""),
                    area(COUNTY, AreaLevel.COUNTY, PROVINCE),
                    area(TOWNSHIP, AreaLevel.TOWNSHIP, COUNTY),
                    area(OTHER_TOWNSHIP, AreaLevel.TOWNSHIP, COUNTY));
    private static final OutputTag<Decision> DECISIONS =
            new OutputTag<>("decisions", TypeInformation.of(Decision.class));

    private final Map<String, Alert> documents = new LinkedHashMap<>();
    private final Map<String, Decision> log = new LinkedHashMap<>();
    private List<KeyedTwoInputStreamOperatorTestHarness<String, AlertEvent, AreaChange, Alert>>
            subtasks = new ArrayList<>();
    private OperatorSubtaskState checkpoint;
    private Moment atCheckpoint;
    private long now = Long.MIN_VALUE;

    /** How many subtasks there were, and how far event time had come. */
    private record Moment(int subtasks, long now) {}

    private AlertDesk() {}

    static AlertDesk open() throws Exception {
        AlertDesk desk = new AlertDesk();
        desk.start(1);
        return desk;
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(code, "名" + code, code, level, parent, List.of());
    }

    private void start(int parallelism) throws Exception {
        for (int subtask = 0; subtask < parallelism; subtask++) {
            var made =
                    new KeyedTwoInputStreamOperatorTestHarness<>(
                            new WorkAlerts(
                                    new WorkingSettings(ZoneOffset.UTC, Duration.ofDays(900)),
                                    new Subjects(Map.of(), Map.of()),
                                    AREAS,
                                    DECISIONS),
                            AlertEvent::group,
                            null,
                            Types.STRING,
                            KEY_GROUPS,
                            parallelism,
                            subtask);
            made.setup(
                    TypeInformation.of(Alert.class)
                            .createSerializer(made.getExecutionConfig().getSerializerConfig()));
            if (checkpoint != null) {
                made.initializeState(
                        AbstractStreamOperatorTestHarness.repartitionOperatorState(
                                checkpoint,
                                KEY_GROUPS,
                                atCheckpoint.subtasks(),
                                parallelism,
                                subtask));
            }
            made.open();
            subtasks.add(made);
        }
    }

    /** Detectors say that. */
    AlertDesk say(Signal... signals) throws Exception {
        for (Signal signal : signals) {
            take(AlertEvent.of(signal));
        }
        return this;
    }

    /** A person does that. */
    AlertDesk act(Action action) throws Exception {
        take(AlertEvent.of(action));
        return this;
    }

    private void take(AlertEvent event) throws Exception {
        int subtask =
                KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        event.group(), KEY_GROUPS, subtasks.size());
        subtasks.get(subtask).processElement1(event, 0);
        read();
    }

    /** A day begins everywhere. */
    AlertDesk dayBegins(int day) throws Exception {
        timeIs(day * DAY_MS);
        return this;
    }

    /** Event time has come so far. */
    void timeIs(long instant) throws Exception {
        now = instant;
        for (var subtask : subtasks) {
            subtask.processBothWatermarks(new Watermark(instant));
        }
        read();
    }

    /** All is kept as it stands now. */
    void checkpoint() throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (var subtask : subtasks) {
            subtask.prepareSnapshotPreBarrier(1);
            states.add(subtask.snapshot(1, 1));
        }
        read();
        atCheckpoint = new Moment(subtasks.size(), now);
        checkpoint =
                AbstractStreamOperatorTestHarness.repackageState(
                        states.toArray(OperatorSubtaskState[]::new));
    }

    /** Goes on from the newest checkpoint, forgetting what was done since, in so many subtasks. */
    void crash(int parallelism) throws Exception {
        close();
        start(parallelism);
        now = atCheckpoint.now();
        if (now != Long.MIN_VALUE) {
            timeIs(now);
        }
    }

    /** Stops in good order and goes on in so many subtasks. */
    void restart(int parallelism) throws Exception {
        checkpoint();
        crash(parallelism);
    }

    private void read() {
        for (var subtask : subtasks) {
            subtask.extractOutputValues().forEach(alert -> documents.put(alert.id(), alert));
            subtask.getOutput().clear();
            if (subtask.getSideOutput(DECISIONS) != null) {
                subtask.getSideOutput(DECISIONS).forEach(each -> write(each.getValue()));
                subtask.getSideOutput(DECISIONS).clear();
            }
        }
    }

    /** As the index does: one line for an alert and a number; another one must say the same. */
    private void write(Decision decision) {
        Decision before = log.put(decision.alert() + "#" + decision.number(), decision);
        assertThat(before == null ? decision : before)
                .as("what was written under the number of this decision")
                .isEqualTo(decision);
    }

    /** All documents as they stand. */
    Map<String, Alert> documents() {
        return documents;
    }

    /** The only document. */
    Alert only() {
        assertThat(documents.values()).hasSize(1);
        return documents.values().iterator().next();
    }

    /** The document of the alert of a rule in a place that begins then. */
    Alert document(Verdicts verdicts, int day) {
        String id = id(verdicts, day);
        assertThat(documents).containsKey(id);
        return documents.get(id);
    }

    static String id(Verdicts verdicts, int day) {
        return verdicts.know(day, day).line().code() + "." + new Day(day).date();
    }

    /** All decisions in order, by alert and number. */
    Map<String, Decision> log() {
        return log;
    }

    /** What was decided of an alert. */
    List<Deed> deeds(String alert) {
        return log.values().stream()
                .filter(each -> each.alert().equals(alert))
                .map(Decision::deed)
                .toList();
    }

    /** The newest decision. */
    Decision last() {
        return List.copyOf(log.values()).get(log.size() - 1);
    }

    static Action action(String alert, Action.Kind kind, int day) {
        return action(alert, kind, day, Verdict.NONE);
    }

    static Action verdict(String alert, Verdict verdict, int day) {
        return action(alert, Action.Kind.VERIFY, day, verdict);
    }

    private static Action action(String alert, Action.Kind kind, int day, Verdict verdict) {
        String id = kind + " " + alert + " " + day;
        return new Action(alert, id, at(day) + 1, "zhang", kind, verdict, Exclusion.NONE, "called");
    }

    @Override
    public void close() throws Exception {
        for (var subtask : subtasks) {
            subtask.close();
        }
        subtasks = new ArrayList<>();
    }
}
