package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.rules.Level;

/**
 * What is remembered of an alert.
 *
 * @param id identity, from content alone: line and first day
 * @param ground what detectors say
 * @param standing how it stands
 * @param work what people did
 * @param coveredBy the alert that covers it, empty if none
 * @param decisions how many decisions were made about it
 * @param actions ids of the actions that were taken, the newest last
 * @param rangFor single cases for which it rang, by the ids of their records, the newest last
 */
public record Held(
        String id,
        Ground ground,
        Standing standing,
        Work work,
        String coveredBy,
        int decisions,
        List<String> actions,
        List<String> rangFor) {
    private static final int REMEMBERED_ACTIONS = 50;
    private static final int REMEMBERED_CASES = 10 * Records.MOST_NAMED;

    public Held {
        actions = List.copyOf(actions);
        rangFor = List.copyOf(rangFor);
    }

    /** A new one on that episode, which has not rung yet. */
    static Held unraised(String id, Episode episode, long at) {
        Ground ground = Ground.of(episode);
        return new Held(id, ground, Standing.silent(at), Work.NONE, "", 0, List.of(), List.of());
    }

    /** On that episode from now on. */
    Held on(Episode episode, long at) {
        return with(Ground.of(episode), standing.updated(at));
    }

    /** Rings, for the first time or again. */
    Held ringing(long at) {
        Set<String> cases = new LinkedHashSet<>(rangFor);
        cases.addAll(ground.singleCases());
        return new Held(
                id,
                ground,
                standing.ringing(at),
                work,
                coveredBy,
                decisions,
                actions,
                newest(cases, REMEMBERED_CASES));
    }

    /** The newest of them, so many at most. */
    private static List<String> newest(Collection<String> all, int most) {
        return all.stream().skip(Math.max(0, all.size() - most)).toList();
    }

    /** In another state. */
    Held in(Status next, long at) {
        return with(ground, standing.in(next, at));
    }

    /** Closed by somebody. */
    Held closed(String by, long at) {
        return with(ground, standing.closed(by, at));
    }

    /** Without ground from now on. */
    Held withoutGround() {
        return with(ground.lost(), standing);
    }

    private Held with(Ground newGround, Standing newStanding) {
        return new Held(id, newGround, newStanding, work, coveredBy, decisions, actions, rangFor);
    }

    /** After that action, by which people did so much. */
    Held with(Work done, String action) {
        List<String> taken = new ArrayList<>(actions);
        taken.add(action);
        List<String> newest = newest(taken, REMEMBERED_ACTIONS);
        return new Held(id, ground, standing, done, coveredBy, decisions, newest, rangFor);
    }

    /** Covered by that alert, by none if empty. */
    Held coveredBy(String other) {
        return new Held(id, ground, standing, work, other, decisions, actions, rangFor);
    }

    /** After one more decision. */
    Held decided() {
        return new Held(id, ground, standing, work, coveredBy, decisions + 1, actions, rangFor);
    }

    /** Whether it ever rang. */
    public boolean raised() {
        return standing.raised();
    }

    /** Its state. */
    public Status status() {
        return standing.status();
    }

    /** Its level. */
    public Level level() {
        return ground.level();
    }

    /** Rules that fire, or that fired last. */
    public List<Trigger> triggers() {
        return ground.triggers();
    }

    /** Whether rules still fire. */
    public boolean hasGround() {
        return ground.holds();
    }

    /** First firing day (days since 1970-01-01). */
    public int firstDay() {
        return ground.firstDay();
    }

    /** Last firing day. */
    public int lastDay() {
        return ground.lastDay();
    }

    /** Records behind it. */
    public int records() {
        return ground.records();
    }

    /** Whether it is open and people see it. */
    public boolean isOpen() {
        return raised() && status().isOpen();
    }

    /**
     * Whether there is a single case for which it has not rung; of more cases than are named,
     * whether there are more than before.
     */
    boolean hasNewCase(Held before) {
        List<String> cases = ground.singleCases();
        return !rangFor.containsAll(cases)
                || cases.size() >= Records.MOST_NAMED && records() > before.records();
    }

    /** Whether anybody ever said what it is. */
    boolean isVerified() {
        return work.verifiedAt() != Work.NEVER;
    }

    /** Whether it stands for the days of that episode already. */
    boolean standsOn(Episode episode) {
        return hasGround() && firstDay() == episode.firstDay() && lastDay() == episode.lastDay();
    }

    /** Whether the days of an episode lie no further from its own than so many days. */
    boolean isNear(Episode episode, int days) {
        return firstDay() - days <= episode.lastDay() && lastDay() + days >= episode.firstDay();
    }
}
