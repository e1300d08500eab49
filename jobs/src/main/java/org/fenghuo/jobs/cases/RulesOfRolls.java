package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.Sieve;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;

/** Which rules judge a roll, and on which of their subjects. */
final class RulesOfRolls {
    private final Map<Kind, List<Part>> parts = new HashMap<>();

    private record Kind(String root, PlaceKind place, Basis basis) {}

    /**
     * A rule on one of its subjects.
     *
     * @param rule the version of the rule
     * @param subject the disease or sub-type
     * @param sieve which cards of the roll it counts; one for all that count the same
     * @param code under which its runs are remembered
     */
    record Part(Rule rule, String subject, Sieve sieve, String code) {
        Part(Rule rule, String subject, Sieve sieve) {
            this(rule, subject, sieve, rule.key() + "|" + subject + "|" + rule.duty().label());
        }
    }

    /**
     * The parts of these rules, those that stand no more among them; the first of those that are
     * about the same.
     */
    RulesOfRolls(List<Rule> ever, Diseases diseases) {
        Map<Sieve, Sieve> sieves = new HashMap<>();
        for (Rule rule : ever) {
            if (rule.family().judgesCards()) {
                for (String subject : rule.subjects()) {
                    String root = diseases.root(subject);
                    Kind kind = new Kind(root, rule.scope().place(), rule.admission().basis());
                    Sieve sieve = Sieve.of(rule, subject, root);
                    sieves.putIfAbsent(sieve, sieve);
                    add(new Part(rule, subject, sieves.get(sieve)), kind);
                }
            }
        }
    }

    private void add(Part part, Kind kind) {
        List<Part> known = parts.computeIfAbsent(kind, any -> new ArrayList<>());
        if (known.stream().noneMatch(other -> other.code().equals(part.code()))) {
            known.add(part);
        }
    }

    List<Part> of(RollKey roll) {
        return parts.getOrDefault(new Kind(roll.root(), roll.kind(), roll.basis()), List.of());
    }
}
