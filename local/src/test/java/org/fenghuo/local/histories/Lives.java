package org.fenghuo.local.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Held;
import org.fenghuo.epi.alert.LineLife;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.alert.Status;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.time.LocalDays;

/** Lets verdicts, random actions of people and days pass through the lives of all lines. */
final class Lives {
    private static final Pattern NAMES_SOMETHING =
            Pattern.compile("(record|area|rule) \\S+( \\S+)?|joined into .+: \\S+ \\S+.*");

    private final Random random;
    private final LocalDays days = new LocalDays(RandomCards.ZONE);
    private final Map<String, LineState> lines = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private int actions;
    private long time = Long.MIN_VALUE;

    Lives(Random random) {
        this.random = random;
    }

    /** A verdict, then perhaps what people do and the day that begins. */
    void take(Signal signal) {
        String code = signal.line().code();
        LineState before = lines.get(code);
        LineLife life = before == null ? new LineLife(signal, days) : new LineLife(before, days);
        life.take(signal);
        remember(life);
        time = Math.max(time, signal.at());
        if (random.nextInt(3) == 0) {
            act(code);
        }
        if (random.nextInt(10) == 0) {
            dayBegins();
        }
    }

    private void act(String code) {
        List<Held> held = lines.get(code).held().stream().filter(Held::raised).toList();
        if (!held.isEmpty()) {
            Held some = held.get(random.nextInt(held.size()));
            LineLife life = new LineLife(lines.get(code), days);
            life.act(action(some));
            remember(life);
        }
    }

    private Action action(Held alert) {
        Action.Kind kind = Action.Kind.values()[random.nextInt(Action.Kind.values().length)];
        Verdict verdict = kind == Action.Kind.VERIFY ? Verdict.EVENT : Verdict.NONE;
        actions++;
        return new Action(
                alert.id(), "action-" + actions, time, "duty", kind, verdict, Exclusion.NONE, "");
    }

    private void dayBegins() {
        for (LineState each : List.copyOf(lines.values())) {
            LineLife life = new LineLife(each, days);
            life.dayBegins(days.epochDay(time), time);
            remember(life);
        }
    }

    private void remember(LineLife life) {
        lines.put(life.state().line().code(), life.state());
        decisions.addAll(life.decisions());
    }

    /** The days of alerts whose rules fire, raised or too old, by line. */
    SortedMap<String, List<String>> spans() {
        SortedMap<String, List<String>> spans = new TreeMap<>();
        lines.forEach(
                (code, state) -> {
                    List<String> held =
                            state.held().stream()
                                    .filter(Held::hasGround)
                                    .map(each -> each.firstDay() + " to " + each.lastDay())
                                    .sorted()
                                    .toList();
                    if (!held.isEmpty()) {
                        spans.put(code, held);
                    }
                });
        return spans;
    }

    /** Alerts that stand open although nothing fires. */
    List<String> openWithoutGround() {
        return lines.values().stream()
                .flatMap(state -> state.held().stream())
                .filter(held -> held.isOpen() && !held.hasGround())
                .filter(held -> held.status() != Status.GROUND_LOST)
                .map(Held::id)
                .toList();
    }

    /** Alerts raised again that were neither withdrawn nor closed since. */
    List<String> raisedTwice() {
        Map<String, Boolean> open = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Decision each : decisions) {
            switch (each.deed()) {
                case RAISED -> {
                    if (Boolean.TRUE.equals(open.put(each.alert(), true))) {
                        twice.add(each.alert());
                    }
                }
                case WITHDRAWN, CLOSED -> open.put(each.alert(), false);
                default -> {}
            }
        }
        return twice;
    }

    /** Withdrawals and lost grounds that do not say because of what. */
    List<Decision> withoutCause() {
        return decisions.stream()
                .filter(each -> each.deed() == Deed.WITHDRAWN || each.deed() == Deed.GROUND_LOST)
                .filter(each -> !NAMES_SOMETHING.matcher(each.reason()).matches())
                .toList();
    }

    /** What is remembered of all lines. */
    List<LineState> lines() {
        return List.copyOf(lines.values());
    }

    /** All that was decided. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** How often that was decided. */
    long count(Deed deed) {
        return decisions.stream().filter(each -> each.deed() == deed).count();
    }
}
