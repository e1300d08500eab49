package org.fenghuo.jobs.cases;

import java.util.List;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.RollKey;

/**
 * A card stands in a roll from now on, or stands there no more; said twice it changes nothing.
 *
 * @param roll the roll
 * @param day the day under which it stands or stood
 * @param recordId the card
 * @param member what the roll says of it, none if it stands there no more
 * @param at event time of what made it so, in milliseconds
 * @param again whether it may have been said before a restart
 * @param why what made it so
 */
public record RollChange(
        RollKey roll,
        int day,
        String recordId,
        List<Member> member,
        long at,
        boolean again,
        Why why) {
    public RollChange {
        member = List.copyOf(member);
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
