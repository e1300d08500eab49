package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CoverageSeriesTest {
    @Property
    void aSeriesIsFoundAgainByItsCode(
            @ForAll @IntRange(min = 0, max = 63) int dose,
            @ForAll @IntRange(min = 1_801, max = 2_298) int year) {
        CoverageSeries series = new CoverageSeries(dose, new Cohort(year));
        assertThat(CoverageSeries.of(series.code())).isEqualTo(series);
    }

    @Test
    void thereAreAsManyMeasuresAsSaid() {
        assertThat(CoverageMeasure.ALL).hasSize(CoverageMeasure.COUNT);
    }

    @Test
    void bandsAreNamedAsDocumentsNameThem() {
        assertThat(Cohort.EVERYBODY.label()).isEqualTo("all");
        assertThat(new Cohort(1).label()).isEqualTo("12-23m");
        assertThat(new Cohort(6).label()).isEqualTo("60+");
        assertThat(new Cohort(2024).label()).isEqualTo("2024");
    }

    @Test
    void aCodeBetweenBandsAndYearsIsRefused() {
        assertThatThrownBy(() -> new Cohort(7)).hasMessageContaining("cohort 7");
    }
}
