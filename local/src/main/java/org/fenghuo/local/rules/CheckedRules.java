package org.fenghuo.local.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenghuo.feeds.files.Nearest;
import org.fenghuo.feeds.rules.Position;
import org.fenghuo.feeds.rules.ReadRule;
import org.fenghuo.feeds.rules.RuleFault;
import org.fenghuo.feeds.rules.RuleFile;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.jobs.connect.detection.RuleChecks;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.schemas.topics.RuleKey;

/**
 * The rules of some files, held to their form, to what is known, and to each other.
 *
 * @param rules all rules, faulty ones too
 * @param faults what is wrong with them; empty if they can be sent
 */
public record CheckedRules(List<Rule> rules, List<RuleFault> faults) {
    private static final String COVERAGE_RULE = "coverageRule";

    public CheckedRules {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /** The rules of these files, which may name coverage rules beside them. */
    public static CheckedRules of(
            List<RuleFile> files, Collection<Rule> beside, KnownSubjects known) {
        List<ReadRule> all = files.stream().flatMap(file -> file.rules().stream()).toList();
        List<Rule> rules = all.stream().map(ReadRule::rule).toList();
        Set<String> coverageRules = coverageRules(Stream.concat(rules.stream(), beside.stream()));
        List<RuleFault> faults = new ArrayList<>();
        files.forEach(file -> faults.addAll(file.faults()));
        Set<RuleFault> meanings = new HashSet<>();
        for (ReadRule each : all) {
            meanings(each, known, coverageRules).filter(meanings::add).forEach(faults::add);
        }
        faults.addAll(repeated(all));
        return new CheckedRules(rules, faults);
    }

    /** The rules of these files, by the reference files that came with the program. */
    public static CheckedRules of(List<RuleFile> files, Collection<Rule> beside)
            throws IOException {
        return of(files, beside, KnownSubjects.read(""));
    }

    private static Set<String> coverageRules(Stream<Rule> rules) {
        return rules.filter(rule -> rule.getFamily() == RuleFamily.COVERAGE)
                .map(Rule::getId)
                .collect(Collectors.toSet());
    }

    private static Stream<RuleFault> meanings(
            ReadRule read, KnownSubjects known, Set<String> coverageRules) {
        List<Fault> faults = new ArrayList<>(new RuleChecks(known).faults(read.rule()));
        String named = read.rule().getCoverageRule();
        boolean joined = read.rule().getFamily() == RuleFamily.JOINED;
        if (joined && named != null && !coverageRules.contains(named)) {
            faults.add(
                    Fault.of(
                            "unknown-rule",
                            COVERAGE_RULE,
                            named,
                            "the id of a rule of family coverage in these files or in force"));
        }
        return faults.stream()
                .filter(fault -> !read.isFaulty(fault.path()))
                .map(
                        fault ->
                                new RuleFault(
                                        read.at(fault.path()),
                                        fault.path(),
                                        fault.found(),
                                        fault.expected(),
                                        meant(fault, read.rule(), known, coverageRules)));
    }

    private static String meant(
            Fault fault, Rule rule, KnownSubjects known, Set<String> coverageRules) {
        Set<String> words =
                switch (fault.code()) {
                    case "unknown-subject" -> known.of(rule.getFamily());
                    case "unknown-rule" -> coverageRules;
                    default -> Set.of();
                };
        return Nearest.to(fault.found(), words.stream().sorted().toList()).orElse("");
    }

    private static List<RuleFault> repeated(List<ReadRule> all) {
        List<RuleFault> faults = new ArrayList<>();
        Map<String, Position> first = new HashMap<>();
        for (ReadRule each : all) {
            if (each.isFaulty("id") || each.isFaulty("version")) {
                continue;
            }
            String key = RuleKey.of(each.rule());
            Position before = first.putIfAbsent(key, each.at("id"));
            if (before != null) {
                faults.add(
                        new RuleFault(
                                each.at("id"),
                                "id",
                                key,
                                "each id and version once; it stands at %s too".formatted(before),
                                ""));
            }
        }
        return faults;
    }
}
