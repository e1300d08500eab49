package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.Routing;
import org.fenghuo.epi.detect.Watch;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.cases.RollChange.Why;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * Keeps the rolls that rules judge in step with the ledger: the holding version of a card stands in
 * the rolls of its places and in no others. What a message read again after a restart may have
 * changed before is said again, for a verdict may have gone out since the checkpoint.
 */
final class CaseRolls {
    private final Diseases diseases;
    private final Consumer<RollChange> out;
    private final PlacesBefore places;
    private final Map<Entry, Member> before = new HashMap<>();
    private Watch watch;

    /** Where a card stands in a roll. */
    private record Entry(RollKey roll, int day) {}

    /**
     * Watches what these rules ask for.
     *
     * @param places what may have been said before a restart, null if there was none
     */
    CaseRolls(List<Rule> rules, Diseases diseases, PlacesBefore places, Consumer<RollChange> out) {
        this.diseases = diseases;
        this.places = places;
        this.out = out;
        watch = new Watch(rules, diseases);
    }

    /** Watches what all these rules ask for, which may be more; whether it is. */
    boolean watch(List<Rule> rules) {
        Watch wider = new Watch(rules, diseases);
        boolean isMore = !watch.hasAllOf(wider);
        watch = wider;
        return isMore;
    }

    /** A version holds now; before, another one or none. */
    void replace(CaseVersion version, LedgerEntry held, AreaTree tree) {
        if (held != null) {
            find(version.recordId(), held.counted(), held.traits(), tree);
        }
        say(version, why(version, held), tree);
        if (places != null) {
            places.replaced(version, held, watch, tree);
        }
    }

    /** A version came that changes nothing; another one may hold. */
    void touch(CaseVersion version, LedgerEntry holder, AreaTree tree) {
        if (isAgain(version)) {
            find(version.recordId(), version.counted(), version.traits(), tree);
            say(
                    new CaseVersion(
                            version.recordId(),
                            version.stamp(),
                            false,
                            holder.counted(),
                            holder.traits(),
                            version.card(),
                            version.receipt()),
                    Why.REVISED,
                    tree);
            places.readAgain(version, watch, tree);
        }
    }

    private static Why why(CaseVersion version, LedgerEntry held) {
        if (version.counted().isNothing()) {
            return Why.DELETED;
        }
        return held == null ? Why.REPORTED : Why.REVISED;
    }

    private void say(CaseVersion version, Why why, AreaTree tree) {
        long at = version.stamp().reportedAt();
        boolean again = isAgain(version);
        routing(tree)
                .find(
                        version.recordId(),
                        version.counted(),
                        version.traits(),
                        (roll, day, member) -> {
                            before.remove(new Entry(roll, day));
                            out.accept(stands(roll, day, member, at, again, why));
                        });
        takeBack(version.recordId(), at, again, why);
    }

    private boolean isAgain(CaseVersion version) {
        return places != null && places.isAgain(version);
    }

    /** An area changes; the tree may know of it or not yet. */
    void areaChanges(AreaChange change, AreaTree tree) {
        if (places != null) {
            places.areaChanges(change, tree);
        }
    }

    /** Whether places are to be told, and first to be found of all cards that are held. */
    boolean hasPlacesToTell() {
        return places != null && places.isToTell();
    }

    /** Finds the places in which a card that is held may have stood before a restart. */
    void findPlaces(LedgerEntry holder, AreaTree tree) {
        places.find(holder, watch, tree);
    }

    /** All that are held were found. */
    void tellPlaces(AreaTree tree) {
        places.tellAll(watch, tree);
    }

    /** The areas of a card have changed. */
    void move(String recordId, LedgerEntry holder, AreaTree old, AreaTree tree) {
        find(recordId, holder.counted(), holder.traits(), old);
        long at = holder.stamp().reportedAt();
        routing(tree)
                .find(
                        recordId,
                        holder.counted(),
                        holder.traits(),
                        (roll, day, member) -> {
                            if (!member.equals(before.remove(new Entry(roll, day)))) {
                                out.accept(stands(roll, day, member, at, false, Why.MOVED));
                            }
                        });
        takeBack(recordId, at, false, Why.MOVED);
    }

    /** Says again where a card stands, to rules that have not asked before. */
    void tell(String recordId, LedgerEntry holder, AreaTree tree) {
        routing(tree)
                .find(
                        recordId,
                        holder.counted(),
                        holder.traits(),
                        (roll, day, member) ->
                                out.accept(
                                        stands(
                                                roll,
                                                day,
                                                member,
                                                holder.stamp().reportedAt(),
                                                false,
                                                Why.WATCHED)));
    }

    private void find(String recordId, CountedCase counted, CardTraits traits, AreaTree tree) {
        routing(tree)
                .find(
                        recordId,
                        counted,
                        traits,
                        (roll, day, member) -> before.put(new Entry(roll, day), member));
    }

    private void takeBack(String recordId, long at, boolean again, Why why) {
        if (!before.isEmpty()) {
            before.forEach(
                    (entry, member) ->
                            out.accept(
                                    new RollChange(
                                            entry.roll(),
                                            entry.day(),
                                            recordId,
                                            List.of(),
                                            at,
                                            again,
                                            why)));
            before.clear();
        }
    }

    private static RollChange stands(
            RollKey roll, int day, Member member, long at, boolean again, Why why) {
        return new RollChange(roll, day, member.recordId(), List.of(member), at, again, why);
    }

    private Routing routing(AreaTree tree) {
        return new Routing(watch, tree);
    }
}
