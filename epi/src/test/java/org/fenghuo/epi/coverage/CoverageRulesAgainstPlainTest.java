package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fenghuo.epi.time.Day;

class CoverageRulesAgainstPlainTest {
    private static final CountedDays DAYS =
            new CountedDays(Known.day("2012-01-01"), Known.day("2044-06-01"));

    private final CoverageRules rules = new CoverageRules(ShippedSchedule.schedule(), DAYS);

    @Property(tries = 400)
    void changesAddUpToWhatIsPlainlyTrueOnEachDay(@ForAll long seed) {
        Random random = new Random(seed);
        Person person = new AnyPerson(random).next();
        CoverageChanges changes = new CoverageChanges();
        rules.count(person, 1, changes);
        PlainCoverage plain = new PlainCoverage(person);
        for (int day : daysThatMatter(changes, random)) {
            assertThat(Told.on(day, changes).entrySet())
                    .as("%s on %s", person, new Day(day))
                    .containsExactlyInAnyOrderElementsOf(plain.on(day).entrySet());
        }
    }

    @Property(tries = 1_000)
    void whatIsReplacedAddsUpToWhatIsNew(@ForAll long seed) {
        AnyPerson any = new AnyPerson(new Random(seed));
        Person before = any.next();
        Person after = any.changed(before);
        CoverageChanges together = new CoverageChanges();
        rules.count(before, 1, together);
        rules.replace(before, after, together);
        CoverageChanges fresh = new CoverageChanges();
        rules.count(after, 1, fresh);
        assertThat(Told.cells(together)).isEqualTo(Told.cells(fresh));
    }

    @Property(tries = 300)
    void manyRevisionsInOneBundleAddUpToTheLastOfEachPerson(@ForAll long seed) {
        AnyPerson any = new AnyPerson(new Random(seed));
        CoverageChanges bundle = new CoverageChanges();
        CoverageChanges fresh = new CoverageChanges();
        for (int i = 0; i < 4; i++) {
            Person now = Person.NOBODY;
            for (int revision = 0; revision < 4; revision++) {
                Person next = revision == 0 ? any.next() : any.changed(now);
                rules.replace(now, next, bundle);
                now = next;
            }
            rules.count(now, 1, fresh);
        }
        assertThat(Told.cells(bundle)).isEqualTo(Told.cells(fresh));
    }

    /** The days on which something changes and those before, at most fifty, and some others. */
    private static Set<Integer> daysThatMatter(CoverageChanges changes, Random random) {
        TreeSet<Integer> all = new TreeSet<>();
        changes.forEach(
                (vaccine, area, cells) ->
                        Told.byCell(cells)
                                .forEach(
                                        (cell, change) -> {
                                            all.add(cell.day());
                                            all.add(Math.max(DAYS.from(), cell.day() - 1));
                                        }));
        Set<Integer> some = new TreeSet<>();
        for (int day : all) {
            if (all.size() < 50 || random.nextInt(all.size()) < 50) {
                some.add(day);
            }
        }
        for (int i = 0; i < 5; i++) {
            some.add(DAYS.from() + random.nextInt(DAYS.until() - DAYS.from()));
        }
        return some;
    }
}
