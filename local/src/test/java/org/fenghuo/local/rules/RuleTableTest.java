package org.fenghuo.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.local.terminal.Width;
import org.fenghuo.records.Rule;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    @Test
    void aLineSaysTheThresholdInWords() {
        assertThat(line("varicella-school"))
                .matches(
                        "varicella-school +1 +cluster +unit +10 in 7 d +orange +yes +always +read");
        assertThat(line("ili-unit")).contains("30 in 7 d or 5 admitted or 2 died");
        assertThat(line("coverage-mmr")).contains("< target");
        assertThat(line("ili-share-county")).contains("share 0.");
        assertThat(line("covid19-unit-v9")).contains(" no ");
    }

    @Test
    void aLineSaysTheDaysOfValidity() {
        Rule rule = Rule.newBuilder(named("dengue-county")).build();
        rule.setValidFrom(LocalDate.of(2026, 5, 1));
        assertThat(RuleTable.lines(List.of(rule)).get(1)).contains("2026-05-01/");
    }

    @Test
    void columnsStandUnderEachOther() {
        List<String> lines = RuleTable.lines(ShippedRules.inForm());
        String header = lines.get(0);
        int family = Width.of(header.substring(0, header.indexOf("family")));
        assertThat(lines)
                .filteredOn(line -> !line.equals(header))
                .allSatisfy(
                        line -> assertThat(line.substring(family - 1, family + 1)).matches(" \\w"));
    }

    private static String line(String id) {
        return RuleTable.lines(List.of(named(id))).get(1);
    }

    private static Rule named(String id) {
        return ShippedRules.inForm().stream()
                .filter(rule -> rule.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
