package org.fenghuo.jobs.alerts;

import static org.fenghuo.jobs.state.Kept.kept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Held;
import org.fenghuo.epi.alert.LineLife;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.AreaRegister;
import org.fenghuo.jobs.state.AllWritten;
import org.fenghuo.jobs.state.KeyedOperator;

/**
 * Makes alerts of verdicts, people's actions and days, and says which covers which. Keyed by
 * subject, since alerts of one subject cover each other.
 *
 * <p>Keeps for each subject its lines with their alerts, and of open ones what decides whether they
 * cover others, for as long as it is told after their last change; and actions on alerts that are
 * not known yet, as long. A timer for a day stands while an alert is open.
 */
final class WorkAlerts extends KeyedOperator<String, Alert>
        implements TwoInputStreamOperator<AlertEvent, AreaChange, Alert>,
                Triggerable<String, VoidNamespace> {
    private final WorkingSettings settings;
    private final Subjects subjects;
    private final List<Area> initialPlaces;
    private final OutputTag<Decision> decisions;

    private transient AreaRegister places;
    private transient MapState<String, LineState> lines;
    private transient MapState<String, OpenAlert> open;
    private transient MapState<String, Action> early;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient LocalDays days;
    private transient AllWritten allWritten;

    WorkAlerts(
            WorkingSettings settings,
            Subjects subjects,
            List<Area> initialPlaces,
            OutputTag<Decision> decisions) {
        this.settings = settings;
        this.subjects = subjects;
        this.initialPlaces = initialPlaces;
        this.decisions = decisions;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        places =
                new AreaRegister(
                        context.getOperatorStateStore(), initialPlaces, context.isRestored());
    }

    @Override
    public void open() throws Exception {
        super.open();
        days = new LocalDays(settings.zone());
        allWritten = new AllWritten(getMetricGroup());
        lines =
                state(
                        kept(
                                "alert-lines",
                                Types.STRING,
                                TypeInformation.of(LineState.class),
                                settings.keptFor()));
        open =
                state(
                        kept(
                                "open-alerts",
                                Types.STRING,
                                TypeInformation.of(OpenAlert.class),
                                settings.keptFor()));
        early =
                state(
                        kept(
                                "early-actions",
                                Types.STRING,
                                TypeInformation.of(Action.class),
                                settings.keptFor()));
        timers = getInternalTimerService("alert-days", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void processElement1(StreamRecord<AlertEvent> element) throws Exception {
        AlertEvent event = element.getValue();
        for (Signal signal : event.signal()) {
            LineState before = lines.get(event.line());
            LineLife life =
                    before == null ? new LineLife(signal, days) : new LineLife(before, days);
            life.take(signal);
            actEarly(life);
            remember(life, signal.at());
        }
        for (Action action : event.action()) {
            LineState before = lines.get(event.line());
            LineLife life = before == null ? null : new LineLife(before, days);
            if (life == null || !life.knows(action.alert())) {
                early.put(action.id(), action);
            } else {
                life.act(action);
                remember(life, action.at());
            }
        }
    }

    /** What people did about an alert that had not come yet. */
    private void actEarly(LineLife life) throws Exception {
        List<Action> due = new ArrayList<>();
        for (Action action : early.values()) {
            if (life.knows(action.alert())) {
                due.add(action);
            }
        }
        due.sort(Comparator.comparingLong(Action::at).thenComparing(Action::id));
        for (Action action : due) {
            life.act(action);
            early.remove(action.id());
        }
    }

    private void remember(LineLife life, long at) throws Exception {
        write(cover(keep(life), life.state().quietDays(), at));
    }

    /** Keeps what has become of a line, and tells of it; returns whose documents changed. */
    private Set<String> keep(LineLife life) throws Exception {
        LineState state = life.state();
        String code = state.line().code();
        if (state.held().isEmpty() && state.said().isEmpty()) {
            lines.remove(code);
        } else {
            lines.put(code, state);
        }
        tell(life);
        planNextDay(life);
        return keepOpen(state, life.changed());
    }

    /** Of a cover that lists one more or one less the document changes as well. */
    private Set<String> keepOpen(LineState state, Set<String> changed) throws Exception {
        Set<String> andCovers = new LinkedHashSet<>(changed);
        Where where = new AlertPlaces(places.tree()).of(state);
        for (Held held : state.held()) {
            if (changed.contains(held.id())) {
                if (open.contains(held.id()) != held.isOpen()) {
                    andCovers.add(held.coveredBy());
                }
                if (held.isOpen()) {
                    open.put(held.id(), OpenAlert.of(held, state, where));
                } else {
                    open.remove(held.id());
                }
            }
        }
        return andCovers;
    }

    private void tell(LineLife life) {
        life.decisions().forEach(each -> output.collect(decisions, new StreamRecord<>(each)));
    }

    private void planNextDay(LineLife life) {
        if (life.nextDay() != Integer.MAX_VALUE) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, days.startOf(life.nextDay()));
        }
    }

    /** Finds out anew who covers whom after these changed; returns them and whom that concerns. */
    private Set<String> cover(Set<String> changedBefore, int quietDays, long at) throws Exception {
        if (changedBefore.isEmpty()) {
            return changedBefore;
        }
        Set<String> changed = new LinkedHashSet<>(changedBefore);
        Map<String, OpenAlert> all = new TreeMap<>();
        for (OpenAlert each : open.values()) {
            all.put(each.id(), each);
        }
        for (OpenAlert each : all.values()) {
            String by = each.coverAmong(all.values(), quietDays).map(OpenAlert::id).orElse("");
            if (!by.equals(each.coveredBy())) {
                cover(each, by, at);
                changed.add(each.id());
                changed.add(each.coveredBy());
                changed.add(by);
            }
        }
        return changed;
    }

    private void cover(OpenAlert alert, String by, long at) throws Exception {
        LineLife life = new LineLife(lines.get(alert.line().code()), days);
        life.cover(alert.id(), by, at);
        LineState state = life.state();
        lines.put(alert.line().code(), state);
        tell(life);
        Where where = new AlertPlaces(places.tree()).of(state);
        for (Held held : state.held()) {
            if (held.id().equals(alert.id())) {
                open.put(held.id(), OpenAlert.of(held, state, where));
            }
        }
    }

    private void write(Set<String> changed) throws Exception {
        Map<String, List<String>> covers = covers();
        AlertWriter writer = new AlertWriter(subjects, new AlertPlaces(places.tree()));
        for (String id : changed) {
            int day = id.lastIndexOf('.');
            LineState state = day < 0 ? null : lines.get(id.substring(0, day));
            if (state != null) {
                for (Held held : state.held()) {
                    if (held.id().equals(id) && held.raised()) {
                        List<String> covered = covers.getOrDefault(id, List.of());
                        output.collect(new StreamRecord<>(writer.alert(held, state, covered)));
                    }
                }
            }
        }
    }

    private Map<String, List<String>> covers() throws Exception {
        Map<String, List<String>> covers = new LinkedHashMap<>();
        for (OpenAlert each : open.values()) {
            if (!each.coveredBy().isEmpty()) {
                covers.computeIfAbsent(each.coveredBy(), any -> new ArrayList<>()).add(each.id());
            }
        }
        covers.values().forEach(ids -> ids.sort(Comparator.naturalOrder()));
        return covers;
    }

    @Override
    public void processElement2(StreamRecord<AreaChange> element) throws Exception {
        places.collect(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (places.isWaiting()) {
            places.takeIntoForce();
        }
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        if (places.isWaiting()) {
            places.takeIntoForce();
        }
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        allWritten.at(context.getCheckpointId());
    }

    /** A day has begun with which alerts may be over: all that are, before others cover them. */
    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        int today = days.epochDay(timer.getTimestamp());
        Set<String> codes = new TreeSet<>();
        lines.keys().forEach(codes::add);
        Set<String> changed = new LinkedHashSet<>();
        int quietDays = 0;
        for (String code : codes) {
            LineLife life = new LineLife(lines.get(code), days);
            life.dayBegins(today, timer.getTimestamp());
            if (life.changed().isEmpty()) {
                planNextDay(life);
            } else {
                changed.addAll(keep(life));
                quietDays = life.state().quietDays();
            }
        }
        write(cover(changed, quietDays, timer.getTimestamp()));
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("no timer of the wall clock is ever registered here");
    }
}
