package org.fenghuo.local.recount.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Places;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.records.WhichInfections;
import org.fenghuo.records.WhichResidents;

/** Evaluates rules about cases over all cards at once: rule by rule, place by place, day by day. */
public final class PlainRules {
    private static final Set<RuleFamily> OF_CASES =
            EnumSet.of(RuleFamily.FIXED, RuleFamily.RATE, RuleFamily.CLUSTER);
    private static final Set<PlaceKind> NO_AREAS =
            EnumSet.of(PlaceKind.UNIT, PlaceKind.CLASS, PlaceKind.HOUSEHOLD, PlaceKind.FACILITY);

    private final Collection<Rule> standing;
    private final Speaking speaking;
    private final Places places;
    private final Subjects subjects;
    private final QuietDays quietDays;
    private final PlaceCodes codes;
    private final Set<Line> unsure = new HashSet<>();

    /** Rules that stand, in routine or in an emergency, over these areas and diseases. */
    public PlainRules(Standing rules, Places places, Subjects subjects, QuietDays quietDays) {
        this.standing = rules.versions();
        this.speaking = new Speaking(standing, rules.emergency());
        this.places = places;
        this.subjects = subjects;
        this.quietDays = quietDays;
        this.codes = new PlaceCodes(places);
    }

    /**
     * The rules that stand.
     *
     * @param versions all versions
     * @param emergency whether those of an emergency are in force
     */
    public record Standing(Collection<Rule> versions, boolean emergency) {
        public Standing {
            versions = List.copyOf(versions);
        }
    }

    /** Whether the rule is one of those that are evaluated here. */
    public static boolean isOfCases(Rule rule) {
        return OF_CASES.contains(rule.getFamily());
    }

    /** All that fires. */
    public List<Fires> evaluate(Collection<Card> cards) {
        Map<String, List<Card>> byRoot = new HashMap<>();
        for (Card card : cards) {
            if (card.hasDay()) {
                byRoot.computeIfAbsent(card.root(), any -> new ArrayList<>()).add(card);
            }
        }
        List<Fires> fires = new ArrayList<>();
        for (Rule rule : standing) {
            if (isOfCases(rule)) {
                for (String subject : rule.getSubjects()) {
                    String root = subjects.root(subject);
                    evaluate(rule, subject, root, byRoot.getOrDefault(root, List.of()), fires);
                }
            }
        }
        return fires;
    }

    /**
     * Lines of units and households with cases from several counties, of a rule that differs by
     * area: which of them held depends on what was known when it was judged.
     */
    public Set<Line> unsure() {
        return Set.copyOf(unsure);
    }

    private void evaluate(
            Rule rule, String subject, String root, List<Card> cards, List<Fires> out) {
        Map<Line, List<Card>> byLine = new HashMap<>();
        Map<Line, List<Card>> allByLine = new HashMap<>();
        for (Card card : cards) {
            for (String code : codes.of(card.report(), rule)) {
                boolean drill = card.report().getOrigin() == org.fenghuo.records.Origin.DRILL;
                Line line = new Line(rule.getDuty(), root, rule.getPlace(), code, drill);
                allByLine.computeIfAbsent(line, any -> new ArrayList<>()).add(card);
                if (isAdmitted(card, rule, subject, root)) {
                    byLine.computeIfAbsent(line, any -> new ArrayList<>()).add(card);
                }
            }
        }
        byLine.forEach(
                (line, admitted) -> {
                    List<Card> all = allByLine.get(line);
                    if (!rule.getOverrides().isEmpty() && homes(line, all).size() > 1) {
                        unsure.add(line);
                    }
                    List<String> areas = areas(line, all);
                    InPlace there = InPlace.of(rule, areas, itself(line.place()));
                    List<FiringDay> days = new Windows(there, speaking).fire(admitted);
                    if (!days.isEmpty()) {
                        String detail = subject.equals(root) ? "" : subject;
                        int quiet = quietDays.of(root);
                        out.add(new Fires(line, rule, detail, there.atLeast(), quiet, days));
                    }
                });
    }

    /** The area of a code, outside if the tree does not know it: no other has its residents. */
    private Place itself(String code) {
        Place found = places.resolve(code);
        return found.code().equals(code) ? found : places.resolve("");
    }

    private boolean isAdmitted(Card card, Rule rule, String subject, String root) {
        CaseReport report = card.report();
        boolean meant = subject.equals(root) || card.disease().equals(subject);
        boolean fromHere = !places.resolve(report.getResidenceArea()).level().equals("outside");
        return meant
                && classes(rule).contains(report.getClassification())
                && courses(rule).contains(course(report))
                && (rule.getResidence() != WhichResidents.LOCAL || fromHere)
                && (rule.getInfection() != WhichInfections.LOCAL || !card.imported());
    }

    private static List<Classification> classes(Rule rule) {
        return rule.getClasses().isEmpty()
                ? List.of(Classification.CLINICAL, Classification.CONFIRMED)
                : rule.getClasses();
    }

    private static List<Course> courses(Rule rule) {
        return rule.getCourses().isEmpty()
                ? List.of(Course.ACUTE, Course.UNTYPED)
                : rule.getCourses();
    }

    private static Course course(CaseReport report) {
        Course course = report.getCourse();
        return course == null || course == Course.UNRECOGNISED ? Course.UNTYPED : course;
    }

    /** The areas round a place, innermost first; of a unit those round most of its cases. */
    private List<String> areas(Line line, List<Card> all) {
        String code = line.place();
        int most = 0;
        for (Map.Entry<String, Integer> home : homes(line, all).entrySet()) {
            if (home.getValue() > most) {
                most = home.getValue();
                code = home.getKey();
            }
        }
        return places.path(places.resolve(code)).stream().map(Place::code).toList();
    }

    /** The counties of the cases of a place that is no area. */
    private SortedMap<String, Integer> homes(Line line, List<Card> all) {
        SortedMap<String, Integer> homes = new TreeMap<>();
        if (NO_AREAS.contains(line.kind())) {
            for (Card card : all) {
                Place home = places.resolve(card.report().getResidenceArea());
                homes.merge(places.county(home).code(), 1, Integer::sum);
            }
        }
        return homes;
    }
}
