package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.time.Day;
import org.fenghuo.epi.time.LocalDays;

/**
 * The life of the alerts of one line: what verdicts, people and days make of them. For one event;
 * then it is asked for what is remembered, and for what was decided.
 */
public final class LineLife {
    private static final Comparator<Held> FIRST_CHOICE =
            Comparator.comparing((Held held) -> !held.isOpen())
                    .thenComparing(held -> held.status() == Status.WITHDRAWN)
                    .thenComparing(held -> !held.raised())
                    .thenComparing(held -> !held.hasGround())
                    .thenComparingLong(held -> held.standing().openedAt())
                    .thenComparing(Held::id);

    private final LocalDays days;
    private final Line line;
    private final AlertBook book;
    private String unit;
    private String area;
    private int quietDays;
    private List<Said> said;

    /** Goes on from what is remembered. */
    public LineLife(LineState state, LocalDays days) {
        this.days = days;
        line = state.line();
        unit = state.unit();
        area = state.area();
        quietDays = state.quietDays();
        said = new ArrayList<>(state.said());
        book = new AlertBook(state.held());
    }

    /** Begins with a line of which nothing was said yet. */
    public LineLife(Signal first, LocalDays days) {
        this(
                new LineState(
                        first.line(),
                        first.unit(),
                        first.area(),
                        first.quietDays(),
                        List.of(),
                        List.of()),
                days);
    }

    /** What is remembered now. */
    public LineState state() {
        return new LineState(line, unit, area, quietDays, said, book.all());
    }

    /** What was decided, in order. */
    public List<Decision> decisions() {
        return book.decisions();
    }

    /** Alerts of which something changed, if only what they say. */
    public Set<String> changed() {
        return book.changed();
    }

    /** Takes a verdict. */
    public void take(Signal signal) {
        unit = signal.unit().isEmpty() ? unit : signal.unit();
        area = signal.area().isEmpty() ? area : signal.area();
        quietDays = signal.quietDays();
        hear(signal);
        List<Episode> episodes = Episode.in(said, quietDays);
        Map<String, Episode> assigned = assign(episodes, signal);
        for (Held each : book.all()) {
            Episode episode = assigned.get(each.id());
            if (episode != null) {
                stand(each, episode, signal);
            } else if (each.hasGround()) {
                lose(each, joined(each, assigned), signal);
            }
        }
        quiet().closeFigures(signal);
    }

    private void hear(Signal signal) {
        Said before =
                said.stream()
                        .filter(each -> each.isBy(signal))
                        .findFirst()
                        .orElse(Said.nothingOf(signal));
        said.remove(before);
        Said now = before.after(signal);
        if (!now.firings().isEmpty()) {
            said.add(now);
        }
    }

    /** Which alert stands for which episode; new ones are made for those that have none. */
    private Map<String, Episode> assign(List<Episode> episodes, Signal signal) {
        Map<String, Episode> assigned = new LinkedHashMap<>();
        for (Episode episode : episodes) {
            Held chosen =
                    book.all().stream()
                            .filter(each -> !assigned.containsKey(each.id()))
                            .filter(each -> each.isNear(episode, quietDays))
                            .min(
                                    Comparator.comparing((Held held) -> !held.standsOn(episode))
                                            .thenComparing(FIRST_CHOICE))
                            .orElseGet(() -> begin(episode, signal));
            assigned.put(chosen.id(), episode);
        }
        return assigned;
    }

    private Held begin(Episode episode, Signal signal) {
        String id = line.code() + "." + new Day(episode.firstDay()).date();
        Held made = Held.unraised(book.freeId(id), episode, signal.at());
        book.keep(made);
        return made;
    }

    private void stand(Held before, Episode episode, Signal signal) {
        boolean same = before.standsOn(episode) && before.triggers().equals(episode.triggers());
        if (same && (before.raised() || before.decisions() > 0)) {
            return;
        }
        int today = days.epochDay(signal.at());
        Held after = before.on(episode, signal.at());
        if (!before.raised()) {
            if (today - episode.lastDay() <= episode.maxAgeDays()) {
                book.decideFirst(after.ringing(signal.at()), Deed.RAISED, why(episode, signal));
            } else {
                keepQuiet(after, episode);
            }
            return;
        }
        switch (before.status()) {
            case RAISED, ACKNOWLEDGED, VERIFIED -> grow(before, after, signal);
            case GROUND_LOST ->
                    book.decide(
                            after.in(Status.VERIFIED, signal.at()),
                            Deed.CAME_BACK,
                            before,
                            because(signal));
            case WITHDRAWN ->
                    book.decide(
                            after.ringing(signal.at()), Deed.CAME_BACK, before, because(signal));
            case CLOSED -> reopen(before, after, today, signal);
        }
    }

    /** Said once: what comes in later of days long past changes nothing. */
    private void keepQuiet(Held after, Episode episode) {
        if (after.decisions() == 0) {
            book.decideFirst(after, Deed.NOT_RAISED, tooOld(episode));
        } else {
            book.keep(after);
        }
    }

    private void grow(Held before, Held after, Signal signal) {
        if (after.hasNewCase(before) || after.level().compareTo(before.level()) > 0) {
            book.decide(after.ringing(signal.at()), Deed.RANG_AGAIN, before, because(signal));
            return;
        }
        if (isNews(before, after)) {
            book.decide(after, Deed.UPDATED, before, because(signal));
            return;
        }
        book.rewrite(after);
    }

    /** Whether more has changed than that it goes on. */
    private static boolean isNews(Held before, Held after) {
        return before.level() != after.level()
                || before.firstDay() != after.firstDay()
                || before.records() != after.records()
                || !before.hasGround()
                || !figures(before).equals(figures(after));
    }

    private static List<String> figures(Held alert) {
        return alert.triggers().stream()
                .map(
                        each ->
                                "%s|%s|%s|%s"
                                        .formatted(
                                                each.rule().key(),
                                                each.detail(),
                                                each.firing().observed(),
                                                each.firing().threshold()))
                .distinct()
                .toList();
    }

    private void reopen(Held before, Held after, int today, Signal signal) {
        if (before.standing().closedBy().equals(Decision.PIPELINE)) {
            book.decide(after.ringing(signal.at()), Deed.CAME_BACK, before, because(signal));
            return;
        }
        boolean byPerson = !before.standing().closedBy().isEmpty();
        boolean louder = after.level().compareTo(before.level()) > 0 || after.hasNewCase(before);
        boolean stillOn = today <= after.lastDay() + quietDays;
        if (byPerson ? louder : stillOn && after.lastDay() > before.lastDay()) {
            book.decide(after.ringing(signal.at()), Deed.RANG_AGAIN, before, because(signal));
            return;
        }
        book.decide(after, Deed.UPDATED, before, because(signal));
    }

    /** The alert that stands for the days of one that has lost its own, empty if none does. */
    private String joined(Held lost, Map<String, Episode> assigned) {
        for (Map.Entry<String, Episode> each : assigned.entrySet()) {
            Episode episode = each.getValue();
            if (episode.firstDay() <= lost.lastDay() && episode.lastDay() >= lost.firstDay()) {
                return each.getKey();
            }
        }
        return "";
    }

    private void lose(Held before, String joined, Signal signal) {
        Held lost = before.withoutGround();
        if (!before.raised()) {
            // Its line in the log stands for ever: if the days come back, the next has its number.
            book.keep(lost);
            return;
        }
        if (!before.status().isOpen()) {
            book.decide(
                    lost, Deed.UPDATED, before, "ground gone after closing: " + because(signal));
            return;
        }
        if (!joined.isEmpty()) {
            Held over = lost.in(Status.WITHDRAWN, signal.at()).coveredBy(joined);
            book.decide(
                    over, Deed.WITHDRAWN, before, "joined into " + joined + ": " + because(signal));
            return;
        }
        // No correction: the rule is no more, or what it looks at is well again.
        if (signal.change() == Change.RULE || signal.change() == Change.DAY) {
            book.decide(
                    lost.closed(Decision.PIPELINE, signal.at()),
                    Deed.CLOSED,
                    before,
                    because(signal));
            return;
        }
        if (before.isVerified()) {
            book.decide(
                    lost.in(Status.GROUND_LOST, signal.at()),
                    Deed.GROUND_LOST,
                    before,
                    because(signal));
            return;
        }
        book.decide(
                lost.in(Status.WITHDRAWN, signal.at()), Deed.WITHDRAWN, before, because(signal));
    }

    /** A day has begun: what has been quiet for long enough is over. */
    public void dayBegins(int today, long at) {
        quiet().dayBegins(today, at);
    }

    /** The day on which the next alert is over if nothing comes, the greatest number if none is. */
    public int nextDay() {
        return quiet().nextDay();
    }

    private QuietAlerts quiet() {
        return new QuietAlerts(book, days, quietDays);
    }

    /** Whether an alert of that id is known, so that people can act on it. */
    public boolean knows(String alert) {
        Held known = book.get(alert);
        return known != null && known.raised();
    }

    /** Takes what a person does about an alert that is known. */
    public void act(Action action) {
        new LineActions(book).act(action);
    }

    /** One alert is covered by another from now on, or by none. */
    public void cover(String alert, String by, long at) {
        Held before = book.get(alert);
        if (!before.coveredBy().equals(by)) {
            book.decide(
                    before.coveredBy(by),
                    by.isEmpty() ? Deed.UNCOVERED : Deed.COVERED,
                    before.status().label(),
                    Decision.PIPELINE,
                    at,
                    by.isEmpty()
                            ? "no longer covered by " + before.coveredBy()
                            : "covered by " + by);
        }
    }

    private static String why(Episode episode, Signal signal) {
        Trigger speaker = episode.triggers().get(0);
        return "%s: %s".formatted(speaker.rule().key(), because(signal));
    }

    private static String because(Signal signal) {
        return "%s %s".formatted(signal.change().name().toLowerCase(Locale.ROOT), signal.cause());
    }

    private static String tooOld(Episode episode) {
        return "its last window ended on %s, more than %d days before it became known"
                .formatted(new Day(episode.lastDay()).date(), episode.maxAgeDays());
    }
}
