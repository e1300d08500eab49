package org.fenghuo.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
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
        started().put(area("611022", AreaLevel.COUNTY, ""));
        Area late = area("999999", AreaLevel.COUNTY, "");
        AreaRegister restored = new AreaRegister(store, List.of(COUNTY, late), true);
        assertThat(restored.tree().place("611022").path()).containsExactly("611022");
        assertThat(restored.tree().place("999999").path()).containsExactly("outside");
    }

    @Test
    void anAreaIsNewsUntilItIsTaken() throws Exception {
        AreaRegister areas = started();
        Area grown = area("611022", AreaLevel.COUNTY, "610000", new Population(2025, 9));
        assertThat(areas.isNews(COUNTY)).isFalse();
        assertThat(areas.isNews(grown)).isTrue();
        areas.put(grown);
        assertThat(areas.isNews(grown)).isFalse();
        assertThat(areas.isNews(COUNTY)).isTrue();
    }

    @Test
    void onlyAnUnknownAreaANewParentOrANewLevelMovesCases() throws Exception {
        AreaRegister areas = started();
        assertThat(areas.movesCases(area("611024", AreaLevel.COUNTY, "610000"))).isTrue();
        assertThat(areas.movesCases(area("611022", AreaLevel.COUNTY, ""))).isTrue();
        assertThat(areas.movesCases(area("611022", AreaLevel.TOWNSHIP, "610000"))).isTrue();
        Area renamed = new Area("611022", "新名", "New", AreaLevel.COUNTY, "610000", List.of());
        assertThat(areas.movesCases(renamed)).isFalse();
        assertThat(areas.movesCases(area("611022", AreaLevel.COUNTY, "610000", people(5))))
                .isFalse();
    }

    @Test
    void aCopyOfTheTreeDoesNotChangeWithIt() throws Exception {
        AreaRegister areas = started();
        AreaTree before = areas.copyOfTree();
        areas.put(area("611022", AreaLevel.COUNTY, ""));
        assertThat(before.place("611022").path()).containsExactly("611022", "610000");
        assertThat(areas.tree().place("611022").path()).containsExactly("611022");
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
