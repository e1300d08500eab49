package org.fenghuo.jobs.cases;

import static org.fenghuo.epi.cases.CountedCase.NO_DAY;

import java.util.List;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.VersionStamp;

/** Two counties of a province, a listed disease and one that is not, and cards about them. */
final class CountyOfTests {
    static final Area PROVINCE = area("610000", AreaLevel.PROVINCE, "");
    static final Area COUNTY = area("611022", AreaLevel.COUNTY, "610000");
    static final Area OTHER_COUNTY = area("611024", AreaLevel.COUNTY, "610000");
    static final List<Area> AREAS = List.of(PROVINCE, COUNTY, OTHER_COUNTY);
    static final Diseases DISEASES =
            new Diseases(List.of(disease("measles", true), disease("hiv_aids", false)));

    /** The delay with which cards come, unless another is given. */
    static final ReportDelay DELAY = new ReportDelay("H611022", 20_001, 90);

    private CountyOfTests() {}

    static Area area(String code, AreaLevel level, String parent, Population... populations) {
        return new Area(code, "名" + code, code, level, parent, List.of(populations));
    }

    private static Disease disease(String id, boolean lineListed) {
        return new Disease(id, "", "", "B", id, id, false, false, lineListed);
    }

    /** A case of measles by its residence and its day of onset, of known age and sex. */
    static CountedCase caseOf(String residence, int onset) {
        return counted("measles", residence, onset, true);
    }

    static CountedCase counted(String disease, String residence, int onset, boolean counts) {
        return new CountedCase(
                counts,
                disease,
                residence,
                "",
                "",
                new AgeBand(1, 4),
                SexGroup.MALE,
                Measure.CASES,
                false,
                false,
                onset,
                NO_DAY,
                NO_DAY,
                NO_DAY,
                NO_DAY);
    }

    static CaseVersion version(String recordId, long version, CountedCase counted) {
        return version(recordId, new VersionStamp(version, 1_000, version), counted);
    }

    static CaseVersion version(String recordId, VersionStamp stamp, CountedCase counted) {
        return new CaseVersion(
                recordId,
                stamp,
                false,
                counted,
                CardTraits.NOTHING,
                new byte[] {1},
                receipt(DELAY));
    }

    static CaseVersion version(
            String recordId, long version, CountedCase counted, ReportDelay delay) {
        return new CaseVersion(
                recordId,
                new VersionStamp(version, 1_000, version),
                false,
                counted,
                CardTraits.NOTHING,
                new byte[] {1},
                receipt(delay));
    }

    private static Receipt receipt(ReportDelay delay) {
        return new Receipt(2, 40, DELAY.source(), DELAY.day(), delay);
    }

    static CaseVersion tooLate(String recordId, long version, CountedCase counted) {
        return new CaseVersion(
                recordId,
                new VersionStamp(version, 1_000, version),
                true,
                counted,
                CardTraits.NOTHING,
                new byte[] {1},
                receipt(DELAY));
    }
}
