package org.fenghuo.epi.coverage;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.time.Day;

/** Builds what is known of a person, with days as they are written. */
final class Known {
    private int birth = Person.UNKNOWN;
    private SexGroup sex = SexGroup.UNKNOWN;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Dose> doses = new ArrayList<>();
    private final List<Deferral> deferrals = new ArrayList<>();

    static Known child(String birth) {
        return unregistered().born(birth).livesIn("here", birth);
    }

    static Known unregistered() {
        return new Known();
    }

    static int day(String text) {
        return Day.parse(text).epochDay();
    }

    Known born(String text) {
        birth = day(text);
        return this;
    }

    Known girl() {
        sex = SexGroup.FEMALE;
        return this;
    }

    Known livesIn(String area, String from) {
        stays.add(new Stay(area, day(from), Person.OPEN));
        return this;
    }

    Known livesIn(String area, String from, String until) {
        stays.add(new Stay(area, day(from), day(until)));
        return this;
    }

    Known given(String vaccine, String text) {
        return given(vaccine, 0, text);
    }

    Known given(String vaccine, int number, String text) {
        doses.add(new Dose(vaccine, number, day(text), "there"));
        return this;
    }

    Known deferred(String from, String until) {
        return deferred("", from, until);
    }

    Known deferred(String vaccine, String from, String until) {
        deferrals.add(new Deferral(vaccine, day(from), day(until)));
        return this;
    }

    Person person() {
        return new Person(birth, sex, stays, doses, deferrals);
    }
}
