package org.fenghuo.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.junit.jupiter.api.Test;

class AreaRegisterTest {
    private static final Area PROVINCE = area("610000", AreaLevel.PROVINCE, "");
    private static final Area COUNTY = area("611022", AreaLevel.COUNTY, "610000");

    private final StoreInMemory store = new StoreInMemory();

    @Test
    void aNewOperatorKnowsTheInitialAreasAndKeepsThem() throws Exception {
        AreaRegister areas = started();
        assertThat(areas.tree().place("611022").path()).containsExactly("611022", "610000");
        assertThat(store.keys()).containsExactlyInAnyOrder("610000", "611022");
    }

    @Test
    void aRestoredOperatorKnowsItsOwnAreasAndNotTheInitialOnes() throws Exception {
        take(started(), AreaChange.to(area("611022", AreaLevel.COUNTY, "")));
        Area late = area("999999", AreaLevel.COUNTY, "");
        AreaRegister restored = new AreaRegister(store, List.of(COUNTY, late), true);
        assertThat(restored.tree().place("611022").path()).containsExactly("611022");
        assertThat(restored.tree().place("999999").path()).containsExactly("outside");
    }

    @Test
    void anAreaThatWasRemovedIsNotKnownToARestoredOperator() throws Exception {
        take(started(), AreaChange.removal("611022"));
        AreaRegister restored = new AreaRegister(store, List.of(COUNTY), true);
        assertThat(restored.tree().place("611022").path()).containsExactly("610000");
    }

    @Test
    void onlyNewsWaits() throws Exception {
        AreaRegister areas = started();
        Area grown = area("611022", AreaLevel.COUNTY, "610000", people(9));
        areas.collect(AreaChange.to(COUNTY));
        areas.collect(AreaChange.removal("unknown"));
        assertThat(areas.isWaiting()).isFalse();
        areas.collect(AreaChange.to(grown));
        assertThat(areas.isWaiting()).isTrue();
        areas.collect(AreaChange.to(COUNTY));
        assertThat(areas.isWaiting()).isFalse();
    }

    @Test
    void whatWaitsIsNotInForce() throws Exception {
        AreaRegister areas = started();
        areas.collect(AreaChange.removal("611022"));
        assertThat(areas.tree().place("611022").code()).isEqualTo("611022");
        areas.takeIntoForce();
        assertThat(areas.tree().place("611022").code()).isEqualTo("610000");
        assertThat(areas.isWaiting()).isFalse();
    }

    @Test
    void onlyAnUnknownAreaARemovalANewParentOrANewLevelMovesCases() throws Exception {
        assertThat(moves(AreaChange.to(area("611024", AreaLevel.COUNTY, "610000")))).isTrue();
        assertThat(moves(AreaChange.removal("611022"))).isTrue();
        assertThat(moves(AreaChange.to(area("611022", AreaLevel.COUNTY, "")))).isTrue();
        assertThat(moves(AreaChange.to(area("611022", AreaLevel.TOWNSHIP, "610000")))).isTrue();
        Area renamed = new Area("611022", "新名", "New", AreaLevel.COUNTY, "610000", List.of());
        assertThat(moves(AreaChange.to(renamed))).isFalse();
        Area grown = area("611022", AreaLevel.COUNTY, "610000", people(5));
        assertThat(moves(AreaChange.to(grown))).isFalse();
    }

    @Test
    void theTreeOfBeforeDoesNotChangeAndBothSayWhatIsConcerned() throws Exception {
        AreasInForce news = take(started(), AreaChange.to(area("611022", AreaLevel.COUNTY, "")));
        assertThat(news.before().place("611022").path()).containsExactly("611022", "610000");
        assertThat(news.after().place("611022").path()).containsExactly("611022");
        assertThat(news.concerns("611022")).isTrue();
        assertThat(news.concerns("610000")).isFalse();
        AreasInForce removal = take(started(), AreaChange.removal("610000"));
        assertThat(removal.concerns("611022")).isTrue();
        assertThat(removal.concerns("outside")).isFalse();
    }

    private boolean moves(AreaChange change) throws Exception {
        return take(started(), change).movesCases();
    }

    private static AreasInForce take(AreaRegister areas, AreaChange change) throws Exception {
        areas.collect(change);
        return areas.takeIntoForce();
    }

    private AreaRegister started() throws Exception {
        return new AreaRegister(store, List.of(PROVINCE, COUNTY), false);
    }

    private static Population people(int persons) {
        return new Population(2025, persons);
    }

    private static Area area(String code, AreaLevel level, String parent, Population... people) {
        return new Area(code, "名" + code, code, level, parent, List.of(people));
    }
}
