package org.fenghuo.jobs.alerts;

import java.util.List;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.detect.Signal;

/**
 * What makes something of alerts: a verdict, or what a person does.
 *
 * @param signal a verdict, or none
 * @param action an action, or none
 */
public record AlertEvent(List<Signal> signal, List<Action> action) {
    private static final String DRILL = "drill.";

    public AlertEvent {
        signal = List.copyOf(signal);
        action = List.copyOf(action);
    }

    /** A verdict. */
    public static AlertEvent of(Signal signal) {
        return new AlertEvent(List.of(signal), List.of());
    }

    /** What a person does. */
    public static AlertEvent of(Action action) {
        return new AlertEvent(List.of(), List.of(action));
    }

    /** Under which alerts may cover each other: the subject, drills apart. */
    public String group() {
        String code = action.isEmpty() ? signal.get(0).line().code() : action.get(0).alert();
        boolean drill = code.startsWith(DRILL);
        String[] parts = (drill ? code.substring(DRILL.length()) : code).split("\\.", 3);
        return (drill ? DRILL : "") + (parts.length > 1 ? parts[1] : code);
    }

    /** The code of the line that an action's alert would be of; of no other alert it is one. */
    String line() {
        if (action.isEmpty()) {
            return signal.get(0).line().code();
        }
        String id = action.get(0).alert();
        int day = id.lastIndexOf('.');
        return day < 0 ? id : id.substring(0, day);
    }
}
