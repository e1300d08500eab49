package org.fenghuo.jobs.cases;

import java.util.List;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.RollKey;

/**
 * A card stands in a roll from now on, or stands there no more; said twice it changes nothing. Or
 * none changes, and only days are named of which the roll is to speak.
 *
 * @param roll the roll
 * @param day the day under which it stands or stood
 * @param lastDay the last of several days that are named; that day if it is only one
 * @param recordId the card
 * @param member what the roll says of it, none if it stands there no more
 * @param at event time of what made it so, in milliseconds
 * @param again whether it may have been said before a restart
 * @param why what made it so
 */
public record RollChange(
        RollKey roll,
        int day,
        int lastDay,
        String recordId,
        List<Member> member,
        long at,
        boolean again,
        Why why) {
    public RollChange {
        member = List.copyOf(member);
    }

    /** A card stands there, under one day, or stands there no more. */
    RollChange(
            RollKey roll,
            int day,
            String recordId,
            List<Member> member,
            long at,
            boolean again,
            Why why) {
        this(roll, day, day, recordId, member, at, again, why);
    }

    /** The roll is to speak of all these days again, for areas changed; no card has such an id. */
    static RollChange onlyNamed(RollKey roll, DaySpan days, long at) {
        String nobody = "area " + roll.place();
        return new RollChange(
                roll, days.first(), days.last(), nobody, List.of(), at, true, Why.MOVED);
    }

    /** The days that it is about. */
    DaySpan days() {
        return new DaySpan(day, lastDay);
    }

    /** What makes a card stand in a roll, or stand there no more. */
    public enum Why {
        REPORTED,
        REVISED,
        DELETED,
        /** Its areas changed. */
        MOVED,
        /** Rules want to know of it. */
        WATCHED
    }
}
