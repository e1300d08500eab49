package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fenghuo.epi.cases.SexGroup;
import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void aLaterMoveEndsTheStayBefore() {
        Person person = living(new Stay("b", 200, 300), new Stay("a", 100, Person.OPEN));
        assertThat(person.stays())
                .containsExactly(new Stay("a", 100, 200), new Stay("b", 200, 300));
    }

    @Test
    void nobodyLivesAnywhereBeforeBirth() {
        assertThat(living(new Stay("a", 10, 90)).stays()).containsExactly(new Stay("a", 50, 90));
    }

    @Test
    void whoIsRegisteredStaysSoWithoutADayOfStay() {
        Person person = living(new Stay("a", 10, 20));
        assertThat(person.stays()).containsExactly(new Stay("a", 50, 50));
        assertThat(person.isRegistered()).isTrue();
    }

    @Test
    void deferralsThatOverlapAreOne() {
        Person person =
                new Person(
                        50,
                        SexGroup.MALE,
                        List.of(),
                        List.of(),
                        List.of(
                                new Deferral("", 90, 100),
                                new Deferral("MMR", 65, 99),
                                new Deferral("", 60, 70),
                                new Deferral("", 70, 95)));
        assertThat(person.deferrals())
                .containsExactly(new Deferral("", 60, 100), new Deferral("MMR", 65, 99));
    }

    @Test
    void theOrderOfWhatIsKnownDoesNotMatter() {
        Dose one = new Dose("MMR", 1, 400, "a");
        Dose other = new Dose("BCG", 1, 50, "b");
        assertThat(dosed(one, other)).isEqualTo(dosed(other, one));
    }

    @Test
    void aBirthBeyondTheYearsCountedIsRefused() {
        assertThatThrownBy(
                        () -> new Person(1_000_000, SexGroup.MALE, List.of(), List.of(), List.of()))
                .hasMessageContaining("birth on day 1000000");
    }

    @Test
    void aNegativeDoseNumberIsRefusedAndAHugeOneIsTheGreatest() {
        assertThatThrownBy(() -> new Dose("MMR", -1, 400, "a"))
                .hasMessageContaining("dose number -1 of MMR");
        assertThat(new Dose("MMR", 900, 400, "a").number()).isEqualTo(Dose.MOST);
    }

    private static Person living(Stay... stays) {
        return new Person(50, SexGroup.MALE, List.of(stays), List.of(), List.of());
    }

    private static Person dosed(Dose... doses) {
        return new Person(50, SexGroup.MALE, List.of(), List.of(doses), List.of());
    }
}
