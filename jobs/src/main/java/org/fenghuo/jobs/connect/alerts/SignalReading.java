package org.fenghuo.jobs.connect.alerts;

import static org.fenghuo.jobs.connect.alerts.Symbols.same;

import java.time.LocalDate;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.CoverageFact;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.PlaceKind;

/** Makes signals of their records. */
public final class SignalReading {
    private SignalReading() {}

    /** The signal that a record of the topic describes. */
    public static Signal signal(org.fenghuo.records.Signal record) {
        return new Signal(
                new Line(
                        same(record.getDuty(), Duty.class),
                        record.getSubject(),
                        same(record.getPlaceKind(), PlaceKind.class),
                        record.getPlace(),
                        record.getDrill()),
                record.getAt().toEpochMilli(),
                RuleReading.rule(record.getRule()),
                record.getDetail(),
                record.getUnit(),
                record.getArea(),
                day(record.getFromDay()),
                day(record.getUntilDay()),
                record.getQuietDays(),
                same(record.getChange(), Change.class),
                record.getCause(),
                record.getFirings().stream().map(SignalReading::firing).toList());
    }

    static Firing firing(org.fenghuo.records.Firing record) {
        return new Firing(
                day(record.getFirstDay()),
                day(record.getLastDay()),
                day(record.getPeakDay()),
                record.getObserved(),
                record.getExpected(),
                record.getThreshold(),
                record.getLatest(),
                record.getAlternative(),
                same(record.getLevel(), Level.class),
                record.getSeries().stream().map(SignalReading::day).toList(),
                records(record),
                Nullable.number(record.getPopulation(), 0),
                record.getPopulationYear() == null ? 0 : record.getPopulationYear(),
                record.getCoverage().stream().map(SignalReading::fact).toList());
    }

    private static CoverageFact fact(org.fenghuo.records.CoverageFact record) {
        return new CoverageFact(
                record.getVaccine(),
                record.getDetail(),
                day(record.getDay()),
                record.getVaccinated(),
                record.getEligible(),
                record.getTarget());
    }

    private static SeriesDay day(org.fenghuo.records.SeriesDay record) {
        return new SeriesDay(
                day(record.getDay()),
                record.getCount(),
                record.getBase(),
                Nullable.number(record.getWindow(), Double.NaN));
    }

    private static Records records(org.fenghuo.records.Firing record) {
        return new Records(
                record.getEvidence().stream().map(SignalReading::evidence).toList(),
                record.getEvidenceCount(),
                record.getEvidenceHash(),
                record.getSuspected(),
                record.getClinical(),
                record.getConfirmed(),
                record.getCarriers(),
                record.getDeaths(),
                Nullable.day(record.getFirstOnset(), Records.NO_DAY),
                Nullable.day(record.getLastOnset(), Records.NO_DAY),
                record.getPortions().stream()
                        .map(each -> new Portion(each.getPlace(), each.getCount()))
                        .toList(),
                record.getReplayed());
    }

    private static Evidence evidence(org.fenghuo.records.Evidence record) {
        return new Evidence(
                record.getRecordId(),
                day(record.getDay()),
                record.getPerson(),
                same(record.getClassification(), CaseClass.class),
                same(record.getProperties(), CaseProperty.class),
                Nullable.day(record.getOnset(), Records.NO_DAY),
                record.getPart());
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
