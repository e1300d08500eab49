package org.fenghuo.epi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PersonDaysTest {
    private static Member card(int id, long person) {
        return new Member("card-%04d".formatted(id), "measles", 0, 0, person, "611021", "");
    }

    private static RollDay day(int day, Member... cards) {
        return new RollDay(day, List.of(cards));
    }

    private static Map<Long, List<Integer>> several(PersonDays persons) {
        Map<Long, List<Integer>> several = new TreeMap<>();
        persons.forEachWithSeveral(
                (person, days) -> several.put(person, IntStream.of(days).boxed().toList()));
        return several;
    }

    @Test
    void aPersonWithOneCardIsNotNamedAndOneWithoutNumberNever() {
        PersonDays persons =
                PersonDays.of(List.of(day(1, card(1, 7), card(2, 0)), day(2, card(3, 0))));
        assertThat(several(persons)).isEmpty();
    }

    @Test
    void aPersonIsNamedWhileItHasSeveralCards() {
        RollDay second = day(5, card(2, 7), card(3, 7));
        PersonDays persons = PersonDays.of(List.of(day(1, card(1, 7)), second));
        assertThat(several(persons)).containsOnly(Map.entry(7L, List.of(1, 5, 5)));
        persons.replace(second, day(5, card(2, 7)));
        assertThat(several(persons)).containsOnly(Map.entry(7L, List.of(1, 5)));
        persons.replace(day(1, card(1, 7)), RollDay.empty(1));
        assertThat(several(persons)).isEmpty();
    }

    @Test
    void aCardMayNameAnotherPersonThanBefore() {
        PersonDays persons = PersonDays.of(List.of(day(1, card(1, 7)), day(2, card(2, 8))));
        persons.replace(day(2, card(2, 8)), day(2, card(2, 7)));
        assertThat(several(persons)).containsOnly(Map.entry(7L, List.of(1, 2)));
    }

    @RepeatedTest(50)
    void isWhatAPlainLookSaysAfterAnyChanges(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<Integer, RollDay> roll = new TreeMap<>();
        PersonDays persons = new PersonDays();
        int known = 1 + random.nextInt(400);
        for (int change = 0; change < 200; change++) {
            int day = random.nextInt(20);
            RollDay before = roll.getOrDefault(day, RollDay.empty(day));
            List<Member> now = new ArrayList<>();
            for (int id = 0; id < 12; id++) {
                if (random.nextInt(3) == 0) {
                    now.add(card(id, random.nextInt(known)));
                }
            }
            persons.replace(before, new RollDay(day, now));
            roll.put(day, new RollDay(day, now));
        }
        Map<Long, List<Integer>> plain = new TreeMap<>();
        roll.forEach(
                (day, cards) ->
                        cards.members()
                                .forEach(
                                        card ->
                                                plain.computeIfAbsent(
                                                                card.person(),
                                                                any -> new ArrayList<>())
                                                        .add(day)));
        assertThat(several(persons))
                .isEqualTo(
                        plain.entrySet().stream()
                                .filter(each -> each.getKey() != 0 && each.getValue().size() > 1)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
