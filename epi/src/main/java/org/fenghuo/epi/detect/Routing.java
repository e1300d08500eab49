package org.fenghuo.epi.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;
import org.fenghuo.epi.rules.PlaceKind;

/** Finds the rolls in which a card stands. */
public final class Routing {
    private static final List<Basis> DAYS = List.of(Basis.ONSET, Basis.DIAGNOSIS, Basis.REPORT);
    private static final int VILLAGE_CODE = 12;
    private static final String WITHIN = "/";

    private final Watch watch;
    private final AreaTree tree;

    /** Finds the rolls that are kept, in places of that tree. */
    public Routing(Watch watch, AreaTree tree) {
        this.watch = watch;
        this.tree = tree;
    }

    /** Takes a roll in which a card stands. */
    @FunctionalInterface
    public interface Taker {
        /** The card stands in this roll, under that day. */
        void take(RollKey roll, int day, Member member);
    }

    /** Hands out all rolls in which a card stands; none if it counts for nothing. */
    public void find(String recordId, CountedCase counted, CardTraits traits, Taker out) {
        if (!counted.counts()) {
            return;
        }
        String root = watch.root(counted.disease());
        List<Watch.Post> posts = watch.of(root);
        if (posts.isEmpty()) {
            return;
        }
        Place home = tree.place(counted.residence());
        Member member =
                new Member(
                        recordId,
                        counted.disease(),
                        Member.pack(traits, !home.equals(Place.OUTSIDE)),
                        counted.onset(),
                        traits.person(),
                        home.code(),
                        "");
        for (Watch.Post post : posts) {
            int day = day(counted, post.basis());
            if (day != CountedCase.NO_DAY) {
                Card card = new Card(root, counted, traits, member, day);
                find(card, post, out);
            }
        }
    }

    private record Card(
            String root, CountedCase counted, CardTraits traits, Member member, int day) {
        RollKey roll(Watch.Post post, String place) {
            return new RollKey(root, post.kind(), post.basis(), place, traits.drill());
        }
    }

    private void find(Card card, Watch.Post post, Taker out) {
        CardTraits traits = card.traits();
        switch (post.kind()) {
            case UNIT -> {
                if (!traits.unit().isEmpty()) {
                    Member pupil = card.member().byNoArea(traits.classId());
                    out.take(card.roll(post, traits.unit()), card.day(), pupil);
                }
            }
            case CLASS -> {
                // Classes of the same name are many: without its unit it is none in particular.
                if (!traits.unit().isEmpty() && !traits.classId().isEmpty()) {
                    String code = traits.unit() + WITHIN + traits.classId();
                    out.take(card.roll(post, code), card.day(), card.member().byNoArea(""));
                }
            }
            case HOUSEHOLD -> {
                if (traits.household() != 0) {
                    String code = Long.toHexString(traits.household());
                    out.take(card.roll(post, code), card.day(), card.member().byNoArea(""));
                }
            }
            // No case is counted by facility.
            case FACILITY -> {}
            case COUNTRY, PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE ->
                    findAreas(card, post, out);
        }
    }

    private void findAreas(Card card, Watch.Post post, Taker out) {
        Map<String, Member> byArea = new HashMap<>(4);
        for (PlaceBasis basis : post.bases()) {
            String code = code(card.counted(), basis);
            if (!code.isEmpty() || basis == PlaceBasis.RESIDENCE) {
                String area = areaOf(post.kind(), code);
                if (!area.isEmpty()) {
                    Member known = byArea.getOrDefault(area, inArea(card, area));
                    byArea.put(area, known.by(basis));
                }
            }
        }
        byArea.forEach((area, member) -> out.take(card.roll(post, area), card.day(), member));
    }

    private static Member inArea(Card card, String area) {
        String home = card.member().home();
        return card.member().byNoArea(home.equals(area) ? "" : home);
    }

    /** The area of a kind in which a code lies; empty if there is none. */
    private String areaOf(PlaceKind kind, String code) {
        Place place = tree.place(code);
        if (kind == PlaceKind.COUNTY) {
            return place.county();
        }
        if (kind == PlaceKind.VILLAGE && code.length() == VILLAGE_CODE) {
            return code;
        }
        AreaLevel level = kind.areaLevel().orElseThrow();
        for (String each : place.path()) {
            Area area = tree.area(each);
            if (area.level() == level) {
                return each;
            }
        }
        return "";
    }

    static String code(CountedCase counted, PlaceBasis basis) {
        return switch (basis) {
            case RESIDENCE -> counted.residence();
            case REPORTING -> counted.reporting();
            case INFECTION -> counted.infection();
        };
    }

    /** The day under a basis, else the next of onset, diagnosis and report that the card has. */
    static int day(CountedCase counted, Basis basis) {
        int day = counted.day(basis);
        if (day != CountedCase.NO_DAY) {
            return day;
        }
        for (Basis other : DAYS) {
            if (counted.day(other) != CountedCase.NO_DAY) {
                return counted.day(other);
            }
        }
        return CountedCase.NO_DAY;
    }
}
