package org.fenghuo.local.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fenghuo.feeds.county.CoverageTruth;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.county.VisitsTruth;

/** Says what the generator itself knows of coverage and of visits, to be held against the index. */
final class HiddenTruth {
    private static final String VACCINE = "MMR";
    private static final int DAYS = 7;

    private final InventedCounty county;
    private final Names names;

    HiddenTruth(InventedCounty county, Names names) {
        this.county = county;
        this.names = names;
    }

    void tell(PrintStream out) {
        LocalDate last = county.settings().endDay().minusDays(1);
        CoverageTruth truth = county.coverageTruth(VACCINE, last);
        out.printf(
                "藏在其中的接种漏洞 Gaps of coverage that were hidden in it (%s 1, %s):%n", VACCINE, last);
        for (String township : county.gapTownships()) {
            tell(names.areas(List.of(township)), truth.townships().get(township), out);
        }
        tell("全县 the whole county", truth.total(), out);
        tellWeek(last, out);
    }

    private static void tell(String place, CoverageTruth.Share share, PrintStream out) {
        if (share != null) {
            out.printf(
                    "  %s: %d/%d (%.1f %%)%n",
                    place, share.vaccinated(), share.eligible(), 100 * share.value());
        }
    }

    private void tellWeek(LocalDate last, PrintStream out) {
        LocalDate first = county.settings().firstDay();
        if (ChronoUnit.DAYS.between(first, last) < DAYS) {
            return;
        }
        LocalDate from = last.minusDays(DAYS);
        VisitsTruth week = VisitsTruth.sum(county.visitsTruth(from, last.minusDays(1)).values());
        out.printf(
                "就诊 Visits of the seven days from %s: %d, 流感样 influenza-like %d of all %d (%.2f"
                        + " %%)%n",
                from, week.visits(), week.influenzaLike(), week.allVisits(), 100 * week.share());
    }
}
