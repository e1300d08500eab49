package org.fenghuo.epi.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.epi.detect.RulesOfTests.card;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fenghuo.epi.detect.RulesOfTests.Counted;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.junit.jupiter.api.Test;

class RecordsOfCasesTest {
    private static Counted in(String part, Counted card) {
        return new Counted(card.day(), card.member().byNoArea(part));
    }

    private static List<Firing> firings(Rule rule, List<Counted> cards) {
        return new CaseDetector(RulesOfTests.terms(rule, 14))
                .examine(RulesOfTests.sifted(cards), -1_000, 1_000);
    }

    /** Who was ill again, elsewhere or between the windows, is counted once where it must be. */
    @Property(tries = 500)
    void portionsAreThePersonsOfAPlainCount(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 12) int persons,
            @ForAll @IntRange(min = 1, max = 6) int atLeast) {
        Random random = new Random(seed);
        List<Counted> cards = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String part = List.of("", "class-1", "class-2").get(random.nextInt(3));
            Counted card = card("c" + i, random.nextInt(80), random.nextInt(persons));
            cards.add(in(part, card));
        }
        for (Firing firing : firings(RulesOfTests.school(atLeast), cards)) {
            Map<String, Set<String>> expected = new TreeMap<>();
            int behind = 0;
            for (Counted card : cards) {
                if (isInWindow(firing, card.day())) {
                    behind++;
                    Member member = card.member();
                    String person =
                            member.person() == 0 ? member.recordId() : "p" + member.person();
                    if (!member.part().isEmpty()) {
                        expected.computeIfAbsent(member.part(), any -> new TreeSet<>()).add(person);
                    }
                }
            }
            assertThat(firing.records().count()).isEqualTo(behind);
            assertThat(firing.records().portions())
                    .isEqualTo(
                            expected.entrySet().stream()
                                    .map(part -> new Portion(part.getKey(), part.getValue().size()))
                                    .toList());
        }
    }

    private static boolean isInWindow(Firing firing, int day) {
        return firing.series().stream()
                .anyMatch(
                        end ->
                                !Double.isNaN(end.window())
                                        && day <= end.day()
                                        && day > end.day() - 7);
    }

    @Property(tries = 300)
    void deathsInAWindowAreThoseOfAPlainCount(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 4) int deaths) {
        Rule rule =
                RulesOfTests.rule(
                        "deaths",
                        Family.CLUSTER,
                        PlaceKind.UNIT,
                        RulesOfTests.or(1_000, new Alternative(CaseProperty.DIED, deaths)));
        Random random = new Random(seed);
        List<Counted> cards = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, Boolean> traits =
                    random.nextBoolean() ? Map.of("died", true) : Map.<String, Boolean>of();
            cards.add(card("c" + i, random.nextInt(40), random.nextInt(6), traits));
        }
        Set<Integer> expected = new TreeSet<>();
        for (Counted end : cards) {
            Set<String> died = new TreeSet<>();
            for (Counted each : cards) {
                Member member = each.member();
                if (member.has(CaseProperty.DIED)
                        && each.day() <= end.day()
                        && each.day() > end.day() - 7) {
                    died.add(member.person() == 0 ? member.recordId() : "p" + member.person());
                }
            }
            if (died.size() >= deaths) {
                expected.add(end.day());
            }
        }
        Set<Integer> found = new TreeSet<>();
        firings(rule, cards)
                .forEach(
                        firing ->
                                firing.series().stream()
                                        .filter(day -> !Double.isNaN(day.window()))
                                        .forEach(day -> found.add(day.day())));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theHashIsOfTheDigestsOfTheDays() throws Exception {
        List<Counted> cards = List.of(card("b", 1, 1), card("a", 1, 2), card("c", 4, 3));
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        all.update(MessageDigest.getInstance("SHA-256").digest("a\nb\n".getBytes(UTF_8)));
        all.update(MessageDigest.getInstance("SHA-256").digest("c\n".getBytes(UTF_8)));
        assertThat(firings(RulesOfTests.school(3), cards))
                .singleElement()
                .satisfies(
                        firing ->
                                assertThat(firing.records().hash())
                                        .isEqualTo(HexFormat.of().formatHex(all.digest())));
    }
}
