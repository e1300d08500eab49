package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.List;
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
 */
public record Held(
        String id,
        Ground ground,
        Standing standing,
        Work work,
        String coveredBy,
        int decisions,
        List<String> actions) {
    private static final int REMEMBERED_ACTIONS = 50;

    public Held {
        actions = List.copyOf(actions);
    }

    /** A new one on that episode, which has not rung yet. */
    static Held unraised(String id, Episode episode, long at) {
        Ground ground = Ground.of(episode);
        return new Held(id, ground, Standing.silent(at), Work.NONE, "", 0, List.of());
    }

    /** On that episode from now on. */
    Held on(Episode episode, long at) {
        return with(Ground.of(episode), standing.updated(at));
    }

    /** Rings, for the first time or again. */
    Held ringing(long at) {
        return with(ground, standing.ringing(at));
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
        return new Held(id, newGround, newStanding, work, coveredBy, decisions, actions);
    }

    /** After that action, by which people did so much. */
    Held with(Work done, String action) {
        List<String> taken = new ArrayList<>(actions);
        taken.add(action);
        int surplus = Math.max(0, taken.size() - REMEMBERED_ACTIONS);
        List<String> newest = taken.subList(surplus, taken.size());
        return new Held(id, ground, standing, done, coveredBy, decisions, newest);
    }

    /** Covered by that alert, by none if empty. */
    Held coveredBy(String other) {
        return new Held(id, ground, standing, work, other, decisions, actions);
    }

    /** After one more decision. */
    Held decided() {
        return new Held(id, ground, standing, work, coveredBy, decisions + 1, actions);
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

    /** Whether anybody ever said what it is. */
    boolean isVerified() {
        return work.verifiedAt() != Work.NEVER;
    }

    /** Whether the days of an episode lie no further from its own than so many days. */
    boolean isNear(Episode episode, int days) {
        return firstDay() - days <= episode.lastDay() && lastDay() + days >= episode.firstDay();
    }
}
